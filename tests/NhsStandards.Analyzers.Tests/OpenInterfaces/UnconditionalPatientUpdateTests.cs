using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class UnconditionalPatientUpdateTests
{
    private static RuleTest Rule => new("NHS2008");

    [Fact]
    public Task Flags_an_update_without_a_version() => Rule.Flags("""
        using System.Net.Http.Json;
        using System.Text;
        class Pds(HttpClient http, string host)
        {
            private const string Route = "/personal-demographics/FHIR/R4/Patient/";
            Task Shortly(string id, HttpContent patch) => http.[|PatchAsync|]("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/" + id, patch);
            Task Interpolated(string id, HttpContent patch) => http.[|PatchAsync|]($"{host}{Route}{id}", patch);
            async Task Request(string id, string json)
            {
                var request = [|new HttpRequestMessage(HttpMethod.Patch, $"{host}/personal-demographics/FHIR/R4/Patient/{id}")|];
                request.Content = new StringContent(json, Encoding.UTF8, "application/json-patch+json");
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                await http.SendAsync(request);
            }
            async Task Local(string id, HttpContent patch)
            {
                var url = host + Route + id;
                using var request = [|new HttpRequestMessage(new HttpMethod("PATCH"), url) { Content = patch }|];
                await http.SendAsync(request, default(CancellationToken));
            }
        }
        """);

    [Fact]
    public Task Flags_a_wrong_version_or_media_type() => Rule.Flags("""
        using System.Net.Http.Json;
        using System.Text;
        class Pds(HttpClient http)
        {
            async Task Version(string json)
            {
                var request = new HttpRequestMessage(HttpMethod.Patch, "/personal-demographics/FHIR/R4/Patient/9990000018");
                request.Headers.TryAddWithoutValidation("If-Match", [|"2"|]);
                request.Content = new StringContent(json, Encoding.UTF8, [|"application/fhir+json"|]);
                await http.SendAsync(request);
            }
            async Task Type(string json, string etag)
            {
                http.DefaultRequestHeaders.Add("If-Match", etag);
                await http.PatchAsync("/personal-demographics/FHIR/R4/Patient/9990000018", new StringContent(json, Encoding.UTF8, [|"application/json"|]));
                await http.[|PatchAsJsonAsync|]("/personal-demographics/FHIR/R4/Patient/9990000018", json);
            }
        }
        """);

    [Fact]
    public Task Allows_what_is_complete_or_completed_elsewhere() => Rule.Allows("""
        using System.Net.Http.Headers;
        using System.Text;
        class Pds(HttpClient http)
        {
            async Task Complete(string json, string etag)
            {
                var request = new HttpRequestMessage(HttpMethod.Patch, "/personal-demographics/FHIR/R4/Patient/9990000018");
                request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
                request.Content = new StringContent(json, Encoding.UTF8, "application/json-patch+json");
                await http.SendAsync(request);
            }
            async Task Constant(HttpContent patch)
            {
                var request = new HttpRequestMessage(HttpMethod.Patch, "/personal-demographics/FHIR/R4/Patient/9990000018") { Content = patch };
                request.Headers.Add("If-Match", "W/\"2\"");
                await http.SendAsync(request);
            }
            async Task Helped(HttpContent patch)
            {
                var request = new HttpRequestMessage(HttpMethod.Patch, "/personal-demographics/FHIR/R4/Patient/9990000018") { Content = patch };
                AddHeaders(request);
                await http.SendAsync(request);
            }
            HttpRequestMessage Made() => new(HttpMethod.Patch, "/personal-demographics/FHIR/R4/Patient/9990000018");
            void AddHeaders(HttpRequestMessage request) { }
            Task Own(HttpContent patch) => http.PatchAsync("/patients/1", patch);
            Task Read() => http.GetAsync("/personal-demographics/FHIR/R4/Patient/9990000018");
        }
        """);

    [Fact]
    public Task Fix_names_the_type_of_the_patch() => Rule.Fixes("""
        using System.Text;
        class Pds(HttpClient http)
        {
            async Task Type(string json, string etag)
            {
                http.DefaultRequestHeaders.Add("If-Match", etag);
                await http.PatchAsync("/personal-demographics/FHIR/R4/Patient/9990000018", new StringContent(json, Encoding.UTF8, [|"application/json"|]));
            }
        }
        """, """
        using System.Text;
        class Pds(HttpClient http)
        {
            async Task Type(string json, string etag)
            {
                http.DefaultRequestHeaders.Add("If-Match", etag);
                await http.PatchAsync("/personal-demographics/FHIR/R4/Patient/9990000018", new StringContent(json, Encoding.UTF8, "application/json-patch+json"));
            }
        }
        """);

    [Fact]
    public Task No_fix_for_a_missing_version() => Rule.OffersNoFix("""
        class Pds(HttpClient http)
        {
            Task Update(string id, HttpContent patch) => http.[|PatchAsync|]("/personal-demographics/FHIR/R4/Patient/" + id, patch);
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Pds(HttpClient http) { void M() { http.PatchAsync( , ; var r = new HttpRequestMessage(HttpMethod.Patch, ; r.Content = new StringContent( } }
        """);
}
