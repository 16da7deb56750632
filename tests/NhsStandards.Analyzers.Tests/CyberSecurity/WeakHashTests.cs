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
            object? M() => [|CryptoConfig.CreateFromName("SHA1")|];
            byte[] N(RSACryptoServiceProvider rsa, byte[] data) => [|rsa.SignData(data, "SHA1")|];
            byte[] O(RSACryptoServiceProvider rsa, byte[] hash) => rsa.SignHash(hash, [|CryptoConfig.MapNameToOID("MD5")|]!);
            void P(RSAPKCS1SignatureFormatter formatter) => [|formatter.SetHashAlgorithm("SHA1")|];
            byte[] G(RSA rsa, byte[] data) => rsa.SignData(data, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1);
            object H() => IncrementalHash.CreateHash([|HashAlgorithmName.MD5|]);
            byte[] I(RSA rsa, byte[] data) { var name = [|HashAlgorithmName.SHA1|]; return rsa.SignData(data, name, RSASignaturePadding.Pkcs1); }
            byte[] J(RSA rsa, byte[] data, bool old) => rsa.SignData(data, old ? [|HashAlgorithmName.SHA1|] : HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            byte[] K(RSA rsa, byte[] data, bool old) { HashAlgorithmName name; if (old) name = [|HashAlgorithmName.MD5|]; else name = HashAlgorithmName.SHA512; return rsa.SignData(data, name, RSASignaturePadding.Pkcs1); }
            byte[] L(RSA rsa, byte[] data, int version) { var name = version switch { 1 => [|HashAlgorithmName.SHA1|], _ => HashAlgorithmName.SHA256 }; return rsa.SignData(data, name, RSASignaturePadding.Pkcs1); }
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
            byte[] A2(RSACryptoServiceProvider rsa, byte[] data, string name) { rsa.SignData(data, name); return rsa.SignData(data, "SHA256"); }
            byte[] A3(RSACryptoServiceProvider rsa, byte[] hash) => rsa.SignHash(hash, CryptoConfig.MapNameToOID("SHA512")!);
            object? A4() => CryptoConfig.CreateFromName("AES");
            byte[] B(byte[] key, byte[] data) => HMACSHA512.HashData(key, data);
            [NonSecurityHash("ETag of a static file")]
            byte[] C(byte[] data) => MD5.HashData(data);
            bool D(HashAlgorithmName name) => name == HashAlgorithmName.SHA1 || name.Equals(HashAlgorithmName.MD5);
            X509Certificate2Collection E(X509Store store, string print) => store.Certificates.Find(X509FindType.FindByThumbprint, print, true);
            byte[] F(byte[] password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 1_400_000, HashAlgorithmName.SHA1, 32);
        }
        [TotpAlgorithm]
        class Totp { byte[] Code(byte[] key, byte[] counter) => HMACSHA1.HashData(key, counter); }
        class Md5Label { public static Md5Label Create() => new(); object x = Create(); }
        class Certificates
        {
            string A(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA1);
            bool C(HashAlgorithmName name) { var weak = HashAlgorithmName.SHA1; return name == weak; }
            string D(X509Certificate2 certificate, bool old) { var name = old ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256; return certificate.GetCertHashString(name); }
            byte[] E(string password, byte[] salt) { var name = HashAlgorithmName.SHA1; return Rfc2898DeriveBytes.Pbkdf2(password, salt, 1_400_000, name, 32); }
            void B(Dictionary<HashAlgorithmName, string> names, HashSet<HashAlgorithmName> forbidden) { names.Add(HashAlgorithmName.SHA1, "sha1"); forbidden.Add(HashAlgorithmName.MD5); }
        }
        """);

    [Fact]
    public Task Flags_weak_signatures_of_XML() => Rule.Flags("""
        using System.Security.Cryptography.Xml;
        class Signatures
        {
            private const string SigningAlgorithm = [|"http://www.w3.org/2000/09/xmldsig#rsa-sha1"|], Other = "http://www.w3.org/2000/09/xmldsig#hmac-sha1";
            void A(SignedXml xml) => xml.SignedInfo!.SignatureMethod = [|SignedXml.XmlDsigRSASHA1Url|];
            void B(Reference reference) => reference.DigestMethod = [|"http://www.w3.org/2000/09/xmldsig#sha1"|];
            void C(SignedXml xml) => xml.SignedInfo!.SignatureMethod = SigningAlgorithm;
            void D(SignedXml xml) => xml.SignedInfo!.SignatureMethod = [|Other|];
        }
        """);

    [Fact]
    public Task Allows_strong_signatures_of_XML_and_looking() => Rule.Allows("""
        using System.Security.Cryptography.Xml;
        class Signatures
        {
            private static readonly string[] Refused = { SignedXml.XmlDsigRSASHA1Url, "http://www.w3.org/2000/09/xmldsig#dsa-sha1" };
            private const string Namespace = "http://www.w3.org/2000/09/xmldsig#";
            void A(SignedXml xml) => xml.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
            bool B(SignedXml xml) => xml.SignatureMethod == SignedXml.XmlDsigRSASHA1Url || xml.SignatureMethod is "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
            string C(string algorithm) => algorithm switch { "http://www.w3.org/2000/09/xmldsig#sha1" => "old", _ => Namespace };
        }
        """);

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
            Guid D(byte[] data) { using var hash = [|MD5.Create()|]; return new Guid(hash.ComputeHash(data)); }
            Guid E(byte[] data) => new([|MD5.HashData(data)|]);
            void F(SymmetricAlgorithm cipher, byte[] word) { cipher.Key = [|MD5.HashData(word)|]; }
            byte[] G(RSA rsa, byte[] hash) => rsa.SignHash(hash, [|HashAlgorithmName.SHA1|], RSASignaturePadding.Pkcs1);
            byte[] H(byte[] key, byte[] data) { using var hmac = [|new HMACSHA1(key, true)|]; return hmac.ComputeHash(data); }
            private readonly HashAlgorithm _any = [|MD5.Create()|];
            int C(byte[] data, System.Span<byte> target) => [|MD5.HashData(data, target)|];
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using System.Security.Cryptography;
        class Hashes { void A() { var x = [|MD5.Create()|]; SHA1.; new HashAlgorithmName(; } }
        """);

    [Fact]
    public Task Names_what_the_author_wrote() => new RuleTest("NHS5001").FlagsAs(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, """
        using System.Security.Cryptography;
        class Seal { byte[] Mark => {|#0:SHA1.HashData(new byte[1])|}; }
        """, "Mark", "SHA1", "SHA256");

    [Theory]
    [InlineData("HMACSHA1 Seal() { var hash = [|new HMACSHA1()|]; return hash; }")]
    [InlineData("void Seal() { var hash = [|SHA1.Create()|]; Use(hash); } void Use(SHA1 hash) { }")]
    [InlineData("void Seal() { var hash = [|MD5.Create()|]; hash = Other(); } MD5 Other() => null!;")]
    [InlineData("void Seal(byte[] target) { System.Array.Copy([|SHA1.HashData(target)|], target, 20); }")]
    public Task Offers_no_fix_that_does_not_compile(string member) => new RuleTest("NHS5001").OffersNoFix($$"""
        using System.Security.Cryptography;
        class Letter { {{member}} }
        """);

    [Fact]
    public Task Flags_a_signature_by_its_uri_and_no_table_of_uris() => Rule.Flags("""
        class A
        {
            private const string XmlSignature = [|"http://www.w3.org/2000/09/xmldsig#rsa-sha1"|];
            private const string RsaSha1Signature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
            private const string Strong = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
            string Pick(bool strong) => strong ? Strong : XmlSignature;
        }
        """);
}
