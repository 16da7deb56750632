using System.Reflection;
using System.Text.Json;

namespace NhsStandards.Tests.Audit;

public class AuditEntryTests
{
    private static readonly DateTimeOffset Noon = new(2025, 6, 1, 12, 0, 0, TimeSpan.FromHours(1));
    private static readonly AuditAgent Nurse = new("555021935107", "R8001", OdsCode.Parse("RH802"), "Nurse Example");
    private static readonly AuditSource Ward = new("200000000205", "ward-4-tablet-2");

    [Fact]
    public void Elements_are_kept()
    {
        var entry = Full();
        Assert.Same(Nurse, entry.Agent);
        Assert.Equal("R8000", entry.AuthorisedBy!.Role);
        Assert.Equal(AuditAction.Read, entry.Action);
        Assert.Equal(("Patient", "9990000018"), (entry.ResourceType, entry.ResourceId));
        Assert.Equal(Noon, entry.Recorded);
        Assert.Equal(TimeSpan.FromHours(1), entry.Recorded.Offset);
        Assert.Equal(NhsNumber.Parse("9990000018"), entry.Patient);
        Assert.Equal("ward-4-tablet-2", entry.Source.Device);
        Assert.Equal("TREAT", entry.PurposeOfUse);
        Assert.Equal(AuditOutcome.Success, entry.Outcome);
        Assert.Equal("60E0B220-8136-4CA5-AE46-1D97EF59D068", entry.TraceId);
    }

    [Fact]
    public void Text_tells_nothing_of_the_patient()
    {
        Assert.Equal(
            "Read Patient by 555021935107 of RH802 at 2025-06-01T12:00:00.0000000+01:00: Success, trace 60E0B220-8136-4CA5-AE46-1D97EF59D068",
            Full().ToString());
        Assert.DoesNotContain("0018", $"{Full()}");
    }

    [Fact]
    public void Json_goes_both_ways()
    {
        var json = JsonSerializer.Serialize(Full());
        Assert.Contains("\"Patient\":\"9990000018\"", json);
        Assert.Contains("\"Action\":\"Read\"", json);
        Assert.Contains("\"Outcome\":\"Success\"", json);
        Assert.Equal(Full(), JsonSerializer.Deserialize<AuditEntry>(json));
        var lean = Lean();
        Assert.Equal(lean, JsonSerializer.Deserialize<AuditEntry>(JsonSerializer.Serialize(lean)));
        var web = JsonSerializerOptions.Web;
        Assert.Equal(lean, JsonSerializer.Deserialize<AuditEntry>(JsonSerializer.Serialize(lean, web), web));
    }

    [Fact]
    public void Nothing_can_be_changed() =>
        Assert.All(
            new[] { typeof(AuditEntry), typeof(AuditAgent), typeof(AuditSource) }.SelectMany(type => type.GetProperties()),
            property => Assert.Null(property.SetMethod));

    [Fact]
    public void Entry_without_a_mandatory_element_cannot_be_made()
    {
        Assert.Throws<ArgumentNullException>("agent", () => By(null!, Ward));
        Assert.Throws<ArgumentNullException>("source", () => By(Nurse, null!));
        Assert.Throws<ArgumentOutOfRangeException>("action", () => Lean(action: default(AuditAction)));
        Assert.Throws<ArgumentOutOfRangeException>("outcome", () => Lean(outcome: (AuditOutcome)1));
        Assert.Throws<ArgumentException>("recorded", () => Lean(recorded: default(DateTimeOffset)));
        Assert.Throws<ArgumentException>("patient", () => Lean(patient: default(NhsNumber)));
        Assert.Throws<ArgumentNullException>("resourceType", () => Lean(resourceType: null));
        foreach (var blank in new[] { "", " ", "\t" })
        {
            Assert.Throws<ArgumentException>("resourceType", () => Lean(resourceType: blank));
            Assert.Throws<ArgumentException>("purposeOfUse", () => Lean(purposeOfUse: blank));
            Assert.Throws<ArgumentException>("traceId", () => Lean(traceId: blank));
            Assert.Throws<ArgumentException>("id", () => new AuditAgent(blank, "R8001", OdsCode.Parse("RH802")));
            Assert.Throws<ArgumentException>("role", () => new AuditAgent("1", blank, OdsCode.Parse("RH802")));
            Assert.Throws<ArgumentException>("system", () => new AuditSource(blank));
        }

        Assert.Throws<ArgumentException>("organisation", () => new AuditAgent("1", "R8001", default));
    }

    [Fact]
    public void Codes_are_those_of_FHIR()
    {
        Assert.Equal("CRUDE", string.Concat(new[] { AuditAction.Create, AuditAction.Read, AuditAction.Update, AuditAction.Delete, AuditAction.Execute }.Select(action => (char)action)));
        Assert.Equal([0, 4, 8, 12], Enum.GetValues<AuditOutcome>().Select(outcome => (int)outcome));
    }

    [Fact]
    public async Task Trail_receives_the_entry()
    {
        var trail = new ListTrail();
        await trail.WriteAsync(Full(), CancellationToken.None);
        Assert.Equal([Full()], trail.Entries);
        Assert.NotNull(typeof(IAuditTrail).GetCustomAttribute<AuditsAttribute>());
    }

    private static AuditEntry Full() => new(
        Nurse, AuditAction.Read, "Patient", Noon, Ward, "TREAT", AuditOutcome.Success, "60E0B220-8136-4CA5-AE46-1D97EF59D068",
        "9990000018", NhsNumber.Parse("9990000018"), new AuditAgent("555021935108", "R8000", OdsCode.Parse("RH8")));

    private static AuditEntry Lean(
        AuditAction action = AuditAction.Execute, string? resourceType = "Observation", DateTimeOffset? recorded = null,
        string purposeOfUse = "TREAT", AuditOutcome outcome = AuditOutcome.MinorFailure, string traceId = "1", NhsNumber? patient = null) =>
        new(Nurse, action, resourceType!, recorded ?? Noon, Ward, purposeOfUse, outcome, traceId, patient: patient);

    private static AuditEntry By(AuditAgent agent, AuditSource source) =>
        new(agent, AuditAction.Execute, "Observation", Noon, source, "TREAT", AuditOutcome.Success, "1");

    private sealed class ListTrail : IAuditTrail
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }
    }
}
