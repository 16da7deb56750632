using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Lark.Portal.Security;

/// <summary>The portal proves itself with a signed assertion.</summary>
public sealed class NhsLoginAssertion(TimeProvider clock)
{
    public FormUrlEncodedContent Form(string code, RsaSecurityKey key, string client, string tokenUrl)
    {
        key.KeyId = "portal-2";
        var now = clock.GetUtcNow().UtcDateTime;
        var token = new JwtSecurityToken(client, tokenUrl, [new Claim("sub", client), new Claim("jti", Guid.NewGuid().ToString())], now, now.AddMinutes(5), new SigningCredentials(key, SecurityAlgorithms.RsaSha512)); // clean NHS5009 NHS5010
        return Form(code, new JwtSecurityTokenHandler().WriteToken(token));
    }

    public FormUrlEncodedContent ProxyForm(string code, RsaSecurityKey key, string client)
    {
        key.KeyId = "portal-1";
        var token = new JwtSecurityToken(client, "https://api.service.nhs.uk/oauth2/token", [new Claim("sub", client), new Claim("jti", Guid.NewGuid().ToString())], DateTime.UtcNow, DateTime.UtcNow.AddMinutes(5), new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha512)); // expect NHS5009
        return Form(code, new JwtSecurityTokenHandler().WriteToken(token));
    }

    public FormUrlEncodedContent StaffForm(string code, RsaSecurityKey key, string client)
    {
        key.KeyId = "portal-1";
        var token = new JwtSecurityToken(client, "https://api.service.nhs.uk/oauth2/token", [new Claim("sub", client)], DateTime.UtcNow, DateTime.UtcNow.AddMinutes(5), new SigningCredentials(key, SecurityAlgorithms.RsaSha512)); // expect NHS5010
        return Form(code, new JwtSecurityTokenHandler().WriteToken(token));
    }

    public static Dictionary<string, string> KioskParameters() => new() { ["acr_values"] = "AAL1_USERPASS", ["scope"] = "openid" }; // expect NHS5013

    public static Dictionary<string, string> DeskParameters() => new() { ["acr_values"] = "AAL3_ANY", ["scope"] = "openid" }; // clean NHS5013

    private static FormUrlEncodedContent Form(string code, string assertion) => new(new Dictionary<string, string>
    {
        ["grant_type"] = "authorization_code", // clean NHS5014
        ["code"] = code,
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = assertion,
    });
}
