using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3004 in types: bindings of WCF and queues that only machines of one network reach, and FTP.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NonInternetProtocol : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3004",
        title: "Non-internet protocol as a service boundary",
        messageFormat: "'{0}' speaks {1}, which ends at the local network; use HTTPS, or messages over TLS",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Services are reached over the internet, by open protocols that every supplier's platform has. File shares, message queues of Windows, WCF over TCP or pipes and FTP bind both sides to one network, one operating system and one domain.",
        helpLinkUri: HelpLink.To("NHS3004"));

    private const string Ftp = "System.Net.FtpWebRequest";

    private static readonly (string Type, string Protocol)[] Types =
    [
        ("System.ServiceModel.NetTcpBinding", "WCF over TCP"),
        ("System.ServiceModel.NetNamedPipeBinding", "WCF over named pipes"),
        ("System.ServiceModel.NetMsmqBinding", "MSMQ"),
        ("System.ServiceModel.NetPeerTcpBinding", "WCF over peer TCP"),
        ("System.ServiceModel.WSDualHttpBinding", "WCF with calls back to the client"),
        ("System.ServiceModel.MsmqIntegration.MsmqIntegrationBinding", "MSMQ"),
        ("System.Messaging.MessageQueue", "MSMQ"),
        ("MSMQ.Messaging.MessageQueue", "MSMQ"),
        ("CoreWCF.NetTcpBinding", "WCF over TCP"),
        ("CoreWCF.NetNamedPipeBinding", "WCF over named pipes"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var present = ImmutableArray.CreateBuilder<(INamedTypeSymbol Type, string Protocol)>();
        foreach (var (name, protocol) in Types)
        {
            if (types[name] is { } type)
                present.Add((type, protocol));
        }

        var boundary = types["NhsStandards.DeviceBoundaryAttribute"];
        if (present.Count > 0)
        {
            var known = present.ToImmutable();
            context.RegisterOperationAction(operation => VisitCreation(operation, known, boundary), OperationKind.ObjectCreation);
            context.RegisterOperationAction(operation => VisitCall(operation, known, boundary), OperationKind.Invocation);
        }

        if (types[Ftp] is { } ftp)
            context.RegisterOperationAction(operation => VisitConversion(operation, ftp, boundary), OperationKind.Conversion);
    }

    private static void VisitCreation(OperationAnalysisContext context, ImmutableArray<(INamedTypeSymbol Type, string Protocol)> known, INamedTypeSymbol? boundary)
    {
        if (context.Operation.Type is not INamedTypeSymbol created)
            return;
        foreach (var (type, protocol) in known)
        {
            if (SymbolEqualityComparer.Default.Equals(created, type))
                Report(context, created.Name, protocol, boundary);
        }
    }

    /// <summary>A queue is also made by <c>MessageQueue.Create(…)</c>.</summary>
    private static void VisitCall(OperationAnalysisContext context, ImmutableArray<(INamedTypeSymbol Type, string Protocol)> known, INamedTypeSymbol? boundary)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method is not { IsStatic: true, Name: "Create", ContainingType: { Name: "MessageQueue" } container })
            return;
        foreach (var (type, protocol) in known)
        {
            if (SymbolEqualityComparer.Default.Equals(container, type))
                Report(context, container.Name, protocol, boundary);
        }
    }

    /// <summary><c>(FtpWebRequest)WebRequest.Create(…)</c>, whatever the address is.</summary>
    private static void VisitConversion(OperationAnalysisContext context, INamedTypeSymbol ftp, INamedTypeSymbol? boundary)
    {
        if (context.Operation is IConversionOperation { Operand: IInvocationOperation { TargetMethod.Name: "Create" } } conversion
            && SymbolEqualityComparer.Default.Equals(conversion.Type, ftp)
            && !IsClearTextConstant(conversion.Operand))
        {
            Report(context, ftp.Name, "FTP", boundary);
        }
    }

    /// <summary>What names an address of <c>ftp://</c> is another rule's.</summary>
    private static bool IsClearTextConstant(IOperation call) =>
        call is IInvocationOperation { Arguments: { Length: > 0 } arguments }
        && arguments[0].Value.ConstantValue.Value is string;

    private static void Report(OperationAnalysisContext context, string name, string protocol, INamedTypeSymbol? boundary)
    {
        if (!context.ContainingSymbol.IsMarked(boundary))
            context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), name, protocol));
    }
}
