using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.CodeFixes;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Tests.Testing;

/// <summary>All analyzers, descriptors and fixes that ship, found as the compiler finds them.</summary>
internal static class RuleCatalogue
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>(typeof(StandardsAnalyzer), typeof(DiagnosticAnalyzerAttribute))];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
        [.. Instances<CodeFixProvider>(typeof(StandardsCodeFix), typeof(ExportCodeFixProviderAttribute))];

    public static IEnumerable<DiagnosticDescriptor> Descriptors => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct();

    /// <summary>New instances, as each compilation gets them, of all analyzers that report the rule: one on code, another on files.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> AnalyzersOf(string ruleId) =>
        [.. Analyzers
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == ruleId))
            .Select(analyzer => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!)];

    public static IEnumerable<CodeFixProvider> FixesOf(string ruleId) => Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(ruleId));

    private static IEnumerable<T> Instances<T>(Type typeInAssembly, Type attribute) =>
        typeInAssembly.Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsDefined(attribute, inherit: false))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!);
}
