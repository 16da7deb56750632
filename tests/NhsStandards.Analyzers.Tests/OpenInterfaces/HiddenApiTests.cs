using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class HiddenApiTests
{
    private static RuleTest Rule => new("NHS2012");

    [Fact]
    public Task Flags_what_is_hidden() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        [Route("v1/appointments")]
        public class AppointmentsController : ControllerBase
        {
            [HttpGet, [|ApiExplorerSettings(IgnoreApi = true)|]] public string Get() => "";
            [HttpGet("internal-count"), [|ApiExplorerSettings(IgnoreApi = true)|]] public int Count() => 1;
        }
        [ApiController, Route("v1/slots"), [|ApiExplorerSettings(IgnoreApi = true)|]]
        public class SlotsController : Controller { }
        static class Routes
        {
            static void Map(WebApplication app)
            {
                app.MapGet("/v1/clinics", () => "").[|ExcludeFromDescription|]();
                app.MapPost("/v1/clinics", () => "").RequireAuthorization().[|ExcludeFromDescription|]();
            }
        }
        """);

    [Fact]
    public Task Allows_infrastructure_pages_and_published_endpoints() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        [Route("v1/appointments")]
        public class AppointmentsController : ControllerBase
        {
            [HttpGet, ApiExplorerSettings(GroupName = "v1")] public string Get() => "";
            [HttpGet("x"), ApiExplorerSettings(IgnoreApi = false)] public string Other() => "";
            [ApiExplorerSettings(IgnoreApi = true)] public string Helper() => "";
        }
        [ApiExplorerSettings(IgnoreApi = true)]
        public class ErrorController : ControllerBase { [Route("/error")] public string Handle() => ""; }
        [ApiExplorerSettings(IgnoreApi = true)]
        public class AppointmentPagesController : Controller { public IActionResult Index() => View(); }
        static class Routes
        {
            static void Map(WebApplication app, string route)
            {
                app.MapGet("/health/ready", () => "").ExcludeFromDescription();
                app.MapGet("/", () => Results.Redirect("/swagger")).ExcludeFromDescription();
                app.MapGet("/.well-known/smart-configuration", () => "").ExcludeFromDescription();
                app.MapGet("/v1/internal/cache-clear", () => "").ExcludeFromDescription();
                app.MapPost("/bff/uploads", () => "").ExcludeFromDescription();
                app.MapGet(route, () => "").ExcludeFromDescription();
                app.MapGet("/v1/clinics", () => "").WithDescription("Clinics");
            }
        }
        """);

    [Fact]
    public Task Hints_at_an_api_without_a_version() => Rule.FlagsAs(DiagnosticSeverity.Info, """
        using Microsoft.AspNetCore.Mvc;
        public class Startup { void Document(string name = "v1", string path = "/swagger/v1/swagger.json") { } }
        [ApiController] public class HealthController : ControllerBase { }
        [ApiController, Route("api/[controller]")] public class {|#0:ClinicsController|} : ControllerBase { }
        [ApiController, Route("api/[controller]")] public class SlotsController : ControllerBase { }
        """, "ClinicsController", "is the first endpoint of an API without a version; put one into its route, such as /v1");

    [Fact]
    public Task Hints_at_minimal_apis() => Rule.AsProgram().Flags("""
        var app = WebApplication.Create(args);
        app.MapGet("/health", () => "ok");
        app.[|MapGet|]("/clinics", () => "");
        app.MapPost("/clinics", () => "");
        app.Run();
        """);

    [Theory]
    [InlineData("[Route(\"v1/clinics\")]", "")]
    [InlineData("[Route(\"FHIR/R4/Organization\")]", "")]
    [InlineData("[Route(\"v{version:apiVersion}/clinics\")]", "")]
    [InlineData("[Route(Prefix + \"/clinics\")]", "const string Prefix = \"api/v2\";")]
    [InlineData("[Asp.Versioning.ApiVersion(\"1.0\")]", "")]
    [InlineData("", "static void Map(WebApplication app) => app.MapGroup(\"v1\");")]
    [InlineData("", "static void Map(WebApplication app) => app.UsePathBase(\"/clinics\");")]
    public Task Allows_an_api_with_a_version(string attribute, string member) => Rule.Allows($$"""
        using Microsoft.AspNetCore.Mvc;
        {{attribute}}
        [ApiController] public class ClinicsController : ControllerBase { {{member}} }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using Microsoft.AspNetCore.Mvc;
        [ApiExplorerSettings(IgnoreApi = )] public class C : ControllerBase { void M(WebApplication app) { app.MapGet( .ExcludeFromDescription( } }
        """);
}
