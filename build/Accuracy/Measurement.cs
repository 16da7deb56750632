using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Accuracy;

/// <summary>All rules run over the whole corpus, and compared with its marks.</summary>
internal sealed class Measurement
{
    private Measurement(IReadOnlyList<Service> services, IReadOnlyList<RuleAccuracy> rules)
    {
        Services = services;
        Rules = rules;
    }

    public IReadOnlyList<Service> Services { get; }

    public IReadOnlyList<RuleAccuracy> Rules { get; }

    /// <summary>Marks that name no rule.</summary>
    public IEnumerable<Mark> Strays => Services.SelectMany(service => service.Marks).Where(mark => Rules.All(rule => rule.Id != mark.RuleId));

    /// <summary>Analyses each service; takes some seconds.</summary>
    public static async Task<Measurement> RunAsync()
    {
        var services = Service.All();
        var findings = new ConcurrentBag<Diagnostic>();
        foreach (var service in services)
        {
            foreach (var finding in await service.FindingsAsync())
                findings.Add(finding);
        }

        var marks = services.SelectMany(service => service.Marks).ToLookup(mark => mark.RuleId);
        var found = findings.ToLookup(finding => finding.Id);
        var rules = RuleCatalogue.Descriptors
            .GroupBy(descriptor => descriptor.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Compare(group.MaxBy(descriptor => descriptor.DefaultSeverity)!, [.. marks[group.Key]], [.. found[group.Key]]));
        return new Measurement(services, [.. rules]);
    }

    private static RuleAccuracy Compare(DiagnosticDescriptor descriptor, IReadOnlyList<Mark> marks, IReadOnlyList<Diagnostic> findings)
    {
        var violations = marks.Where(mark => mark.IsViolation).ToList();
        return new RuleAccuracy(
            descriptor,
            [.. violations.Where(mark => findings.Any(finding => IsAt(finding, mark)))],
            [.. violations.Where(mark => !findings.Any(finding => IsAt(finding, mark)))],
            [.. findings.Where(finding => !violations.Any(mark => IsAt(finding, mark))).OrderBy(Place, StringComparer.Ordinal)],
            marks.Count(mark => !mark.IsViolation));
    }

    /// <summary>Whether a finding is the marked one: it begins on the line, or spans it where a long statement is reported whole.</summary>
    private static bool IsAt(Diagnostic finding, Mark mark)
    {
        var place = finding.Location.GetLineSpan();
        return place.Path == mark.Path && place.StartLinePosition.Line + 1 <= mark.Line && mark.Line <= place.EndLinePosition.Line + 1;
    }

    public static string Place(Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}";
    }
}
