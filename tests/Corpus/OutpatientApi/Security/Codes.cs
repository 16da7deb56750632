using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NhsStandards;

namespace Meridian.Outpatients.Security;

public static class Codes
{
    /// <summary>One-time codes as the authenticator apps make them (RFC 6238).</summary>
    [TotpAlgorithm]
    public static int OneTime(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter); // clean NHS5001
        var offset = hash[^1] & 15;
        return (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue) % 1_000_000;
    }

    [NonSecurityHash("Entity tag of a slot list")]
    public static string Tag(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text))); // clean NHS5001

    public static string TokenTag(string token) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(token))); // expect NHS5001

    public static byte[] Seal(byte[] key, byte[] nonce, byte[] text, byte[] tag)
    {
        var sealedText = new byte[text.Length];
        using var gcm = new AesGcm(key, tagSizeInBytes: 16); // clean NHS5002
        gcm.Encrypt(nonce, text, sealedText, tag);
        return sealedText;
    }

    public static bool IsOurCallback(byte[] body, byte[] key, string received)
    {
        var expected = Convert.ToHexString(HMACSHA256.HashData(key, body));
        return string.Equals(expected, received, StringComparison.OrdinalIgnoreCase); // expect NHS5016
    }

    public static bool IsOurCallback(byte[] body, byte[] key, byte[] received) =>
        CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), received); // clean NHS5016
}

/// <summary>What stands in logs instead of a number.</summary>
public static class Pseudonyms
{
    [Pseudonymises]
    public static string Of(NhsNumber number, byte[] key) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(number.Value)))[..16]; // clean NHS5005

    public static void Note(ILogger logger, NhsNumber number, byte[] key)
    {
        var pseudonym = Of(number, key);
        logger.LogInformation("Looked up {Pseudonym}", pseudonym); // clean NHS6001
        logger.LogInformation("Looked up {Number}", number.ToString()); // clean NHS6001
        logger.LogInformation("Looked up {Value}", number.Value); // expect NHS6001
    }
}
