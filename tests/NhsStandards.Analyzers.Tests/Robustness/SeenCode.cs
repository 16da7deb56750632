using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // A tool of these tests, not shipped.

namespace NhsStandards.Analyzers.Tests.Robustness;

/// <summary>Reports every operation block and symbol that the compiler hands to analyzers, and judges nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SeenCode : DiagnosticAnalyzer
{
    public const string Id = "SEEN";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Seen", "{0} is seen", "Tests", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            literal => literal.ReportDiagnostic(Diagnostic.Create(Rule, literal.Operation.Syntax.GetLocation(), literal.ContainingSymbol.Name)),
            OperationKind.Literal);
        context.RegisterSymbolAction(
            symbol => symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], symbol.Symbol.Name)),
            SymbolKind.Method,
            SymbolKind.NamedType);
    }
}
