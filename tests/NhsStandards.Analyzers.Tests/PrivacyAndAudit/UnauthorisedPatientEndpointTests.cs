using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class UnauthorisedPatientEndpointTests
{
    private const string Patient = "public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = \"\"; }\n";

    private static RuleTest Rule => new("NHS6012");

    [Fact]
    public Task Flags_open_actions() => Rule.Flags("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("patients")]
        public class PatientsController : ControllerBase
        {
            [HttpGet] public Task<ActionResult<Patient>> [|Get|](int id) => throw new NotSupportedException();
            [HttpPost] public IActionResult [|Save|](Patient patient) => Ok();
            [HttpGet("search")] public IActionResult [|Search|](string nhsNumber) => Ok();
            [HttpGet("body")] public IActionResult [|Body|](int id) { var found = new List<Patient>(); return Ok(found); }
        }
        [Authorize]
        public class RecordsController : ControllerBase { [AllowAnonymous] public Patient [|Get|]() => new(); }
        """ + Patient);

    [Fact]
    public Task Flags_open_minimal_apis() => Rule.AsProgram().Flags("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|MapGet|]("/patients/{nhsNumber}", (string nhsNumber) => Results.Ok());
        var group = app.MapGroup("/records").RequireAuthorization();
        group.[|MapPost|]("/", (Patient patient) => Results.Ok()).AllowAnonymous();
        app.Run();
        """ + Patient);

    [Fact]
    public Task Flags_functions_that_need_no_key() => Rule.Flags("""
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Functions
        {
            [Function("GetPatient")]
            public async Task<HttpResponseData> [|Get|]([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequestData request)
            {
                var patient = await request.ReadFromJsonAsync<Patient>();
                return request.CreateResponse();
            }
            [Function("Guarded")]
            public async Task<HttpResponseData> Guarded([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequestData request)
            {
                var patient = await request.ReadFromJsonAsync<Patient>();
                return request.CreateResponse();
            }
            [Function("Health")]
            public HttpResponseData Health([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequestData request) => request.CreateResponse();
        }
        """ + Patient);

    [Fact]
    public Task Allows_guarded_endpoints() => Rule.WithOption("nhs_standards.guard_attributes", "SmartCard").Allows("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        public class SmartCardAttribute : Attribute { }
        public class RequiresPermissionAttribute : Attribute { }
        [Authorize] public abstract class SecureController : ControllerBase { }
        public class A : SecureController { public Patient Get() => new(); }
        public class B : ControllerBase
        {
            [Authorize(Policy = "Clinician")] public Patient One() => new();
            [SmartCard] public Patient Two() => new();
            [RequiresPermission] public Patient Three() => new();
            [NonAction] public Patient Helper() => new();
            public IActionResult Health() => Ok();
            private Patient Inner() => new();
            [NhsStandards.SignedCallback] public IActionResult Callback(Patient patient) => Ok();
        }
        public class PatientService { public Patient Get() => new(); }
        public class LoginController : ControllerBase { [AllowAnonymous] public IActionResult Login(string user) => Ok(); }
        """ + Patient);

    [Theory]
    [InlineData("services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);")]
    [InlineData("services.AddControllers(options => options.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter()));")]
    [InlineData("((WebApplication)null!).MapControllers().RequireAuthorization();")]
    public Task Allows_what_a_policy_for_all_guards(string policy) => Rule.Allows($$"""
        using Microsoft.AspNetCore.Mvc;
        public class A : ControllerBase { public Patient Get() => new(); }
        public static class Startup { public static void Add(IServiceCollection services) { {{policy}} } }
        """ + Patient);

    [Fact]
    public Task Allows_guarded_minimal_apis() => Rule.Allows("""
        using Microsoft.AspNetCore.Authorization;
        public static class Api
        {
            public static void Map(WebApplication app, RouteGroupBuilder given)
            {
                app.MapGet("/a/{nhsNumber}", (string nhsNumber) => Results.Ok()).WithName("a").RequireAuthorization();
                var group = app.MapGroup("/b");
                group.RequireAuthorization();
                group.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok());
                var inner = app.MapGroup("/c").RequireAuthorization("Clinician").MapGroup("/d");
                inner.MapPost("/", (Patient patient) => Results.Ok());
                given.MapPost("/", (Patient patient) => Results.Ok());
                app.MapPost("/e", [Authorize] (Patient patient) => Results.Ok());
                app.MapGet("/health", () => Results.Ok()).AllowAnonymous();
            }
        }
        """ + Patient);

    [Fact]
    public Task Adds_the_attribute() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        public class PatientsController : ControllerBase
        {
            [HttpGet]
            public Patient [|Get|](int id) => new();
        }

        """ + Patient,
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class PatientsController : ControllerBase
        {
            [HttpGet]
            [Authorize]
            public Patient Get(int id) => new();
        }

        """ + Patient);

    [Fact]
    public Task Adds_the_call() => Rule.Fixes(
        """
        public static class Api
        {
            public static void Map(WebApplication app) => app.[|MapGet|]("/a/{nhsNumber}", (string nhsNumber) => Results.Ok()).WithName("a");
        }
        """,
        """
        public static class Api
        {
            public static void Map(WebApplication app) => app.MapGet("/a/{nhsNumber}", (string nhsNumber) => Results.Ok()).WithName("a").RequireAuthorization();
        }
        """);

    [Fact]
    public Task Leaves_what_was_opened_on_purpose() => Rule.OffersNoFix("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        public class RecordsController : ControllerBase { [AllowAnonymous] public Patient [|Get|]() => new(); }
        """ + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class PatientsController : ControllerBase { public Patient [|Get|](int id) { return ; } public Patient ( { app.MapGet( ; } }
        """ + Patient);
}
