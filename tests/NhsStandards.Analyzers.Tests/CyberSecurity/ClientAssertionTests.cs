using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class ClientAssertionTests
{
    private static RuleTest Algorithm => new("NHS5009");

    private static RuleTest Claims => new("NHS5010");

    [Fact]
    public Task Flags_other_algorithms() => Algorithm.Flags("""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Security.Cryptography.X509Certificates;
        using Microsoft.IdentityModel.Tokens;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A(SecurityKey key) => new JwtSecurityToken("clinic", Audience, signingCredentials: new SigningCredentials(key, [|SecurityAlgorithms.RsaSha256|]));
            object B(X509Certificate2 certificate) => [|new X509SigningCredentials(certificate)|];
            object C(SecurityKey key) { var algorithm = "RS384"; return new SigningCredentials(key, [|algorithm|]); }
        }
        class PdsTokenClient
        {
            object A(SecurityKey key, string url) => new SecurityTokenDescriptor { Audience = url, SigningCredentials = new(key, [|SecurityAlgorithms.RsaSha256|]) };
            object B(string token) => new Dictionary<string, string> { ["client_assertion"] = token };
        }
        class NhsLogin
        {
            object A(object payload, object key) { var type = "client_assertion_type"; return JWT.Encode(payload, key, [|JwsAlgorithm.RS256|]); }
        }
        enum JwsAlgorithm { RS256, RS512 }
        class JWT { public static string Encode(object payload, object key, JwsAlgorithm algorithm) => ""; }
        """);

    [Fact]
    public Task Allows_RS512_and_other_tokens() => Algorithm.Allows("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A(SecurityKey key) => new JwtSecurityToken("clinic", Audience, signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha512));
            object B(SecurityKey key, string algorithm) => new SigningCredentials(key, algorithm);
        }
        class OwnTokens { object A(SecurityKey key) => new JwtSecurityToken("clinic", "records", signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha256)); }
        class OneLoginClient
        {
            const string Audience = "https://oidc.account.gov.uk/token", Type = "client_assertion", Nhs = "nhs.uk";
            object A(SecurityKey key) => new JwtSecurityToken("clinic", Audience, signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
        }
        class Entra { const string Type = "client_assertion"; object A(SecurityKey key) => new JwtSecurityToken("clinic", "x", signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha256)); }
        class Cis2 { const string Token = "https://am.nhsidentity.spineservices.nhs.uk/token"; object A() => new TokenValidationParameters { ValidAlgorithms = [SecurityAlgorithms.RsaSha256] }; }
        """);

    [Fact]
    public Task Signs_with_RS512() => Algorithm.Fixes("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A(SecurityKey key) => new JwtSecurityToken("clinic", Audience, signingCredentials: new SigningCredentials(key, [|SecurityAlgorithms.RsaSha256|]));
        }
        """, """
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A(SecurityKey key) => new JwtSecurityToken("clinic", Audience, signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha512));
        }
        """);

    [Fact]
    public Task Flags_wrong_claims() => Claims.Flags("""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using Microsoft.IdentityModel.Tokens;
        class Platform
        {
            private const string Audience = "https://int.api.service.nhs.uk/oauth2/token";
            object A(SigningCredentials credentials) => new JwtSecurityToken(
                issuer: "clinic",
                audience: Audience,
                claims: new[] { new Claim(JwtRegisteredClaimNames.Sub, [|"other"|]), new Claim(JwtRegisteredClaimNames.Jti, [|"1"|]) },
                expires: [|DateTime.UtcNow.AddMinutes(60)|],
                signingCredentials: credentials);
            object B() { var now = DateTimeOffset.UtcNow; var expires = now.AddHours(1); return new Claim("exp", [|expires.ToUnixTimeSeconds().ToString()|]); }
            object C() => new Dictionary<string, object> { ["exp"] = [|DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds()|] };
            object E() => new Dictionary<string, object> { { "jti", [|"fixed"|] } };
            object D(RSA rsa) => [|new RsaSecurityKey(rsa)|];
        }
        class Other
        {
            object A(SecurityTokenDescriptor x) => [|new SecurityTokenDescriptor { Audience = "https://api.service.nhs.uk/oauth2/token", Subject = new ClaimsIdentity(new[] { new Claim("sub", "clinic") }), Expires = [|DateTime.UtcNow.AddDays(1)|] }|];
        }
        """);

    [Fact]
    public Task Allows_right_claims_and_other_tokens() => Claims.Allows("""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using Microsoft.IdentityModel.Tokens;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A(SigningCredentials credentials, string id) => new JwtSecurityToken(
                "clinic", Audience, new[] { new Claim("sub", "clinic"), new Claim("jti", Guid.NewGuid().ToString()), new Claim("exp", DateTimeOffset.UtcNow.AddSeconds(300).ToUnixTimeSeconds().ToString()) },
                expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: credentials);
            object B(RSA rsa, string kid) => new RsaSecurityKey(rsa) { KeyId = kid };
            object C(int minutes) => new Claim("exp", DateTime.UtcNow.AddMinutes(minutes).ToString());
        }
        class OwnTokens
        {
            object A(RSA rsa) => new JwtSecurityToken("clinic", "records", new[] { new Claim("sub", "me"), new Claim("jti", "1") }, expires: DateTime.UtcNow.AddHours(8), signingCredentials: new(new RsaSecurityKey(rsa), "RS256"));
        }
        """);

    [Fact]
    public Task Repairs_the_lifetime() => Claims.Fixes("""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A() => new JwtSecurityToken("clinic", Audience, new[] { new Claim("aud", Audience) }, expires: [|DateTime.UtcNow.AddHours(1)|]);
        }
        """, """
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A() => new JwtSecurityToken("clinic", Audience, new[] { new Claim("aud", Audience) }, expires: DateTime.UtcNow.AddMinutes(5));
        }
        """);

    [Fact]
    public Task Makes_identifiers() => Claims.Fixes("""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A() => new JwtSecurityToken("clinic", Audience, new[] { new Claim("jti", [|"1"|]) });
        }
        """, """
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        class Platform
        {
            private const string Audience = "https://api.service.nhs.uk/oauth2/token";
            object A() => new JwtSecurityToken("clinic", Audience, new[] { new Claim("jti", Guid.NewGuid().ToString()) });
        }
        """);

    [Fact]
    public async Task Survives_incomplete_code()
    {
        const string Code = """
            using System.IdentityModel.Tokens.Jwt;
            class Platform
            {
                const string Audience = "https://api.service.nhs.uk/oauth2/token";
                object A() => new JwtSecurityToken("clinic", Audience, expires: DateTime.UtcNow.AddHours(;
                object B => new Claim("jti", ); object C => new SigningCredentials(, ; object D => new SecurityTokenDescriptor { Expires = };
            }
            """;
        await Algorithm.WithCompilerErrors().Allows(Code);
        await Claims.WithCompilerErrors().Allows(Code);
    }

    private const string BesideOwn = """
        using System.Security.Claims;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;
        class Tokens
        {
            const string Endpoint = "https://api.service.nhs.uk/oauth2/token";
            const string Own = "letters.clinic.example";
            object A(SymmetricSecurityKey key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Audience = Own, Issuer = "clinic", Expires = DateTime.UtcNow.AddHours(2), SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            });
            object B(SymmetricSecurityKey key) => new JwtSecurityToken("clinic", "letters", null, null, DateTime.UtcNow.AddHours(2), new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
        }
        """;

    [Fact]
    public Task Allows_another_algorithm_for_an_audience_of_their_own() => Algorithm.Allows(BesideOwn);

    [Fact]
    public Task Allows_another_lifetime_for_an_audience_of_their_own() => Claims.Allows(BesideOwn);

    [Fact]
    public Task Flags_claims_without_jti_beside_a_member_that_has_one() => Claims.Flags("""
        using System.Security.Claims;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;
        class Tokens
        {
            const string Endpoint = "https://api.service.nhs.uk/oauth2/token";
            object Good(SigningCredentials signing, string id) => new JwtSecurityToken(id, Endpoint, [new Claim("sub", id), new Claim("jti", Guid.NewGuid().ToString())], DateTime.UtcNow, DateTime.UtcNow.AddMinutes(5), signing);
            object Bad(SigningCredentials signing, string id) => [|new JwtSecurityToken(id, Endpoint, new[] { new Claim("sub", id) }, DateTime.UtcNow, DateTime.UtcNow.AddMinutes(5), signing)|];
            object Later(SigningCredentials signing, string id)
            {
                var token = new JwtSecurityToken(id, Endpoint, [new Claim("sub", id)], DateTime.UtcNow, DateTime.UtcNow.AddMinutes(5), signing);
                token.Payload["jti"] = Guid.NewGuid().ToString();
                return token;
            }
            object Others(SigningCredentials signing, string id, List<Claim> claims) => new JwtSecurityToken(id, Endpoint, [.. claims, new Claim("sub", id)], DateTime.UtcNow, DateTime.UtcNow.AddMinutes(5), signing);
        }
        """);
}
