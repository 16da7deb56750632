using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class ExceptionInResponseTests
{
    private static RuleTest Rule => new("NHS6017");

    private static string Controller(string members) => """
        using System.Text.Json;
        using Microsoft.AspNetCore.Mvc;
        public class Reply { public string? Error { get; set; } public Reply() { } public Reply(string error) { } }
        public class PatientNotFoundException(string message) : Exception(message);
        public class ValidationException(string message) : Exception(message);
        [ApiController]
        public class ClinicController(ILogger<ClinicController> logger, IWebHostEnvironment environment, IConfiguration configuration) : ControllerBase
        {
            static void Work() { }
        """.Insert(0, "using Microsoft.AspNetCore.Hosting;\n") + "\n    " + members + "\n}";

    [Fact]
    public Task Flags_answers_of_actions() => Rule.Flags(Controller("""
        [HttpGet] public IActionResult A() { try { Work(); return Ok(); } catch (Exception ex) { return BadRequest([|ex.Message|]); } }
        [HttpGet] public IActionResult B() { try { Work(); return Ok(); } catch (Exception ex) { return StatusCode(500, $"Failed: {[|ex.Message|]}"); } }
        [HttpGet] public IActionResult C() { try { Work(); return Ok(); } catch (Exception ex) { return StatusCode(500, [|ex|]); } }
        [HttpGet] public IActionResult D() { try { Work(); return Ok(); } catch (Exception ex) { return Problem(detail: [|ex.ToString()|], title: "x"); } }
        [HttpGet] public IActionResult E() { try { Work(); return Ok(); } catch (Exception e) { var error = new { message = [|e.Message|], trace = e.StackTrace }; return NotFound(error); } }
        [HttpGet] public IActionResult F() { try { Work(); return Ok(); } catch (InvalidOperationException e) { return new ObjectResult(new Reply { Error = "x" + [|e.InnerException?.Message|] }) { StatusCode = 500 }; } }
        [HttpGet] public IActionResult G() { var reply = new Reply(); try { Work(); } catch (Exception e) { reply.Error = [|e.Message|]; } return Ok(reply); }
        [HttpGet] public string H() { try { Work(); return ""; } catch (Exception e) { return [|e.Message|]; } }
        [HttpGet] public Reply I() { try { Work(); return new(); } catch (Exception e) { return new Reply([|e.Message|]); } }
        [HttpGet] public IActionResult K() { try { Work(); } catch (Exception e) { ModelState.AddModelError("", [|e.Message|]); } return BadRequest(ModelState); }
        [HttpGet] public async Task L() { try { Work(); } catch (Exception e) { await Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes([|e.ToString()|])); } }
        [HttpGet] public IActionResult J() { try { Work(); return Ok(); } catch (PatientNotFoundException e) { return NotFound([|e.StackTrace|]); } }
        """));

    [Fact]
    public Task Flags_middleware_filters_and_functions() => Rule.Flags("""
        using System.Net;
        using System.Text.Json;
        using Microsoft.AspNetCore.Diagnostics;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try { await next(context); }
                catch (Exception ex) { var body = JsonSerializer.Serialize(new { error = [|ex.Message|] }); await context.Response.WriteAsync(body); }
            }
        }
        public class Filter : IExceptionFilter
        {
            public void OnException(ExceptionContext context) => context.Result = new ObjectResult(new ProblemDetails { Status = 500, Detail = [|context.Exception.Message|] });
        }
        public class Handler : IExceptionHandler
        {
            public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
            {
                var problem = new ProblemDetails { Title = "x" };
                problem.Detail = [|exception.Message|];
                await context.Response.WriteAsJsonAsync(problem, cancellation);
                return true;
            }
        }
        public class Functions
        {
            [Function("A")] public async Task<HttpResponseData> A([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData request)
            {
                try { return request.CreateResponse(); }
                catch (Exception ex) { var response = request.CreateResponse(HttpStatusCode.BadRequest); await response.WriteStringAsync($"Error: {[|ex|]}"); return response; }
            }
            [Function("B")] public IActionResult B([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request)
            {
                try { return new OkResult(); } catch (HttpRequestException ex) { return new BadRequestObjectResult(string.Format("{0}", [|ex.Message|])); }
            }
        }
        public static class Outcomes
        {
            public static Hl7.Fhir.Model.OperationOutcome Of(Exception e) => new() { Issue = [new Hl7.Fhir.Model.OperationOutcome.IssueComponent { Diagnostics = [|e.Message|] }] };
        }
        """);

    [Fact]
    public Task Flags_minimal_apis() => Rule.AsProgram().Flags("""
        using Microsoft.AspNetCore.Diagnostics;
        var app = WebApplication.Create();
        app.MapGet("/a", () => { try { return Results.Ok(); } catch (Exception e) { return Results.Problem([|e.Message|]); } });
        app.UseExceptionHandler(builder => builder.Run(async context =>
        {
            var feature = context.Features.Get<IExceptionHandlerFeature>();
            if (feature != null) await context.Response.WriteAsync([|feature.Error.Message|]);
        }));
        """);

    [Fact]
    public Task Allows_fixed_messages_and_own_exceptions() => Rule.Allows(Controller("""
        [HttpGet] public IActionResult A() { try { Work(); return Ok(); } catch (Exception ex) { logger.LogError(ex, "x {M}", ex.Message); return StatusCode(500, "Something went wrong"); } }
        [HttpGet] public IActionResult B() { try { Work(); return Ok(); } catch (PatientNotFoundException ex) { return NotFound(ex.Message); } }
        [HttpGet] public IActionResult C() { try { Work(); return Ok(); } catch (ValidationException ex) { return BadRequest(ex.Message); } }
        [HttpGet] public IActionResult D() { try { Work(); return Ok(); } catch (ArgumentException ex) { return BadRequest(ex.Message); } }
        [HttpGet] public IActionResult E() { try { Work(); return Ok(); } catch (Exception ex) { return Problem(environment.IsDevelopment() ? ex.ToString() : "x"); } }
        [HttpGet] public IActionResult F() { try { Work(); return Ok(); } catch (Exception ex) { if (environment.IsDevelopment()) return BadRequest(ex.Message); return BadRequest(); } }
        [HttpGet] public IActionResult G() { try { Work(); return Ok(); } catch (Exception ex) when (ex is PatientNotFoundException or ValidationException) { return BadRequest(ex.Message); } }
        [HttpGet] public IActionResult H() { try { Work(); return Ok(); } catch (Exception ex) { return ex switch { PatientNotFoundException => NotFound(ex.Message), _ => StatusCode(500) }; } }
        [HttpGet] public IActionResult I() { try { Work(); return Ok(); } catch (Exception ex) { return StatusCode(ex is TimeoutException ? 504 : 500); } }
        [HttpGet] public IActionResult J() { try { Work(); return Ok(); } catch (Exception ex) { return BadRequest(Describe(ex)); } }
        [HttpGet] public IActionResult K(bool includeDetails) { try { Work(); return Ok(); } catch (Exception ex) { return BadRequest(includeDetails ? ex.Message : null); } }
        [HttpGet] public IActionResult L() { try { Work(); return Ok(); } catch (Exception ex) { return BadRequest(new { id = ex.HResult, kind = ex.GetType().Name }); } }
        [HttpGet] public string M(Reply reply) => reply.Error ?? "";
        [HttpGet] public IActionResult N(int status) { try { Work(); return Ok(); } catch (Exception ex) { var text = status >= 500 ? "Failed" : ex.Message; return StatusCode(status, text); } }
        [HttpGet] public IActionResult O() { try { Work(); } catch (ValidationException ex) { ModelState.AddModelError("", ex.Message); } return BadRequest(ModelState); }
        [HttpGet] public async Task P(Stream log) { try { Work(); } catch (Exception ex) { await log.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ex.ToString())); } }
        static string Describe(Exception e) => "x";
        """));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Controller("""
        [HttpGet] public IActionResult A() { try { } catch (Missing ex) { return BadRequest(ex.Message); } catch (Exception e) { return Problem(; } }
        """));

    [Fact]
    public Task Answers_with_the_trace_id() => Rule.Fixes(
        Controller("""
        [HttpGet] public IActionResult A() { try { Work(); return Ok(); } catch (Exception ex) { logger.LogError(ex, "x"); return BadRequest([|ex.Message|]); } }
        [HttpGet] public IActionResult B() { try { Work(); return Ok(); } catch (Exception ex) { logger.LogError(ex, "x"); return BadRequest($"Failed: {[|ex.Message|]}"); } }
        """),
        Controller("""
        [HttpGet] public IActionResult A() { try { Work(); return Ok(); } catch (Exception ex) { logger.LogError(ex, "x"); return BadRequest($"The request failed. Trace id: {Activity.Current?.TraceId}"); } }
        [HttpGet] public IActionResult B() { try { Work(); return Ok(); } catch (Exception ex) { logger.LogError(ex, "x"); return BadRequest($"Failed: {Activity.Current?.TraceId}"); } }
        """).Insert(0, "using System.Diagnostics;\n"));

    [Fact]
    public Task Offers_nothing_where_the_exception_would_be_lost() => Rule.OffersNoFix(Controller("""
        [HttpGet] public IActionResult A() { try { Work(); return Ok(); } catch (Exception ex) { return BadRequest([|ex.Message|]); } }
        """));
}
