using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class HomeMadeContractTests
{
    private static RuleTest Rule => new("NHS2014");

    [Fact]
    public Task Flags_a_patient_that_a_controller_returns() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        [ApiController]
        public class PatientsController : ControllerBase
        {
            [HttpGet("patients/{id}")]
            public async Task<ActionResult<PatientDto>> Get(int id) { await Task.Yield(); return new PatientDto(); }
            [HttpGet("patients")]
            public IEnumerable<PatientDto> All() => [];
        }
        public class [|PatientDto|]
        {
            public string NhsNumber { get; set; } = "";
            public string FamilyName { get; set; } = "";
            public DateTime DateOfBirth { get; set; }
        }
        """);

    [Fact]
    public Task Flags_what_is_taken_and_what_is_wrapped() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        [ApiController]
        public class ReferralsController : ControllerBase
        {
            [HttpPost("referrals")]
            public IActionResult Create([FromBody] CreateReferral request) => Ok(new AppointmentResponse(new("9990000018", "Oak House", default)));
        }
        public record CreateReferral(string Reason, ReferredPerson Person);
        public record [|ReferredPerson|](string NhsNumber, string Surname, string Postcode);
        public record AppointmentResponse(Appointment Appointment);
        public record [|Appointment|](string NhsNumber, string Clinic, DateTimeOffset Start);
        """);

    [Fact]
    public Task Flags_minimal_apis_and_groups() => Rule.AsProgram().Flags("""
        var app = WebApplication.Create(args);
        app.MapGet("/patients/{id}", (int id) => new Patient(id, "9990000018", "Smith"));
        app.MapPost("/observations", (ObservationModel body) => Results.Created("/observations/1", body));
        var group = app.MapGroup("/appointments");
        group.MapGet("/", (IStore store) => Results.Ok(store.All()));
        app.Run();
        record [|Patient|](int Id, string NhsNumber, string Surname);
        record [|ObservationModel|](string NhsNumber, string Code, decimal Value);
        record [|Booking|](string NhsNumber, string Surname, DateTime At);
        interface IStore { List<Booking> All(); }
        """);

    [Fact]
    public Task Flags_functions() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class PatientFunctions
        {
            [Function("Get")]
            public async Task<HttpResponseData> Get([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData request)
            {
                var response = request.CreateResponse();
                await response.WriteAsJsonAsync(new PatientRecord { NhsNumber = "9990000018" });
                return response;
            }

            [Function("Add")]
            public async Task<IActionResult> Add([HttpTrigger(AuthorizationLevel.Function, "post")] Microsoft.AspNetCore.Http.HttpRequest request)
            {
                var immunisation = await request.ReadFromJsonAsync<Immunisation>();
                return new OkObjectResult(immunisation!.Id);
            }
        }
        public class [|PatientRecord|] { public string NhsNumber { get; set; } = ""; public string Forename { get; set; } = ""; public string Surname { get; set; } = ""; }
        public class [|Immunisation|] { public int Id { get; set; } public string NhsNumber { get; set; } = ""; public string VaccineCode { get; set; } = ""; }
        """);

    [Fact]
    public Task Flags_messages() => Rule.Flags("""
        using System.Text.Json;
        using Azure.Messaging.ServiceBus;
        class Publisher(ServiceBusSender sender)
        {
            Task Send(PatientRegistered registered) => sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(registered)));
            Task Send(Discharge discharge) => sender.SendMessageAsync(new ServiceBusMessage(BinaryData.FromObjectAsJson(discharge)));
        }
        class [|PatientRegistered|] { public string NhsNumber { get; init; } = ""; public string Surname { get; init; } = ""; public string Postcode { get; init; } = ""; }
        class Discharge { public string Ward { get; init; } = ""; }
        """);

    [Fact]
    public Task Names_the_type_the_carrier_and_the_resource() => Rule.FlagsAs(DiagnosticSeverity.Warning, """
        using Microsoft.AspNetCore.Mvc;
        [ApiController]
        public class VaccinationsController : ControllerBase
        {
            [HttpGet("b"), ProducesResponseType(typeof(VaccinationDto), 200)]
            public IActionResult Second() => NoContent();
            [HttpGet("c")]
            public VaccinationDto? Third() => null;
        }
        public class {|#0:VaccinationDto|} { public string NhsNumber = ""; public string Batch = ""; public DateOnly Given; }
        """, "VaccinationDto", "VaccinationsController.Second", "Immunization");

    [Fact]
    public Task Flags_what_is_read_from_the_body_and_numbers_of_a_type_of_the_teams_own() => Rule.Flags("""
        using System.Text.Json;
        using Microsoft.AspNetCore.Mvc;
        using Team;
        [ApiController]
        public class ReferralsController : ControllerBase
        {
            [HttpPost("a")] public async Task Read() { var body = await new StreamReader(Request.Body).ReadToEndAsync(); JsonSerializer.Deserialize<MobileReferral>(body); }
            [HttpPost("b")] public async Task Stream() => await JsonSerializer.DeserializeAsync<MobileTransfer>(Request.Body);
            [HttpPost("c")] public void Take(BookingRequest request) { }
            [HttpPost("d")] public void Other(string text) => JsonSerializer.Deserialize<Stored>(text);
        }
        public class [|MobileReferral|] { public string NhsNo { get; set; } = ""; public string Surname { get; set; } = ""; public string Note { get; set; } = ""; }
        public class [|MobileTransfer|] { public string NhsNo { get; set; } = ""; public string Surname { get; set; } = ""; public string Note { get; set; } = ""; }
        public class [|BookingRequest|] { public NhsNumber Number { get; init; } public DateOnly DateOfBirth { get; init; } public string Site { get; init; } = ""; }
        public class Stored { public string NhsNo { get; set; } = ""; public string Surname { get; set; } = ""; public string Note { get; set; } = ""; }
        namespace Team { public readonly struct NhsNumber { public override string ToString() => "9990000018"; } }
        """);

    [Fact]
    public Task Allows_what_hangs_on_a_row() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        [ApiController]
        public class ClinicsController : ControllerBase { [HttpGet("clinics/{id}")] public ActionResult<Clinic> One(int id) => new Clinic(); }
        public class Clinic { public int Id { get; set; } public ICollection<Visit> Visits { get; set; } = []; }
        public class Visit { public int Id { get; set; } public Visitor? Visitor { get; set; } }
        public class Visitor { public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; public string Forename { get; set; } = ""; }
        public class Store : DbContext { public DbSet<Clinic> Clinics => Set<Clinic>(); public DbSet<Visit> Visits => Set<Visit>(); public DbSet<Visitor> Visitors => Set<Visitor>(); }
        """);

    [Fact]
    public Task Allows_standard_forms() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        using Patient = Hl7.Fhir.Model.Patient;
        [ApiController]
        public class PatientsController : ControllerBase
        {
            [HttpGet("a")] public Patient A() => new();
            [HttpGet("b")] public CorePatient B() => new();
            [HttpGet("c"), StandardContract("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient")] public OwnPatient C() => new();
            [HttpGet("d")] public GeneratedPatient D() => new();
        }
        [StandardContract("https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient")]
        public class CorePatient { public string NhsNumber = ""; public string Surname = ""; public string Forename = ""; }
        public class OwnPatient { public string NhsNumber = ""; public string Surname = ""; public string Forename = ""; }
        [System.CodeDom.Compiler.GeneratedCode("NhsStandards", "1")]
        public class GeneratedPatient { public string NhsNumber = ""; public string Surname = ""; public string Forename = ""; }
        """);

    [Fact]
    public Task Allows_what_is_no_record_and_what_stays_inside() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        [ApiController]
        public class PatientsController(PatientService service) : ControllerBase
        {
            [HttpPost("search")] public ActionResult<int> Search(PatientSearch search) => service.Count(search);
            [HttpPost("delete")] public IActionResult Delete(DeletePatient command) => NoContent();
            [HttpGet("count")] public int Count() => 0;
            [HttpGet("practice")] public Practice Practice() => new("Oak House", "LS1 4AP", "0113");
            private PatientEntity Inside() => new();
        }
        public class PatientService { public PatientEntity Current = new(); public int Count(PatientSearch search) => 0; }
        public class PatientEntity { public string NhsNumber = ""; public string Surname = ""; public string Forename = ""; }
        public record PatientSearch(string NhsNumber, string Surname, DateOnly DateOfBirth);
        public record DeletePatient(string NhsNumber);
        public record Practice(string Name, string Postcode, string Telephone);
        """);

    [Fact]
    public Task Allows_pages() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class PatientPageController : Controller
        {
            public IActionResult Edit(PatientForm form) => View(form);
            [HttpPost] public IActionResult Save(PatientEntry entry) => RedirectToAction("Edit");
            [HttpPost("upload")] public IActionResult Posted([FromForm] PatientEntry entry) => NoContent();
        }
        public class PatientForm { public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; public string Forename { get; set; } = ""; }
        public class PatientEntry { public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; public string Forename { get; set; } = ""; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { [HttpGet( public Missing<PatientDto Get(int) => Ok(new ; }
        """);
}
