using NhsStandards;

namespace Northgate.ReferralIntake.Legacy;

/// <summary>Cross-border referrals from the Scottish boards.</summary>
public static class ChiNumbers
{
    public static readonly ChiNumber Example = ChiNumber.Parse("0101011237"); // clean NHS1006

    private const string BrokenChiNumber = "3102991234"; // expect NHS1006

    public static bool IsScottish(string text) => ChiNumber.TryParse(text.Trim(), out _) && text != BrokenChiNumber;

    public static string Pad(string chi) => chi.Length == 9 ? "0" + chi : chi;

    public static ChiNumber Placeholder() => ChiNumber.Parse("0101011238"); // expect NHS1006

    public const string InvoiceNumber = "3102991234"; // clean NHS1006
}
