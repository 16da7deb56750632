using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakCipherTests
{
    private static RuleTest Rule => new("NHS5002");

    [Fact]
    public Task Flags_broken_ciphers_modes_and_tags() => Rule.Flags("""
        #pragma warning disable SYSLIB0021, SYSLIB0045, SYSLIB0053
        using System.Security.Cryptography;
        class Ciphers
        {
            object A() => [|DES.Create()|];
            object B() => [|TripleDES.Create()|];
            object C() => [|new TripleDESCryptoServiceProvider()|];
            object? D() => [|SymmetricAlgorithm.Create("3DES")|];
            void E(Aes aes) => [|aes.Mode = CipherMode.ECB|];
            Aes F() { var aes = Aes.Create(); [|aes.Mode = CipherMode.ECB|]; return aes; }
            byte[] G(Aes aes, byte[] data) => [|aes.EncryptEcb(data, PaddingMode.PKCS7)|];
            object H(byte[] key) => [|new AesGcm(key, 12)|];
            void I(AesGcm gcm, byte[] plain, byte[] cipher, byte[] tag) => [|gcm.Encrypt(new byte[12], plain, cipher, tag)|];
        }
        """);

    [Fact]
    public Task Allows_good_ciphers_and_looking() => Rule.Allows("""
        using System.Security.Cryptography;
        class Ciphers
        {
            object A() => Aes.Create();
            bool B(Aes aes) => aes.Mode == CipherMode.ECB;
            string C(CipherMode mode) => mode switch { CipherMode.ECB => "weak", _ => "fine" };
            object D(byte[] key) => new AesGcm(key, 16);
            void E(AesGcm gcm, byte[] nonce, byte[] plain, byte[] cipher, byte[] tag) { RandomNumberGenerator.Fill(nonce); gcm.Encrypt(nonce, plain, cipher, tag); }
            void F(Settings settings) => settings.Mode = Mode.ECB;
        }
        enum Mode { ECB }
        class Settings { public Mode Mode { get; set; } }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using System.Security.Cryptography;
        class Ciphers { void A(Aes aes) { aes.Mode = ; [|DES.Create()|]; new AesGcm(; } }
        """);
}
