using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

/// <summary>The rules that are off as installed: NHS2006, NHS2011.</summary>
public class CandidateTests
{
    private static RuleTest Headers => new("NHS2006");

    private static RuleTest Spine => new("NHS2011");

    private const string Handler = """
        class Handler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }
        """;

    [Fact]
    public Task Flags_a_client_in_a_project_without_the_header() => Headers.Flags("""
        class Pds(HttpClient http)
        {
            private const string Base = [|"https://api.service.nhs.uk/personal-demographics/FHIR/R4/"|];
            Task<string> Get(string id) => http.GetStringAsync(Base + id);
            Task<string> Integration(string id) => http.GetStringAsync($"{[|"https://int.api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/"|]}{id}");
        }
        """);

    [Theory]
    [InlineData("services.AddHttpClient<Pds>().AddHttpMessageHandler<Handler>();")]
    [InlineData("var client = services.AddHttpClient<Pds>(); client.AddHttpMessageHandler<Handler>();")]
    [InlineData("services.AddHttpClient<IPds, Pds>().AddPlatform();")]
    [InlineData("services.AddHttpClient<Pds>(client => client.DefaultRequestHeaders.Add(\"x-request-id\", Guid.NewGuid().ToString()));")]
    [InlineData("services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler<Handler>());")]
    public Task Allows_a_client_with_a_handler_that_sets_the_header(string registration) => Headers.WithSource("/0/Handler.cs", Handler).Allows($$"""
        interface IPds { }
        class Pds(HttpClient http) : IPds { Task<string> Get() => http.GetStringAsync("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/1"); }
        static class Startup
        {
            public static void Configure(IServiceCollection services) { {{registration}} }
            public static IHttpClientBuilder AddPlatform(this IHttpClientBuilder builder) => builder.AddHttpMessageHandler<Handler>();
        }
        """);

    [Fact]
    public Task Flags_a_client_beside_one_that_sets_the_header() => Headers.WithSource("/0/Handler.cs", Handler).Flags("""
        class Pds(HttpClient http) { Task<string> Get() => http.GetStringAsync("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/1"); }
        class Vaccinations(HttpClient http) { Task<string> Get() => http.GetStringAsync([|"https://api.service.nhs.uk/immunisation-fhir-api/FHIR/R4/Immunization"|]); }
        static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddHttpClient<Pds>().AddHttpMessageHandler<Handler>();
                services.AddHttpClient<Vaccinations>();
            }
        }
        """);

    [Fact]
    public Task Allows_a_client_whose_base_or_helper_sets_the_header() => Headers.Allows("""
        static class HeaderNames { public const string RequestId = "X-Request-ID"; }
        abstract class PlatformClient { protected static void Sign(HttpRequestMessage request) => request.Headers.Add(HeaderNames.RequestId, Guid.NewGuid().ToString()); }
        class Pds(HttpClient http) : PlatformClient { Task<string> Get() => http.GetStringAsync("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/1"); }
        interface IRequests { HttpRequestMessage To(string address); }
        class Requests : IRequests { public HttpRequestMessage To(string address) => new(HttpMethod.Get, address) { Headers = { { "X-Request-ID", Guid.NewGuid().ToString() } } }; }
        class Other(HttpClient http, IRequests requests) { Task Get() => http.SendAsync(requests.To("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/1")); }
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
