using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2001: the NHS speaks FHIR R4 with the profiles of UK Core.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherFhirRelease : StandardsAnalyzer
{
    private const string Id = "NHS2001";

    private const string Prefix = "Hl7.Fhir.";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "FHIR release is not R4 / UK Core",
        messageFormat: "'{0}' is of FHIR {1}; use FHIR R4, which UK Core and the NHS APIs are built on, or mark an adaptor with [assembly: FhirAdaptor]",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Resources of another release have other elements, codes and references. A service that speaks one needs a translation to every system that speaks R4.",
        helpLinkUri: HelpLink.To(Id));

    private static readonly string[] Releases = ["DSTU2", "STU3", "R4B", "R5"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (ReferenceIn(context.Compilation, out var release) is not { } reference || FhirAdaptors.Is(types) || FirstUse(context.Compilation, context.CancellationToken) is not { } use)
            return;
        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Tree == use.SourceTree && !StandardsOptions.Of(tree.Options, tree.Tree).Lists("nhs_standards.fhir_versions", release.ToLowerInvariant()))
                tree.Report(Diagnostic.Create(Rule, use, reference, release));
        });
    }

    private static string? ReferenceIn(Compilation compilation, out string release)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (!reference.Name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            foreach (var candidate in Releases)
            {
                if (IsOf(reference.Name, candidate))
                {
                    release = candidate;
                    return reference.Name;
                }
            }
        }

        release = "";
        return null;
    }

    /// <summary>Whether an assembly is <c>Hl7.Fhir.STU3</c> or, with older versions of the SDK, <c>Hl7.Fhir.STU3.Core</c>.</summary>
    private static bool IsOf(string assembly, string release)
    {
        var rest = assembly.Length - Prefix.Length - release.Length;
        return string.CompareOrdinal(assembly, Prefix.Length, release, 0, release.Length) == 0
            && (rest == 0 || (rest == ".Core".Length && assembly.EndsWith(".Core", StringComparison.Ordinal)));
    }

    /// <summary>The first file that uses FHIR: a reference alone comes along with other packages.</summary>
    private static Location? FirstUse(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot(cancellation) is not CompilationUnitSyntax root)
                continue;
            foreach (var directive in root.Usings)
            {
                if (directive.Name is { } name && name.ToString().StartsWith(Prefix, StringComparison.Ordinal) && !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase))
                    return directive.GetLocation();
            }
        }

        return null;
    }
}
