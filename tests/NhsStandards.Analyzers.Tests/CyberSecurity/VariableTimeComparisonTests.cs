using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class VariableTimeComparisonTests
{
    private static RuleTest Rule => new("NHS5016");

    [Fact]
    public Task Flags_comparisons_of_message_codes() => Rule.Flags("""
        using System.Security.Cryptography;
        using System.Text;
        class Webhook
        {
            bool A(byte[] key, byte[] body, byte[] received) => [|HMACSHA256.HashData(key, body).SequenceEqual(received)|];
            bool B(byte[] key, byte[] body, string header) { using var hmac = new HMACSHA256(key); var expected = "sha256=" + Convert.ToHexString(hmac.ComputeHash(body)).ToLowerInvariant(); return [|expected == header|]; }
            bool C(byte[] key, byte[] body, HttpRequest request) { var code = Convert.ToBase64String(HMACSHA512.HashData(key, body)); return [|request.Headers["X-Signature"].ToString() != code|]; }
            bool D(byte[] key, byte[] body, string header) => [|string.Equals($"v1={BitConverter.ToString(HMACSHA256.HashData(key, body)).Replace("-", "")}", header, StringComparison.OrdinalIgnoreCase)|];
            bool E(string body, string signature) => [|ComputeSignature(body) == signature|];
            private static string ComputeSignature(string body) => body;
            bool F(byte[] text, string receivedSignature) => [|Convert.ToHexString(SHA256.HashData(text)).Equals(receivedSignature)|];
            bool G(string password, byte[] salt, byte[] stored) => [|Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32).SequenceEqual(stored)|];
            bool H(byte[] key, byte[] body, byte[] received) { Span<byte> code = HMACSHA256.HashData(key, body); return [|code.SequenceEqual(received)|]; }
            bool I(string password, string passwordHash) => [|Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(password))) == passwordHash|];
            bool J(byte[] key, byte[] body, string header) => [|string.CompareOrdinal(Convert.ToHexString(HMACSHA256.HashData(key, body)), header)|] == 0;
        }
        """);

    [Fact]
    public Task Flags_loops_that_end_at_the_first_difference() => Rule.Flags("""
        using System.Security.Cryptography;
        class Codes
        {
            bool A(byte[] key, byte[] body, byte[] received)
            {
                var code = HMACSHA256.HashData(key, body);
                for (var i = 0; i < code.Length; i++)
                {
                    if ([|code[i] != received[i]|])
                        return false;
                }
                return true;
            }
            bool B(byte[] body, byte[] passwordHash)
            {
                var hash = SHA256.HashData(body);
                var same = true;
                for (var i = 0; i < hash.Length; i++)
                    if ([|hash[i] != passwordHash[i]|]) { same = false; break; }
                return same;
            }
        }
        """);

    [Fact]
    public Task Allows_loops_that_go_to_the_end() => Rule.Allows("""
        using System.Security.Cryptography;
        class Codes
        {
            bool A(byte[] key, byte[] body, byte[] received)
            {
                var code = HMACSHA256.HashData(key, body);
                var same = true;
                for (var i = 0; i < code.Length; i++)
                {
                    same &= code[i] == received[i];
                    if (code[i] != received[i])
                        same = false;
                }
                return same;
            }
            bool B(byte[] file, byte[] stored)
            {
                var hash = SHA256.HashData(file);
                for (var i = 0; i < hash.Length; i++)
                    if (hash[i] != stored[i]) return false;
                return true;
            }
            bool C(byte[] key, byte[] body) { var code = HMACSHA256.HashData(key, body); if (code[0] != body[0]) return false; return true; }
        }
        """);

    [Fact]
    public Task Allows_fixed_time_and_checksums() => Rule.Allows("""
        using System.Security.Cryptography;
        class User { public List<Token> Tokens { get; set; } = []; }
        class Token { public string TokenHash { get; set; } = ""; }
        class Files
        {
            bool A(byte[] key, byte[] body, byte[] received) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), received);
            bool B(byte[] file, string checksum) => Convert.ToHexString(SHA256.HashData(file)) == checksum;
            bool C(byte[] file, string etag) => Convert.ToBase64String(SHA256.HashData(file)).Equals(etag);
            bool D(byte[] left, byte[] right) => SHA256.HashData(left).SequenceEqual(SHA256.HashData(right));
            bool E(byte[] key, byte[] body) => Convert.ToHexString(HMACSHA256.HashData(key, body)) == "00";
            bool F(string left, string right) => left == right;
            bool G(byte[]? hash) => hash == null;
            string Signature() => "";
            bool H(string signature) => Signature() == signature;
            bool I(byte[] data, string cacheKey, Dictionary<string, int> cache) => cache.ContainsKey(Convert.ToHexString(SHA256.HashData(data)));
            bool J(byte[] file, string fileSignature) => Convert.ToHexString(SHA256.HashData(file)) == fileSignature;
            object CreateSignature() => new();
            bool K(object other) => CreateSignature().Equals(other);
            bool L(IQueryable<Token> tokens, byte[] received) { var hash = Convert.ToHexString(SHA256.HashData(received)); return tokens.Any(token => token.TokenHash == hash); }
            bool M(IQueryable<User> users, byte[] key, byte[] body) { var code = Convert.ToHexString(HMACSHA256.HashData(key, body)); return users.Any(user => user.Tokens.Any(token => token.TokenHash == code)); }
        }
        """);

    [Fact]
    public Task Compares_in_fixed_time() => Rule.Fixes("""
        using System.Security.Cryptography;
        class Webhook
        {
            bool A(byte[] key, byte[] body, byte[] received) => [|HMACSHA256.HashData(key, body).SequenceEqual(received)|];
            bool B(byte[] key, byte[] body, string header)
            {
                if ([|Convert.ToHexString(HMACSHA256.HashData(key, body)) != header|])
                    return false;
                return true;
            }
        }
        """, """
        using System.Security.Cryptography;
        using System.Text;

        class Webhook
        {
            bool A(byte[] key, byte[] body, byte[] received) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), received);
            bool B(byte[] key, byte[] body, string header)
            {
                if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Convert.ToHexString(HMACSHA256.HashData(key, body))), Encoding.UTF8.GetBytes(header)))
                    return false;
                return true;
            }
        }
        """.Replace("using System.Text;\n\n", "using System.Text;\n"));

    [Fact]
    public Task Offers_no_fix_where_it_means_another_thing() => Rule.OffersNoFix("""
        using System.Security.Cryptography;
        class Webhook
        {
            bool A(byte[] key, byte[] body, string? header) => [|Convert.ToHexString(HMACSHA256.HashData(key, body)) == header|];
            bool B(byte[] key, byte[] body, string header) => [|Convert.ToHexString(HMACSHA256.HashData(key, body)).Equals(header, StringComparison.OrdinalIgnoreCase)|];
            bool C(byte[] key, byte[] body, byte[] received) { var code = HMACSHA256.HashData(key, body); for (var i = 0; i < 32; i++) if ([|code[i] != received[i]|]) return false; return true; }
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Security.Cryptography;
        class Webhook { bool A(byte[] key) => HMACSHA256.HashData(key, ).SequenceEqual(; bool B(string a) => a == ; bool C(string a) { var x = x + a; return x == a; } }
        """);
}
