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
            object? D2() => [|CryptoConfig.CreateFromName("TripleDES")|];
            void E(Aes aes) => [|aes.Mode = CipherMode.ECB|];
            Aes F() { var aes = Aes.Create(); [|aes.Mode = CipherMode.ECB|]; return aes; }
            byte[] G(Aes aes, byte[] data) => [|aes.EncryptEcb(data, PaddingMode.PKCS7)|];
            object H(byte[] key) => [|new AesGcm(key, 12)|];
            private static readonly byte[] Vector = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
            void J(Aes aes) => [|aes.IV = System.Text.Encoding.ASCII.GetBytes("0123456789abcdef")|];
            void K(Aes aes) => [|aes.IV = new byte[16]|];
            object L(Aes aes, byte[] key) => [|aes.CreateEncryptor(key, Vector)|];
            byte[] M(Aes aes, byte[] data) { var iv = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }; return [|aes.EncryptCbc(data, iv)|]; }
            void I(AesGcm gcm, byte[] plain, byte[] cipher, byte[] tag) => [|gcm.Encrypt(new byte[12], plain, cipher, tag)|];
        }
        """);

    [Fact]
    public Task Allows_good_ciphers_and_looking() => Rule.Allows("""
        using System.Security.Cryptography;
        class Ciphers
        {
            object A() => Aes.Create();
            object? A2() => CryptoConfig.CreateFromName("AES");
            bool B(Aes aes) => aes.Mode == CipherMode.ECB;
            string C(CipherMode mode) => mode switch { CipherMode.ECB => "weak", _ => "fine" };
            object D(byte[] key) => new AesGcm(key, 16);
            void E(AesGcm gcm, byte[] nonce, byte[] plain, byte[] cipher, byte[] tag) { RandomNumberGenerator.Fill(nonce); gcm.Encrypt(nonce, plain, cipher, tag); }
            void F(Settings settings) => settings.Mode = Mode.ECB;
            void G(Aes aes, byte[] stored) { aes.GenerateIV(); aes.IV = stored; aes.IV = RandomNumberGenerator.GetBytes(16); }
            object H(Aes aes, byte[] key) => aes.CreateEncryptor(key, aes.IV);
            object I(Aes aes) { var iv = new byte[16]; RandomNumberGenerator.Fill(iv); aes.IV = iv; return aes.CreateEncryptor(); }
            object J(Aes aes) { aes.IV = new byte[16]; return aes.CreateDecryptor(); }
        }
        enum Mode { ECB }
        class Settings { public Mode Mode { get; set; } }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using System.Security.Cryptography;
        class Ciphers { void A(Aes aes) { aes.Mode = ; [|DES.Create()|]; new AesGcm(; } }
        """);

    [Fact]
    public Task Flags_a_nonce_that_is_kept_or_never_filled() => Rule.Flags("""
        using System.Security.Cryptography;
        class A
        {
            private static readonly byte[] Fixed = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
            void Seal(AesGcm gcm, byte[] data, byte[] target, byte[] tag)
            {
                [|gcm.Encrypt(Fixed, data, target, tag)|];
                var empty = new byte[12];
                [|gcm.Encrypt(empty, data, target, tag)|];
                [|gcm.Encrypt(System.Text.Encoding.UTF8.GetBytes("clinic-nonce"), data, target, tag)|];
            }
        }
        """);

    [Fact]
    public Task Allows_a_nonce_that_is_filled() => Rule.Allows("""
        using System.Security.Cryptography;
        class A
        {
            private readonly byte[] _nonce = new byte[12];
            void Seal(AesGcm gcm, byte[] data, byte[] target, byte[] tag, long counter)
            {
                var filled = new byte[12];
                RandomNumberGenerator.Fill(filled);
                gcm.Encrypt(filled, data, target, tag);
                var counted = new byte[12];
                BitConverter.TryWriteBytes(counted, counter);
                gcm.Encrypt(counted, data, target, tag);
                Span<byte> spanned = stackalloc byte[12];
                RandomNumberGenerator.Fill(spanned);
                gcm.Encrypt(spanned, data, target, tag);
                RandomNumberGenerator.Fill(_nonce);
                gcm.Encrypt(_nonce, data, target, tag);
                gcm.Encrypt(RandomNumberGenerator.GetBytes(12), data, target, tag);
            }
        }
        """);
}
