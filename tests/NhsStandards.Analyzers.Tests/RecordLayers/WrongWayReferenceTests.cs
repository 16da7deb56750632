using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class WrongWayReferenceTests
{
    private const string Layers = """
        using NhsStandards;
        namespace Stack;
        [RecordLayer(RecordLayer.Data)] public class PatientTable { public static int Count; public int Rows() => 0; public class Row; }
        [RecordLayer(RecordLayer.Contract)] public interface IPatients { int Count(); }
        [RecordLayer(RecordLayer.DigitalService)] public class Desk { public static void Ring() { } }
        [RecordLayer(RecordLayer.Hosting)] public static class Cluster { public static void Start() { } }
        public static class Clock { public static int Now => 0; }
        """;

    private const string Tables = "[assembly: NhsStandards.RecordLayer(NhsStandards.RecordLayer.Data)] public class Table;";

    private static RuleTest Rule => new RuleTest("NHS7001").WithSource("/0/Layers.cs", Layers);

    [Fact]
    public Task Flags_digital_services_that_use_data() => Rule.WithProperty("NhsRecordStackLayer", "DigitalService").Flags("""
        using Stack;
        using Table = Stack.PatientTable;
        namespace Booking;
        public class BookingDesk([|PatientTable|] table, IPatients patients)
        {
            public int Rows() => table.Rows() + PatientTable.Count + patients.Count() + Clock.Now;
            public void Ring() { Desk.Ring(); [|Cluster|].Start(); }
            public object Row() => new Table.[|Row|]();
        }
        """);

    [Fact]
    public Task Flags_contracts_that_know_their_users() => Rule.Flags("""
        using NhsStandards;
        using Stack;
        [assembly: RecordLayer(RecordLayer.Contract)]
        public interface IBooking { [|Desk|] Open(); IPatients Patients { get; } }
        public record Booked(List<[|PatientTable|]> Tables, Desk Desk);
        public delegate [|PatientTable.Row|] Reader();
        """.Replace("[|PatientTable.Row|]", "PatientTable.[|Row|]"));

    [Fact]
    public Task Flags_data_that_uses_digital_services() => Rule.FlagsAs(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, """
        [NhsStandards.RecordLayer(NhsStandards.RecordLayer.Data)]
        class Table : Stack.IPatients { public int Count() { {|#0:Ring|}(); return 0; } static void Ring() => throw null!; }
        """.Replace("{|#0:Ring|}(); return 0; } static void Ring() => throw null!; }", "Stack.{|#0:Desk|}.Ring(); return 0; } }"),
        "Table",
        "is in the data layer and uses 'Desk' of the digital service layer; go through an interface of the contract layer");

    [Fact]
    public Task Is_an_error_in_Gate() => Rule.WithProperty("NhsStandardsMode", "Gate").WithProperty("NhsRecordStackLayer", "Data").FlagsAs(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, """
        class Table { {|#0:Desk|}? _desk; object? Desk => _desk; }
        """.Replace("{|#0:Desk|}? _desk", "Stack.{|#0:Desk|}? _desk"));

    [Fact]
    public Task Allows_what_puts_the_program_together() => Rule.WithProperty("NhsRecordStackLayer", "DigitalService").AsProgram().Allows("""
        using Stack;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddScoped<PatientTable>();
        Cluster.Start();
        public static class Registration { public static void AddData(this IServiceCollection services) => services.AddScoped<PatientTable>(); }
        public class Startup { public void Configure(PatientTable table) { } }
        """);

    [Theory]
    [InlineData("Hosting")]
    [InlineData("Tests")]
    [InlineData("")]
    [InlineData("Attic")]
    public Task Allows_layers_that_may_use_every_other(string layer) => Rule.WithProperty("NhsRecordStackLayer", layer).Allows("""
        using Stack;
        class Any(PatientTable table, IPatients patients, Desk desk) { object All => (table, patients, desk); }
        """);

    [Fact]
    public Task Allows_contracts_and_the_own_layer() => Rule.WithProperty("NhsRecordStackLayer", "Data").Allows("""
        using Stack;
        class Table(PatientTable other) : IPatients { public int Count() => other.Rows() + Clock.Now; }
        """);

    [Fact]
    public Task Flags_types_of_other_assemblies() => new RuleTest("NHS7001").WithAssembly("Tables", Tables).WithProperty("NhsRecordStackLayer", "DigitalService").Flags("""
        class Desk { object Open() => new [|Table|](); object Again() => new Table(); }
        """);

    [Fact]
    public Task Suggests_a_layer_beside_assemblies_that_have_one() => new RuleTest("NHS7001").WithAssembly("Tables", Tables).FlagsAs(
        Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
        """
        namespace Clinic;
        public record {|#0:Patient|}(NhsStandards.NhsNumber Number, Table Table);
        public record OtherPatient(NhsStandards.NhsNumber Number);
        public record Bed(int Number);
        """,
        "Patient",
        "holds patient data in no declared layer, while 'Tables' has one; set NhsRecordStackLayer");

    [Fact]
    public Task Asks_for_no_layer_without_patients() => new RuleTest("NHS7001").WithAssembly("Tables", Tables).Allows("""
        public record Bed(int Number, Table Table);
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithProperty("NhsRecordStackLayer", "Data").WithCompilerErrors().Allows("""
        using Stack.;
        class A : Missing { Missing M( { Stack. } [RecordLayer] delegate ; }
        [NhsStandards.RecordLayer()] class B;
        """);
}
