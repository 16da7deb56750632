using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class PersonalDataInCacheTests
{
    private const string Patient = "public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = \"\"; public string Surname { get; set; } = \"\"; }\n";

    private static RuleTest Rule => new("NHS6005");

    private static string Controller(string members, string attributes = "") =>
        "using Microsoft.AspNetCore.Mvc;\nusing Microsoft.AspNetCore.OutputCaching;\nusing Microsoft.Net.Http.Headers;\n" + Patient + attributes + "public class PatientsController : Controller\n{\n    " + members + "\n}";

    private static string Service(string members) =>
        "using System.Text.Json;\nusing Microsoft.Extensions.Caching.Distributed;\nusing Microsoft.Extensions.Caching.Memory;\nusing StackExchange.Redis;\nusing NhsStandards;\n" + Patient + "public class Service(IDistributedCache cache, IMemoryCache memory, IDatabase redis)\n{\n    " + members + "\n}";

    [Fact]
    public Task Flags_cached_answers() => Rule.Flags(Controller("""
        [HttpGet, [|ResponseCache(Duration = 60)|]] public Patient A() => new();
        [HttpGet, [|OutputCache|]] public async Task<ActionResult<List<Patient>>> B() { await Task.Yield(); return new List<Patient>(); }
        [HttpGet, [|OutputCache(Duration = 10, VaryByQueryKeys = ["id"])|]] public IActionResult C() { var patient = new Patient(); return Ok(patient); }
        [HttpGet, [|ResponseCache(Duration = 60, Location = ResponseCacheLocation.Client)|], ProducesResponseType(typeof(Patient), 200)] public IActionResult D() => Find();
        private IActionResult Find() => Ok();
        """));

    [Fact]
    public Task Flags_a_controller_that_is_cached() => Rule.Flags(Controller("""
        [HttpGet] public Patient [|A|]() => new();
        [HttpGet, ResponseCache(NoStore = true)] public Patient B() => new();
        [HttpGet] public string[] C() => [];
        """, "[ResponseCache(Duration = 60)]\n"));

    [Fact]
    public Task Flags_headers() => Rule.Flags(Controller("""
        [HttpGet] public Patient A() { [|Response.Headers["Cache-Control"] = "public, max-age=60"|]; return new(); }
        [HttpGet] public Patient B() { [|Response.Headers.CacheControl = "max-age=60"|]; return new(); }
        [HttpGet] public Patient C() { [|Response.Headers.Append("Cache-Control", "public")|]; return new(); }
        [HttpGet] public Patient D() { [|Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) }|]; return new(); }
        [HttpGet] public Patient E() { [|Response.Headers.Append(HeaderNames.CacheControl, "max-age=5")|]; return new(); }
        """));

    [Fact]
    public Task Flags_cached_mappings() => Rule.AsProgram().Flags(Patient.Insert(0, """
        var app = WebApplication.Create();
        app.MapGet("/patients/{id}", (int id) => new Patient()).[|CacheOutput|]();
        app.MapGet("/patients", () => Results.Ok(new List<Patient>())).WithName("x").[|CacheOutput|]();
        app.MapGet("/x", (int id) => new Patient()).CacheOutput(p => p.NoCache());
        app.MapGet("/y", () => "x").CacheOutput();
        app.MapGroup("/z").CacheOutput();

        """));

    [Fact]
    public Task Allows_answers_that_are_not_kept() => Rule.Allows(Controller("""
        [HttpGet, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)] public Patient A() => new();
        [HttpGet, ResponseCache(Duration = 0, Location = ResponseCacheLocation.None)] public Patient B() => new();
        [HttpGet, OutputCache(NoStore = true)] public Patient C() => new();
        [HttpGet, ResponseCache(Duration = 60)] public string[] D() => [];
        [HttpGet] public Patient E() { Response.Headers["Cache-Control"] = "no-store"; Response.Headers.CacheControl = "no-cache, max-age=0"; return new(); }
        [HttpGet] public string[] F() { Response.Headers["Cache-Control"] = "public"; return []; }
        [HttpGet, ResponseCache(Duration = 60)] public IActionResult G() { var patient = new Patient(); return Ok(patient.Id); }
        [HttpGet] public Patient H() { Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true, MaxAge = TimeSpan.Zero }; return new(); }
        """));

    [Fact]
    public Task Flags_keys() => Rule.Flags(Service("""
        Task A(Patient p) => cache.SetStringAsync($"patient:{[|p.NhsNumber|]}", JsonSerializer.Serialize(p.Id));
        byte[]? B(string nhsNumber) => cache.Get([|nhsNumber|]);
        void C(Patient p) { var key = "p-" + p.NhsNumber; redis.StringSet([|key|], "x"); }
        void D(HttpContext context, string nhsNumber) => context.Session.SetString([|nhsNumber|], "x");
        void E(Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary data, Patient p) => data[[|p.NhsNumber|]] = 1;
        void F(HttpResponse response, Patient p) { response.Cookies.Append("patient", [|p.NhsNumber|]); response.Cookies.Append("p", JsonSerializer.Serialize([|p|]), new CookieOptions()); }
        object? G(Patient p) => memory.GetOrCreate("patient-" + [|p.NhsNumber|], entry => 1);
        void H(ICacheService own, string nhsNumber) => own.Put([|nhsNumber|], 1);
        public interface ICacheService { void Put(string key, object value); }
        """));

    [Fact]
    public Task What_stays_in_the_process_is_a_note() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Info, Service("""
        object? A(NhsNumber number) => memory.Get({|#0:number.Value|});
        """));

    [Fact]
    public Task A_type_makes_it_an_error() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, Service("""
        object? A(NhsNumber number) => cache.Get({|#0:number.Value|});
        """));

    [Fact]
    public Task Allows_other_keys() => Rule.Allows(Service("""
        void A(Patient p) { cache.SetString($"patient:{p.Id}", "x"); cache.SetString(HashOf(p.NhsNumber), "x"); cache.GetString("NhsNumber"); }
        void B(HttpContext context, string nhsNumber) => context.Session.SetString("nhsNumber", nhsNumber);
        void C(Dictionary<string, Patient> known, Patient p) { known[p.NhsNumber] = p; known.TryGetValue(p.NhsNumber, out _); }
        void D(HttpResponse response, Microsoft.AspNetCore.DataProtection.IDataProtector protector, Patient p) => response.Cookies.Append("patient", Protect(p.NhsNumber));
        void E(Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary data, Patient p) => data["NhsNumber"] = p.NhsNumber;
        void F(Patient p) => redis.StringSet("latest", p.NhsNumber);
        static string HashOf(string text) => "x";
        static string Protect(string text) => "x";
        """));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Controller("""
        [HttpGet, ResponseCache(Duration = )] public Missing A() { Response.Headers[] = ; Response.Headers.Append(; return; } [OutputCache(] public Missing B( { }
        """));

    [Fact]
    public Task Says_no_store() => Rule.Fixes(
        Controller("""
        [HttpGet, [|ResponseCache(Duration = 60, Location = ResponseCacheLocation.Any)|]] public Patient A() => new();
        [HttpGet] [[|OutputCache|]] public Patient B() => new();
        """),
        Controller("""
        [HttpGet, ResponseCache(NoStore = true)] public Patient A() => new();
        [HttpGet] [OutputCache(NoStore = true)] public Patient B() => new();
        """));

    [Fact]
    public Task Offers_nothing_for_keys() => Rule.OffersNoFix(Service("byte[]? A(string nhsNumber) => cache.Get([|nhsNumber|]);"));

    [Fact]
    public Task Flags_pages_that_show_a_patient_from_a_cache() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using NhsStandards;
        public class PatientView { public NhsNumber NhsNumber { get; init; } }
        [ResponseCache(Duration = 300)]
        public class Summary : PageModel { public PatientView? Patient { get; private set; } public void [|OnGet|]() => Patient = new PatientView(); }
        [ResponseCache(NoStore = true)]
        public class Record : PageModel { public PatientView? Patient { get; private set; } public void OnGet() => Patient = new PatientView(); }
        [ResponseCache(Duration = 300)]
        public class Leaflet : PageModel { public string Title { get; private set; } = ""; public void OnGet() => Title = "Leaflet"; }
        """);
}
