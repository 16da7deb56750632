using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class UnauditedPatientAccessTests
{
    private const string Patient = "public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = \"\"; }\n";

    private static RuleTest Rule => new("NHS6006");

    [Fact]
    public Task Flags_endpoints_without_a_trace() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class PatientsController(Store store) : ControllerBase
        {
            public async Task<ActionResult<Patient>> [|Get|](int id) => await store.FindAsync(id);
            public IActionResult [|Save|](Patient patient) { return Ok(); }
            public IActionResult [|Search|](string nhsNumber) => Ok(nhsNumber.Length);
        }
        public class Store { public Task<Patient> FindAsync(int id) => Task.FromResult(new Patient()); }
        public static class Api { public static void Map(WebApplication app) => app.[|MapGet|]("/{id}", (int id, Store store) => store.FindAsync(id)); }
        """ + Patient);

    [Fact]
    public Task Allows_audited_endpoints() => Rule.WithOption("nhs_standards.audit_attributes", "Tracked").Allows("""
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        public class TrackedAttribute : Attribute { }
        public class PatientsController(IAuditTrail trail, AuditEntry entry, Store store, AuditingStore auditing, IMediator mediator, AuditLog log) : ControllerBase
        {
            public async Task<Patient> Direct(int id) { await trail.WriteAsync(entry, default); return await store.FindAsync(id); }
            public async Task<Patient> Through(int id) => await auditing.FindAsync(id);
            public async Task<Patient> Mediated(int id) => (Patient)await mediator.Send(id);
            public Patient Own(int id) { log.Write("x"); return new(); }
            public Patient Helper(int id) { WriteAudit(); return new(); }
            [Audited] public Patient Marked(int id) => new();
            [Tracked] public Patient Option(int id) => new();
            public IActionResult Health() => Ok();
            private void WriteAudit() { }
        }
        public interface IMediator { Task<object> Send(object request); }
        public class AuditLog { public void Write(string text) { } }
        public class AuditingStore(IAuditTrail trail) { private readonly IAuditTrail _trail = trail; public Task<Patient> FindAsync(int id) => Task.FromResult(new Patient()); }
        public class Store { public Task<Patient> FindAsync(int id) => Task.FromResult(new Patient()); }
        """ + Patient);

    [Fact]
    public Task Allows_all_where_the_assembly_names_its_auditor() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        [assembly: NhsStandards.AuditedBy(typeof(Filter))]
        public class Filter { }
        public class PatientsController : ControllerBase { public Patient Get(int id) => new(); }
        """ + Patient);

    [Fact]
    public Task Allows_a_service_whose_implementation_audits() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        public interface IPatientService { Patient Get(int id); }
        public class PatientService(IAuditTrail trail) : IPatientService { public object T => trail; public Patient Get(int id) => new(); }
        public class A(IPatientService service) : ControllerBase { public Patient Get(int id) => service.Get(id); }
        """ + Patient);

    [Fact]
    public Task Looks_one_level_into_methods_of_the_same_type() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        public class A(IAuditTrail trail, AuditEntry entry) : ControllerBase
        {
            public async Task<Patient> Get(int id) { await Track(); return new(); }
            public Patient [|Other|](int id) { return Load(id); }
            private Task Track() => trail.WriteAsync(entry, default);
            private Patient Load(int id) => new();
        }
        """ + Patient);

    [Fact]
    public Task Allows_what_a_global_filter_audits() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        public class AuditFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }
        public class A : ControllerBase { public Patient Get(int id) => new(); }
        public static class Startup { public static void Add(IServiceCollection services) => services.AddControllers(o => o.Filters.Add<AuditFilter>()); }
        """ + Patient);

    [Fact]
    public Task Allows_a_service_filter_that_audits() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        public class AuditFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }
        [ServiceFilter(typeof(AuditFilter))] public class A : ControllerBase { public Patient Get(int id) => new(); }
        """ + Patient);

    [Fact]
    public Task Allows_what_a_middleware_audits() => Rule.AsProgram().Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseMiddleware<AuditMiddleware>();
        app.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok());
        app.Run();
        public class AuditMiddleware(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => next(context); }
        """);

    [Fact]
    public Task Reads_filters_of_mappings_and_mapped_methods_of_the_file() => Rule.AsProgram().Flags("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok()).AddEndpointFilter<AuditFilter>();
        var group = app.MapGroup("/x").AddEndpointFilter<AuditFilter>();
        group.MapGet("/{nhsNumber}", (string nhsNumber) => Results.Ok());
        app.[|MapGet|]("/b/{id}", Api.Find);
        app.MapGet("/c/{id}", Api.Traced);
        app.Run();
        public static class Api { public static Patient Find(int id) => new(); public static Patient Traced(int id) { Audit(); return new(); } static void Audit() { } }
        public class AuditFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        """ + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class PatientsController : ControllerBase { public Patient [|Get|](int id) { return new( ; } }
        """ + Patient);

    [Fact]
    public Task Allows_checks_of_form_and_logins() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        class LoginRequest { public string NhsNumber = ""; }
        [ApiController]
        public class FormController : ControllerBase
        {
            [HttpPost("validate")] public bool ValidateNhsNumber(string nhsNumber) => nhsNumber.Length == 10;
            [HttpPost("valid")] public bool IsValid(string nhsNumber) => nhsNumber.Length == 10;
        }
        """);

    [Fact]
    public Task Allows_what_is_no_patient_though_rows_point_to_it_and_logs_of_access() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using NhsStandards;
        public class Patient { public int Id { get; set; } public NhsNumber NhsNumber { get; set; } }
        public class Appointment { public int Id { get; set; } public Patient? Patient { get; set; } }
        public class Ward { public int Id { get; set; } public ICollection<Appointment> Appointments { get; set; } = new List<Appointment>(); public List<Patient> Patients { get; set; } = new(); }
        public class Trust : DbContext { public DbSet<Patient> Patients => Set<Patient>(); public DbSet<Appointment> Appointments => Set<Appointment>(); public DbSet<Ward> Wards => Set<Ward>(); }
        public interface IAccessLog { Task RecordAsync(string user, string action); }
        public class WardsController(Trust trust, IAccessLog access) : ControllerBase
        {
            public async Task<ActionResult<Ward>> One(int id) => await trust.Wards.FindAsync(id) is { } ward ? ward : NotFound();
            public async Task<IActionResult> Read(NhsNumber number) { await access.RecordAsync("a", "read"); return Ok(number); }
        }
        """);

    [Fact]
    public Task Flags_numbers_of_a_type_of_their_own_and_rows_of_a_patient() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        public readonly struct NhsNumber { public string Digits => ""; }
        public class Patient { public int Id { get; set; } public NhsNumber NhsNumber { get; set; } }
        public class Appointment { public int Id { get; set; } public Patient? Patient { get; set; } }
        public class Trust : DbContext { public DbSet<Patient> Patients => Set<Patient>(); public DbSet<Appointment> Appointments => Set<Appointment>(); }
        public record WardView(int Id, List<Patient> Patients);
        public class WardsController(Trust trust) : ControllerBase
        {
            public int [|Count|](NhsNumber number) => number.Digits.Length;
            public async Task<Appointment?> [|One|](int id) => await trust.Appointments.FindAsync(id);
            public WardView? [|View|](int id) => null;
        }
        """);
}
