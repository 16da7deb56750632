using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class UncheckedNhsNumberTests
{
    private static RuleTest Rule => new("NHS1005");

    [Fact]
    public Task Flags_parameters_of_endpoints() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public interface IRecords { object Find(string nhsNumber); }
        [ApiController] [Route("patients")]
        public class PatientsController(IRecords records) : ControllerBase
        {
            [HttpGet("{nhsNumber}")] public object Get(string [|nhsNumber|]) => records.Find(nhsNumber);
            [HttpGet] public async Task<IActionResult> Search([FromQuery(Name = "nhs")] string? [|nhsNo|], CancellationToken cancellation)
            {
                if (string.IsNullOrWhiteSpace(nhsNo) || nhsNo.Length != 10 || !long.TryParse(nhsNo, out _))
                    return BadRequest();
                var cleaned = nhsNo.Replace(" ", "");
                await Task.Yield();
                return Ok(records.Find(cleaned));
            }
            [HttpPut] public object Put([FromHeader] string [|patientNhsNumber|], [System.ComponentModel.DataAnnotations.RegularExpression(@"^\d{10}$")] string [|otherNhsNumber|]) => records.Find(patientNhsNumber);
        }
        public class Page(IRecords records) : PageModel { public void OnGet(string [|nhsNumber|]) => records.Find(nhsNumber); }
        public class Notices(IRecords records) : Hub { public object Watch(string [|nhsNumber|]) => records.Find(nhsNumber); }
        public class Functions(IRecords records)
        {
            [Function("Get")] public object Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = "patient/{nhsNumber}")] HttpRequestData req, string [|nhsNumber|]) => records.Find(nhsNumber);
        }
        """);

    [Fact]
    public Task Flags_what_functions_read_from_the_request() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        using NhsStandards;
        public interface IRecords { object Find(string? nhsNumber); }
        static class Numbers { public static bool IsValid(string? text) => true; public static string? ReadValid(HttpRequestData request) => null; }
        public class Functions(IRecords records)
        {
            [Function("A")] public object A([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData req)
            {
                var [|nhsNumber|] = req.Query["nhsNumber"];
                return records.Find(nhsNumber);
            }
            [Function("B")] public object B([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest req)
            {
                string? [|nhsNumber|] = req.Headers["nhs-number"].FirstOrDefault(), other = req.Query["other"];
                var [|motherNhsNumber|] = req.Query["mother"];
                return records.Find(nhsNumber + motherNhsNumber);
            }
            [Function("C")] public object? C([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData req)
            {
                var nhsNumber = req.Query["nhsNumber"];
                return Numbers.IsValid(nhsNumber) ? records.Find(nhsNumber) : null;
            }
            [Function("D")] public object D([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData req)
            {
                NhsNumber nhsNumber = NhsNumber.Parse(req.Query["nhsNumber"]!);
                var otherNhsNumber = NhsNumber.Parse(req.Query["other"]!).ToString();
                var thirdNhsNumber = Numbers.ReadValid(req);
                return records.Find(otherNhsNumber + thirdNhsNumber);
            }
            public object NoEndpoint(HttpRequestData req) { var nhsNumber = req.Query["nhsNumber"]; return records.Find(nhsNumber); }
        }
        """);

    [Fact]
    public Task Flags_handlers_of_minimal_apis() => Rule.AsProgram().Flags("""
        var app = WebApplication.Create();
        app.MapGet("/patients/{nhsNumber}", (string [|nhsNumber|], Records records) => records.Find(nhsNumber));
        app.MapPost("/referrals", (Referral referral) => referral.Reason);
        app.MapPut("/referrals", async ([Microsoft.AspNetCore.Mvc.FromBody] Change change) => { await Task.Yield(); return change; });
        app.MapGet("/other/{nhsNumber}", Other);
        app.MapPatch("/transfers", Transfers.Move);
        static object Other(string [|nhsNumber|]) => nhsNumber + "";
        class Records { public object Find(string nhsNumber) => nhsNumber; }
        record Referral(string [|NhsNumber|], string Reason);
        class Change { public string? [|NhsNumber|] { get; set; } }
        class Transfer { public string? [|NhsNumber|] { get; set; } }
        static class Transfers { public static object Move(Transfer transfer) => transfer; }
        class Entity { public string? NhsNumber { get; set; } }
        class Store { public object Move(Entity entity) => entity; }
        static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/notes", Add);
            static object Add(Note note) => note;
        }
        class Note { public string? [|NhsNumber|] { get; set; } }
        """);

    [Fact]
    public Task Flags_members_of_what_is_bound() => Rule.Flags("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Referral
        {
            [Required] public string [|NhsNumber|] { get; set; } = "";
            [StringLength(10)] public string? [|MotherNhsNumber|] { get; set; }
            public List<Relative> Relatives { get; set; } = [];
        }
        public record Relative(string [|NhsNumber|], string Name);
        public record Query { public string? [|NhsNo|] { get; init; } }
        public class Base { public string? [|NhsNumber|] { get; set; } }
        public class Derived : Base { }
        [ApiController]
        public class Referrals : ControllerBase
        {
            [HttpPost] public object Add(Referral referral) => referral;
            [HttpGet] public object Find([FromQuery] Query query) => query;
            [HttpPut] public object Put(Derived derived) => derived;
        }
        public class Form : PageModel { [BindProperty] public string? [|NhsNumber|] { get; set; } public string? OtherNhsNumber { get; set; } }
        class Posted { public string? [|NhsNumber|] { get; set; } }
        class Read { public string? [|NhsNumber|] { get; set; } }
        class Answered { public string? NhsNumber { get; set; } }
        class Functions(HttpClient client)
        {
            [Function("Post")] public async Task<object?> Post([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequestData req)
            {
                var requestBody = await new StreamReader(req.Body).ReadToEndAsync();
                var posted = JsonSerializer.Deserialize<Posted>(requestBody);
                var read = await req.ReadFromJsonAsync<Read>();
                var responseBody = await client.GetStringAsync("");
                return JsonSerializer.Deserialize<Answered>(responseBody);
            }
        }
        """);

    [Fact]
    public Task Flags_validators_that_only_look_at_the_form() => Rule.Flags("""
        using FluentValidation;
        using Microsoft.AspNetCore.Mvc;
        public class Referral { public string? [|NhsNumber|] { get; set; } }
        public class ReferralValidator : AbstractValidator<Referral>
        {
            public ReferralValidator() => RuleFor(x => x.NhsNumber).NotEmpty().Length(10).Matches(@"^\d{10}$").WithMessage("Ten digits");
        }
        public class Referrals : ControllerBase { public object Add(Referral referral) => referral; }
        """);

    [Fact]
    public Task Says_what_is_there() => Rule.FlagsAs(DiagnosticSeverity.Warning, """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Mvc;
        public class Referral { [MaxLength(10)] public string? {|#0:NhsNumber|} { get; set; } }
        public class Referrals : ControllerBase { public object Add(Referral referral) => referral; }
        """, "NhsNumber", "of at most 10 characters, which refuses numbers with spaces, without the Modulus 11 check");

    [Fact]
    public Task Allows_what_is_checked() => Rule.Allows("""
        using System.ComponentModel.DataAnnotations;
        using FluentValidation;
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        public sealed class ValidNhsNumberAttribute : ValidationAttribute { }
        public sealed class Mod11Attribute : ValidationAttribute { }
        public sealed class CheckNhsNumberFilter : Attribute, Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata { }
        public class Referral
        {
            [NhsNumber] public string? NhsNumber { get; set; }
            [Mod11] public string? MotherNhsNumber { get; set; }
            public NhsNumber? FatherNhsNumber { get; set; }
            public string? BabyNhsNumber { get; set; }
            public Relative? Relative { get; set; }
            public string? NhsNumberStatus { get; set; }
            public string? MaskedNhsNumber { get; set; }
            public string SystemNhsNumber => "x";
        }
        public record Relative([NhsNumber] string NhsNumber, string Name);
        public class Self : IValidatableObject
        {
            public string? NhsNumber { get; set; }
            public IEnumerable<ValidationResult> Validate(ValidationContext context) => Modulus.Holds(NhsNumber) ? [] : [new("No")];
        }
        public class Transfer { public string? NhsNumber { get; set; } }
        public class Change { public string? NhsNumber { get; set; } }
        public record Find(string NhsNumber);
        public class ReferralValidator : AbstractValidator<Referral> { public ReferralValidator() => RuleFor(x => x.BabyNhsNumber).NotEmpty().Must(Modulus.Holds); }
        public class FindValidator : AbstractValidator<Find> { public FindValidator() => RuleFor(x => x.NhsNumber).Must(Modulus.Holds); }
        static class Modulus { public static bool Holds(string? text) => true; public static bool IsValid(string? text) => true; }
        public class Referrals : ControllerBase
        {
            public object Add(Referral referral, Self self) => referral;
            public object Move(Transfer transfer) => Modulus.IsValid(transfer.NhsNumber) ? Ok() : BadRequest();
            public object Edit(Change change) => NhsNumber.TryParse(change.NhsNumber, out _) ? Ok() : BadRequest();
            public object Marked([NhsNumber] string nhsNumber, [ValidNhsNumber] string otherNhsNumber, [FromServices] string injectedNhsNumber) => nhsNumber;
            public object Typed(NhsNumber nhsNumber, string id) => id;
            public object Parsed(string nhsNumber) => NhsNumber.Parse(nhsNumber);
            public object Asked(string nhsNumber) { var trimmed = nhsNumber.Trim(); return Modulus.IsValid(trimmed); }
            public object Sent(string nhsNumber) => Send(new Find(nhsNumber));
            [CheckNhsNumberFilter] public object Filtered(string nhsNumber) => nhsNumber;
            [ServiceFilter(typeof(CheckNhsNumberFilter))] public object Served(string nhsNumber) => nhsNumber;
            public object ValidateNhsNumber(string nhsNumber) => nhsNumber.Length == 10;
            [NonAction] public object Helper(string nhsNumber) => nhsNumber;
            private object Send(object request) => request;
        }
        """);

    [Fact]
    public Task Allows_what_does_not_come_in() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class Answer { public string? NhsNumber { get; set; } }
        public class Entity { public string? NhsNumber { get; set; } }
        public class Records { public Entity? Find(string nhsNumber) => null; }
        public class Patients(Records records) : ControllerBase
        {
            [HttpGet("Patient/{id}")] public Answer Get(string id) => new() { NhsNumber = records.Find(id)?.NhsNumber };
            private const string NhsNumber = "nhs-number";
            public object Injected([FromServices] Records other) => other;
        }
        """);

    [Fact]
    public Task Is_the_one_finding_of_a_member() => new RuleTest("NHS1025").Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class Referral { public string? NhsNumber { get; set; } }
        public class Entity { public string? [|NhsNumber|] { get; set; } }
        public record Marked([NhsStandards.NhsNumber] string NhsNumber);
        public class Referrals : ControllerBase { public object Add(Referral referral, Marked marked) => referral; }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class Patients : ControllerBase { public object Get(string nhsNumber) => nhsNumber; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class Referral { public string [|NhsNumber|] { get; set; } = ; }
        public class Patients : ControllerBase { public object Get(string [|nhsNumber|]) => Missing(nhsNumber ; public object Add(Referral referral, Missing nhsNumber) => ; public object Add(string }
        """);

    [Fact]
    public Task Fix_marks_what_is_validated() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Referral
        {
            public string? [|NhsNumber|] { get; set; }
        }

        public record Relative(string [|NhsNumber|]);

        [ApiController]
        public class Referrals : ControllerBase
        {
            [HttpPost]
            public object Add(Referral referral, Relative relative) => referral;

            [HttpGet]
            public object Get(string [|nhsNumber|]) => nhsNumber;
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;

        public class Referral
        {
            [NhsNumber]
            public string? NhsNumber { get; set; }
        }

        public record Relative([NhsNumber] string NhsNumber);

        [ApiController]
        public class Referrals : ControllerBase
        {
            [HttpPost]
            public object Add(Referral referral, Relative relative) => referral;

            [HttpGet]
            public object Get([NhsNumber] string nhsNumber) => nhsNumber;
        }
        """);

    [Fact]
    public Task Fix_declares_as_the_type() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;

        public class Referral
        {
            public string? [|NhsNumber|] { get; set; }
        }

        public class Referrals : ControllerBase
        {
            public object Add(Referral referral) => referral;
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;

        public class Referral
        {
            public NhsNumber? NhsNumber { get; set; }
        }

        public class Referrals : ControllerBase
        {
            public object Add(Referral referral) => referral;
        }
        """,
        fix: 1);

    [Fact]
    public Task Offers_no_mark_where_nothing_validates() => Rule.AsProgram().OffersNoFix("""
        var app = WebApplication.Create();
        app.MapGet("/patients/{nhsNumber}", (string [|nhsNumber|]) => nhsNumber);
        app.MapPost("/referrals", (Referral referral) => referral);
        record Referral(string [|NhsNumber|]);
        """);
}
