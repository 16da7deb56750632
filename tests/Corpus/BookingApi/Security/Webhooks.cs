using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Quayside.Booking.Options;

namespace Quayside.Booking.Security;

public sealed class WebhookSignature(IOptions<WebhookOptions> options)
{
    public bool IsValid(byte[] body, string received)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(options.Value.SigningSecret)); // clean NHS5001
        var expected = hmac.ComputeHash(body);
        return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(received)); // clean NHS5016
    }

    public bool IsValidV1(byte[] body, string received)
    {
        var expected = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.SigningSecret), body));
        return expected == received; // expect NHS5016
    }

    public bool IsValidV2(byte[] body, byte[] signature)
    {
        using var hmac = new HMACSHA512(Encoding.UTF8.GetBytes(options.Value.SigningSecret));
        return hmac.ComputeHash(body).SequenceEqual(signature); // expect NHS5016
    }

    public bool IsValidSms(byte[] body, string signature) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.SigningSecret), body)).Equals(signature, StringComparison.Ordinal); // expect NHS5016

    public static bool SameFile(byte[] file, string checksum) => Convert.ToHexString(SHA256.HashData(file)) == checksum; // clean NHS5016

    public static bool NotModified(string etag, string ifNoneMatch) => etag == ifNoneMatch; // clean NHS5016
}

public interface IAccessLog
{
    Task RecordAsync(string user, string action, Guid booking, CancellationToken cancellationToken);
}
