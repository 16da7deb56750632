#pragma warning disable RS0030 // The one place that hands diagnostics to the compiler.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>How rules report: what the baseline accepts stays silent.</summary>
internal static class Reporting
{
    public static void Report(this OperationAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this OperationBlockAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this SymbolAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this SyntaxNodeAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this SyntaxTreeAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this SemanticModelAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this AdditionalFileAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }

    public static void Report(this CompilationAnalysisContext context, Diagnostic diagnostic)
    {
        if (Baseline.Of(context.Options).Admit(diagnostic, context.CancellationToken) is { } admitted)
            context.ReportDiagnostic(admitted);
    }
}
