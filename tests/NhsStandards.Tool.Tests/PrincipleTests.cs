using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

public sealed class PrincipleTests
{
    [Theory]
    [InlineData("NHS1001", 1)]
    [InlineData("NHS8004", 8)]
    [InlineData("NHS9012", 9)]
    public void Is_the_thousand_of_the_rule(string rule, int number) => Assert.Equal(number, Principle.Of(rule)!.Number);

    [Theory]
    [InlineData("CA5350")]
    [InlineData("NHS0001")]
    [InlineData("NHS10011")]
    [InlineData("NHSMODE")]
    [InlineData("")]
    public void Is_nothing_for_other_rules(string rule) => Assert.Null(Principle.Of(rule));
}
