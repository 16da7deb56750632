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
    public Task Allows_injected_databases_and_services() => Rule.AsProgram().Allows("""
        using Microsoft.EntityFrameworkCore;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/clinics", (ClinicDb db, ILogger<Patient> log, Patients patients) => db.Clinics.ToList());
        app.Run();
        public class ClinicDb : DbContext { public DbSet<Patient> Patients => Set<Patient>(); public DbSet<Clinic> Clinics => Set<Clinic>(); }
        public class Clinic { public int Id { get; set; } }
        public class Patients { public IStore<Patient> Store { get; set; } = null!; }
        public interface IStore<T> { T Get(int id); }
        """ + Patient);

    [Fact]
    public Task Allows_an_extension_that_is_called_on_a_guarded_group() => Rule.AsProgram().Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGroup("/patients").RequireAuthorization().MapPatients();
        app.Run();
        public static class Api { public static void MapPatients(this IEndpointRouteBuilder routes) { routes.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok()); } }
        """);

    [Fact]
    public Task Allows_an_extension_that_is_called_on_a_group_guarded_later() => Rule.AsProgram().Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        var secure = app.MapGroup("/patients");
        secure.RequireAuthorization();
        secure.MapPatients();
        app.Run();
        public static class Api { public static void MapPatients(this IEndpointRouteBuilder routes) { routes.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok()); } }
        """);

    [Fact]
    public Task Flags_an_extension_that_is_called_on_the_application() => Rule.AsProgram().Flags("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPatients();
        app.MapGroup("/admin").RequireAuthorization();
        app.Run();
        public static class Api { public static void MapPatients(this IEndpointRouteBuilder routes) { routes.[|MapGet|]("/{nhsNumber}", (string nhsNumber) => Results.Ok()); } }
        """);

    [Fact]
    public Task Allows_requirements_and_filters_of_the_team() => Rule.AsProgram().Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok()).RequirePermission("read");
        app.MapGet("/b/{nhsNumber}", (string nhsNumber) => Results.Ok()).AddEndpointFilter<ApiKeyFilter>();
        app.Run();
        public static class X { public static RouteHandlerBuilder RequirePermission(this RouteHandlerBuilder b, string p) => b; }
        public class ApiKeyFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        """);

    [Fact]
    public Task Flags_endpoints_with_filters_that_guard_nothing() => Rule.AsProgram().Flags("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|MapGet|]("/{nhsNumber}", (string nhsNumber) => Results.Ok()).AddEndpointFilter<ValidationFilter>().RequireCors("x");
        app.Run();
        public class ValidationFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        """);

    [Fact]
    public Task Allows_authorisation_filters_and_checks_in_the_body() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        public class PermissionFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }
        public class ClinicianOnlyAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }
        public class A : ControllerBase
        {
            [ServiceFilter(typeof(PermissionFilter))] public Patient One() => new();
            [TypeFilter(typeof(PermissionFilter))] public Patient Two() => new();
            [ClinicianOnly] public Patient Three() => new();
            public ActionResult<Patient> Four() { if (User.Identity?.IsAuthenticated != true) return Unauthorized(); return new Patient(); }
        }
        """ + Patient);

    [Fact]
    public Task Allows_functions_that_check_the_token_themselves() => Rule.Allows("""
        using System.Net;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public interface ITokens { Task<bool> ValidateTokenAsync(HttpRequestData request); }
        public class Functions(ITokens tokens)
        {
            [Function("GetPatient")]
            public async Task<HttpResponseData> Get([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequestData request)
            {
                if (!await tokens.ValidateTokenAsync(request)) return request.CreateResponse(HttpStatusCode.Unauthorized);
                var patient = await request.ReadFromJsonAsync<Patient>();
                return request.CreateResponse();
            }
        }
        """ + Patient);

    [Fact]
    public Task Allows_what_a_middleware_guards() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class ApiKeyMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        public class A : ControllerBase { public Patient Get() => new(); }
        public static class Startup { public static void Add(WebApplication app) { app.UseMiddleware<ApiKeyMiddleware>(); } }
        """ + Patient);

    [Fact]
    public Task Flags_controllers_behind_another_middleware() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class ErrorMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        public class A : ControllerBase { public Patient [|Get|]() => new(); }
        public static class Startup { public static void Add(WebApplication app) { app.UseMiddleware<ErrorMiddleware>(); } }
        """ + Patient);

    [Fact]
    public Task Flags_controllers_where_the_fallback_is_taken_away() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class A : ControllerBase { public Patient [|Get|]() => new(); }
        public static class Startup { public static void Add(IServiceCollection services) { services.AddAuthorization(options => options.FallbackPolicy = null); } }
        """ + Patient);

    [Fact]
    public Task Allows_logins_and_checks_of_a_number() => Rule.Allows("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        public class AccountController : ControllerBase { [AllowAnonymous] public IActionResult Login(LoginRequest request) => Ok(); public IActionResult ValidateNhsNumber(string nhsNumber) => Ok(nhsNumber.Length == 10); }
        public class LoginRequest { public string NhsNumber { get; set; } = ""; public DateTime DateOfBirth { get; set; } }
        """);

    [Fact]
    public Task Flags_patients_without_a_national_number() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class PatientDto { public int Id { get; set; } public string Surname { get; set; } = ""; public DateTime DateOfBirth { get; set; } }
        public class A : ControllerBase { public PatientDto [|Get|]() => new(); }
        """);

    [Fact]
    public Task Flags_methods_that_are_mapped() => Rule.AsProgram().Flags("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|MapGet|]("/{id}", Api.Find);
        app.[|MapGet|]("/b/{id}", Api.FindInBody);
        app.Run();
        public static class Api { public static Patient Find(int id) => new(); public static IResult FindInBody(int id) { var p = new Patient(); return Results.Ok(p); } }
        """ + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class PatientsController : ControllerBase { public Patient [|Get|](int id) { return ; } public Patient ( { app.MapGet( ; } }
        """ + Patient);

    [Fact]
    public Task A_guarded_hub_or_page_guards_no_other_endpoint() => Rule.AsProgram().Flags("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.DependencyInjection;
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorPages(options => options.Conventions.AuthorizePage("/Contact"));
        var app = builder.Build();
        app.MapHub<Chat>("/chat").RequireAuthorization();
        app.MapControllers().RequireAuthorization();
        app.[|MapGet|]("/patients/{nhsNumber}", (string nhsNumber) => nhsNumber);
        app.MapGet("/validate", (string nhsNumber) => nhsNumber.Length == 10);
        Group().MapGet("/{nhsNumber}", (string nhsNumber) => nhsNumber);
        app.Run();
        Microsoft.AspNetCore.Routing.RouteGroupBuilder Group() => app.MapGroup("/g").RequireAuthorization();
        class Chat : Hub { }
        """);

    [Fact]
    public Task Flags_numbers_of_a_type_of_their_own() => Rule.Flags("""
        using Microsoft.AspNetCore.SignalR;
        public readonly struct NhsNumber { public string Digits => ""; }
        public class WaitingRoom : Hub { public int [|Join|](NhsNumber number) => number.Digits.Length; public int Wave(string room) => room.Length; }
        """);

    [Fact]
    public Task Allows_what_another_build_guards() => Rule.Allows("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("patients")]
        public class PatientsController : ControllerBase
        {
            [HttpGet]
        #if RELEASE
            [Authorize(Roles = "Clinic.Reader")]
        #endif
            public ActionResult<Patient> Get(int id) => throw new NotSupportedException();
        }
        #if RELEASE
        [Authorize]
        #endif
        [ApiController, Route("records")]
        public class RecordsController : ControllerBase { [HttpGet] public ActionResult<Patient> Get(int id) => throw new NotSupportedException(); }
        """ + Patient);

    [Fact]
    public Task Flags_a_guard_of_another_build_at_another_endpoint_and_one_that_is_opened() => Rule.Flags("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("patients")]
        public class PatientsController : ControllerBase
        {
            [HttpGet] public ActionResult<Patient> [|Get|](int id) => throw new NotSupportedException();
            [HttpPost]
        #if RELEASE
            [Authorize]
        #endif
            public IActionResult Save(Patient patient) => Ok();
            [HttpPut, AllowAnonymous]
        #if RELEASE
            [Authorize]
        #endif
            public IActionResult [|Put|](Patient patient) => Ok();
            [HttpDelete]
        #if RELEASE
            [Obsolete]
        #endif
            public IActionResult [|Delete|](Patient patient) => Ok();
        }
        """ + Patient);
}
