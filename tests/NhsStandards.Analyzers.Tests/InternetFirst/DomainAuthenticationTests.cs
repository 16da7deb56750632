using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class DomainAuthenticationTests
{
    private static RuleTest Rule => new("NHS3005");

    [Fact]
    public Task Flags_authentication_by_a_domain() => Rule.Flags("""
        using System.Net;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Server.IISIntegration;
        [Authorize([|AuthenticationSchemes = "Negotiate"|])]
        public class LettersController : ControllerBase
        {
            [HttpGet, Authorize([|AuthenticationSchemes = "Bearer,Windows"|])] public string Get() => "";
        }
        public static class Clients
        {
            static void A(IServiceCollection services) => services.AddAuthentication([|IISDefaults.AuthenticationScheme|]);
            static void B(AuthenticationBuilder builder) => builder.[|AddNegotiate|]();
            static HttpClient C() => new(new HttpClientHandler { [|UseDefaultCredentials = true|] });
            static void D(HttpClientHandler handler) => [|handler.Credentials = CredentialCache.DefaultNetworkCredentials|];
            static void E(SocketsHttpHandler handler) { [|handler.Credentials = CredentialCache.DefaultCredentials|]; }
        }
        namespace Microsoft.AspNetCore.Authentication
        {
            public static class NegotiateExtensions { public static AuthenticationBuilder AddNegotiate(this AuthenticationBuilder builder) => builder; }
        }
        """);

    [Fact]
    public Task Allows_tokens_and_proxies() => Rule.Allows("""
        using System.Net;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Server.IISIntegration;
        [Authorize(AuthenticationSchemes = "Bearer")]
        public class LettersController : ControllerBase { }
        public static class Clients
        {
            static void A(IServiceCollection services) => services.AddAuthentication("Bearer");
            static HttpClient B() => new(new HttpClientHandler { UseDefaultCredentials = false, DefaultProxyCredentials = CredentialCache.DefaultCredentials });
            static IWebProxy C(string address) => new WebProxy(address) { UseDefaultCredentials = true, Credentials = CredentialCache.DefaultCredentials };
            static bool D(string scheme) => scheme == IISDefaults.AuthenticationScheme;
            static void E(HttpClientHandler handler, NetworkCredential credential) => handler.Credentials = credential;
            static void F(HttpClientHandler handler, IHostEnvironment environment) { if (environment.IsDevelopment()) handler.UseDefaultCredentials = true; }
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Clients { void A(HttpClientHandler handler) { handler.UseDefaultCredentials = ; handler.Credentials = CredentialCache.; } }
        """);
}
