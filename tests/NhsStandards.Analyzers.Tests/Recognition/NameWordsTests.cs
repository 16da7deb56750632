using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Tests.Recognition;

public class NameWordsTests
{
    [Theory]
    [InlineData("NhsNumber")]
    [InlineData("nhsNumber")]
    [InlineData("NHSNumber")]
    [InlineData("patientNHSNumber")]
    [InlineData("nhs_number")]
    [InlineData("NHS_NUMBER")]
    [InlineData("nhsnumber")]
    [InlineData("_nhsNumber")]
    [InlineData("patient-nhs-number-2")]
    [InlineData("NhsNumber1")]
    [InlineData("Old2NhsNumber")]
    public void Finds_whole_words(string name) => Assert.True(NameWords.Contains(name, "nhsnumber"));

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("InhsNumber")]
    [InlineData("NhsNumbers")]
    [InlineData("NhsNumbering")]
    [InlineData("NhsPatientNumber")]
    [InlineData("NhsNumbe")]
    [InlineData("___")]
    public void Passes_parts_of_words_by(string name) => Assert.False(NameWords.Contains(name, "nhsnumber"));

    [Theory]
    [InlineData("PatientNhsNumber", true)]
    [InlineData("NhsNumber_", true)]
    [InlineData("NhsNumberToOldNhsNumber", true)]
    [InlineData("NhsNumberStatus", false)]
    public void Knows_the_end(string name, bool ends) => Assert.Equal(ends, NameWords.EndsWith(name, "nhsnumber"));

    [Theory]
    [InlineData("NhsNumberStatus", true)]
    [InlineData("_nhsNumber", true)]
    [InlineData("OldNhsNumber", false)]
    [InlineData("", false)]
    public void Knows_the_start(string name, bool starts) => Assert.Equal(starts, NameWords.StartsWith(name, "nhsnumber"));
}
