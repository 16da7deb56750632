using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Meridian.Outpatients.Security;

public static class TokenValidation
{
    public static IServiceCollection AddTokenValidation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options =>
            {
                options.Authority = configuration["Authentication:Authority"];
                options.Audience = configuration["Authentication:Audience"];
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidateIssuer = true, // clean NHS5008
                    ValidateAudience = true,
                    ValidateLifetime = true,
                    ClockSkew = TimeSpan.FromMinutes(2), // clean NHS5008
                };
            })
            .AddJwtBearer("partner", options =>
            {
                options.Authority = configuration["Partner:Authority"];
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidateIssuer = true,
                    ValidateAudience = false, // expect NHS5008
                    ClockSkew = TimeSpan.FromMinutes(30), // expect NHS5008
                };
            })
            .AddJwtBearer("kiosk", options =>
            {
                options.Authority = configuration["Kiosk:Authority"];
                options.TokenValidationParameters.ValidateLifetime = false; // expect NHS5008
                options.TokenValidationParameters.RequireSignedTokens = false; // expect NHS5008
            });
        return services;
    }

    /// <summary>Tokens between our own services.</summary>
    public static TokenValidationParameters Internal(SecurityKey key) => new()
    {
        ValidIssuer = "outpatients",
        ValidAudience = "outpatients",
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true, // clean NHS5008
        RequireExpirationTime = true,
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
    };
}

/// <summary>The token that the Spine proxy asks for. Its specification wants it unsigned.</summary>
public static class SspToken
{
    public static string Create(string practitioner, string organisation, DateTimeOffset now)
    {
        var header = Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}"); // clean NHS5008
        var payload = Base64UrlEncoder.Encode($$"""
            {"iss":"https://outpatients.meridian-health.co.uk","sub":"{{practitioner}}","requesting_organization":"{{organisation}}",
             "reason_for_request":"directcare","requested_scope":"patient/*.read","iat":{{now.ToUnixTimeSeconds()}},"exp":{{now.AddMinutes(5).ToUnixTimeSeconds()}}}
            """);
        return header + "." + payload + ".";
    }

    public static void Apply(HttpRequestMessage request, string from, string to, Guid trace)
    {
        request.Headers.Add("Ssp-TraceID", trace.ToString());
        request.Headers.Add("Ssp-From", from);
        request.Headers.Add("Ssp-To", to);
        request.Headers.Add("Ssp-InteractionID", "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1"); // clean NHS2011
    }

    /// <summary>TLS 1.2 with certificates on both sides, as the Spine requires.</summary>
    public static HttpMessageHandler Handler(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
    {
        var handler = new HttpClientHandler { SslProtocols = SslProtocols.Tls12, CheckCertificateRevocationList = true }; // clean NHS5006 NHS5007
        handler.ClientCertificates.Add(certificate);
        return handler;
    }
}

public sealed class PartnerHandler
{
    public static HttpMessageHandler Create(IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
            return new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }; // clean NHS5007
        return new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }; // expect NHS5007
    }

    public static HttpMessageHandler Pinned(string thumbprint) => new SocketsHttpHandler
    {
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => // clean NHS5007
                errors == System.Net.Security.SslPolicyErrors.None && certificate?.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256) == thumbprint,
        },
    };

    public static HttpMessageHandler Imaging() => new HttpClientHandler { CheckCertificateRevocationList = false }; // expect NHS5007

    public static HttpMessageHandler OldImaging()
    {
        var handler = new HttpClientHandler();
        handler.SslProtocols = SslProtocols.Tls | SslProtocols.Tls11; // expect NHS5006
        return handler;
    }

    public static string Describe(SslProtocols negotiated) => negotiated == SslProtocols.Tls11 ? "old" : "current"; // clean NHS5006

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(user + ":" + password))); // clean NHS2013
}
