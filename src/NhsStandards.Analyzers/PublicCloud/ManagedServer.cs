using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4007: a program knows no servers by name and manages none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManagedServer : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4007",
        title: "Server named or managed in code",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "In a public cloud nobody looks after single servers: instances come and go, and have names that nobody chose. A program that does something else on one machine than on another, that starts the services of Windows or maps the drives of a file server can't be moved there.",
        helpLinkUri: HelpLink.To("NHS4007"));

    private const string Configure = "read what differs from configuration";
    private const string LeaveToPlatform = "leave it to the hosting platform";

    /// <summary>Types whose objects manage a server of Windows.</summary>
    private static readonly (string Type, string What)[] Managers =
    [
        ("System.ServiceProcess.ServiceController", "manages a service of Windows"),
        ("Microsoft.Web.Administration.ServerManager", "manages IIS"),
        ("System.Management.Automation.Runspaces.WSManConnectionInfo", "manages another machine by PowerShell"),
    ];

    /// <summary>Programs that manage a server whatever they are told.</summary>
    private static readonly string[] Programs = ["iisreset", "appcmd", "mstsc", "psexec", "psexec64"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!HostedService.Is(types))
            return;
        var boundary = types["NhsStandards.DeviceBoundaryAttribute"];
        context.RegisterOperationAction(operation => VisitCreation(operation, types, boundary), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitCall(operation, boundary), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, boundary), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => VisitName(operation, boundary), OperationKind.PropertyReference);
        context.RegisterSymbolAction(symbol => VisitImport(symbol, boundary), SymbolKind.Method);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types, INamedTypeSymbol? boundary)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not INamedTypeSymbol created)
            return;
        if (created.Name is "ServiceController" or "ServerManager" or "WSManConnectionInfo")
        {
            foreach (var (name, what) in Managers)
            {
                if (SymbolEqualityComparer.Default.Equals(created, types[name]))
                    Report(context, creation, created.Name, what, LeaveToPlatform, boundary);
            }
        }
        else if (created.Name == "ProcessStartInfo")
        {
            VisitCommand(context, creation.Arguments, boundary);
        }
        else if (created.Name == "DirectoryEntry" && creation.Arguments.Length > 0 && creation.Arguments[0].Value.ConstantValue.Value is string path && path.StartsWith("IIS://", StringComparison.OrdinalIgnoreCase))
        {
            Report(context, creation, created.Name, "manages IIS", LeaveToPlatform, boundary);
        }
    }

    private static void VisitCall(OperationAnalysisContext context, INamedTypeSymbol? boundary)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod)
        {
            case { Name: "Start", ContainingType.Name: "Process" }:
                VisitCommand(context, call.Arguments, boundary);
                break;
            case { Name: "AddScript" or "AddCommand", ContainingType.Name: "PowerShell" }:
                VisitCommand(context, call.Arguments, boundary);
                break;
            case { Name: "GetServices", IsStatic: true, ContainingType.Name: "ServiceController" }:
                Report(context, call, "ServiceController", "manages the services of Windows", LeaveToPlatform, boundary);
                break;
            case { Name: "GetHostName", ContainingType.Name: "Dns" } when IsDecisive(call):
                Report(context, call, "Dns.GetHostName", "decides by the name of one machine", Configure, boundary);
                break;
        }
    }

    private static void VisitName(OperationAnalysisContext context, INamedTypeSymbol? boundary)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property is { Name: "MachineName", IsStatic: true, ContainingType.Name: "Environment" } && IsDecisive(context.Operation))
            Report(context, context.Operation, "Environment.MachineName", "decides by the name of one machine", Configure, boundary);
    }

    /// <summary>A command that is set on a process to start: <c>FileName = "iisreset"</c>, <c>Arguments = "use Z: …"</c>.</summary>
    private static void VisitAssignment(OperationAnalysisContext context, INamedTypeSymbol? boundary)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is { Target: IPropertyReferenceOperation { Property: { Name: "FileName" or "Arguments", ContainingType.Name: "ProcessStartInfo" } }, Value.ConstantValue.Value: string text }
            && WhatOf(text) is { } what)
        {
            Report(context, assignment, text, what, LeaveToPlatform, boundary);
        }
    }

    private static void VisitCommand(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments, INamedTypeSymbol? boundary)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue.Value is string text && WhatOf(text) is { } what)
            {
                Report(context, argument, text, what, LeaveToPlatform, boundary);
                return;
            }
        }
    }

    /// <summary>A drive is also mapped by the network library of Windows.</summary>
    private static void VisitImport(SymbolAnalysisContext context, INamedTypeSymbol? boundary)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.GetDllImportData()?.ModuleName is not { } module
            || !module.StartsWith("mpr", StringComparison.OrdinalIgnoreCase)
            || method.Name.IndexOf("AddConnection", StringComparison.OrdinalIgnoreCase) < 0
            || method.IsMarked(boundary))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, method.Locations[0], method.Name, "maps a drive of a file server", LeaveToPlatform));
    }

    private static string? WhatOf(string command)
    {
        var program = ProgramOf(command);
        foreach (var known in Programs)
        {
            if (program.Equals(known, StringComparison.OrdinalIgnoreCase))
                return "manages a server by " + known;
        }

        if (Has(command, "net use ") || (command.StartsWith("use ", StringComparison.OrdinalIgnoreCase) && command.IndexOf(@"\\", StringComparison.Ordinal) > 0))
            return "maps a drive of a file server";
        return Has(command, "Enter-PSSession") || Has(command, "New-PSSession") || (Has(command, "Invoke-Command") && Has(command, "-ComputerName"))
            ? "manages another machine by PowerShell"
            : null;
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The name of the program that a command starts, without folder and ending.</summary>
    private static string ProgramOf(string command)
    {
        var end = command.IndexOf(' ');
        var program = end < 0 ? command : command.Substring(0, end);
        program = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        return program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? program.Substring(0, program.Length - 4) : program;
    }

    /// <summary>Whether the name of the machine is compared with one that is written down, or finds an entry in a table.</summary>
    private static bool IsDecisive(IOperation name)
    {
        var current = name;
        while (current.Parent is IInvocationOperation { Instance: { } instance, Type.SpecialType: SpecialType.System_String } text && instance == current)
            current = text;
        switch (current.Parent)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return IsText(comparison.LeftOperand) || IsText(comparison.RightOperand);
            case IInvocationOperation { TargetMethod.Name: "Equals" or "StartsWith" or "EndsWith" or "Contains" } call:
                return HasText(call.Arguments) || IsText(call.Instance);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } call }:
                return HasText(call.Arguments) || IsText(call.Instance);
            case IArgumentOperation { Parent: IPropertyReferenceOperation { Property.IsIndexer: true } or IInvocationOperation { TargetMethod.Name: "TryGetValue" or "ContainsKey" } }:
            case ISwitchOperation or ISwitchExpressionOperation or IIsPatternOperation { Pattern: IConstantPatternOperation or IBinaryPatternOperation }:
                return true;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return IsDecisive(local, current.Root());
            default:
                return false;
        }
    }

    private static bool IsDecisive(ILocalSymbol local, IOperation member)
    {
        foreach (var operation in member.Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local) && reference.Parent is not IVariableInitializerOperation && IsDecisive(reference))
                return true;
        }

        return false;
    }

    private static bool HasText(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (IsText(argument.Value))
                return true;
        }

        return false;
    }

    private static bool IsText(IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string { Length: > 0 } };

    private static void Report(OperationAnalysisContext context, IOperation place, string name, string what, string remedy, INamedTypeSymbol? boundary)
    {
        if (!context.ContainingSymbol.IsMarked(boundary) && !DevelopmentGuard.Covers(context.Operation))
            context.Report(Diagnostic.Create(Rule, place.Syntax.GetLocation(), name, what, remedy));
    }
}
