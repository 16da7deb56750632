using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Tests.Recognition;

public class PersonNumberTests
{
    [Theory]
    [InlineData("NhsNumber", PersonNumberKind.NhsNumber)]
    [InlineData("patient_nhs_no", PersonNumberKind.NhsNumber)]
    [InlineData("NHSNumberValue", PersonNumberKind.NhsNumber)]
    [InlineData("nhsNumbers", PersonNumberKind.NhsNumber)]
    [InlineData("MotherNhsNumber2", PersonNumberKind.NhsNumber)]
    [InlineData("ChiNumber", PersonNumberKind.ChiNumber)]
    [InlineData("CHINumber", PersonNumberKind.ChiNumber)]
    [InlineData("HealthAndCareNumber", PersonNumberKind.HealthAndCareNumber)]
    [InlineData("hcNumber", PersonNumberKind.HealthAndCareNumber)]
    [InlineData("NhsNumberStatus", PersonNumberKind.None)]
    [InlineData("NhsNumberSystem", PersonNumberKind.None)]
    [InlineData("NhsNumberCount", PersonNumberKind.None)]
    [InlineData("HasNhsNumber", PersonNumberKind.None)]
    [InlineData("IsValidNhsNumber", PersonNumberKind.None)]
    [InlineData("HashedNhsNumber", PersonNumberKind.None)]
    [InlineData("MachineNumber", PersonNumberKind.None)]
    [InlineData("TouchInput", PersonNumberKind.None)]
    [InlineData("Number", PersonNumberKind.None)]
    public void Reads_names(string name, object kind) => Assert.Equal((PersonNumberKind)kind, PersonNumber.KindOfName(name));
}
