using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class SmallAsymmetricKeyTests
{
    private static RuleTest Rule => new("NHS5003");

    [Fact]
    public Task Flags_small_keys() => Rule.Flags("""
        using System.Security.Cryptography;
        using Org.BouncyCastle.Crypto;
        using Org.BouncyCastle.Crypto.Generators;
        using Org.BouncyCastle.Security;
        class Keys
        {
            private const int Size = 1024;
            private static readonly int Bits = 512;
            RSA A() => RSA.Create([|1024|]);
            RSA B() => new RSACryptoServiceProvider([|Size|]);
            RSA C() { var size = 1024; return new RSACng([|size|]); }
            void D(RSA rsa) { rsa.KeySize = [|Bits|]; }
            object E() => new DSACryptoServiceProvider(dwKeySize: [|1024|]);
            object F() => DSA.Create([|1024|]);
            object G() => new RSACryptoServiceProvider([|1024|], new CspParameters());
            string H() { using var rsa = [|new RSACryptoServiceProvider()|]; return rsa.ToXmlString(true); }
            object I() => ECDsa.Create([|ECCurve.NamedCurves.brainpoolP192r1|]);
            object J() => ECCurve.CreateFromFriendlyName([|"secp192r1"|]);
            object K() => ECCurve.CreateFromValue([|"1.3.132.0.33"|]);
            void L() { var generator = new RsaKeyPairGenerator(); generator.Init(new KeyGenerationParameters(new SecureRandom(), [|1024|])); }
            object M() => new RSACryptoServiceProvider { KeySize = [|1024|] };
        }
        """);

    [Fact]
    public Task Suggests_longer_keys() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Info, """
        using System.Security.Cryptography;
        class Keys { RSA A() => RSA.Create({|#0:2048|}); }
        """);

    [Fact]
    public Task Is_an_error_in_gate() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        using System.Security.Cryptography;
        class Keys { RSA A() => RSA.Create({|#0:1024|}); }
        """);

    [Fact]
    public Task Allows_long_keys_and_import() => Rule.Allows("""
        using System.Security.Cryptography;
        using Org.BouncyCastle.Crypto;
        using Org.BouncyCastle.Security;
        class Keys
        {
            RSA A() => RSA.Create(3072);
            RSA B() => RSA.Create(4096);
            RSA C(int size) => RSA.Create(size);
            RSA D(string pem) { var rsa = RSA.Create(); rsa.ImportFromPem(pem); return rsa; }
            string E(string xml) { using var rsa = new RSACryptoServiceProvider(); rsa.FromXmlString(xml); return rsa.ToXmlString(false); }
            RSA F(RSAParameters parameters) => RSA.Create(parameters);
            object G() => ECDsa.Create(ECCurve.NamedCurves.nistP256);
            object H() => ECDiffieHellman.Create(ECCurve.NamedCurves.brainpoolP256r1);
            bool I(RSA rsa, ECCurve curve) => rsa.KeySize < 2048 || curve.Oid.FriendlyName == "secp192r1";
            void J(Aes aes) => aes.KeySize = 256;
            object K() => new KeyGenerationParameters(new SecureRandom(), 256);
            object L(IConfiguration configuration) => RSA.Create(configuration.GetValue<int>("KeySize"));
            bool M(string name) => name == ECCurve.NamedCurves.brainpoolP192r1.Oid.FriendlyName;
        }
        class RSA2 { public static RSA2 Create(int keySize) => new(); object A() => Create(1024); }
        """);

    [Fact]
    public Task Makes_longer_keys() => Rule.Fixes("""
        using System.Security.Cryptography;
        class Keys
        {
            RSA A() => RSA.Create([|1024|]);
            RSA B() => new RSACryptoServiceProvider([|2_048|]) { PersistKeyInCsp = false };
            void C(RSA rsa) { rsa.KeySize = [|1024|]; }
        }
        """, """
        using System.Security.Cryptography;
        class Keys
        {
            RSA A() => RSA.Create(3072);
            RSA B() => new RSACryptoServiceProvider(3072) { PersistKeyInCsp = false };
            void C(RSA rsa) { rsa.KeySize = 3072; }
        }
        """);

    [Fact]
    public Task Offers_no_fix_for_named_sizes_and_DSA() => Rule.OffersNoFix("""
        using System.Security.Cryptography;
        class Keys
        {
            const int Size = 1024;
            RSA A() => RSA.Create([|Size|]);
            object B() => DSA.Create([|1024|]);
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Security.Cryptography;
        class Keys { RSA A() => RSA.Create(; object B => new RSACryptoServiceProvider(, ); void C(RSA rsa) { rsa.KeySize = ; ECCurve.CreateFromFriendlyName(); } }
        """);
}
