using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5010: what a client assertion has to hold besides its signature: five minutes at most, a fresh identifier, the key's name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAssertionClaims : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5010",
        title: "Client assertion lifetime, jti or kid wrong",
        messageFormat: "The client assertion that '{0}' makes {1}; {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The token endpoints of the NHS accept a client assertion that is valid for five minutes at most, that they have not seen before by its 'jti', that names its key by 'kid', and whose issuer and subject are the same application. They turn every other away.",
        helpLinkUri: HelpLink.To("NHS5010"),
        customTags: RuleTags.ErrorInGate);

    private const double Longest = 5 * 60;

    /// <summary>The property that tells the fix what to repair.</summary>
    internal const string Identifier = "jti";

    private static readonly ImmutableDictionary<string, string?> RepeatedIdentifier = ImmutableDictionary<string, string?>.Empty.Add(Identifier, "constant");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(VisitCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(VisitAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(VisitAddition, OperationKind.Invocation);
    }

    private static void VisitCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        switch (creation.Type?.Name)
        {
            case "JwtSecurityToken" when ValueOf(creation, "claims", "Claims") is { } claims && ClientAssertion.MakerOf(creation) is { } maker:
                CheckExpiry(context, ValueOf(creation, "expires", "Expires"));
                CheckIdentifier(context, ScopeOf(claims, maker));
                break;
            case "SecurityTokenDescriptor" when ClientAssertion.MakerOf(creation) is { } maker:
                CheckExpiry(context, ValueOf(creation, "expires", "Expires"));
                CheckIdentifier(context, ScopeOf(ValueOf(creation, "claims", "Claims"), maker));
                break;
            case "JwtPayload" when ClientAssertion.MakerOf(creation) is not null:
                CheckExpiry(context, ValueOf(creation, "expires", "Expires"));
                break;
            case "Claim" when creation.Arguments.Length > 1 && creation.Arguments[0].Value.ConstantText() is { } name:
                CheckClaim(context, name, creation.Arguments[1].Value);
                break;
            case "RsaSecurityKey" when ClientAssertion.MakerOf(creation) is { } maker && !ClientAssertion.Mentions(maker, "KeyId", "kid"):
                Report(context, creation, "does not name its key", "set KeyId to the 'kid' under which the public key is registered");
                break;
        }
    }

    /// <summary><c>["jti"] = …</c> of a dictionary of claims.</summary>
    private static void VisitAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Arguments: { Length: 1 } keys } && keys[0].Value.ConstantText() is { } name)
            CheckClaim(context, name, assignment.Value);
    }

    /// <summary><c>{ "jti", … }</c> of a dictionary of claims.</summary>
    private static void VisitAddition(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Add" && call.Arguments.Length == 2 && call.Arguments[0].Value.ConstantText() is { } name)
            CheckClaim(context, name, call.Arguments[1].Value);
    }

    private static void CheckClaim(OperationAnalysisContext context, string name, IOperation value)
    {
        switch (name)
        {
            case "exp" when ClientAssertion.MakerOf(context.Operation) is not null:
                CheckExpiry(context, value);
                break;
            case "jti" when value.ConstantText() is { Length: > 0 } && ClientAssertion.MakerOf(context.Operation) is not null:
                context.Report(Diagnostic.Create(
                    Rule, value.Syntax.GetLocation(), RepeatedIdentifier, context.ContainingSymbol.NameForPeople(), "has the same 'jti' each time, so that only the first is accepted", "use Guid.NewGuid().ToString()"));
                break;
            case "sub" when value.ConstantText() is { Length: > 0 } subject && OtherIssuer(context.Operation, subject) is { } issuer && ClientAssertion.MakerOf(context.Operation) is not null:
                Report(context, value, "is issued by '" + issuer + "' for another subject", "use the application's client id for both");
                break;
        }
    }

    private static void CheckExpiry(OperationAnalysisContext context, IOperation? expiry)
    {
        if (expiry is not null && Durations.OffsetOf(expiry, context.CancellationToken) > Longest)
            Report(context, expiry, "is valid for more than five minutes", "use AddMinutes(5)");
    }

    /// <summary>Where all claims stand: the member, if it writes them out; else any part of the type may add one.</summary>
    private static SyntaxNode ScopeOf(IOperation? claims, TypeDeclarationSyntax maker)
    {
        if (claims is null || CollectedArguments.Of(claims.Unwrapped()) is not { IsDefaultOrEmpty: false } elements)
            return maker;
        foreach (var element in elements)
        {
            if (element.Unwrapped() is not IObjectCreationOperation { Type.Name: "Claim" })
                return maker;
        }

        return claims.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? maker;
    }

    /// <summary>Reported where the other claims are written in the same code, so that none comes from elsewhere.</summary>
    private static void CheckIdentifier(OperationAnalysisContext context, SyntaxNode maker)
    {
        if (ClientAssertion.Mentions(maker, "Sub", "sub") && !ClientAssertion.Mentions(maker, "Jti", "JwtId"))
            Report(context, context.Operation, "has no 'jti'", "add one with Guid.NewGuid().ToString()");
    }

    /// <summary>A constant issuer in the same member that is not the subject.</summary>
    private static string? OtherIssuer(IOperation subject, string name)
    {
        foreach (var operation in subject.Root().Contents())
        {
            var issuer = operation switch
            {
                IObjectCreationOperation { Type.Name: "JwtSecurityToken" or "SecurityTokenDescriptor" } creation => ValueOf(creation, "issuer", "Issuer")?.ConstantText(),
                IObjectCreationOperation { Type.Name: "Claim", Arguments: { Length: > 1 } arguments } when arguments[0].Value.ConstantText() == "iss" => arguments[1].Value.ConstantText(),
                _ => null,
            };
            if (issuer is { Length: > 0 } && issuer != name)
                return issuer;
        }

        return null;
    }

    private static IOperation? ValueOf(IObjectCreationOperation creation, string parameter, string property)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)
                return argument.Value;
        }

        if (creation.Initializer is null)
            return null;
        foreach (var setting in creation.Initializer.Initializers)
        {
            if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == property)
                return assignment.Value;
        }

        return null;
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string finding, string repair) =>
        context.Report(Diagnostic.Create(Rule, place.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), finding, repair));
}
