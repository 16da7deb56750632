using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4002: a service runs on what every cloud offers, not on Windows alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WindowsOnlyApi : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4002",
        title: "Windows-only API in a service",
        messageFormat: "'{0}' needs {1}, which only Windows has; use what every hosting platform offers",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Public cloud first means that a service can move to the platform that is best: to containers, to functions, to another supplier. The registry, the event log, WMI, the directory of a domain and the libraries of Windows keep it on machines that somebody has to manage.",
        helpLinkUri: HelpLink.To("NHS4002"));

    private static readonly (string Type, string What)[] Types =
    [
        ("Microsoft.Win32.Registry", "the registry"),
        ("Microsoft.Win32.RegistryKey", "the registry"),
        ("System.Diagnostics.EventLog", "the event log"),
        ("System.Diagnostics.PerformanceCounter", "performance counters"),
        ("System.Diagnostics.PerformanceCounterCategory", "performance counters"),
    ];

    private static readonly (string Namespace, string What)[] Namespaces =
    [
        ("System.Management", "WMI"),
        ("System.DirectoryServices", "the directory of a domain"),
    ];

    private static readonly string[] Libraries = ["user32", "kernel32", "advapi32", "netapi32"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        // Elsewhere the compiler itself warns that the API is not there on every platform (CA1416).
        if (!IsForWindows(project.TargetFramework) || !HostedService.Is(types))
            return;
        var boundary = types["NhsStandards.DeviceBoundaryAttribute"];
        context.RegisterOperationAction(operation => VisitUse(operation, boundary), OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.FieldReference, OperationKind.PropertyReference);
        context.RegisterSymbolAction(symbol => VisitImport(symbol, boundary), SymbolKind.Method);
    }

    private static bool IsForWindows(string targetFramework) =>
        targetFramework.StartsWith("net4", StringComparison.OrdinalIgnoreCase) || targetFramework.IndexOf("-windows", StringComparison.OrdinalIgnoreCase) > 0;

    /// <summary>Where an object comes from: a constructor or a static member. What is done with it afterwards is not repeated.</summary>
    private static void VisitUse(OperationAnalysisContext context, INamedTypeSymbol? boundary)
    {
        var type = context.Operation switch
        {
            IObjectCreationOperation creation => creation.Constructor?.ContainingType,
            IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } method } => method.ContainingType,
            IMemberReferenceOperation { Member: { IsStatic: true } member } => member.ContainingType,
            _ => null,
        };
        if (type is null || type.TypeKind == TypeKind.Enum || WhatOf(type) is not { } what || context.ContainingSymbol.IsMarked(boundary) || WindowsGuard.Covers(context.Operation))
            return;
        context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), what));
    }

    private static void VisitImport(SymbolAnalysisContext context, INamedTypeSymbol? boundary)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.GetDllImportData()?.ModuleName is not { } module || !IsOfWindows(module) || method.IsMarked(boundary) || method.Locations.IsEmpty)
            return;
        context.Report(Diagnostic.Create(Rule, method.Locations[0], method.Name, module));
    }

    private static string? WhatOf(INamedTypeSymbol type)
    {
        foreach (var (name, what) in Types)
        {
            if (name.EndsWith(type.Name, StringComparison.Ordinal)
                && name.Length > type.Name.Length
                && name[name.Length - type.Name.Length - 1] == '.'
                && type.IsInNamespace(name.Substring(0, name.Length - type.Name.Length - 1)))
            {
                return what;
            }
        }

        foreach (var (name, what) in Namespaces)
        {
            // LDAP over the network needs no Windows.
            if (type.IsBelowNamespace(name) && !type.IsBelowNamespace("System.DirectoryServices.Protocols") && !type.IsBelowNamespace("System.Management.Automation"))
                return what;
        }

        return null;
    }

    private static bool IsOfWindows(string module)
    {
        foreach (var library in Libraries)
        {
            if (module.StartsWith(library, StringComparison.OrdinalIgnoreCase) && (module.Length == library.Length || module.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
