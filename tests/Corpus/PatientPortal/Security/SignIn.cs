using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Lark.Portal.Security;

/// <summary>Nobody stays signed in longer than twelve hours, however busy.</summary>
public static class SessionCap
{
    public static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Properties.IssuedUtc is { } issued && issued.AddHours(12) < DateTimeOffset.UtcNow) // clean NHS5012
            context.RejectPrincipal();
        return Task.CompletedTask;
    }
}

public static class StaffSignIn
{
    public static void AddStaffSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddAuthentication()
            .AddCookie("staff", options => options.ExpireTimeSpan = TimeSpan.FromDays(14)) // expect NHS5012
            .AddCookie("kiosk") // expect NHS5012
            .AddOpenIdConnect("adfs", options =>
            {
                options.Authority = configuration["Staff:Authority"];
                options.ResponseType = OpenIdConnectResponseType.IdTokenToken; // expect NHS5014
                options.UsePkce = false; // expect NHS5014
                options.RequireHttpsMetadata = false; // expect NHS5014
                options.Events.OnRedirectToIdentityProvider = context =>
                {
                    context.ProtocolMessage.AcrValues = "AAL1_USERPASS"; // expect NHS5013
                    return Task.CompletedTask;
                };
                options.Events.OnTokenValidated = context =>
                {
                    context.Properties!.ExpiresUtc = DateTimeOffset.UtcNow.AddHours(24); // expect NHS5012
                    return Task.CompletedTask;
                };
            })
            .AddOpenIdConnect("mock", options =>
            {
                options.Authority = configuration["Mock:Authority"];
                if (environment.IsDevelopment())
                    options.RequireHttpsMetadata = false; // clean NHS5014
            })
            .AddOpenIdConnect("proxy-user", options =>
            {
                options.Authority = configuration["NhsLogin:Authority"];
                options.Events.OnRedirectToIdentityProvider = context =>
                {
                    context.ProtocolMessage.SetParameter("vtr", "[\"P5.Cp.Cd\"]"); // expect NHS5013
                    return Task.CompletedTask;
                };
            });
    }

    public static AuthenticationProperties Remember(int minutes) => new() { ExpiresUtc = DateTimeOffset.UtcNow.AddMinutes(minutes) }; // clean NHS5012

    public static void KeepLanguage(HttpResponse response, string language) =>
        response.Cookies.Append("language", language, new CookieOptions { Expires = DateTimeOffset.UtcNow.AddDays(365), Secure = true, HttpOnly = true }); // clean NHS5012 NHS6005

    public static string? NameOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name); // clean NHS3001
}
