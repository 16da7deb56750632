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

    /// <summary>One mark is for one finding: what is reported twice at one mark is a false alarm the second time.</summary>
    private static RuleAccuracy Compare(DiagnosticDescriptor descriptor, IReadOnlyList<Mark> marks, IReadOnlyList<Diagnostic> findings)
    {
        var found = new List<Mark>();
        var missed = marks.Where(mark => mark.IsViolation).ToList();
        var falseAlarms = new List<Diagnostic>();
        foreach (var finding in findings.OrderBy(Place, StringComparer.Ordinal))
        {
            var place = finding.Location.GetLineSpan();
            if (missed.Find(mark => mark.Path == place.Path && mark.Line == place.StartLinePosition.Line + 1) is { } mark)
            {
                found.Add(mark);
                // Marks of one line are equal: one of them is taken.
                missed.Remove(mark);
            }
            else
            {
                falseAlarms.Add(finding);
            }
        }

        return new RuleAccuracy(descriptor, found, missed, falseAlarms, marks.Count(mark => !mark.IsViolation));
    }

    public static string Place(Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}";
    }
}
