using System.ComponentModel.DataAnnotations;

namespace NhsStandards.Tests.Contracts;

public class ValidationAttributeTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("999 000 0018", true)]
    [InlineData("9990000019", false)]
    [InlineData("0000000000", false)]
    [InlineData("", false)]
    [InlineData(9990000018L, false)]
    public void NHS_number_is_validated(object? value, bool expected) => Assert.Equal(expected, new NhsNumberAttribute().IsValid(value));

    [Theory]
    [InlineData(null, true)]
    [InlineData("RH802", true)]
    [InlineData("R-802", false)]
    [InlineData("", false)]
    [InlineData(802, false)]
    public void ODS_code_is_validated(object? value, bool expected) => Assert.Equal(expected, new OdsCodeAttribute().IsValid(value));

    [Theory]
    [InlineData(null, true)]
    [InlineData("73211009", true)]
    [InlineData("73211008", false)]
    [InlineData("", false)]
    [InlineData(73211009L, false)]
    public void SNOMED_CT_identifier_is_validated(object? value, bool expected) => Assert.Equal(expected, new SctidAttribute().IsValid(value));

    [Fact]
    public void Typed_value_is_valid_unless_empty()
    {
        Assert.True(new NhsNumberAttribute().IsValid(NhsNumber.Parse("9990000018")));
        Assert.False(new NhsNumberAttribute().IsValid(default(NhsNumber)));
        Assert.True(new OdsCodeAttribute().IsValid(OdsCode.Parse("RH802")));
        Assert.False(new OdsCodeAttribute().IsValid(default(OdsCode)));
        Assert.True(new SctidAttribute().IsValid(SnomedCode.Parse("73211009")));
        Assert.False(new SctidAttribute().IsValid(default(SnomedCode)));
    }

    [Fact]
    public void Message_names_the_member_and_not_the_value()
    {
        var results = new List<ValidationResult>();
        var form = new Form { Number = "9990000019" };
        Assert.False(Validator.TryValidateObject(form, new(form), results, validateAllProperties: true));
        var result = Assert.Single(results);
        Assert.Equal("The Number field is not a valid NHS number.", result.ErrorMessage);
        Assert.Equal(["Number"], result.MemberNames);
    }

    private sealed class Form
    {
        [NhsNumber]
        public string? Number { get; init; }
    }
}
