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
    public Task Flags_addresses_whose_host_comes_later() => Rule.Fixes("""
        public class Clients
        {
            Task A(HttpClient client, string host) => client.GetAsync($"[|http://|]{host}/api");
            Task B(HttpClient client, string host) => client.GetAsync([|"http://"|] + host + "/api");
            Task C(HttpClient client, string host) => client.GetAsync(string.Format([|"http://{0}/api"|], host));
        }
        """, """
        public class Clients
        {
            Task A(HttpClient client, string host) => client.GetAsync($"https://{host}/api");
            Task B(HttpClient client, string host) => client.GetAsync("https://" + host + "/api");
            Task C(HttpClient client, string host) => client.GetAsync(string.Format("https://{0}/api", host));
        }
        """);

    [Fact]
    public Task Flags_sockets_whose_host_comes_later() => Rule.Fixes("""
        public class Clients { Task A(System.Net.WebSockets.ClientWebSocket socket, string host) => socket.ConnectAsync(new Uri($"[|ws://|]{host}"), default); }
        """, """
        public class Clients { Task A(System.Net.WebSockets.ClientWebSocket socket, string host) => socket.ConnectAsync(new Uri($"wss://{host}"), default); }
        """);

    [Fact]
    public Task Keeps_the_scheme_where_a_port_may_belong_to_it() => Rule.OffersNoFix("""
        public class Clients
        {
            Task A(HttpClient client, string host) => client.GetAsync($"[|http://|]{host}:8080/api");
            Task B(HttpClient client, string host) => client.GetAsync([|"http://"|] + host + ":8080/api");
        }
        """);

    [Fact]
    public Task Allows_schemes_that_are_chosen_and_the_own_machine() => Rule.Allows("""
        public class Clients
        {
            Task A(HttpClient client, int port) => client.GetAsync($"http://{System.Net.IPAddress.Loopback}:{port}/api");
            Task B(HttpClient client, string scheme, string host) => client.GetAsync($"{scheme}://{host}/api");
            Task C(HttpClient client, string host) => client.GetAsync($"https://{host}/api");
            string D(string host) => $"http://{host}/api";
            bool E(string address) => address.StartsWith("http://");
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
