using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class InstantWithoutOffsetTests
{
    private static RuleTest Rule => new("NHS1022");

    private const string Types = """
        class Patient
        {
            public DateTime? LastSeenAt { get; set; }
            public DateTime CreatedAt { get; set; }
            public DateTime RegisteredOn;
            public DateTimeOffset UpdatedAt { get; set; }
            public DateTime DateOfBirth { get; set; }
            public void MarkSeen(DateTime at) => LastSeenAt = at;
            public int AgeAt(DateTime at) => at.Year - DateOfBirth.Year;
        }
        record Prescription(string Drug, DateTime IssuedAt);
        class Referral { public Guid PatientId { get; set; } public DateTime ReceivedAt { get; set; } = [|DateTime.Now|]; }

        """;

    [Fact]
    public Task Flags_the_local_clock_in_all_shapes() => Rule.Flags(Types + """
        class Clinic
        {
            void Save(Patient patient, bool isNew, DateTime? given)
            {
                patient.LastSeenAt = [|DateTime.Now|];
                patient.RegisteredOn = isNew ? [|DateTime.Now|] : patient.RegisteredOn;
                patient.LastSeenAt ??= [|DateTime.Now|];
                patient.CreatedAt = given ?? [|DateTime.Now|];
                patient.CreatedAt = [|DateTime.Now|].AddMinutes(-5);
                var now = DateTime.Now;
                patient.CreatedAt = [|now|];
                patient.MarkSeen([|DateTime.Now|]);
                patient.CreatedAt = [|DateTime.UtcNow.ToLocalTime()|];
            }
            Patient New() => new() { CreatedAt = [|DateTime.Now|] };
            Prescription Issue() => new("Paracetamol", IssuedAt: [|DateTime.Now|]);
            Prescription Again(Prescription old) => old with { IssuedAt = [|DateTime.Now|] };
        }
        """);

    [Fact]
    public Task Flags_times_that_are_read_or_written_without_zone() => Rule.Flags(Types + """
        class Import
        {
            void Read(Patient patient, string text)
            {
                patient.LastSeenAt = [|DateTime.Parse(text)|];
                patient.CreatedAt = [|DateTime.ParseExact(text, "dd/MM/yyyy HH:mm", null)|];
                patient.CreatedAt = [|Convert.ToDateTime(text)|];
                patient.CreatedAt = [|new DateTime(2025, 10, 26, 1, 30, 0)|];
                patient.UpdatedAt = [|DateTime.ParseExact(text, "yyyyMMddHHmmss", null)|];
                patient.CreatedAt = DateTime.SpecifyKind([|DateTime.Now|], DateTimeKind.Utc);
                patient.UpdatedAt = DateTime.SpecifyKind([|DateTime.Now|], DateTimeKind.Utc);
            }
        }
        """);

    [Fact]
    public Task Allows_instants_dates_and_what_is_not_kept() => Rule.Allows(Types.Replace("[|DateTime.Now|]", "DateTime.UtcNow") + """
        class Clinic(TimeProvider clock)
        {
            void Save(Patient patient, string text)
            {
                patient.LastSeenAt = DateTime.UtcNow;
                patient.CreatedAt = clock.GetUtcNow().UtcDateTime;
                patient.UpdatedAt = DateTimeOffset.Now;
                patient.UpdatedAt = DateTime.Now;
                patient.UpdatedAt = DateTime.UtcNow.ToLocalTime();
                patient.UpdatedAt = DateTime.SpecifyKind(DateTime.Now, DateTimeKind.Local);
                patient.CreatedAt = DateTime.SpecifyKind(DateTime.Parse(text), DateTimeKind.Utc);
                patient.RegisteredOn = DateTime.Now.Date;
                patient.RegisteredOn = DateTime.Today;
                patient.RegisteredOn = DateTime.Parse(text);
                patient.DateOfBirth = DateTime.Parse(text);
                patient.CreatedAt = new DateTime(2025, 10, 26, 1, 30, 0, DateTimeKind.Utc);
                patient.CreatedAt = DateTime.Parse(text, null, System.Globalization.DateTimeStyles.RoundtripKind);
                patient.CreatedAt = DateTime.Now.ToUniversalTime();
                patient.CreatedAt = DateTime.Parse(text).ToUniversalTime();
                patient.LastSeenAt = new DateTime(2025, 1, 2);
                var age = patient.AgeAt(DateTime.Now);
                var isOld = patient.CreatedAt < DateTime.Now.AddDays(-30);
                var span = DateTime.Now - patient.CreatedAt;
            }
        }
        """);

    [Fact]
    public Task Allows_other_types_and_made_up_data() => Rule.Allows(Types.Replace("[|DateTime.Now|]", "default") + """
        class Order { public DateTime CreatedAt { get; set; } = DateTime.Now; }
        [NhsStandards.AuditRecord] class PatientAccess { public string NhsNumber { get; set; } = ""; public DateTime At { get; set; } = DateTime.Now; }
        class PatientAudit { public DateTime At { get; set; } = DateTime.Now; }
        class PatientCache { private DateTime _filledAt = DateTime.Now; }
        class PatientViewModel { public DateTime ShownAt { get; set; } = DateTime.Now; }
        class PatientService { private readonly DateTime _started = DateTime.Now; }
        static class PatientSeeder { static Patient Make() => new() { CreatedAt = DateTime.Now }; }
        class Fixtures { Patient FakePatient() => new() { CreatedAt = DateTime.Now }; }
        class Start
        {
            void Run(IHostEnvironment environment, Patient patient)
            {
                if (environment.IsDevelopment())
                    patient.CreatedAt = DateTime.Now;
            }
        }
        """);

    [Fact]
    public Task Reads_the_clock_in_UTC() => Rule.Fixes(
        """
        class Patient { public DateTime CreatedAt { get; set; } = [|DateTime.Now|]; public DateTime? SeenAt { get; set; } }
        class Clinic { void See(Patient patient) => patient.SeenAt = [|System.DateTime.Now|].AddMinutes(5); }
        """,
        """
        class Patient { public DateTime CreatedAt { get; set; } = DateTime.UtcNow; public DateTime? SeenAt { get; set; } }
        class Clinic { void See(Patient patient) => patient.SeenAt = DateTime.UtcNow.AddMinutes(5); }
        """);

    [Theory]
    [InlineData("class Patient { public DateTime SeenAt { get; set; } void Read(string text) => SeenAt = [|DateTime.Parse(text)|]; }")]
    [InlineData("class Patient { public DateTime SeenAt { get; set; } void See() { var now = DateTime.Now; SeenAt = [|now|]; } }")]
    public Task Offers_nothing_where_the_zone_is_not_known(string code) => Rule.OffersNoFix(code);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Patient { public DateTime CreatedAt { get; set; } = [|DateTime.Now|]; void Save() { CreatedAt = ; CreatedAt = DateTime.Parse(); this.Missing = DateTime.Now; new Patient { CreatedAt = [|DateTime.Now|], 
        """);
}
