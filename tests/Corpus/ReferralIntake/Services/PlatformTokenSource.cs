using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Northgate.ReferralIntake.Options;

namespace Northgate.ReferralIntake.Services;

/// <summary>Signed JWT authentication of the application at the NHS API platform.</summary>
public sealed class PlatformTokenSource(IOptions<PdsOptions> options, IHttpClientFactory clients, TimeProvider clock)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _token;
    private DateTimeOffset _validUntil;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_token is not null && _validUntil > clock.GetUtcNow().AddSeconds(30))
                return _token;
            return await RequestAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<string> RequestAsync(CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", // clean NHS5014
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = CreateAssertion(),
        };
        using var client = clients.CreateClient();
        using var response = await client.PostAsync(options.Value.TokenUrl, new FormUrlEncodedContent(form), cancellationToken);
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
        _token = document.RootElement.GetProperty("access_token").GetString();
        _validUntil = clock.GetUtcNow().AddSeconds(600);
        return _token!;
    }

    private string CreateAssertion()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(options.Value.SigningKeyPath)); // clean NHS5003
        var key = new RsaSecurityKey(rsa.ExportParameters(true)) { KeyId = options.Value.KeyId };
        var descriptor = new SecurityTokenDescriptor // clean NHS5009 NHS5010
        {
            Audience = "https://api.service.nhs.uk/oauth2/token", // clean NHS3008
            Issuer = options.Value.ApiKey,
            Claims = new Dictionary<string, object> { ["sub"] = options.Value.ApiKey, ["jti"] = Guid.NewGuid().ToString() },
            Expires = clock.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha512),
        };
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }
}

/// <summary>The assertion that the reporting batch still uses; written in 2021 from a blog post.</summary>
public sealed class ReportingTokenFactory
{
    private const string TokenAudience = "https://api.service.nhs.uk/oauth2/token";

    public string CreateToken(RsaSecurityKey key, string clientId)
    {
        key.KeyId = "reporting-1";
        var claims = new List<System.Security.Claims.Claim>
        {
            new("sub", clientId),
            new("jti", Guid.NewGuid().ToString()),
        };
        var token = new JwtSecurityToken(clientId, TokenAudience, claims, expires: DateTime.UtcNow.AddMinutes(4), signingCredentials: new SigningCredentials(key, SecurityAlgorithms.RsaSha256)); // expect NHS5009
        return new JwtSecurityTokenHandler().WriteToken(token);
    }

    public string CreateLongLived(RsaSecurityKey key, string clientId)
    {
        key.KeyId = "reporting-1";
        var descriptor = new SecurityTokenDescriptor
        {
            Audience = TokenAudience,
            Issuer = clientId,
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = Guid.NewGuid().ToString() },
            Expires = DateTime.UtcNow.AddHours(1), // expect NHS5010
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha512),
        };
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }

    public string CreateFixed(RsaSecurityKey key, string clientId)
    {
        key.KeyId = "reporting-1";
        var descriptor = new SecurityTokenDescriptor
        {
            Audience = "https://int.api.service.nhs.uk/oauth2/token", // expect NHS3006
            Issuer = clientId,
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = "northgate-reporting" }, // expect NHS5010
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha256), // expect NHS5009
        };
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }

    /// <summary>A link token for our own letters service, which knows nothing of the platform.</summary>
    public string CreateInternal(SymmetricSecurityKey key, Guid referral)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Audience = "letters.northgate-digital.co.uk",
            Issuer = "referral-intake",
            Claims = new Dictionary<string, object> { ["referral"] = referral.ToString() },
            Expires = DateTime.UtcNow.AddHours(2), // clean NHS5010
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256), // clean NHS5009
        };
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }
}
