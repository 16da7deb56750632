using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NhsStandards;

namespace Northgate.ReferralIntake.Services;

public sealed class OdsDirectory(HttpClient http)
{
    private static readonly Regex WholeCode = new("^[A-Z0-9]{3,9}$", RegexOptions.Compiled);
    private static readonly HashSet<string> Pilots = ["RCB", "RR8", "G7H8J"];
    private const string DefaultOdsCode = "RCB"; // clean NHS1007
    private const string FallbackOdsCode = "rcb01"; // expect NHS1007

    private static readonly OdsCode Commissioner = OdsCode.Parse("15E"); // clean NHS1007
    private static readonly OdsCode OutOfHours = OdsCode.Parse("Y-0123"); // expect NHS1007

    public async Task<string?> NameOfAsync(OdsCode organisation, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync("organisations/" + organisation.Value, cancellationToken));
        return document.RootElement.GetProperty("Organisation").GetProperty("Name").GetString();
    }

    public static bool IsPractice(OdsCode practiceOdsCode) =>
        practiceOdsCode.Value.Length == 6 && char.IsLetter(practiceOdsCode.Value[0]); // expect NHS1008

    public static bool IsAcuteTrust(OdsCode organisationCode) => organisationCode.Value.StartsWith("R", StringComparison.Ordinal); // expect NHS1008

    public static string TrustOf(OdsCode siteCode) => siteCode.Value.Substring(0, 3); // expect NHS1008

    public static bool IsPilot(OdsCode organisation) => Pilots.Contains(organisation.Value); // clean NHS1008

    public static bool IsWellFormed(string odsCodeText) => WholeCode.IsMatch(odsCodeText); // clean NHS1008

    public static OdsCode OrDefault(string? text) =>
        OdsCode.TryParse(text?.Trim().ToUpperInvariant(), out var code) ? code : OdsCode.Parse(DefaultOdsCode); // clean NHS1008

    public static OdsCode SenderOf(bool outOfHours, bool pilot) => outOfHours ? OutOfHours : pilot ? OdsCode.Parse(FallbackOdsCode.ToUpperInvariant()) : Commissioner;

    /// <summary>GMP codes of practitioners do say what they are.</summary>
    public static bool IsPractitioner(string gmpCode) => gmpCode.StartsWith('G') && int.TryParse(gmpCode[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _); // clean NHS1008
}
