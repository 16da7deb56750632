using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3005: who calls a service is told by a token, not by the Windows domain that the machine is in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DomainAuthentication : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3005",
        title: "Domain-joined authentication on an API",
        messageFormat: "'{0}' relies on the Windows domain that the machine is in; use tokens of an identity service such as CIS2 or NHS login",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Negotiate, NTLM and the account that a process runs under work only where client and server are joined to one domain. Over the internet, from a phone or between organisations nobody is: there an identity service says who calls, by OpenID Connect and OAuth 2.",
        helpLinkUri: HelpLink.To("NHS3005"));

    private static readonly char[] Separators = [',', ' '];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has("Microsoft.AspNetCore.Builder.IApplicationBuilder") || !HostedService.Is(types))
            return;
        context.RegisterOperationAction(VisitCall, OperationKind.Invocation);
        context.RegisterOperationAction(VisitScheme, OperationKind.FieldReference);
        context.RegisterOperationAction(VisitAssignment, OperationKind.SimpleAssignment);
    }

    private static void VisitCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "AddNegotiate", ContainingType.Name: "NegotiateExtensions" })
            Report(context, call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax, "AddNegotiate");
    }

    /// <summary>The authentication of IIS and of HTTP.sys is that of Windows.</summary>
    private static void VisitScheme(OperationAnalysisContext context)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field is not { Name: "AuthenticationScheme", ContainingType.Name: "IISDefaults" or "HttpSysDefaults" or "IISServerDefaults" } field)
            return;
        var use = ConstantContext.Of(reference);
        if (use.Role == ConstantRole.Argument && use.Call is IInvocationOperation { TargetMethod.Name: not ("Equals" or "Contains") })
            Report(context, reference.Syntax, field.ContainingType.Name + "." + field.Name);
    }

    private static void VisitAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property })
            return;
        switch (property.Name)
        {
            case "AuthenticationSchemes" when assignment.Value.ConstantValue.Value is string schemes && NamesDomainScheme(schemes):
            case "UseDefaultCredentials" when assignment.Value.ConstantValue.Value is true && IsOfClient(property):
            case "Credentials" when IsDefaultCredentials(assignment.Value) && IsOfClient(property):
                Report(context, assignment.Syntax, property.Name);
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode place, string name)
    {
        if (!DevelopmentGuard.Covers(context.Operation))
            context.Report(Diagnostic.Create(Rule, place.GetLocation(), name));
    }

    private static bool NamesDomainScheme(string schemes)
    {
        foreach (var scheme in schemes.Split(Separators))
        {
            if (scheme is "Negotiate" or "NTLM" or "Windows" or "Kerberos")
                return true;
        }

        return false;
    }

    /// <summary>Clients of HTTP; how a proxy of the network is passed is no matter of the service.</summary>
    private static bool IsOfClient(IPropertySymbol property) =>
        property.ContainingType.Name is "HttpClientHandler" or "SocketsHttpHandler" or "WinHttpHandler" or "WebRequestHandler" or "WebClient" or "HttpWebRequest" or "WebRequest"
        && property.IsBelowNamespace("System.Net");

    private static bool IsDefaultCredentials(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IPropertyReferenceOperation { Property: { Name: "DefaultNetworkCredentials" or "DefaultCredentials", ContainingType.Name: "CredentialCache" } };
    }
}
