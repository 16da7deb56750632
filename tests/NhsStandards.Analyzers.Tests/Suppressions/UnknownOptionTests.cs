using System.Text.RegularExpressions;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Suppressions;

public class UnknownOptionTests
{
    private static RuleTest Rule => new("NHS9018");

    [Theory]
    [InlineData("[|nhs_standards.gaurd_attributes|] = WardGuard")]
    [InlineData("  [|NHS_Standards.everything|] : true")]
    [InlineData("[|nhs_standards.|] = true")]
    [InlineData("nhs_standards.nation = [|scottland|]")]
    [InlineData("nhs_standards.scan_spaced_literals=[|yes|] # please")]
    [InlineData("nhs_standards.fhir_versions = [|r4, stu33|] ; both")]
    [InlineData("nhs_standards.ods_max_length = [|-1|]")]
    [InlineData("nhs_standards.max_dbcontext_sets = [|40 sets|]")]
    [InlineData("[|nhs_standards.guard_attributes|] = # nothing yet")]
    public Task Flags_what_no_rule_reads(string line) => Rule.WithFile("/0/.editorconfig", "root = true\n[*.cs]\n" + line + "\n", "AnalyzerConfiguration").Flags("");

    [Theory]
    [InlineData("nhs_standards.guard_attributes = WardGuard, Guard2")]
    [InlineData("NHS_STANDARDS.NATION = Scotland # as of April")]
    [InlineData("nhs_standards.allowed_territories = uk, EEA")]
    [InlineData("nhs_standards.ods_max_length: 12")]
    [InlineData("# nhs_standards.gaurd_attributes = WardGuard")]
    [InlineData("nhs_standards_of_ours = 1")]
    [InlineData("nhs_standards.nothing")]
    public Task Allows_what_rules_read_and_what_is_not_ours(string line) => Rule.WithFile("/0/.editorconfig", "[*.cs]\n" + line + "\n", "AnalyzerConfiguration").Allows("");

    [Fact]
    public void Options_are_those_that_rules_read_and_that_are_documented()
    {
        var known = StandardsOption.All.Select(option => option.Name).Order(StringComparer.Ordinal).ToList();
        var read = Directory.GetFiles(Repository.PathOf("src", "NhsStandards.Analyzers"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\b(?:Text|Flag|Lists)\(""nhs_standards\.(?<name>[a-z_]+)"""))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(known, read);
        var documented = Regex.Matches(File.ReadAllText(Repository.PathOf("docs", "configuration.md")), @"^\| `nhs_standards\.(?<name>[a-z_]+)`", RegexOptions.Multiline)
            .Select(match => match.Groups["name"].Value)
            .Order(StringComparer.Ordinal);
        Assert.Equal(known, documented);
    }
}
