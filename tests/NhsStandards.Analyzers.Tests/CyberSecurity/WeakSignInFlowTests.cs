using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakSignInFlowTests
{
    private static RuleTest Rule => new("NHS5014");

    [Fact]
    public Task Flags_weak_flows() => Rule.Flags("""
        using Azure.Identity;
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.IdentityModel.Protocols.OpenIdConnect;
        class Startup
        {
            void A(IServiceCollection services) => services.AddAuthentication().AddOpenIdConnect(options =>
            {
                [|options.ResponseType = OpenIdConnectResponseType.IdToken|];
                [|options.ResponseType = "code id_token"|];
                [|options.ResponseType = "token"|];
                [|options.UsePkce = false|];
                [|options.RequireHttpsMetadata = false|];
                [|options.ProtocolValidator.RequireNonce = false|];
            });
            void B(IServiceCollection services) => services.AddAuthentication().AddJwtBearer(options => [|options.RequireHttpsMetadata = false|]);
            object C() => new JwtBearerOptions { [|RequireHttpsMetadata = false|] };
            object D(string user, string password) => new FormUrlEncodedContent(new Dictionary<string, string> { [|["grant_type"] = "password"|], ["username"] = user, ["password"] = password });
            object E() => new Dictionary<string, string> { [|{ "grant_type", "password" }|] };
            object F() => [|new KeyValuePair<string, string>("grant_type", "password")|];
            string G(string user) => $"[|grant_type=password&username=|]{user}";
            const string Form = [|"client_id=clinic&grant_type=password"|];
            object H(string user, string password) => [|new UsernamePasswordCredential(user, password, "tenant", "client")|];
        }
        """);

    [Fact]
    public Task Allows_the_code_flow() => Rule.Allows("""
        using Microsoft.IdentityModel.Protocols.OpenIdConnect;
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        class Startup
        {
            void A(IServiceCollection services, IConfiguration configuration) => services.AddAuthentication().AddOpenIdConnect(options =>
            {
                options.ResponseType = OpenIdConnectResponseType.Code;
                options.ResponseType = configuration["ResponseType"]!;
                options.UsePkce = true;
                options.RequireHttpsMetadata = true;
                options.RequireHttpsMetadata = configuration.GetValue<bool>("Https");
            });
            object B() => new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["password"] = "grant_type" };
            bool C(string grant) => grant == "password" || grant.StartsWith("grant_type=password&");
            object D() => new Own { UsePkce = false, RequireHttpsMetadata = false };
            const string E = "my_grant_type=password", F = "grant_type=password_reset";
        }
        class Own { public bool UsePkce { get; set; } public bool RequireHttpsMetadata { get; set; } }
        """);

    [Fact]
    public Task Allows_it_in_development() => Rule.AsProgram().Allows("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddJwtBearer(options =>
        {
            if (builder.Environment.IsDevelopment())
                options.RequireHttpsMetadata = false;
        });
        """);

    [Fact]
    public Task Switches_PKCE_on() => Rule.Fixes("""
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        class Startup { void A(OpenIdConnectOptions options) { [|options.UsePkce = false|]; } }
        """, """
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        class Startup { void A(OpenIdConnectOptions options) { options.UsePkce = true; } }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Startup { void A() { options.ResponseType = ; new Dictionary<string, string> { ["grant_type"] = , { "grant_type" } }; new KeyValuePair<string, string>("grant_type", ); } }
        """);
}
