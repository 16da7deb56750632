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
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Connections { void A(HttpClientHandler h) { h.ServerCertificateCustomValidationCallback = ; h.CheckCertificateRevocationList = ; } }
        """);
}
