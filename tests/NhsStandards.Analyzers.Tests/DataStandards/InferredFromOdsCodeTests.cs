using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class InferredFromOdsCodeTests
{
    private static RuleTest Rule => new("NHS1008");

    [Fact]
    public Task Flags_meaning_read_from_characters() => Rule.Flags("""
        using System.Text.RegularExpressions;
        using NhsStandards;
        class Organisation { public string OdsCode { get; set; } = ""; public string? PracticeCode; [OdsCode] public string Provider = ""; }
        class Types(string odsCode)
        {
            bool IsPrescribing => [|odsCode.StartsWith("Y")|];
            bool IsTrust(Organisation site) => [|site.OdsCode.ToUpperInvariant().StartsWith('R')|];
            string Trust(Organisation site) => [|site.OdsCode.Substring(0, 3)|];
            string TrustOf(Organisation site) => [|site.Provider[..3]|];
            string Rest(string organisationCode) => [|organisationCode.Remove(3)|];
            bool First(Organisation site) => [|site.OdsCode[0]|] == 'R';
            bool Last(Organisation site) => [|site.OdsCode[^1]|] == 'X';
            string Kind(Organisation site) => [|site.OdsCode[0]|] switch { 'R' => "Trust", _ => "Other" };
            bool Practice(Organisation site) => [|Regex.IsMatch(site.PracticeCode!, "^[A-P]8")|];
            bool Conditional(Organisation site) => site?.PracticeCode?[|.StartsWith("A", StringComparison.Ordinal)|] == true;
            bool Typed(OdsCode organisation) => [|organisation.Value.StartsWith("R", StringComparison.Ordinal)|];
            string TypedTrust(OdsCode? site) => [|site!.Value.Value[..3]|];
            bool Own(Own.ODSCode provider) => [|provider.Text.Substring(0, 1)|] == "R";
            IEnumerable<Organisation> Trusts(IEnumerable<Organisation> all) => all.Where(o => [|o.OdsCode.StartsWith("RX")|]);
        }
        namespace Own { public readonly record struct ODSCode(string Text) { public static bool IsOdsCode(string text) => text.Length > 2 && char.IsLetter(text[0]); } }
        """);

    [Fact]
    public Task Allows_tidying_searching_and_whole_formats() => Rule.Allows("""
        using System.Text.RegularExpressions;
        class Organisation { public string OdsCode { get; set; } = ""; public string? OdsCodeSystem; public string Postcode = ""; public string GpCode = ""; }
        class Types
        {
            string Tidy(Organisation site) => site.OdsCode.Trim().ToUpperInvariant();
            bool Search(Organisation site, string term) => site.OdsCode.StartsWith(term, StringComparison.OrdinalIgnoreCase);
            bool Length(Organisation site) => site.OdsCode.Length == 5;
            bool Known(Organisation site, HashSet<string> codes) => codes.Contains(site.OdsCode) || site.OdsCode is "RTG" or "A83627" || site.OdsCode == "X26";
            bool Whole(Organisation site) => Regex.IsMatch(site.OdsCode, "^[A-Z0-9]{3,9}$");
            bool IsUri(string odsCode) => odsCode.StartsWith("https://") || odsCode.StartsWith("ods:");
            string Cut(string odsCode, int length) => odsCode.Substring(0, length) + odsCode[..length];
            char At(string odsCode, int index) => odsCode[index];
            string Area(Organisation site) => site.Postcode.Substring(0, 2) + site.GpCode[0] + site.OdsCodeSystem!.Substring(2);
            bool IsOdsCode(string odsCode) => odsCode.Length == 5 && char.IsLetter(odsCode[0]);
            bool IsValidOdsCode(string odsCode) => odsCode.Length == 5 && char.IsLetter(odsCode[0]) && char.IsDigit(odsCode[1]);
            char First(string[] odsCodes) => odsCodes[0][0];
            bool Typed(NhsStandards.OdsCode code, HashSet<string> codes) => codes.Contains(code.Value) || code.Value.Length == 5;
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Types { bool IsTrust(string odsCode) => odsCode.StartsWith("R"); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Types { bool IsTrust(string odsCode) => [|odsCode.StartsWith("R")|] ; bool X(string odsCode) => odsCode[ ; void M( { odsCode.Substring( }
        """);
}
