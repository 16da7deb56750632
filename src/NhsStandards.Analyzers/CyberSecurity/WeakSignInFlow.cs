using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5014: sign-in flows that show tokens to the browser, or a password to the client.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakSignInFlow : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5014",
        title: "OIDC/OAuth flow weakened",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The code flow with PKCE keeps tokens out of the browser's history and of scripts, and a stolen code is worth nothing. Implicit and hybrid flows, the password grant and metadata over clear text give that up.",
        helpLinkUri: HelpLink.To("NHS5014"));

    internal const string PasswordGrant = "sends the person's password to the token endpoint";
    internal const string CodeFlow = "let the person sign in with the code flow and PKCE";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(VisitAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(VisitCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(VisitInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(VisitName, OperationKind.PropertyReference);
    }

    private static void VisitAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property })
            return;
        var isOff = assignment.Value.ConstantValue is { HasValue: true, Value: false };
        var (finding, repair) = property.Name switch
        {
            "ResponseType" when property.ContainingType.Name is "OpenIdConnectOptions" or "OpenIdConnectMessage" && assignment.Value.ConstantText() is { } type && IsWeak(type)
                => ("asks for '" + type + "', which brings tokens through the browser", "use 'code'"),
            "UsePkce" when isOff => ("is off, so that a stolen code can be used", "leave it on"),
            "RequireHttpsMetadata" when isOff => ("is off, so that the keys of the issuer are read over clear text", "leave it on"),
            "RequireNonce" or "RequireState" or "RequireStateValidation" when isOff && property.ContainingType.Name == "OpenIdConnectProtocolValidator"
                => ("is off, so that a foreign sign-in can be slipped in", "leave it on"),
            "AllowAccessTokensViaBrowser" when assignment.Value.ConstantValue is { HasValue: true, Value: true } => ("brings tokens through the browser", "use the code flow with PKCE"),
            _ => default((string, string)),
        };
        if (finding is not null && property.DeclaringSyntaxReferences.IsEmpty)
            Report(context, property.Name, finding, repair);
        else
            VisitPair(context);
    }

    private static void VisitCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { Name: "PasswordTokenRequest" or "UsernamePasswordCredential" } type && type.DeclaringSyntaxReferences.IsEmpty
            && (type.IsBelowNamespace("IdentityModel") || type.IsBelowNamespace("Duende") || type.IsBelowNamespace("Azure.Identity")))
            Report(context, type.Name, PasswordGrant, CodeFlow);
        else
            VisitPair(context);
    }

    private static void VisitInvocation(OperationAnalysisContext context)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (method.Name == "AcquireTokenByUsernamePassword" && method.DeclaringSyntaxReferences.IsEmpty)
            Report(context, method.Name, PasswordGrant, CodeFlow);
        else
            VisitPair(context);
    }

    /// <summary>What a client may do at an identity server of the team's own.</summary>
    private static void VisitName(OperationAnalysisContext context)
    {
        var property = ((IPropertyReferenceOperation)context.Operation).Property;
        if (property is { IsStatic: true, ContainingType.Name: "GrantTypes", DeclaringSyntaxReferences.IsEmpty: true }
            && property.Name is "Implicit" or "ImplicitAndClientCredentials" or "Hybrid" or "HybridAndClientCredentials" or "ResourceOwnerPassword" or "ResourceOwnerPasswordAndClientCredentials")
            Report(context, "GrantTypes." + property.Name, "allows a flow that gives tokens or passwords away", "use GrantTypes.Code");
    }

    /// <summary><c>{ "grant_type", "password" }</c>.</summary>
    private static void VisitPair(OperationAnalysisContext context)
    {
        if (KeyedText.TryRead(context.Operation, out var key, out var value) && value == "password" && key.Equals("grant_type", StringComparison.OrdinalIgnoreCase))
            Report(context, context.ContainingSymbol.NameForPeople(), PasswordGrant, CodeFlow);
    }

    /// <summary>Anything that is not the code alone: the identity token or the access token comes through the browser.</summary>
    private static bool IsWeak(string responseType)
    {
        foreach (var part in responseType.Split(' '))
        {
            if (part is "token" or "id_token")
                return true;
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, string name, string finding, string repair)
    {
        if (!DevelopmentGuard.Covers(context.Operation))
            context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), name, finding, repair));
    }
}
