using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

public sealed class FindingSetTests
{
    [Fact]
    public void Target_frameworks_that_see_the_same_place_are_one_finding()
    {
        var findings = FindingSet.Merge([Sample.Finding(), Sample.Finding(), Sample.Finding(line: 4)]);
        Assert.Equal([3, 4], findings.Reported.Select(finding => finding.Region.StartLine));
    }

    [Fact]
    public void The_highest_severity_of_a_place_counts()
    {
        var findings = FindingSet.Merge([Sample.Finding(severity: Severity.Note), Sample.Finding(severity: Severity.Error)]);
        Assert.Equal(Severity.Error, Assert.Single(findings.Reported).Severity);
    }

    [Fact]
    public void A_place_is_suppressed_only_where_every_target_framework_says_so()
    {
        Assert.Single(FindingSet.Merge([Sample.Finding(suppression: ""), Sample.Finding()]).Reported);
        var suppressed = FindingSet.Merge([Sample.Finding(suppression: ""), Sample.Finding(suppression: "")]);
        Assert.Empty(suppressed.Reported);
        Assert.Equal(1, suppressed.SuppressedCount);
    }

    [Fact]
    public void Order_does_not_depend_on_the_order_of_the_projects()
    {
        Finding[] findings =
        [
            Sample.Finding(),
            Sample.Finding(column: 9),
            Sample.Finding(line: 12),
            Sample.Finding(path: "src/Zone.cs", line: 1),
            Sample.Finding(rule: Sample.RuleOf("NHS3001"), path: "a.cs"),
        ];
        Assert.Equal(findings, FindingSet.Merge(findings.Reverse()).All);
    }

    [Theory]
    [InlineData("Note", "Warning", false)]
    [InlineData("Warning", "Warning", true)]
    [InlineData("Error", "Warning", true)]
    [InlineData("Warning", "Error", false)]
    [InlineData("Error", "Error", true)]
    [InlineData("Error", "None", false)]
    public void Fails_from_the_threshold_on(string severity, string threshold, bool fails)
    {
        var findings = FindingSet.Merge([Sample.Finding(severity: Enum.Parse<Severity>(severity))]);
        Assert.Equal(fails, findings.Fail(Enum.Parse<FailOn>(threshold)));
    }

    [Fact]
    public void Suppressed_errors_do_not_fail() =>
        Assert.False(FindingSet.Merge([Sample.Finding(severity: Severity.Error, suppression: "Printed")]).Fail(FailOn.Warning));
}
