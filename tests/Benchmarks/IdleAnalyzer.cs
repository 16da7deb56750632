using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Benchmarks;

/// <summary>The empty analyzer: it asks for everything that ours ask for, and does nothing with it.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is no analyzer that ships.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            start.RegisterOperationAction(static _ => { }, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.Literal, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.LocalReference, OperationKind.SimpleAssignment, OperationKind.InterpolatedString, OperationKind.Utf8String, OperationKind.Binary);
            start.RegisterOperationBlockAction(static _ => { });
            start.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType, SymbolKind.Property, SymbolKind.Field, SymbolKind.Method, SymbolKind.Parameter);
            start.RegisterCompilationEndAction(static _ => { });
            start.RegisterAdditionalFileAction(static _ => { });
        });
    }
}
