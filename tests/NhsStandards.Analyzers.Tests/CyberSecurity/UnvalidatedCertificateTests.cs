using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class UnvalidatedCertificateTests
{
    private static RuleTest Rule => new("NHS5007");

    [Fact]
    public Task Flags_callbacks_that_accept_anybody() => Rule.Flags("""
        #pragma warning disable SYSLIB0014
        using System.Net;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        class Connections
        {
            HttpClientHandler A() => new() { ServerCertificateCustomValidationCallback = [|(request, certificate, chain, errors) => true|] };
            void B() => ServicePointManager.ServerCertificateValidationCallback = [|delegate { return true; }|];
            void C() => ServicePointManager.ServerCertificateValidationCallback += [|Accept|];
            static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) { Console.WriteLine(errors); return true; }
            HttpClientHandler D() => new() { ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|] };
            SslStream E(Stream inner) => new(inner, false, [|(_, _, _, _) => true|]);
            SocketsHttpHandler F() => new() { SslOptions = new() { RemoteCertificateValidationCallback = [|(_, _, _, _) => true|], [|CertificateRevocationCheckMode = X509RevocationMode.NoCheck|] } };
            Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> G() { Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> any = [|(_, _, _, _) => true|]; return any; }
            HttpClientHandler H() => new() { [|CheckCertificateRevocationList = false|] };
            void I(X509Chain chain) => [|chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck|];
        }
        """);

    [Fact]
    public Task Flags_databases_that_anybody_may_be() => Rule.WithFile("/0/appsettings.json", """
        { "ConnectionStrings": { "Clinic": [|"Server=clinic-sql;TrustServerCertificate=True"|] } }
        """, "Configuration").Flags("""
        using Microsoft.Data.SqlClient;
        class Connections
        {
            private const string Clinic = [|"Server=clinic-sql;Trust Server Certificate=true"|];
            string Put(string server) => $"Server={server}[|;Encrypt=true;TrustServerCertificate=true|]";
            string Join(string server) => "Server=" + server + [|";TrustServerCertificate=True;Database=Clinic"|];
            void A(SqlConnectionStringBuilder builder) => [|builder.TrustServerCertificate = true|];
        }
        """);

    [Fact]
    public Task Allows_callbacks_that_check() => Rule.Allows("""
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        class Connections(IHostEnvironment environment, string thumbprint)
        {
            HttpClientHandler A() => new() { ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) => errors == SslPolicyErrors.None };
            HttpClientHandler B() => new() { ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) =>
            {
                if (certificate?.Thumbprint == thumbprint)
                    return true;
                return errors == SslPolicyErrors.None;
            } };
            HttpClientHandler C()
            {
                var handler = new HttpClientHandler { CheckCertificateRevocationList = true };
                if (environment.IsDevelopment())
                    handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
                return handler;
            }
            Func<string, bool> D() => _ => true;
            string E() => "Server=localhost;TrustServerCertificate=true";
            HttpClientHandler F() => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => throw new NotSupportedException() };
        }
        """);

    [Fact]
    public Task Allows_a_connection_to_this_machine() => Rule.Allows("""
        class Connections(string connection, bool useEmulator)
        {
            HttpClientHandler? A(Uri endpoint) => endpoint.IsLoopback ? Trusting() : null;
            HttpClientHandler B(Uri endpoint)
            {
                if (endpoint.Host is "localhost" or "127.0.0.1")
                    return new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
                return new();
            }
            HttpClientHandler C(Uri endpoint)
            {
                if (endpoint.Host != "localhost")
                    return new();
                return new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
            }
            void D(HttpClientHandler handler)
            {
                if (connection.Contains("localhost", StringComparison.OrdinalIgnoreCase) || connection.StartsWith("https://127.0.0.1:8081"))
                    handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
                if (useEmulator)
                    handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
            }
            HttpClientHandler E(Uri endpoint) => new()
            {
                ServerCertificateCustomValidationCallback = endpoint.IsLoopback ? HttpClientHandler.DangerousAcceptAnyServerCertificateValidator : null,
            };
            static HttpClientHandler Trusting() => new();
        }
        """);

    [Fact]
    public Task Flags_a_condition_that_leaves_other_machines_in() => Rule.Flags("""
        class Connections(string connection, bool useEmulator)
        {
            void A(HttpClientHandler handler, Uri endpoint)
            {
                if (!endpoint.IsLoopback)
                    handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
                if (endpoint.Host is "localhost" or "gateway.clinic.nhs.uk")
                    handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
                if (connection.Contains("localhost") || connection.Contains("gateway"))
                    handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
                if (endpoint.Host != "localhost")
                    handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
                if (useEmulator)
                    return;
                handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
            }
        }
        """);

    [Fact]
    public Task Flags_a_method_of_another_file() => Rule.WithSource("/0/Certificates.cs", """
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        static class Certificates
        {
            public static bool Any(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => (true);
            public static bool None(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;
        }
        """).Flags("""
        using System.Net.Security;
        class Connections
        {
            SslStream A(Stream inner) => new(inner, false, [|Certificates.Any|]);
            SslStream B(Stream inner) => new(inner, false, Certificates.None);
            SslStream C(Stream inner)
            {
                return new(inner, false, [|new RemoteCertificateValidationCallback((_, _, _, _) => { Func<bool> never = () => false; return true; })|]);
            }
        }
        """);

    [Fact]
    public Task Looks_into_the_method_that_a_lambda_asks() => Rule.Flags("""
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        class Clients
        {
            HttpClientHandler A() => new() { ServerCertificateCustomValidationCallback = [|(_, certificate, _, errors) => Accept(certificate, errors)|] };
            HttpClientHandler B() => new() { ServerCertificateCustomValidationCallback = (_, certificate, _, errors) => IsKnown(certificate, errors) };
            private static bool Accept(X509Certificate2? certificate, SslPolicyErrors errors) { if (errors != SslPolicyErrors.None) Console.WriteLine(errors); return true; }
            private static bool IsKnown(X509Certificate2? certificate, SslPolicyErrors errors) => errors == SslPolicyErrors.None || certificate?.Thumbprint == "A1";
        }
        """);

    [Fact]
    public Task Allows_callbacks_that_throw() => Rule.Allows("""
        using System.Net.Security;
        using System.Security.Authentication;
        class Connections
        {
            HttpClientHandler A() => new() { ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) =>
            {
                if (errors != SslPolicyErrors.None)
                    throw new AuthenticationException("The gateway's certificate is not trusted.");
                return true;
            } };
            HttpClientHandler B() => new() { ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) =>
            {
                _ = certificate ?? throw new AuthenticationException("The gateway has no certificate.");
                Func<bool> anything = () => true;
                return chain!.ChainStatus.Length == 0;
            } };
        }
        """);

    [Fact]
    public Task Allows_what_only_development_reaches() => Rule.Allows("""
        class Connections(IHostEnvironment environment)
        {
            void A(HttpClientHandler handler)
            {
                if (!environment.IsDevelopment())
                    return;
                handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
            }
            void B(HttpClientHandler[] handlers)
            {
                if (environment.IsProduction() || !environment.IsDevelopment()) { Console.WriteLine("strict"); throw new InvalidOperationException(); }
                foreach (var handler in handlers)
                    handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
            }
        }
        """);

    [Fact]
    public Task Flags_what_is_reached_outside_development_too() => Rule.Flags("""
        class Connections(IHostEnvironment environment)
        {
            void A(HttpClientHandler handler)
            {
                if (environment.IsDevelopment())
                    return;
                handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
            }
            void B(HttpClientHandler handler)
            {
                if (!environment.IsDevelopment())
                    Console.WriteLine("strict");
                handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
            }
        }
        """);

    [Fact]
    public Task Is_an_error_under_the_gate() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        class Connections { HttpClientHandler A() => new() { ServerCertificateCustomValidationCallback = {|#0:(_, _, _, _) => true|} }; }
        """);

    [Fact]
    public Task Warns_of_revocation_under_the_gate() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Warning, """
        class Connections { HttpClientHandler A() => new() { {|#0:CheckCertificateRevocationList = false|} }; }
        """);

    [Fact]
    public Task Removes_callbacks() => Rule.Fixes(
        """
        #pragma warning disable SYSLIB0014
        using System.Net;
        class Connections
        {
            void A()
            {
                ServicePointManager.ServerCertificateValidationCallback += [|delegate { return true; }|];
                Console.WriteLine("ready");
            }
            HttpClientHandler B() => new() { UseCookies = false, ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|], AllowAutoRedirect = false };
            HttpClientHandler C() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
        }
        """,
        """
        #pragma warning disable SYSLIB0014
        using System.Net;
        class Connections
        {
            void A()
            {
                Console.WriteLine("ready");
            }
            HttpClientHandler B() => new() { UseCookies = false, AllowAutoRedirect = false };
            HttpClientHandler C() => new() { };
        }
        """);

    [Fact]
    public Task Checks_revocation() => Rule.Fixes(
        """
        using System.Security.Cryptography.X509Certificates;
        class Connections
        {
            void A(X509Chain chain) => [|chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck|];
            HttpClientHandler B() => new() { [|CheckCertificateRevocationList = false|] };
        }
        """,
        """
        using System.Security.Cryptography.X509Certificates;
        class Connections
        {
            void A(X509Chain chain) => chain.ChainPolicy.RevocationMode = X509RevocationMode.Online;
            HttpClientHandler B() => new() { CheckCertificateRevocationList = true };
        }
        """);

    [Fact]
    public Task Keeps_what_removal_would_break() => Rule.OffersNoFix("""
        using System.Net.Security;
        using Microsoft.Data.SqlClient;
        class Connections
        {
            SslStream A(Stream inner) => new(inner, false, [|(_, _, _, _) => true|]);
            SslStream B(Stream inner) { RemoteCertificateValidationCallback any = [|(_, _, _, _) => true|]; return new(inner, false, any); }
            SslStream C(Stream inner) { RemoteCertificateValidationCallback any; any = [|(_, _, _, _) => true|]; return new(inner, false, any); }
            void D(HttpClientHandler handler, bool lax) { if (lax) handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }
            void E(HttpClientHandler handler, bool lax) => handler.ServerCertificateCustomValidationCallback = lax ? [|(_, _, _, _) => true|] : null;
            void F() { Make().ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }
            void G(SqlConnectionStringBuilder builder) => [|builder.TrustServerCertificate = true|];
            static HttpClientHandler Make() => new();
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Connections { void A(HttpClientHandler h) { h.ServerCertificateCustomValidationCallback = ; h.CheckCertificateRevocationList = ; } }
        """);
}
