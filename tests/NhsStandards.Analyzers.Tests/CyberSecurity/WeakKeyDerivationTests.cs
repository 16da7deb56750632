using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakKeyDerivationTests
{
    private static RuleTest Rule => new("NHS5004");

    [Fact]
    public Task Flags_few_rounds() => Rule.Flags("""
        #pragma warning disable SYSLIB0041, SYSLIB0060
        using System.Security.Cryptography;
        using Microsoft.AspNetCore.Cryptography.KeyDerivation;
        using Microsoft.AspNetCore.Identity;
        class Passwords
        {
            private const int Iterations = 10_000;
            private static readonly int Rounds = 100_000;
            private int _rounds = 1000;
            byte[] A(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, [|100_000|], HashAlgorithmName.SHA256, 32);
            byte[] B(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, [|210_000|], HashAlgorithmName.SHA512, 32);
            byte[] C(string password, byte[] salt) => KeyDerivation.Pbkdf2(password, salt, KeyDerivationPrf.HMACSHA256, iterationCount: [|Iterations|], 32);
            byte[] D(string password, byte[] salt) => KeyDerivation.Pbkdf2(password, salt, [|KeyDerivationPrf.HMACSHA1|], 2_000_000, 32);
            object E(string password, byte[] salt) => [|new Rfc2898DeriveBytes(password, salt)|];
            object F(string password, byte[] salt) => [|new Rfc2898DeriveBytes(password, salt, 1000)|];
            object G(string password, byte[] salt) => [|new Rfc2898DeriveBytes(password, 16)|];
            object H(string password, byte[] salt) => new Rfc2898DeriveBytes(password, salt, [|Rounds|], HashAlgorithmName.SHA256);
            object I(string password, byte[] salt) { var rounds = 50_000; var hash = HashAlgorithmName.SHA512; return new Rfc2898DeriveBytes(password, salt, [|rounds|], hash); }
            object J(string password, byte[] salt, HashAlgorithmName hash) => new Rfc2898DeriveBytes(password, salt, [|_rounds|], hash);
            void K(IServiceCollection services) => services.Configure<PasswordHasherOptions>(options => options.IterationCount = [|100_000|]);
            PasswordHasherOptions L() => new() { CompatibilityMode = [|PasswordHasherCompatibilityMode.IdentityV2|] };
        }
        """);

    [Fact]
    public Task Allows_enough_rounds_and_stored_ones() => Rule.Allows("""
        using System.Security.Cryptography;
        using Microsoft.AspNetCore.Cryptography.KeyDerivation;
        using Microsoft.AspNetCore.Identity;
        using NhsStandards;
        class Passwords
        {
            private int _rounds = 1000;
            public Passwords(int rounds) => _rounds = rounds;
            byte[] A(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
            byte[] B(string password, byte[] salt) => KeyDerivation.Pbkdf2(password, salt, KeyDerivationPrf.HMACSHA512, 220_000, 32);
            byte[] C(string password, byte[] salt, int stored) => KeyDerivation.Pbkdf2(password, salt, KeyDerivationPrf.HMACSHA1, stored, 32);
            byte[] D(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, _rounds, HashAlgorithmName.SHA256, 32);
            [HighEntropyInput("API keys are 256 random bits")]
            byte[] E(byte[] key, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(key, salt, 1, HashAlgorithmName.SHA256, 32);
            byte[] HashLegacy(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 1000, HashAlgorithmName.SHA1, 32);
            PasswordHasherOptions F() => new() { IterationCount = 220_000, CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3 };
            byte[] G(string password, byte[] salt, HashAlgorithmName hash) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 250_000, hash, 32);
        }
        class Rfc2898DeriveBytes2 { public Rfc2898DeriveBytes2(string password, int iterations) { } object A() => new Rfc2898DeriveBytes2("x", 1); }
        """);

    [Fact]
    public Task Raises_rounds_that_are_stored_with_the_hash() => Rule.Fixes("""
        using Microsoft.AspNetCore.Identity;
        class Passwords { void A(IServiceCollection services) => services.Configure<PasswordHasherOptions>(options => options.IterationCount = [|10_000|]); }
        """, """
        using Microsoft.AspNetCore.Identity;
        class Passwords { void A(IServiceCollection services) => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000); }
        """);

    [Fact]
    public Task Offers_no_fix_where_stored_hashes_would_break() => Rule.OffersNoFix("""
        using System.Security.Cryptography;
        class Passwords { byte[] A(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, [|100_000|], HashAlgorithmName.SHA256, 32); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Security.Cryptography;
        class Passwords { object A() => Rfc2898DeriveBytes.Pbkdf2(; object B() => new Rfc2898DeriveBytes(; object C(PasswordHasherOptions o) => o.IterationCount = ; }
        """);
}
