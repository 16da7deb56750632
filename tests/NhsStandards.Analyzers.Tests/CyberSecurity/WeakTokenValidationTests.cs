using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakTokenValidationTests
{
    private static RuleTest Rule => new("NHS5008");

    [Fact]
    public Task Flags_checks_that_are_off() => Rule.Flags("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.IdentityModel.Tokens;
        class Tokens
        {
            private static readonly TimeSpan Skew = TimeSpan.FromHours(1);
            private readonly TokenValidationParameters _parameters = new() { [|ValidateLifetime = false|], ValidateIssuer = true };
            TokenValidationParameters A() => new TokenValidationParameters
            {
                [|ValidateIssuer = false|],
                [|ValidateAudience = false|],
                [|ValidateIssuerSigningKey = false|],
                [|RequireSignedTokens = false|],
                [|RequireExpirationTime = false|],
                [|ClockSkew = TimeSpan.FromMinutes(10)|],
            };
            void B(IServiceCollection services) => services.AddAuthentication().AddJwtBearer(options => { [|options.TokenValidationParameters.ValidateAudience = false|]; });
            void C(TokenValidationParameters parameters)
            {
                const bool off = false;
                [|parameters.ValidateIssuer = off|];
                [|parameters.ClockSkew = Skew|];
                [|parameters.ClockSkew = TimeSpan.MaxValue|];
                [|parameters.ClockSkew = new TimeSpan(0, 6, 0)|];
            }
        }
        """);

    [Fact]
    public Task Flags_checks_that_accept_everything() => Rule.Flags("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;
        class Tokens
        {
            void A(TokenValidationParameters parameters)
            {
                [|parameters.SignatureValidator = (token, _) => new JwtSecurityToken(token)|];
                [|parameters.SignatureValidator = (token, _) => { var handler = new JsonWebTokenHandler(); return handler.ReadJsonWebToken(token); }|];
                [|parameters.AudienceValidator = (_, _, _) => true|];
                [|parameters.LifetimeValidator = delegate { return true; }|];
                [|parameters.LifetimeValidator = (_, _, token, _) => Accept(token)|];
                [|parameters.LifetimeValidator = (_, _, token, _) => { return Accept(token); }|];
                [|parameters.IssuerValidator = (issuer, _, _) => issuer|];
            }
            TokenValidationParameters B() => new() { ValidateIssuer = false, [|IssuerValidator = (issuer, _, _) => { return issuer; }|] };
            private static bool Accept(SecurityToken token) => true;
        }
        """);

    [Fact]
    public Task Flags_unsigned_tokens() => Rule.Flags("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;
        class Tokens
        {
            object A(SecurityKey key) => new SigningCredentials(key, [|SecurityAlgorithms.None|]);
            object B() => new Dictionary<string, object> { [|{ "alg", "none" }|] };
            object C() => new { [|alg = "none"|], typ = "JWT" };
            object D() => new JwtHeader { [|["alg"] = "none"|] };
            object E() => new Dictionary<string, string> { [|["alg"] = SecurityAlgorithms.None|] };
        }
        """);

    [Fact]
    public Task Allows_checks_that_are_on_or_done_otherwise() => Rule.Allows("""
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;
        using NhsStandards;
        class Tokens
        {
            TokenValidationParameters A(IConfiguration configuration, bool validate) => new()
            {
                ValidateIssuer = true, ValidateAudience = validate, ValidateLifetime = configuration.GetValue<bool>("x"), ClockSkew = TimeSpan.Zero, ValidateActor = false,
            };
            TokenValidationParameters B() => new() { ClockSkew = TimeSpan.FromMinutes(5), ValidateIssuer = false, IssuerValidator = (issuer, _, _) => issuer.StartsWith("https://sts.nhs.uk/") ? issuer : throw new SecurityTokenInvalidIssuerException() };
            TokenValidationParameters C() => new() { ValidateAudience = false, AudienceValidator = (audiences, _, _) => audiences.Contains("clinic") };
            void I(TokenValidationParameters parameters, string trusted)
            {
                parameters.IssuerValidator = (issuer, _, _) => { if (issuer != trusted) throw new SecurityTokenInvalidIssuerException(); return issuer; };
                parameters.IssuerValidator = (issuer, _, _) => issuer == trusted ? issuer : null;
                parameters.IssuerValidator = (_, _, _) => trusted;
                parameters.LifetimeValidator = (_, expires, token, _) => IsCurrent(token, expires);
            }
            private static bool IsCurrent(SecurityToken token, DateTime? expires) { if (expires is null) return false; return true; }
            object GetPrincipalFromExpiredToken() => new TokenValidationParameters { ValidateLifetime = false };
            bool D(string algorithm, JwtSecurityToken token) => algorithm == SecurityAlgorithms.None || token.Header.Alg == "none" || algorithm.Equals(SecurityAlgorithms.None);
            object E() => new { alg = "RS512", display = "none" };
            void F(TokenValidationParameters parameters) => parameters.SignatureValidator = (token, p) => Verify(token);
            private SecurityToken Verify(string token) => throw new SecurityTokenInvalidSignatureException();
            [GpConnectToken] object G() => new { alg = "none" };
        }
        class Ssp
        {
            object Header() => new { alg = "none", typ = "JWT" };
            object Body() => new { reason_for_request = "directcare" };
        }
        class Other { public bool ValidateIssuer { get; set; } object A() => new Other { ValidateIssuer = false }; }
        """);

    [Fact]
    public Task Allows_it_in_development() => Rule.AsProgram().Allows("""
        using Microsoft.IdentityModel.Tokens;
        var app = WebApplication.CreateBuilder(args).Build();
        var parameters = new TokenValidationParameters();
        if (app.Environment.IsDevelopment())
            parameters.ValidateIssuer = false;
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using Microsoft.IdentityModel.Tokens;
        class Tokens { object A() => new TokenValidationParameters { ValidateIssuer = , ClockSkew = TimeSpan.FromMinutes( , SignatureValidator = (a, }; object B => new { alg = }; }
        """);

    [Fact]
    public Task Flags_a_header_that_is_written_as_text() => Rule.Flags("""
        class Letters
        {
            private const string Header = [|"{\"alg\":\"none\",\"typ\":\"JWT\"}"|];
            string A() => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes([|"{ \"typ\": \"JWT\", \"alg\": \"None\" }"|])) + Header;
        }
        """);

    [Fact]
    public Task Allows_headers_that_are_signed_looked_for_or_of_GP_Connect() => Rule.Allows("""
        class Letters
        {
            private const string Header = "{\"alg\":\"RS512\",\"typ\":\"JWT\"}";
            private const string Other = "{\"algorithm\":\"none\"}";
            bool IsUnsigned(string header) => header.Contains("{\"alg\":\"none\"");
        }
        class Ssp
        {
            private const string Header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
            void Add(HttpRequestMessage request) => request.Headers.Add("Ssp-TraceID", Header);
        }
        """);
}
