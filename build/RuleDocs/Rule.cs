using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.CodeFixes;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Generators;

namespace NhsStandards.RuleDocs;

/// <summary>A rule as its descriptors describe it; several descriptors of one id differ in severity.</summary>
internal sealed record Rule(string Id, string Title, string Principle, bool IsEnabledByDefault, DiagnosticSeverity Advise, DiagnosticSeverity Gate, bool HasFix, bool IsMixed)
{
    private const string ErrorInGate = "NhsGate:Error";
    private const string MixedInGate = "NhsGate:Mixed";
    private const string Mixed = "NhsFindings:Mixed";

    public static IReadOnlyList<Rule> All()
    {
        var fixes = Instances<CodeFixProvider>(typeof(StandardsCodeFix)).SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet();
        return
        [
            .. Instances<DiagnosticAnalyzer>(typeof(StandardsAnalyzer))
                .SelectMany(analyzer => analyzer.SupportedDiagnostics)
                .Concat(DescriptorsOf(typeof(StructureDefinitionGenerator).Assembly))
                .GroupBy(descriptor => descriptor.Id)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.First(), [.. group], fixes.Contains(group.Key))),
        ];
    }

    private static Rule Of(DiagnosticDescriptor descriptor, DiagnosticDescriptor[] variants, bool hasFix) => new(
        descriptor.Id,
        descriptor.Title.ToString(),
        descriptor.Category["NhsStandards.".Length..],
        descriptor.IsEnabledByDefault,
        variants.Max(variant => variant.DefaultSeverity),
        variants.Any(variant => variant.CustomTags.Contains(ErrorInGate) || variant.CustomTags.Contains(MixedInGate)) ? DiagnosticSeverity.Error : variants.Max(variant => variant.DefaultSeverity),
        hasFix,
        variants.Any(variant => variant.CustomTags.Contains(MixedInGate) || variant.CustomTags.Contains(Mixed)));

    /// <summary>Generators have no list of what they report: their descriptors are static fields.</summary>
    private static IEnumerable<DiagnosticDescriptor> DescriptorsOf(Assembly assembly) =>
        assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    private static IEnumerable<T> Instances<T>(Type typeInAssembly) =>
        typeInAssembly.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).Select(type => (T)Activator.CreateInstance(type)!);
}
