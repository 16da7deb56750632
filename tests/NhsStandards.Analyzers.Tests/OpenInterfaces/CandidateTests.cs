using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

/// <summary>The rules that are off as installed: NHS2006, NHS2011.</summary>
public class CandidateTests
{
    private static RuleTest Headers => new("NHS2006");

    private static RuleTest Spine => new("NHS2011");

    [Fact]
    public Task Flags_a_client_in_a_project_without_the_header() => Headers.Flags("""
        class Pds(HttpClient http)
        {
            private const string Base = [|"https://api.service.nhs.uk/personal-demographics/FHIR/R4/"|];
            Task<string> Get(string id) => http.GetStringAsync(Base + id);
            Task<string> Integration(string id) => http.GetStringAsync($"{[|"https://int.api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/"|]}{id}");
        }
        """);

    [Fact]
    public Task Allows_a_project_that_sets_the_header() => Headers.WithSource("/0/Handler.cs", """
        class Handler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }
        """).Allows("""
        class Pds(HttpClient http) { Task<string> Get() => http.GetStringAsync("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/1"); }
        """);

    [Fact]
    public Task Allows_token_endpoints_sandboxes_and_settings() => Headers.Allows("""
        class Pds(HttpClient http)
        {
            Task<string> Token() => http.GetStringAsync("https://api.service.nhs.uk/oauth2/token");
            Task<string> Try() => http.GetStringAsync("https://sandbox.api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/1");
            Task<string> Other() => http.GetStringAsync("https://notapi.service.nhs.uk/x");
        }
        class Settings { string Base = "https://api.service.nhs.uk/personal-demographics/FHIR/R4/"; }
        """);

    [Fact]
    public Task Flags_spine_services() => Spine.Flags("""
        class Messages
        {
            const string Query = [|"urn:nhs:names:services:pdsquery"|];
            string Action = [|"urn:nhs:names:services:pds/PRPA_IN000203UK03"|];
            string Other = Query + "/QUPA_IN000008UK02";
        }
        """);

    [Fact]
    public Task Allows_gp_connect_and_adaptors() => Spine.Allows("""
        class Messages
        {
            string Action = "urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1";
            string Unknown = "urn:nhs:names:services:itk";
            string Named = "urn:nhs:names:services:";
        }
        """);

    [Fact]
    public Task Allows_an_adaptor() => Spine.Allows("""
        [assembly: NhsStandards.FhirAdaptor("Translates Spine messages")]
        class Messages { string Query = "urn:nhs:names:services:pdsquery"; }
        """);

    [Theory]
    [InlineData("NHS2006")]
    [InlineData("NHS2011")]
    public Task Survives_incomplete_code(string rule) => new RuleTest(rule).WithCompilerErrors().Allows("""
        class C(HttpClient http { string A = "urn:nhs:names:services:; void M() => http.GetAsync("https://api.service
        """);
}
