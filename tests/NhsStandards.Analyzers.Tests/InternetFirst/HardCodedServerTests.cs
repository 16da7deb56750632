using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class HardCodedServerTests
{
    private static RuleTest Rule => new("NHS3008");

    [Fact]
    public Task Flags_servers_that_are_called() => Rule.Flags("""
        using System.Net.Sockets;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        public class Clients
        {
            private const string Gateway = "https://gateway.clinic.nhs.uk/";
            private static readonly Uri Spine = new("https://spine.clinic.nhs.uk/");
            HttpClient A() => new() { BaseAddress = new Uri([|"https://10.1.4.7/"|]) };
            Task B(HttpClient client, int id) => client.GetAsync($"[|https://api.clinic.nhs.uk/patients/|]{id}");
            Task C(HttpClient client) { var address = [|"https://api.clinic.nhs.uk/slots"|]; return client.GetStringAsync(address); }
            Task D(HttpClient client) => client.GetAsync([|Gateway|]);
            Task E(HttpClient client) => client.GetAsync([|Spine|]);
            TcpClient F() => new([|"lab-analyser"|], 2575);
            SqlConnection G() => new([|"Server=clinic-sql;Database=Clinic"|]);
            void H(DbContextOptionsBuilder options) => options.UseSqlServer([|"Data Source=sql.clinic.nhs.uk;Initial Catalog=x"|]);
            Task I(HttpClient client, IConfiguration configuration) => client.GetAsync(configuration["Address"] ?? [|"https://old.clinic.nhs.uk/"|]);
            HttpRequestMessage J() => new(HttpMethod.Get, [|"https://api.clinic.nhs.uk/"|]);
            byte[] K() => File.ReadAllBytes([|@"\\CLINIC-FS01\letters\a.pdf"|]);
            System.Net.Mail.SmtpClient L() => new([|"mail.clinic.nhs.uk"|]);
        }
        """);

    [Fact]
    public Task Allows_identifiers_links_and_configuration() => Rule.Allows("""
        using Hl7.Fhir.Model;
        using System.Net;
        using System.Xml.Linq;
        public class Clients
        {
            const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
            XNamespace _namespace = "http://schemas.xmlsoap.org/soap/envelope/";
            Identifier A() => new(NhsNumberSystem, "9990000018");
            string B() => "https://www.nhs.uk/conditions/";
            System.Threading.Tasks.Task C(HttpClient client) => client.GetAsync("/patients");
            HttpClient D(IConfiguration configuration) => new() { BaseAddress = new Uri(configuration["Address"]!) };
            System.Threading.Tasks.Task E(HttpClient client) => client.GetAsync("https://api.example.org/x");
            HttpClient F(IHostEnvironment environment, string address)
            {
                var client = new HttpClient { BaseAddress = new Uri(address) };
                if (environment.IsDevelopment())
                    client.BaseAddress = new Uri("https://test.clinic.nhs.uk/");
                return client;
            }
            IResult G() => Results.Redirect("https://www.nhs.uk/");
            bool H(string issuer) => issuer == "https://am.nhsint.auth-ptl.cis2.spineservices.nhs.uk:443";
            System.Uri I() => new("https://www.nhs.uk/accessibility-statement");
            bool J(string path) => File.Exists("letters/a.pdf") && path.StartsWith("https://");
        }
        """);

    [Fact]
    public Task Is_an_error_under_the_gate_where_it_is_one_machine() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        public class Clients { HttpClient A() => new() { BaseAddress = new Uri({|#0:"https://10.1.4.7/"|}) }; }
        """);

    [Fact]
    public Task Stays_a_warning_under_the_gate_where_it_has_a_name() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Warning, """
        public class Clients { HttpClient A() => new() { BaseAddress = new Uri({|#0:"https://api.clinic.nhs.uk/"|}) }; }
        """);

    [Fact]
    public Task Reads_it_from_configuration() => Rule.Fixes(
        """
        public class DemographicsClient(IConfiguration configuration)
        {
            public HttpClient Create() => new() { BaseAddress = new Uri([|"https://gateway.clinic.nhs.uk/"|]) };
        }
        """,
        """
        public class DemographicsClient(IConfiguration configuration)
        {
            public HttpClient Create() => new() { BaseAddress = new Uri(configuration["DemographicsClient:BaseAddress"] ?? throw new InvalidOperationException("DemographicsClient:BaseAddress is not configured.")) };
        }
        """);

    [Fact]
    public Task Reads_it_from_the_builder() => Rule.AsProgram().Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("demographics", client => client.BaseAddress = new Uri([|"https://gateway.clinic.nhs.uk/"|]));
        builder.Build().Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient("demographics", client => client.BaseAddress = new Uri(builder.Configuration["demographics:BaseAddress"] ?? throw new InvalidOperationException("demographics:BaseAddress is not configured.")));
        builder.Build().Run();
        """);

    [Fact]
    public Task Keeps_it_where_no_configuration_is_at_hand() => Rule.OffersNoFix("""
        public class Clients
        {
            private readonly IConfiguration? _configuration;
            HttpClient A() { const string Address = "https://gateway.clinic.nhs.uk/"; return new() { BaseAddress = new Uri([|Address|]) }; }
            static HttpClient B() => new() { BaseAddress = new Uri([|"https://gateway.clinic.nhs.uk/"|]) };
            Task C(HttpClient client, int id) => client.GetAsync($"[|https://api.clinic.nhs.uk/patients/|]{id}");
            object D() => _configuration!;
        }
        """.Replace("const string Address = \"https://gateway.clinic.nhs.uk/\"; return new() { BaseAddress = new Uri([|Address|]) };", "const string Address = [|\"https://gateway.clinic.nhs.uk/\"|]; return new() { BaseAddress = new Uri(Address) };"));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        public class Clients { void A(HttpClient client) { client.GetAsync([|"https://api.clinic.nhs.uk/"|]; client.BaseAddress = new Uri(; client.BaseAddress = ; } }
        """);

    [Theory]
    [InlineData("class Client(IConfiguration configuration) { static HttpRequestMessage Make() => new(HttpMethod.Get, [|\"https://pds.clinic.nhs.uk/a\"|]); string? Key => configuration[\"a\"]; }")]
    [InlineData("class Client { readonly IConfiguration _configuration = null!; HttpRequestMessage Message { get; } = new(HttpMethod.Get, new System.Uri([|\"https://pds.clinic.nhs.uk/a\"|])); }")]
    public Task Offers_no_fix_that_does_not_compile(string code) => Rule.OffersNoFix("using System.Net.Http; using Microsoft.Extensions.Configuration; " + code);
}
