using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8001: a tool is put into modern browsers, not into a program that has to be installed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BrowserDelivery : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8001",
        title: "Desktop or app-store-only delivery",
        messageFormat: "'{0}' is delivered {1}; put the tool into a web page that works in modern browsers",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every digital tool of the NHS works in a modern browser: nothing to install, nothing to buy from a store, the same on a ward computer and on a phone.",
        helpLinkUri: HelpLink.To("NHS8001"),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (DeliveryOf(project) is { } delivery)
            context.RegisterSymbolAction(symbol => ReportAtEntryPoint(symbol, types, delivery), SymbolKind.NamedType);
    }

    /// <summary>
    /// At the type with the program's entry point: every program has one, and a finding with a place shows in the editor.
    /// </summary>
    private static void ReportAtEntryPoint(SymbolAnalysisContext context, KnownTypes types, string delivery)
    {
        if (context.Compilation.GetEntryPoint(context.CancellationToken) is not { } entryPoint
            || !SymbolEqualityComparer.Default.Equals(entryPoint.ContainingType, context.Symbol)
            || context.Compilation.Assembly.HasAttribute(types["NhsStandards.DeviceBoundaryAttribute"]))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, WrittenLocation(context.Symbol), context.Compilation.AssemblyName, delivery));
    }

    /// <summary>Windows programs often have a generated part with the entry point: a finding there would not be shown.</summary>
    private static Location WrittenLocation(ISymbol type)
    {
        foreach (var location in type.Locations)
        {
            if (location.SourceTree is { } tree && !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase))
                return location;
        }

        return type.Locations[0];
    }

    private static string? DeliveryOf(ProjectFacts project)
    {
        if (!project.OutputType.Equals("WinExe", StringComparison.OrdinalIgnoreCase) && !project.UsesMaui)
            return IsMobile(project.TargetFramework) && project.OutputType.Equals("Exe", StringComparison.OrdinalIgnoreCase) ? ThroughStore : null;
        if (project.UsesWpf)
            return "as a WPF program for Windows";
        if (project.UsesWindowsForms)
            return "as a Windows Forms program";
        return project.UsesMaui || IsMobile(project.TargetFramework) ? ThroughStore : null;
    }

    private const string ThroughStore = "as an app that has to be installed";

    private static bool IsMobile(string targetFramework) =>
        targetFramework.IndexOf("-android", StringComparison.OrdinalIgnoreCase) >= 0 || targetFramework.IndexOf("-ios", StringComparison.OrdinalIgnoreCase) >= 0;
}
