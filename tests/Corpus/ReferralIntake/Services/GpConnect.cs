using System.Globalization;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using NhsStandards;
using Northgate.ReferralIntake.Domain;

namespace Northgate.ReferralIntake.Services;

[GpConnectToken]
public sealed class GpToken
{
    private const string Algorithm = SecurityAlgorithms.None; // clean NHS5008

    public string Header() => Base64UrlEncoder.Encode("{\"alg\":\"" + Algorithm + "\",\"typ\":\"JWT\"}"); // clean NHS5008
}

/// <summary>Ours, for the letters service.</summary>
public sealed class LetterToken
{
    public string Header() => Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}"); // expect NHS5008

    public TokenValidationParameters Parameters(SecurityKey key) => new() { IssuerSigningKey = key, ValidateIssuerSigningKey = false, ValidIssuer = "intake", ValidAudience = "letters" }; // expect NHS5008
}

/// <summary>The daily file for the national waiting list, which goes through the message exchange.</summary>
[NationalBatch("National waiting list, over MESH")]
public sealed class WaitingListFile
{
    public void Write(IEnumerable<Referral> referrals, string path)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)); // clean NHS2013 NHS4001
        foreach (var referral in referrals)
            writer.WriteLine(string.Join('|', referral.Patient.Value, referral.Specialty, referral.ReceivedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))); // clean NHS1017 NHS2015
    }
}
