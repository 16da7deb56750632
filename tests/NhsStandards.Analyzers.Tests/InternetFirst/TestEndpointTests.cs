using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class TestEndpointTests
{
    private static RuleTest Rule => new("NHS3006");

    [Fact]
    public Task Flags_environments_for_tests() => Rule.Flags("""
        public class Demographics(IConfiguration configuration)
        {
            private const string Pds = [|"https://sandbox.api.service.nhs.uk/personal-demographics/FHIR/R4/"|];
            private static readonly Uri Token = new([|"https://int.api.service.nhs.uk/oauth2/token"|]);
            public string Mesh { get; set; } = [|"https://msg.intspineservices.nhs.uk/messageexchange/"|];
            public string Of(string id) => $"[|https://internal-dev.api.service.nhs.uk/pds/|]{id}";
            public string Spine() => configuration["Spine"] ?? [|"https://msg.depspineservices.nhs.uk/"|];
            public string Cis2() => [|"https://am.nhsint.auth-ptl.cis2.spineservices.nhs.uk:443/openam/oauth2"|];
            public string Login() { var host = [|"auth.sandpit.signin.nhs.uk"|]; return host; }
            public string Uses() => Pds;
        }
        """);

    [Fact]
    public Task Allows_live_services_and_choices() => Rule.WithFile("/0/appsettings.json", """
        { "Pds": "https://int.api.service.nhs.uk/personal-demographics" }
        """, "Configuration").Allows("""
        public class Live { const string Pds = "https://api.service.nhs.uk/personal-demographics/FHIR/R4/"; const string Login = "https://auth.login.nhs.uk/"; const string Mesh = "https://mesh-sync.spineservices.nhs.uk"; }
        public static class Addresses { public const string Int = "https://int.api.service.nhs.uk/"; public const string A = "https://sandbox.api.service.nhs.uk/"; public const string B = "https://api.service.nhs.uk/"; }
        public static class Named { public static readonly Uri SandboxAddress = new("https://sandbox.api.service.nhs.uk/"); }
        public class PdsOptions { public string BaseUrl { get; set; } = "https://sandbox.api.service.nhs.uk/"; }
        public class Client(IHostEnvironment environment)
        {
            string A(string name) => name switch { "live" => "https://api.other.nhs.uk/", _ => "https://int.api.service.nhs.uk/" };
            string B() => environment.IsDevelopment() ? "https://sandbox.api.service.nhs.uk/" : "https://live.clinic.nhs.uk/";
            string C() => environment.IsProduction() ? "https://live.clinic.nhs.uk/" : "https://int.api.service.nhs.uk/";
            bool D(Uri uri) => uri.Host == "int.api.service.nhs.uk" || uri.Host.EndsWith(".intspineservices.nhs.uk");
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Client { string A = "https://int.api; string B => "https://.api.service.nhs.uk/" ?? ; }
        """);

    [Fact]
    public Task Flags_an_audience_beside_the_live_address_of_another_member() => Rule.Flags("""
        using Microsoft.IdentityModel.Tokens;
        public class Tokens
        {
            private const string Live = "https://api.service.nhs.uk/oauth2/token";
            SecurityTokenDescriptor A() => new() { Audience = Live };
            SecurityTokenDescriptor B() => new() { Audience = [|"https://int.api.service.nhs.uk/oauth2/token"|] };
        }
        """);

    [Fact]
    public Task Allows_a_choice_that_names_the_live_address() => Rule.Allows("""
        public class Tokens
        {
            private const string Live = "https://api.service.nhs.uk/oauth2/token";
            string A(bool flag) { if (flag) return Live; return "https://int.api.service.nhs.uk/oauth2/token"; }
            string B(string where) { var all = new Dictionary<string, string> { ["a"] = "https://api.service.nhs.uk/", ["b"] = "https://int.api.service.nhs.uk/" }; return all[where]; }
            public string Test => "https://int.api.service.nhs.uk/";
        }
        """);

    [Fact]
    public Task Allows_what_an_app_host_hands_to_services() => Rule.WithSource("/0/Aspire.cs", """
        namespace Aspire.Hosting { public class DistributedApplication { } }
        """).Allows("""
        public class Program
        {
            public static void Run(Dictionary<string, string> service)
            {
                const string Pds = "https://int.api.service.nhs.uk/personal-demographics";
                service["PdsUrl"] = Pds;
            }
        }
        """);
}
