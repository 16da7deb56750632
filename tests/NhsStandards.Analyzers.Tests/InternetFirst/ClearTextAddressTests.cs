using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class ClearTextAddressTests
{
    private static RuleTest Rule => new("NHS3001");

    [Fact]
    public Task Flags_clear_text_that_is_called_or_offered() => Rule.WithFile("/0/appsettings.json", """
        { "Letters": { "PrinterAddress": [|"http://printer.clinic.nhs.uk/"|], "Archive": [|"ftp://archive.clinic.nhs.uk/"|] }, "Issuer": "http://clinic.nhs.uk/", "System": "http://snomed.info/sct" }
        """, "Configuration").Flags("""
        public class Clients
        {
            HttpClient A() => new() { BaseAddress = new Uri([|"http://gateway.clinic.nhs.uk/"|]) };
            Task B(System.Net.WebSockets.ClientWebSocket socket) => socket.ConnectAsync(new Uri([|"ws://events.clinic.nhs.uk/"|]), default);
            void C(Microsoft.AspNetCore.Hosting.IWebHostBuilder host) => Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(host, [|"http://10.20.1.15:8080"|]);
        }
        """);

    [Fact]
    public Task Allows_identifiers_and_loopback() => Rule.WithFile("/0/appsettings.Development.json", """
        { "Address": "http://gateway.clinic.nhs.uk/" }
        """, "Configuration").Allows("""
        using Hl7.Fhir.Model;
        using System.Xml.Linq;
        public class Clients
        {
            Coding A() => new("http://snomed.info/sct", "73211009");
            Coding B() => new() { System = "http://unitsofmeasure.org", Code = "mg" };
            XNamespace C() => "http://www.w3.org/2001/XMLSchema";
            string D() => "http://hl7.org/fhir/StructureDefinition/Patient";
            HttpClient E() => new() { BaseAddress = new Uri("http://localhost:5000/") };
            HttpClient F() => new() { BaseAddress = new Uri("https://gateway.clinic.nhs.uk/") };
            System.Threading.Tasks.Task G(HttpClient client) => client.GetAsync("http://crl.clinic.nhs.uk/root.crl");
        }
        """);

    [Fact]
    public Task Allows_containers_behind_a_tls_proxy() => Rule.WithOption("nhs_standards.tls_terminated_upstream", "true").Allows("""
        public class Clients { HttpClient A() => new() { BaseAddress = new Uri("http://patients:8080/") }; }
        """);

    [Fact]
    public Task Changes_the_scheme() => Rule.Fixes(
        """
        public class Clients
        {
            HttpClient A() => new() { BaseAddress = new Uri([|"http://gateway.clinic.nhs.uk/fhir"|]) };
            Task B(HttpClient client) { var address = [|"http://gateway.clinic.nhs.uk/a"|]; return client.GetAsync(address); }
        }
        """,
        """
        public class Clients
        {
            HttpClient A() => new() { BaseAddress = new Uri("https://gateway.clinic.nhs.uk/fhir") };
            Task B(HttpClient client) { var address = "https://gateway.clinic.nhs.uk/a"; return client.GetAsync(address); }
        }
        """);

    [Fact]
    public Task Keeps_the_scheme_where_a_port_belongs_to_it() => Rule.OffersNoFix("""
        public class Clients { HttpClient A() => new() { BaseAddress = new Uri([|"http://gateway.clinic.nhs.uk:8080/"|]) }; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Clients { void A(HttpClient client) { client.GetAsync("http://; client.BaseAddress = new Uri("http://"); } }
        """);
}
