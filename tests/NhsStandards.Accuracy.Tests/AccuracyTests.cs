using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Accuracy.Tests;

/// <summary>Each rule keeps the promise of its severity on the corpus.</summary>
public sealed class AccuracyTests(MeasuredCorpus corpus) : IClassFixture<MeasuredCorpus>
{
    private readonly Measurement _measurement = corpus.Measurement;

    public static TheoryData<string> Rules { get; } = [.. RuleCatalogue.Descriptors.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_fires_and_keeps_its_promise(string id)
    {
        var rule = Assert.Single(_measurement.Rules, rule => rule.Id == id);
        Assert.NotEmpty(rule.Found);
        Assert.True(rule.Precision >= rule.PromisedPrecision, $"{id}: {string.Join(", ", rule.FalseAlarms)}");
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Warning)]
    public void Violations_are_found(DiagnosticSeverity severity)
    {
        var rules = _measurement.Rules.Where(rule => rule.Severity == severity).ToList();
        var missed = rules.SelectMany(rule => rule.Missed).ToList();
        Assert.True(missed.Count <= 0.05 * rules.Sum(rule => rule.Violations), string.Join('\n', missed));
    }

    [Fact]
    public void Every_mark_names_a_rule() => Assert.Empty(_measurement.Strays);

    [Fact]
    public void The_corpus_is_large_enough_to_say_something()
    {
        Assert.InRange(_measurement.Services.Count, 6, int.MaxValue);
        Assert.InRange(_measurement.Services.Sum(service => service.LineCount), 4000, int.MaxValue);
    }

    [Fact]
    public void The_published_page_shows_what_is_measured() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("docs", "accuracy.md")), AccuracyPage.Of(_measurement));
}
