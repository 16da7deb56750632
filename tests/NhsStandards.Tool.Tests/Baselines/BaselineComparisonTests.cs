using NhsStandards.Baselines;
using NhsStandards.Tool.Baselines;

namespace NhsStandards.Tool.Tests.Baselines;

public sealed class BaselineComparisonTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Only_entries_of_checked_projects_are_judged()
    {
        var comparison = Compare([Entry("1"), Entry("2"), Entry("3", project: "Other")], [Entry("2"), Entry("4")]);
        Assert.Equal([Fingerprint("3"), Fingerprint("2")], comparison.Kept.Select(line => line.Entry.Fingerprint));
        Assert.Equal([Fingerprint("1")], comparison.Gone.Select(line => line.Entry.Fingerprint));
        Assert.Equal([Fingerprint("4")], comparison.Added.Select(entry => entry.Fingerprint));
    }

    [Fact]
    public void A_finding_of_several_frameworks_counts_once()
    {
        var comparison = Compare([Entry("1")], [Entry("1"), Entry("1")]);
        Assert.Empty(comparison.Grown);
        Assert.Empty(comparison.Added);
    }

    [Fact]
    public void The_ratchet_counts_by_rule()
    {
        Assert.Equal([("NHS3008", 1, 2)], Compare([Entry("1"), Entry("2", rule: "NHS1001")], [Entry("1"), Entry("3")]).Grown);
        // A member that was given another name has a new fingerprint.
        Assert.Empty(Compare([Entry("1")], [Entry("3")]).Grown);
        Assert.Equal([("NHS3008", 0, 1)], Compare([Entry("1") with { Review = "2027-03-31" }], [Entry("1")], today: "2027-04-01").Grown);
    }

    [Fact]
    public void A_renamed_file_takes_its_entries_along()
    {
        var old = Entry("1") with { File = "Old.cshtml", Reason = "The supplier's page" };
        var comparison = Compare([old], [Entry("1") with { File = "New.cshtml" }]);
        Assert.Equal([old with { File = "New.cshtml" }], comparison.Kept.Select(line => line.Entry));
        Assert.Empty(comparison.Gone);
        Assert.Empty(comparison.Added);
    }

    [Fact]
    public void A_copied_file_is_new()
    {
        var comparison = Compare([Entry("1") with { File = "Old.cshtml" }], [Entry("1") with { File = "Old.cshtml" }, Entry("1") with { File = "New.cshtml" }]);
        Assert.Equal(["New.cshtml"], comparison.Added.Select(entry => entry.File));
    }

    private BaselineComparison Compare(IEnumerable<BaselineEntry> recorded, IReadOnlyList<BaselineEntry> found, string today = "")
    {
        File.WriteAllLines(_file, recorded.Select(entry => entry.ToString()));
        return new BaselineComparison(BaselineDocument.Read(_file), found, new HashSet<string> { "Clinic" }, today);
    }

    private static BaselineEntry Entry(string number, string rule = "NHS3008", string project = "Clinic") => new(rule, Fingerprint(number), project);

    private static string Fingerprint(string number) => number.PadLeft(16, '0');
}
