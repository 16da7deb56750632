using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class IncompleteOutcomeTests
{
    private static RuleTest Rule => new("NHS2009");

    [Fact]
    public Task Flags_errors_of_a_fhir_controller() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Patient = Hl7.Fhir.Model.Patient;
        [Route("FHIR/R4/[controller]")]
        public class PatientController : ControllerBase
        {
            [HttpGet("{id}")]
            public IActionResult Get(string id)
            {
                if (id.Length == 0)
                    return [|BadRequest("The id is missing")|];
                if (!ModelState.IsValid)
                    return [|BadRequest(ModelState)|];
                try { return [|NotFound($"No patient {id}")|]; }
                catch (Exception exception) { return [|Conflict(exception.Message)|]; }
            }
            [HttpPost] public IActionResult Post() => [|Problem("Went wrong")|];
            [HttpPut] public IActionResult Put() => [|ValidationProblem()|];
            [HttpDelete] public IActionResult Delete() => [|UnprocessableEntity(new { error = "no" })|];
        }
        public class ResourceController : ControllerBase
        {
            [HttpPost("patient")] public IActionResult Post([FromBody] Patient patient) => [|BadRequest("No name")|];
        }
        """);

    [Fact]
    public Task Flags_functions_and_minimal_apis() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.Functions.Worker;
        public class Functions
        {
            [Function("Get")]
            public IActionResult Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = "FHIR/R4/Patient/{id}")] Microsoft.AspNetCore.Http.HttpRequest request) =>
                [|new BadRequestObjectResult("No id")|];
        }
        static class Routes
        {
            static void Map(WebApplication app)
            {
                app.MapGet("/FHIR/R4/Patient/{id}", (string id) => [|Results.NotFound("No patient")|]);
                var fhir = app.MapGroup("/fhir");
                fhir.MapPost("/Patient", () => [|TypedResults.Problem("no")|]);
            }
        }
        """);

    [Fact]
    public Task Flags_incomplete_outcomes() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Hl7.Fhir.Model;
        public class PatientController : ControllerBase
        {
            public IActionResult A() => BadRequest([|new OperationOutcome()|]);
            public OperationOutcome B() => [|new OperationOutcome { Issue = [] }|];
            public OperationOutcome C() => new OperationOutcome { Issue = { [|new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error }|] } };
            public OperationOutcome D() => new() { Issue = new() { [|new() { Code = OperationOutcome.IssueType.Invalid, Diagnostics = "no" }|] } };
            public OperationOutcome E() => new() { Issue = [[|new OperationOutcome.IssueComponent { Diagnostics = "no" }|]] };
            public void F(OperationOutcome outcome) => outcome.Issue.Add([|new OperationOutcome.IssueComponent()|]);
        }
        """);

    [Fact]
    public Task Allows_whole_outcomes_and_other_apis() => Rule.Allows("""
        using Hl7.Fhir.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Hl7.Fhir.Model;
        [Route("FHIR/R4/Patient")]
        public class PatientController : ControllerBase
        {
            public IActionResult A() => BadRequest(Outcome("no"));
            public IActionResult B() => NotFound();
            public IActionResult C(object outcome) => BadRequest(outcome);
            public IActionResult D() => BadRequest(Outcome("no").ToJson());
            public IActionResult E() { var text = Outcome("no").ToJson(); return BadRequest(text); }
            public IActionResult F() => Unauthorized();
            private static OperationOutcome Outcome(string text) => new()
            {
                Issue = { new() { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.Invalid, Diagnostics = text } },
            };
            private static OperationOutcome Filled(string text)
            {
                var outcome = new OperationOutcome();
                var issue = new OperationOutcome.IssueComponent();
                issue.Severity = OperationOutcome.IssueSeverity.Error;
                issue.Code = OperationOutcome.IssueType.Invalid;
                outcome.Issue.Add(issue);
                return outcome;
            }
        }
        [Route("api/clinics")]
        public class ClinicController : ControllerBase
        {
            [HttpGet] public IActionResult Get() => BadRequest("No");
            [HttpPost] public IActionResult Post() => Problem("No");
        }
        static class Routes
        {
            static void Map(WebApplication app) => app.MapGet("/clinics", () => Results.NotFound("No"));
        }
        """);

    [Fact]
    public Task Fix_answers_an_outcome() => Rule.Fixes("""
        using Microsoft.AspNetCore.Mvc;
        [Route("FHIR/R4/Patient")]
        public class PatientController : ControllerBase
        {
            public IActionResult A(string id) => [|NotFound($"No patient {id}")|];
            public IActionResult B() => [|new BadRequestObjectResult("No id")|];
        }
        """, """
        using Microsoft.AspNetCore.Mvc;
        [Route("FHIR/R4/Patient")]
        public class PatientController : ControllerBase
        {
            public IActionResult A(string id) => NotFound(new Hl7.Fhir.Model.OperationOutcome { Issue = { new Hl7.Fhir.Model.OperationOutcome.IssueComponent { Severity = Hl7.Fhir.Model.OperationOutcome.IssueSeverity.Error, Code = Hl7.Fhir.Model.OperationOutcome.IssueType.NotFound, Diagnostics = $"No patient {id}" } } });
            public IActionResult B() => new BadRequestObjectResult(new Hl7.Fhir.Model.OperationOutcome { Issue = { new Hl7.Fhir.Model.OperationOutcome.IssueComponent { Severity = Hl7.Fhir.Model.OperationOutcome.IssueSeverity.Error, Code = Hl7.Fhir.Model.OperationOutcome.IssueType.Invalid, Diagnostics = "No id" } } });
        }
        """);

    [Fact]
    public Task No_fix_where_the_answer_is_no_text() => Rule.OffersNoFix("""
        using Microsoft.AspNetCore.Mvc;
        [Route("FHIR/R4/Patient")]
        public class PatientController : ControllerBase
        {
            public IActionResult A() => [|BadRequest(ModelState)|];
            public IActionResult B() => [|Problem("No")|];
            public IResult C() => [|Results.BadRequest("No")|];
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using Microsoft.AspNetCore.Mvc;
        [Route("FHIR/R4/Patient")]
        public class PatientController : ControllerBase { public IActionResult A() => BadRequest( ; OperationOutcome B() => new() { Issue = { new( ; }
        """);
}
