using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class WeakTlsTests
{
    private static RuleTest Rule => new("NHS5006");

    [Fact]
    public Task Flags_broken_versions_that_are_set() => Rule.Flags("""
        #pragma warning disable SYSLIB0039, SYSLIB0014, CS0618
        using System.Net;
        using System.Net.Security;
        using System.Security.Authentication;
        class Connections
        {
            HttpClientHandler A() => new() { SslProtocols = [|SslProtocols.Tls11 | SslProtocols.Tls12|] };
            void B() => ServicePointManager.SecurityProtocol = [|SecurityProtocolType.Tls | SecurityProtocolType.Tls11 | SecurityProtocolType.Tls12|];
            void C() => ServicePointManager.SecurityProtocol |= [|SecurityProtocolType.Tls|];
            Task D(SslStream stream) => stream.AuthenticateAsClientAsync("host", null, [|SslProtocols.Tls|], true);
            void F() => ServicePointManager.SecurityProtocol = [|(SecurityProtocolType)768 | (SecurityProtocolType)3072|];
            void G() => ServicePointManager.SecurityProtocol |= [|(SecurityProtocolType)0xC0|];
            Task H(SslStream stream) => stream.AuthenticateAsClientAsync("host", null, [|(SslProtocols)(192 | 768)|], true);
            private const SslProtocols Old = [|SslProtocols.Ssl3|];
            void E(bool old) { var protocols = old ? [|SslProtocols.Tls|] : SslProtocols.None; }
        }
        """);

    [Fact]
    public Task Suggests_not_to_pin() => Rule.FlagsAs(DiagnosticSeverity.Info, """
        using System.Security.Authentication;
        class Connections { HttpClientHandler A() => new() { SslProtocols = {|#0:SslProtocols.Tls12|} }; }
        """);

    [Fact]
    public Task Is_an_error_under_the_gate() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        class Connections { string Other() => {|#0:"Data Source=clinic-sql;Initial Catalog=x;Encrypt=false"|}; }
        """);

    [Fact]
    public Task Flags_open_connections_to_databases() => Rule.WithFile("/0/appsettings.json", """
        { "ConnectionStrings": { "Clinic": [|"Server=tcp:clinic.database.windows.net;Encrypt=False"|], "Good": "Server=tcp:x;Encrypt=true", "Local": "Server=localhost;Encrypt=false" } }
        """, "Configuration").Flags("""
        class Connections
        {
            private const string Clinic = [|"Server=clinic-sql;" + "Database=Clinic;Encrypt=false"|];
            string Other() => [|"Data Source=clinic-sql;Initial Catalog=x;Encrypt=Optional"|];
            string A(string server) => $"Server={server}[|;Database=Clinic;Encrypt=false|]";
            string B(string server, int time) => $"Server={server}[|;Encrypt=false;Connection Timeout=|]{time}";
            string C(string server) => "Server=" + server + [|";Database=Clinic;Encrypt=false"|];
            string D(string database) => $"[|Server=clinic-sql;Encrypt=false;Database=|]{database}";
        }
        """);

    [Fact]
    public Task Allows_looking_and_good_settings() => Rule.WithFile("/0/appsettings.Development.json", """
        { "ConnectionStrings": { "Clinic": "Server=sql;Encrypt=False" } }
        """, "Configuration").Allows("""
        #pragma warning disable SYSLIB0039, SYSLIB0014
        using System.Net;
        using System.Net.Security;
        using System.Security.Authentication;
        class Connections
        {
            bool A(SslStream stream) => stream.SslProtocol == SslProtocols.Tls11 || stream.SslProtocol.HasFlag(SslProtocols.Tls);
            void B() => ServicePointManager.SecurityProtocol &= ~SecurityProtocolType.Tls;
            string C(SslProtocols negotiated) => negotiated switch { SslProtocols.Tls => "old", _ => "new" };
            HttpClientHandler D() => new() { SslProtocols = SslProtocols.None };
            HttpClientHandler E() => new() { SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 };
            void F() => ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
            void J() => ServicePointManager.SecurityProtocol = (SecurityProtocolType)3072 | (SecurityProtocolType)12288;
            void K(int configured) => ServicePointManager.SecurityProtocol = (SecurityProtocolType)configured;
            bool L(SslStream stream) => stream.SslProtocol == (SslProtocols)768;
            object M() => new HttpClientHandler { ClientCertificateOptions = (ClientCertificateOption)1, SslProtocols = 0 };
            string G() => "Server=localhost;Database=x;Encrypt=false";
            string I(string database, bool encrypt, string server) => $"Server=localhost;Database={database};Encrypt=false" + $"Server={server};Encrypt={encrypt}" + $"{server};Options;Mode=x";
            string H() => "Options: encrypt=false is not allowed";
        }
        class Gateway(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
        {
            HttpClientHandler A() { var handler = new HttpClientHandler { SslProtocols = SslProtocols.Tls12 }; handler.ClientCertificates.Add(certificate); return handler; }
        }
        class Proxy
        {
            HttpClientHandler A() => new() { SslProtocols = SslProtocols.Tls12 };
            void B(HttpRequestMessage request) => request.Headers.Add("Ssp-TraceID", Guid.NewGuid().ToString());
        }
        class SpineClient { HttpClientHandler A() => new() { SslProtocols = SslProtocols.Tls12 }; }
        """);

    [Fact]
    public Task Leaves_the_choice_to_the_system() => Rule.Fixes(
        """
        #pragma warning disable SYSLIB0039
        using System.Security.Authentication;
        class Connections
        {
            HttpClientHandler A() => new() { SslProtocols = [|SslProtocols.Tls | SslProtocols.Tls11 | SslProtocols.Tls12|] };
        }
        """,
        """
        #pragma warning disable SYSLIB0039
        using System.Security.Authentication;
        class Connections
        {
            HttpClientHandler A() => new() { SslProtocols = SslProtocols.None };
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Security.Authentication;
        class Connections { void A(HttpClientHandler h) { h.SslProtocols = SslProtocols.; SslProtocols.Tls; h. = SslProtocols.Tls } }
        """);

    [Fact]
    public Task Allows_names_that_a_framework_lacked() => Rule.Allows("""
        using System.Security.Authentication;
        static class SslProtocolsExtensions
        {
            public const SslProtocols Tls12 = (SslProtocols)0xC00;
            public const SslProtocols Tls11 = (SslProtocols)0x300;
        }
        """);

    [Fact]
    public Task Allows_lists_and_questions_about_old_versions() => Rule.Allows("""
        using System;
        using System.Collections.Generic;
        using System.Net.Security;
        using System.Security.Authentication;
        class Watch
        {
            static readonly HashSet<SslProtocols> Weak = new() { SslProtocols.Ssl3, SslProtocols.Tls };
            static readonly Dictionary<SslProtocols, string> Names = new() { { SslProtocols.Tls, "TLS 1.0" }, { SslProtocols.Tls12, "TLS 1.2" } };
            static bool IsWeak(SslProtocols protocol) => Weak.Contains(protocol);
            void Check(SslStream stream)
            {
                SslProtocols weak = SslProtocols.Ssl3 | SslProtocols.Tls | SslProtocols.Tls11;
                if ((stream.SslProtocol & weak) != 0 || IsWeak(SslProtocols.Tls))
                    throw new Exception();
            }
        }
        """);

    [Theory]
    [InlineData(".")]
    [InlineData("[::1]")]
    [InlineData("(local)")]
    [InlineData(@".\SQLEXPRESS")]
    [InlineData("tcp:localhost,1433")]
    public Task Allows_databases_on_this_machine(string server) => Rule.Allows($$"""
        class Store { string connection = @"Server={{server}};Database=Clinic;Encrypt=false"; }
        """);
}
