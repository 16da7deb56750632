using System.Security.Cryptography;
using System.Text;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>Where a finding is, in terms that outlive moved lines, renamed files and other formatting.</summary>
/// <param name="member">The member or setting, in a form for people.</param>
/// <param name="text">The statement, declaration or tag without its white space, and what stands around it.</param>
/// <param name="position">Where the finding is within that text.</param>
/// <param name="occurrence">How many equal texts the member or file has before this one.</param>
internal readonly struct FindingPlace(string member, string text, string position, int occurrence)
{
    private const string Digits = "0123456789abcdef";
    private const int FingerprintBytes = 8;

    private readonly string _position = position;

    public string Member { get; } = member;

    public string Text { get; } = text;

    public int Occurrence { get; } = occurrence;

    /// <summary>What a baseline knows the finding by.</summary>
    public string FingerprintOf(string ruleId, string project)
    {
        var named = string.Join("\n", ruleId, project, Member, _position, Occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture), Text);
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(named));
        var fingerprint = new StringBuilder(FingerprintBytes * 2);
        for (var i = 0; i < FingerprintBytes; i++)
            fingerprint.Append(Digits[bytes[i] >> 4]).Append(Digits[bytes[i] & 15]);
        return fingerprint.ToString();
    }
}
