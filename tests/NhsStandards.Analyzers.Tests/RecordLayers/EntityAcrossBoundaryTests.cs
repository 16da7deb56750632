using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class EntityAcrossBoundaryTests
{
    private const string Clinic = """
        public class Clinic : Microsoft.EntityFrameworkCore.DbContext
        {
            public Microsoft.EntityFrameworkCore.DbSet<Appointment> Appointments => Set<Appointment>();
            public Microsoft.EntityFrameworkCore.DbSet<WaitingTime> WaitingTimes => Set<WaitingTime>();
        }
        public class Appointment { public int Id { get; set; } }
        [Microsoft.EntityFrameworkCore.Keyless] public class WaitingTime { public int Days { get; set; } }
        public class Slot { public int Id { get; set; } }
        public class SlotMap : Microsoft.EntityFrameworkCore.IEntityTypeConfiguration<Slot>
        {
            public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Slot> builder) { }
        }
        public record AppointmentDto(int Id);
        """;

    private static RuleTest Rule => new RuleTest("NHS7005").WithSource("/0/Clinic.cs", Clinic);

    [Fact]
    public Task Flags_actions_that_return_entities_or_queries() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        public class AppointmentsController(Clinic clinic) : ControllerBase
        {
            public Task<List<Appointment>> [|All|]() => clinic.Appointments.ToListAsync();
            public async Task<ActionResult<Appointment>> [|One|](int id) => await clinic.Appointments.FindAsync(id) is { } found ? found : NotFound();
            public Appointment[] [|Some|]() => clinic.Appointments.ToArray();
            public IAsyncEnumerable<Slot> [|Slots|]() => clinic.Set<Slot>().AsAsyncEnumerable();
            public IQueryable<AppointmentDto> [|Query|]() => clinic.Appointments.Select(a => new AppointmentDto(a.Id));
            public DbSet<WaitingTime> [|Set|]() => clinic.WaitingTimes;
            public async Task<IActionResult> Ok(int id) => Ok([|await clinic.Appointments.FindAsync(id)|]);
            public IActionResult Json() { var all = clinic.Appointments.Where(a => a.Id > 0); return new JsonResult([|all|]); }
            public IActionResult Created(Appointment appointment) => CreatedAtAction(nameof(One), new { id = appointment.Id }, [|appointment|]);
            public IActionResult Wrapped() => new OkObjectResult([|new { count = 1, items = clinic.Appointments.ToList() }|]);
        }
        """);

    [Fact]
    public Task Flags_functions_that_answer_with_entities() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Functions(Clinic clinic)
        {
            [Function("a")]
            public IActionResult A([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => new OkObjectResult([|clinic.Appointments.First()|]);
            [Function("b")]
            public async Task<HttpResponseData> B([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData request)
            {
                var response = request.CreateResponse();
                var found = clinic.Appointments.First();
                await response.WriteAsJsonAsync([|found|]);
                return response;
            }
        }
        """);

    [Fact]
    public Task Flags_minimal_apis_that_return_entities() => Rule.AsProgram().Flags("""
        using Microsoft.EntityFrameworkCore;
        var app = WebApplication.CreateBuilder(args).Build();
        app.[|MapGet|]("/a", (Clinic clinic) => clinic.Appointments.ToListAsync());
        app.[|MapGet|]("/b", async (Clinic clinic, int id) => TypedResults.Ok(await clinic.Appointments.FirstAsync(a => a.Id == id)));
        app.MapGet("/c", (Clinic clinic) => Results.Ok([|clinic.Appointments.First()|]));
        app.MapGet("/d", (Clinic clinic) => { if (clinic is null) return Results.NotFound(); return Results.Json([|clinic.Appointments.First()|]); });
        app.MapGet("/e", Api.One);
        app.MapGet("/f", (Clinic clinic) => clinic.Appointments.Select(a => new AppointmentDto(a.Id)).ToListAsync());
        app.Run();
        static class Api { public static Appointment [|One|](Clinic clinic) => clinic.Appointments.First(); }
        """);

    [Fact]
    public Task Flags_contracts() => Rule.Flags("""
        using Microsoft.EntityFrameworkCore;
        using NhsStandards;
        [RecordLayer(RecordLayer.Contract)]
        public interface IAppointments
        {
            Task<Appointment> [|FindAsync|](int id);
            IQueryable<AppointmentDto> [|Query|] { get; }
            Clinic [|Context|]();
            Task<AppointmentDto> ReadAsync(int id);
        }
        public class Appointments : IAppointments
        {
            public Task<Appointment> FindAsync(int id) => throw new NotSupportedException();
            public IQueryable<AppointmentDto> Query => throw new NotSupportedException();
            public Clinic Context() => new();
            public Task<AppointmentDto> ReadAsync(int id) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Allows_contracts_and_what_stays_inside() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        public interface IAppointments { Task<Appointment?> FindAsync(int id); IQueryable<Appointment> All(); }
        public class Appointments(Clinic clinic) : IAppointments
        {
            public async Task<Appointment?> FindAsync(int id) => await clinic.Appointments.FindAsync(id);
            public IQueryable<Appointment> All() => clinic.Appointments;
        }
        public class AppointmentsController(IAppointments appointments, Clinic clinic) : Controller
        {
            public async Task<ActionResult<AppointmentDto>> One(int id) => await appointments.FindAsync(id) is { } found ? new AppointmentDto(found.Id) : NotFound();
            public IActionResult All() => Ok(appointments.All().Select(a => new AppointmentDto(a.Id)));
            public IActionResult Count() => Ok(new { count = appointments.All().Count() });
            public IActionResult Page(int id) => View(appointments.All().First(a => a.Id == id));
            public List<WaitingTime> Waiting() => clinic.WaitingTimes.ToList();
            public IActionResult Add(Appointment appointment) { clinic.Add(appointment); return Ok(appointment.Id); }
            [EnableQuery] public IQueryable<AppointmentDto> Query() => appointments.All().Select(a => new AppointmentDto(a.Id));
            [NonAction] public Appointment Helper() => new();
            private Appointment Inner() => new();
            public Task<string> Text() => Task.FromResult("");
        }
        public class EnableQueryAttribute : Attribute;
        """);

    [Fact]
    public Task Flags_entities_of_another_assembly() => new RuleTest("NHS7005").WithAssembly("Store", Clinic).Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class AppointmentsController : ControllerBase
        {
            public Appointment [|One|]() => new();
            public AppointmentDto Dto() => new(1);
            public List<WaitingTime> Waiting() => [];
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class AController : ControllerBase
        {
            public Missing<Other> A() => Ok(;
            public IActionResult B() => Ok();
            public IActionResult C() => Ok(null, );
            public C() => new JsonResult();
        }
        """);

    [Fact]
    public Task Flags_interfaces_with_which_the_data_layer_offers_itself() => Rule.Flags("""
        using NhsStandards;
        [assembly: RecordLayer(RecordLayer.Data)]
        public interface ISlots
        {
            IQueryable<AppointmentDto> [|All|]();
            Task<Slot?> [|FindAsync|](int id);
            Task<List<AppointmentDto>> ListAsync();
        }
        internal interface IOwn { IQueryable<Slot> All(); }
        public class Slots { public IQueryable<Slot> All() => throw new NotImplementedException(); }
        """);
}
