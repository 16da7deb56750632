using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakPasswordStorageTests
{
    private static RuleTest Rule => new("NHS5005");

    [Fact]
    public Task Flags_too_little_work() => Rule.Flags("""
        #pragma warning disable SYSLIB0021
        using System.Security.Cryptography;
        using System.Text;
        using Isopoh.Cryptography.Argon2;
        using Org.BouncyCastle.Crypto.Generators;
        class Passwords
        {
            private const int Factor = 8;
            string A(string password) => BCrypt.Net.BCrypt.HashPassword(password, [|4|]);
            string B(string password) => BCrypt.Net.BCrypt.EnhancedHashPassword(password, workFactor: [|Factor|]);
            object C(byte[] password) => [|new Konscious.Security.Cryptography.Argon2i(password)|];
            object D(byte[] password) => [|new Konscious.Security.Cryptography.Argon2id(password) { MemorySize = 4096, Iterations = 3, DegreeOfParallelism = 1 }|];
            void E(byte[] password) { var argon2 = [|new Konscious.Security.Cryptography.Argon2id(password)|]; argon2.MemorySize = 19456; argon2.Iterations = 1; }
            string F(string password) => [|Argon2.Hash(password, timeCost: 1, memoryCost: 8192)|];
            object G() => new Argon2Config { Type = [|Argon2Type.DataDependentAddressing|], TimeCost = 10 };
            byte[] H(byte[] password, byte[] salt) => [|SCrypt.Generate(password, salt, 16384, 8, 1, 32)|];
            object I(string password, byte[] salt) => [|new PasswordDeriveBytes(password, salt)|];
        }
        """);

    [Fact]
    public Task Flags_fast_hashes_of_passwords() => Rule.Flags("""
        #pragma warning disable SYSLIB0021
        using System.Security.Cryptography;
        using System.Text;
        class Passwords
        {
            string Salt = "";
            byte[] A(string password) => [|SHA256.HashData(Encoding.UTF8.GetBytes(password))|];
            byte[] B(string userPassword, string salt) { using var sha = SHA512.Create(); return [|sha.ComputeHash(Encoding.UTF8.GetBytes(userPassword + salt))|]; }
            byte[] C(Login login) { var bytes = Encoding.UTF8.GetBytes($"{Salt}{login.Password}"); return [|new SHA256Managed().ComputeHash(bytes)|]; }
            byte[] D(string password, out byte[] salt) { using var hmac = new HMACSHA512(); salt = hmac.Key; return [|hmac.ComputeHash(Encoding.UTF8.GetBytes(password))|]; }
            byte[] E(string pin) => [|SHA256.HashData(Encoding.ASCII.GetBytes(pin.Trim()))|];
            class Login { public string Password { get; set; } = ""; }
        }
        """);

    [Fact]
    public Task Flags_a_password_that_is_copied_beside_its_salt() => Rule.Flags("""
        using System.Security.Cryptography;
        using System.Text;
        class Passwords
        {
            byte[] A(string password, byte[] salt)
            {
                var bytes = Encoding.UTF8.GetBytes(password);
                var both = new byte[bytes.Length + salt.Length];
                Buffer.BlockCopy(bytes, 0, both, 0, bytes.Length);
                Buffer.BlockCopy(salt, 0, both, bytes.Length, salt.Length);
                return [|SHA256.HashData(both)|];
            }
            byte[] B(byte[] password, byte[] salt)
            {
                var both = new byte[password.Length + salt.Length];
                salt.CopyTo(both, 0);
                password.CopyTo(both.AsSpan(salt.Length));
                return [|SHA256.HashData(both)|];
            }
            byte[] C(byte[] password, byte[] salt)
            {
                byte[] both = [.. salt, .. password];
                return [|SHA256.HashData(both)|];
            }
        }
        """);

    [Fact]
    public Task Allows_what_is_copied_beside_no_password_or_for_one_request() => Rule.Allows("""
        using System.Security.Cryptography;
        class Digests
        {
            byte[] A(byte[] header, byte[] body)
            {
                var both = new byte[header.Length + body.Length];
                header.CopyTo(both, 0);
                Array.Copy(body, 0, both, header.Length, body.Length);
                return SHA256.HashData(both);
            }
            byte[] B(byte[] nonce, byte[] password)
            {
                var both = new byte[nonce.Length + password.Length];
                nonce.CopyTo(both, 0);
                password.CopyTo(both, nonce.Length);
                return SHA256.HashData(both);
            }
            byte[] C(byte[] header, byte[] body) { byte[] both = [.. header, 0, .. body]; return SHA256.HashData(both); }
        }
        """);

    [Fact]
    public Task Allows_enough_work_and_other_hashes() => Rule.Allows("""
        using System.Security.Cryptography;
        using System.Text;
        using Isopoh.Cryptography.Argon2;
        using NhsStandards;
        class Passwords
        {
            string A(string password) => BCrypt.Net.BCrypt.HashPassword(password);
            string B(string password) => BCrypt.Net.BCrypt.HashPassword(password, 12);
            string B2(string password, int factor) => BCrypt.Net.BCrypt.HashPassword(password, factor);
            object C(byte[] password) => new Konscious.Security.Cryptography.Argon2id(password) { MemorySize = 19456, Iterations = 2, DegreeOfParallelism = 1 };
            object D(byte[] password, int memory) => new Konscious.Security.Cryptography.Argon2id(password) { MemorySize = memory, Iterations = 1 };
            string E(string password) => Argon2.Hash(password);
            string F(string password) => BCrypt.Net.BCrypt.HashPassword(Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes(password))));
            byte[] G(string password) => SHA1.HashData(Encoding.UTF8.GetBytes(password));
            byte[] H(string text, string passwordHash, string passwordResetToken) => SHA256.HashData(Encoding.UTF8.GetBytes(text + passwordHash + passwordResetToken));
            byte[] I(byte[] document) => SHA256.HashData(document);
            [HighEntropyInput("The password is made by a machine")]
            byte[] J(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(password));
            byte[] K(byte[] pepper, byte[] hash) => HMACSHA256.HashData(pepper, hash);
            string L(string shippingOpinion) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shippingOpinion)));
        }
        """);

    [Fact]
    public Task Raises_the_factor_of_bcrypt() => Rule.Fixes("""
        class Passwords { string A(string password) => BCrypt.Net.BCrypt.HashPassword(password, workFactor: [|6|]); }
        """, """
        class Passwords { string A(string password) => BCrypt.Net.BCrypt.HashPassword(password, workFactor: 12); }
        """);

    [Fact]
    public Task Offers_no_fix_for_fast_hashes() => Rule.OffersNoFix("""
        using System.Security.Cryptography;
        using System.Text;
        class Passwords { byte[] A(string password) => [|SHA256.HashData(Encoding.UTF8.GetBytes(password))|]; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Security.Cryptography;
        class Passwords { string A(string password) => BCrypt.Net.BCrypt.HashPassword(password, ; object B => SHA256.HashData(; void C() { var x = x; SHA256.HashData(x); new Argon2id { MemorySize = }; } }
        """);

    [Fact]
    public Task Allows_a_proof_of_a_password_for_one_request() => Rule.Allows("""
        using System.Security.Cryptography;
        using System.Text;
        class Mesh(string mailbox, string mailboxPassword, byte[] sharedKey)
        {
            string A(string nonce, int count, string time)
            {
                var text = $"{mailbox}:{nonce}:{count}:{mailboxPassword}:{time}";
                using var hmac = new HMACSHA256(sharedKey);
                return Convert.ToHexString(hmac.ComputeHash(Encoding.ASCII.GetBytes(text)));
            }
            byte[] B(string timestamp) => HMACSHA256.HashData(sharedKey, Encoding.UTF8.GetBytes(mailbox + timestamp + mailboxPassword));
        }
        """);

    [Fact]
    public Task Flags_a_password_under_a_key() => Rule.Flags("""
        using System.Security.Cryptography;
        using System.Text;
        class A
        {
            byte[] Hash(string password) { using var hmac = new HMACSHA512(); return [|hmac.ComputeHash(Encoding.UTF8.GetBytes(password))|]; }
            byte[] Salted(string password, string salt) => [|SHA256.HashData(Encoding.UTF8.GetBytes(salt + password))|];
        }
        """);
}
