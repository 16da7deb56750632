using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5007: a certificate that is not checked proves nothing about who is at the other end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnvalidatedCertificate : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5007",
        title: "Server or client certificate not validated",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Encryption to an unknown partner protects nothing: whoever stands between two systems can read and change what they exchange. A certificate is checked against an authority, or against a known thumbprint, and against revocation.",
        helpLinkUri: HelpLink.To("NHS5007"),
        customTags: RuleTags.MixedInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has("System.Security.Cryptography.X509Certificates.X509Certificate"))
            return;
        context.RegisterOperationAction(operation => VisitCallback(operation, types), OperationKind.DelegateCreation);
        context.RegisterOperationAction(VisitProperty, OperationKind.PropertyReference);
        context.RegisterOperationAction(VisitAssignment, OperationKind.SimpleAssignment);
    }

    /// <summary>A function that judges a certificate, wherever it is made: in a property, an argument, a local, a field.</summary>
    private static void VisitCallback(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        if (!IsCertificateCallback(creation.Type, types) || !AlwaysTrue.Is(creation.Target, context.CancellationToken) || DevelopmentGuard.CoversConnection(creation))
            return;
        var target = ConstantContext.Of(creation).Target;
        Report(context, FindingSeverity.ErrorInGate(context.Options), target?.Name ?? context.ContainingSymbol.NameForPeople(), "accepts any certificate", "remove it, or check the certificate's errors or thumbprint");
    }

    private static void VisitProperty(OperationAnalysisContext context)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property is { Name: "DangerousAcceptAnyServerCertificateValidator", ContainingType.Name: "HttpClientHandler" } && !DevelopmentGuard.CoversConnection(reference))
            Report(context, FindingSeverity.ErrorInGate(context.Options), reference.Property.Name, "accepts any certificate", "remove it, or check the certificate's errors or thumbprint");
    }

    private static void VisitAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property })
            return;
        var (finding, repair) = property.Name switch
        {
            "CheckCertificateRevocationList" when assignment.Value.ConstantValue.Value is false => ("does not ask whether a certificate was revoked", "set it to true"),
            "RevocationMode" or "CertificateRevocationCheckMode" when assignment.Value is IFieldReferenceOperation { Field: { Name: "NoCheck", ContainingType.Name: "X509RevocationMode" } }
                => ("does not ask whether a certificate was revoked", "use X509RevocationMode.Online"),
            "TrustServerCertificate" when assignment.Value.ConstantValue.Value is true && NameWords.Contains(property.ContainingType.Name, "connection")
                => ("trusts any database server", "leave it false and install the server's certificate"),
            _ => default((string, string)),
        };
        if (finding is not null && !DevelopmentGuard.CoversConnection(assignment))
            Report(context, property.Name == "TrustServerCertificate" ? FindingSeverity.ErrorInGate(context.Options) : DiagnosticSeverity.Warning, property.Name, finding, repair);
    }

    /// <summary>A revoked certificate was good once: not to ask about that weighs less than to ask nothing.</summary>
    private static void Report(OperationAnalysisContext context, DiagnosticSeverity severity, string name, string finding, string repair) =>
        context.Report(FindingSeverity.Create(Rule, context.Operation.Syntax.GetLocation(), severity, name, finding, repair));

    /// <summary>The framework's delegate, or a <c>Func</c> to <c>bool</c> that takes a certificate, its chain and the errors found.</summary>
    private static bool IsCertificateCallback(ITypeSymbol? type, KnownTypes types)
    {
        if (type is not INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } invoke })
            return false;
        if (SymbolEqualityComparer.Default.Equals(type, types["System.Net.Security.RemoteCertificateValidationCallback"]))
            return true;
        var certificate = types["System.Security.Cryptography.X509Certificates.X509Certificate"];
        var errors = types["System.Net.Security.SslPolicyErrors"];
        var takesCertificate = false;
        var takesErrors = false;
        foreach (var parameter in invoke.Parameters)
        {
            takesCertificate |= parameter.Type.Is(certificate);
            takesErrors |= SymbolEqualityComparer.Default.Equals(parameter.Type, errors);
        }

        return takesCertificate && takesErrors;
    }
}
