using Xunit.Abstractions;

namespace NhsStandards.Conformance.Tests;

/// <summary>Our verdict on each published example, beside that of Firely's validator.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    [PublishedFact]
    public void Every_verdict_is_Firelys_or_a_disagreement_with_a_reason()
    {
        var found = new List<string>();
        foreach (var row in UKCore.Oracle)
        {
            var result = UKCore.Validate(UKCore.Example(row.Type, row.Example), row.Profile);
            if (result.IsValid == row.IsValid)
                continue;
            found.Add(row.Example + "\t" + row.Profile + "\t" + (result.IsValid ? "valid" : "invalid"));
            output.WriteLine(found[^1] + "\t" + row.FirstErrors + "\t" + string.Join(" | ", result.Issues.Take(4).Select(issue => issue.Location + " " + issue.Rule + " " + issue.Message)));
        }

        var known = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "KnownDisagreements.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => string.Join('\t', line.Split('\t').Take(3)));
        Assert.Equal(known.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
