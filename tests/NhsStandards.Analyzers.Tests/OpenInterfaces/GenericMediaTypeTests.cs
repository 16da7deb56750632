using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class GenericMediaTypeTests
{
    private static RuleTest Rule => new("NHS2003");

    [Fact]
    public Task Flags_what_a_client_sends() => Rule.Flags("""
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using Hl7.Fhir.Serialization;
        using Patient = Hl7.Fhir.Model.Patient;
        class Client(HttpClient http, string baseUrl)
        {
            private const string Json = "application/json";
            Task Address(string json) => http.PostAsync("https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient", new StringContent(json, Encoding.UTF8, [|"application/json"|]));
            Task Interpolated(string json) => http.PutAsync($"{baseUrl}/FHIR/R4/Patient/1", new StringContent(json, null, [|Json|]));
            Task Typed(string json) => http.PostAsync("FHIR/R4/Patient", new StringContent(json, new MediaTypeHeaderValue([|"application/json"|])));
            Task Helper(object body) => http.[|PostAsJsonAsync|]("/FHIR/R4/Appointment", body);
            async Task Request(string json)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, baseUrl + "/fhir/Patient");
                request.Content = new StringContent(json, Encoding.UTF8, [|"application/json"|]);
                var other = new HttpRequestMessage { RequestUri = new Uri("https://pds/FHIR/R4/Patient"), Content = JsonContent.[|Create|](json) };
                await http.SendAsync(request);
            }
            async Task Local(string json)
            {
                var content = new StringContent(json, Encoding.UTF8, [|"application/json; charset=utf-8"|]);
                await http.PostAsync("/FHIR/R4/Patient", content);
            }
            HttpContent Serialised(Patient patient) => new StringContent(new FhirJsonSerializer().SerializeToString(patient), Encoding.UTF8, [|"application/json"|]);
            HttpContent Shortly(Patient patient)
            {
                var json = patient.ToJson();
                return new StringContent(json, Encoding.UTF8, [|"application/json"|]);
            }
        }
        """);

    [Fact]
    public Task Flags_what_a_server_answers() => Rule.Flags("""
        using Hl7.Fhir.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Patient = Hl7.Fhir.Model.Patient;
        [Route("FHIR/R4/Patient")]
        [[|Produces("application/json")|]]
        public class PatientController : ControllerBase
        {
            [HttpGet("{id}")] public IActionResult Get(string id) => Content(new Patient().ToJson(), [|"application/json"|]);
            [HttpGet("raw")] public IActionResult Raw() => [|new JsonResult(new Patient())|];
        }
        public class OtherController : ControllerBase
        {
            [HttpGet("patient"), [|Produces("application/json")|]] public Patient Get() => new();
        }
        static class Routes
        {
            static void Map(WebApplication app)
            {
                app.MapGet("/a", () => Results.[|Json|](new Patient()));
                app.MapGet("/b", () => TypedResults.[|Ok|](new Patient()));
                app.MapGet("/c", () => Results.Text(new Patient().ToJson(), [|"application/json"|]));
            }
        }
        """);

    [Fact]
    public Task Allows_fhir_types_and_other_apis() => Rule.Allows("""
        using System.Net.Http.Json;
        using System.Text;
        using Hl7.Fhir.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Patient = Hl7.Fhir.Model.Patient;
        class Client(HttpClient http)
        {
            Task Right(string json) => http.PostAsync("/FHIR/R4/Patient", new StringContent(json, Encoding.UTF8, "application/fhir+json"));
            Task Patch(string json) => http.PatchAsync("/FHIR/R4/Patient/1", new StringContent(json, Encoding.UTF8, "application/json-patch+json"));
            Task Token(string json) => http.PostAsync("https://api.service.nhs.uk/oauth2/token", new StringContent(json, Encoding.UTF8, "application/json"));
            Task Own(string json) => http.PostAsync("https://fhir.nhs.uk/patients", new StringContent(json, Encoding.UTF8, "application/json"));
            Task Hooks(object body) => http.PostAsJsonAsync("/cds-services/patient-view", body);
            HttpContent Made(Patient patient) => new StringContent(patient.ToJson(), Encoding.UTF8, "application/fhir+json");
        }
        [Route("FHIR/R4/Patient"), Produces("application/fhir+json", "application/json")]
        public class PatientController : ControllerBase
        {
            [HttpGet] public Patient Get() => new();
            [HttpGet("x")] public IActionResult Text() => Content(new Patient().ToJson(), "application/fhir+json");
        }
        [Route("FHIR/R4/metadata"), Produces("application/json")]
        public class MetadataController : ControllerBase { [HttpGet] public Hl7.Fhir.Model.CapabilityStatement Read() => new(); }
        [Route("FHIR/R4")]
        public class ServerController : ControllerBase { [HttpGet("metadata"), Produces("application/json")] public Hl7.Fhir.Model.CapabilityStatement Read() => new(); }
        [Route("api/appointments"), Produces("application/json")]
        public class AppointmentsController : ControllerBase
        {
            [HttpGet] public string Get() => "";
        }
        """);

    [Fact]
    public Task Fix_names_the_type_of_fhir() => Rule.Fixes("""
        using System.Text;
        using Microsoft.AspNetCore.Mvc;
        class Client(HttpClient http)
        {
            Task Post(string json) => http.PostAsync("/FHIR/R4/Patient", new StringContent(json, Encoding.UTF8, [|"application/json"|]));
        }
        [Route("FHIR/R4/Patient"), [|Produces("application/json")|]]
        public class PatientController : ControllerBase { }
        """, """
        using System.Text;
        using Microsoft.AspNetCore.Mvc;
        class Client(HttpClient http)
        {
            Task Post(string json) => http.PostAsync("/FHIR/R4/Patient", new StringContent(json, Encoding.UTF8, "application/fhir+json"));
        }
        [Route("FHIR/R4/Patient"), Produces("application/fhir+json")]
        public class PatientController : ControllerBase { }
        """);

    [Fact]
    public Task No_fix_where_the_serialiser_has_to_change() => Rule.OffersNoFix("""
        using System.Net.Http.Json;
        class Client(HttpClient http)
        {
            Task Helper(object body) => http.[|PostAsJsonAsync|]("/FHIR/R4/Appointment", body);
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Client(HttpClient http) { void M() { http.PostAsync("/FHIR/R4", new StringContent( , , "application/json" ; Results.Json( ; new JsonResult( } }
        """);
}
