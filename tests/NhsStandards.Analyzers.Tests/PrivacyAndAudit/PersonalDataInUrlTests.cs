using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class PersonalDataInUrlTests
{
    private const string Patient = "public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = \"\"; public string Surname { get; set; } = \"\"; }\n";

    private static RuleTest Rule => new("NHS6004");

    private static string Controller(string members) =>
        "using Microsoft.AspNetCore.Mvc;\nusing NhsStandards;\n" + Patient + "[ApiController, Route(\"api/patients\")]\npublic class PatientsController : ControllerBase\n{\n    " + members + "\n}";

    private static string Client(string members) =>
        "using System.Net.Http.Json;\nusing System.Web;\nusing Microsoft.AspNetCore.WebUtilities;\nusing NhsStandards;\n" + Patient + "public class RecordsService(HttpClient client, IConfiguration configuration)\n{\n    " + members + "\n}";

    [Fact]
    public Task Flags_actions() => Rule.Flags(Controller("""
        [HttpGet("{nhsNumber}")] public Patient A(string [|nhsNumber|]) => new();
        [HttpGet] public IActionResult B([FromQuery] string [|nhsNumber|]) => Ok();
        [HttpDelete("{nhsNumber:length(10)}")] public IActionResult C([FromRoute] long [|nhsNumber|]) => Ok();
        [HttpPut("{nhsNumber}/notes")] public IActionResult D(string [|nhsNumber|], [FromBody] string note) => Ok();
        [HttpGet("search")] public List<Patient> E(string [|surname|], DateOnly [|dateOfBirth|]) => [];
        [HttpGet("find")] public IActionResult F([FromQuery] Patient [|patient|]) => Ok();
        [HttpGet, Route("by/{nhsNumber?}")] public async Task<IActionResult> G(string? [|nhsNumber|]) { await Task.Yield(); return Ok(); }
        """));

    [Fact]
    public Task Allows_other_actions() => Rule.Allows(Controller("""
        [HttpGet("{id}")] public Patient A(int id) => new();
        [HttpPost] public IActionResult B([FromBody] Patient patient) => Ok();
        [HttpPost("search")] public IActionResult C(Patient patient) => Ok();
        [HttpGet("x")] public IActionResult D([FromHeader(Name = "NHS-Number")] string nhsNumber) => Ok();
        [HttpGet("practices")] public string[] E(string postcode) => [];
        [HttpPost("y")] public IActionResult F([FromForm] string nhsNumber) => Ok();
        [NonAction] public Patient G(string nhsNumber) => new();
        [HttpGet("z")] public IActionResult H(bool hasNhsNumber, int page) => Ok();
        """));

    [Fact]
    public Task Allows_fhir() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("FHIR/R4/Patient")]
        public class PatientFhirController : ControllerBase { [HttpGet("{nhsNumber}")] public IActionResult A(string nhsNumber) => Ok(); }
        [ApiController, Route("api/Patient")]
        public class RecordController : ControllerBase { [HttpGet("{nhsNumber}")] public ActionResult<Hl7.Fhir.Model.Patient> A(string nhsNumber) => Ok(); }
        """);

    [Fact]
    public Task Says_how_sure_it_is() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(
        DiagnosticSeverity.Error,
        Controller("""[HttpGet("{number}")] public IActionResult A(NhsNumber {|#0:number|}) => Ok();"""),
        "number",
        "the URL of an endpoint");

    [Fact]
    public Task A_name_is_a_warning() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Warning, Controller("""[HttpGet("{nhsNumber}")] public IActionResult A(string {|#0:nhsNumber|}) => Ok();"""));

    [Fact]
    public Task Flags_functions() => Rule.Flags("""
        using System.Web;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Functions
        {
            [Function("A")] public HttpResponseData A([HttpTrigger(AuthorizationLevel.Function, "get", Route = "patients/{nhsNumber}")] HttpRequestData request, string [|nhsNumber|]) => null!;
            [Function("B")] public string B([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => request.Query[[|"nhsNumber"|]]!;
            [Function("C")] public string C([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData request) => request.Query[[|"nhsNumber"|]] ?? request.Query.Get([|"nhs_number"|])!;
            [Function("D")] public string D([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData request) { var query = HttpUtility.ParseQueryString(request.Url.Query); return query[[|"nhsNumber"|]]!; }
            [Function("E")] public bool E([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => request.Query.TryGetValue([|"nhsNumber"|], out _);
        }
        """);

    [Fact]
    public Task Allows_other_functions() => Rule.Allows("""
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Functions
        {
            [Function("A")] public HttpResponseData A([HttpTrigger(AuthorizationLevel.Function, "get", Route = "FHIR/R4/Patient/{nhsNumber}")] HttpRequestData request, string nhsNumber) => null!;
            [Function("B")] public string B([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => request.Query["id"]! + request.Headers["NHS-Number"];
            [Function("C")] public string C([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest request) => request.Form["nhsNumber"]!;
        }
        """);

    [Fact]
    public Task Flags_minimal_apis() => Rule.AsProgram().Flags("""
        var app = WebApplication.Create();
        app.MapGet("/patients/{nhsNumber}", (string [|nhsNumber|]) => "x");
        app.MapPost("/patients/{nhsNumber}/notes", (string [|nhsNumber|], Note note) => "x");
        app.MapGroup("/x").MapGet("", ([Microsoft.AspNetCore.Mvc.FromQuery] string [|nhsNumber|]) => "x");
        app.MapGet("/y", Handlers.Get);
        app.MapGet("/Fhir/Patient/{nhsNumber}", (string nhsNumber) => "x");
        app.MapPost("/patients", (Note note, string id) => "x");
        public record Note(string Text);
        public static class Handlers { public static string Get(string [|nhsNo|]) => "x"; }
        """);

    [Fact]
    public Task Flags_pages_and_clients() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Refit;
        public class PatientPage : PageModel
        {
            [BindProperty(SupportsGet = true)] public string [|NhsNumber|] { get; set; } = "";
            [BindProperty] public string NhsNo { get; set; } = "";
            public void OnGet(string [|nhsNumber|]) { }
            public void OnPost(string nhsNumber) { }
        }
        public interface IRecords
        {
            [Get("/patients/{nhsNumber}")] Task<string> A(string [|nhsNumber|]);
            [Get("/patients")] Task<string> B(string [|nhsNumber|]);
            [Post("/patients/search")] Task<string> C([Body] string nhsNumber);
            [Get("/personal-demographics/FHIR/R4/Patient/{nhsNumber}")] Task<string> D(string nhsNumber);
            [Get("/Patient/{nhsNumber}")] Task<string> E(string nhsNumber);
            [Get("/x")] Task<string> F([Header("NHSNumber")] string nhsNumber);
        }
        """);

    [Fact]
    public Task Flags_addresses_that_are_called() => Rule.Flags(Client("""
        Task A(string nhsNumber) => client.GetAsync($"api/patients/{[|nhsNumber|]}");
        Task B(Patient p) => client.GetFromJsonAsync<Patient>("api/patients?nhsNumber=" + [|p.NhsNumber|]);
        Task C(string id) => client.GetStringAsync($"api/patients?nhsNumber={[|id|]}");
        Task D(Patient p) { var url = $"{configuration["Url"]}/patients?surname={Uri.EscapeDataString(p.Surname)}"; return client.GetAsync([|url|]); }
        void E(Patient p) { var request = new HttpRequestMessage(HttpMethod.Get, $"api/{[|p.NhsNumber|]}"); request.RequestUri = new Uri(string.Format("https://records.example.org/{0}", [|p.NhsNumber|])); }
        string F(string url, string nhsNumber) => QueryHelpers.AddQueryString(url, "nhsNumber", [|nhsNumber|]);
        string G(string url, string id) => QueryHelpers.AddQueryString(url, "nhsNumber", [|id|]);
        string I(string id) => QueryHelpers.AddQueryString("patients/search", "dateOfBirth", [|id|]) + QueryHelpers.AddQueryString("practices", "postcode", id) + QueryHelpers.AddQueryString("FHIR/R4/Patient", "birthdate", id);
        string H(string url, Patient p) => QueryHelpers.AddQueryString(url, new Dictionary<string, string?> { ["patient"] = [|p.NhsNumber|] });
        void I(Patient p) { var query = HttpUtility.ParseQueryString(""); query["nhsNumber"] = [|p.NhsNumber|]; }
        Task J(string nhsNumber) => client.PostAsync($"api/{[|nhsNumber|]}/notes", null);
        void K(Patient p) { var builder = new UriBuilder("https://records.example.org") { Query = "nhsNumber=" + [|p.NhsNumber|] }; }
        """));

    [Fact]
    public Task Flags_links_and_redirects() => Rule.Flags(Controller("""
        IActionResult A(Patient p) => RedirectToAction("Index", new { [|p.NhsNumber|] });
        IActionResult B(string nhsNumber) => Redirect($"/patients/{[|nhsNumber|]}");
        string? C(Patient p) => Url.Action("Index", "Patients", new { number = [|p.NhsNumber|] });
        IActionResult D(Patient p) => CreatedAtAction("Get", new { id = p.Id }, p);
        """));

    [Fact]
    public Task Allows_addresses_that_are_specified() => Rule.Allows(Client("""
        Task A(string nhsNumber) => client.GetAsync($"Patient/{nhsNumber}");
        Task B(string nhsNumber) => client.GetAsync($"{configuration["Url"]}/Patient/{nhsNumber}/RelatedPerson");
        Task C(string nhsNumber) => client.GetAsync($"https://int.api.service.nhs.uk/eps/prescriptions?nhsNumber={nhsNumber}");
        Task D(string nhsNumber) => client.GetAsync("Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|" + nhsNumber);
        Task E(string nhsNumber, string system) => client.GetAsync($"Patient?identifier={system}|{nhsNumber}");
        Task F(string nhsNumber) => client.GetAsync(string.Format("Patient/{0}", nhsNumber));
        Task G(string nhsNumber) => client.GetAsync($"{configuration["Base"]}/FHIR/R4/Immunization?patient={nhsNumber}");
        Task H(Patient p) => client.GetAsync($"api/patients/{p.Id}");
        Task I(Patient p) => client.PostAsJsonAsync("api/patients", p);
        Task J(string nhsNumber) => client.PostAsJsonAsync("api/patients/search", new { nhsNumber });
        Task K(string nhsNumber) => client.GetAsync($"api/patients/{nhsNumber.Redact()}/{Pseudonymise(nhsNumber)}");
        Task L(string nhsNumber) { const string Path = "Patient/"; return client.GetAsync(Path + nhsNumber); }
        static string Pseudonymise(string text) => "x";
        """));

    [Fact]
    public Task Names_can_be_switched_off() => Rule.WithOption("nhs_standards.pii_name_heuristics", "false").Allows(Controller("""
        [HttpGet("{nhsNumber}")] public Patient A(string nhsNumber, string q) { _ = Request.Query["nhsNumber"]; return new(); }
        """));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Controller("""
        [HttpGet("{nhsNumber")] public Missing A(Missing nhsNumber) { new HttpClient().GetAsync($"x/{}"); } [HttpGet(] public void B( { Request.Query[]; } [HttpGet(null)] public void C(int) { }
        """));
}
