using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5008: a token is a claim until its signature, issuer, audience and time are checked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakTokenValidation : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5008",
        title: "Token validation weakened",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A token says who somebody is and what they may do. Whoever does not check who signed it, for whom and until when, believes what anybody writes into it.",
        helpLinkUri: HelpLink.To("NHS5008"),
        customTags: RuleTags.ErrorInGate);

    private const string Tokens = "Microsoft.IdentityModel.Tokens.";
    private const double MostSkew = 5 * 60;
    internal const string Unsigned = "makes a token that nobody signed";
    internal const string Sign = "sign it";

    /// <summary>What only types that speak to GP Connect name: its tokens are unsigned by specification.</summary>
    private static readonly string[] GpConnectTexts = ["Ssp-", "requested_scope", "reason_for_request"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(operation => VisitAssignment(operation, types), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => VisitPair(operation, types), OperationKind.Invocation);
        if (types[Tokens + "SecurityAlgorithms"] is { } algorithms)
            context.RegisterOperationAction(operation => VisitName(operation, types, algorithms), OperationKind.FieldReference);
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property })
            return;
        if (property.ContainingType.Name == "TokenValidationParameters")
        {
            if (FindingOf(property.Name, assignment, context.CancellationToken) is { Finding: { } finding, Repair: { } repair }
                && property.ContainingType.Is(types[Tokens + "TokenValidationParameters"])
                && !IsReplaced(property.Name, assignment)
                && !ReadsExpired(property.Name, context.ContainingSymbol))
                Report(context, types, property.Name, finding, repair);
        }
        else
        {
            VisitPair(context, types);
        }
    }

    /// <summary><c>{ "alg", "none" }</c> and <c>alg = "none"</c>.</summary>
    private static void VisitPair(OperationAnalysisContext context, KnownTypes types)
    {
        if (KeyedText.TryRead(context.Operation, out var key, out var value) && key.Equals("alg", StringComparison.OrdinalIgnoreCase) && value.Equals("none", StringComparison.OrdinalIgnoreCase))
            Report(context, types, context.ContainingSymbol.NameForPeople(), Unsigned, Sign);
    }

    private static void VisitName(OperationAnalysisContext context, KnownTypes types, INamedTypeSymbol algorithms)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field.Name == "None" && SymbolEqualityComparer.Default.Equals(reference.Field.ContainingType, algorithms)
            && ConstantContext.Of(reference) is { Role: ConstantRole.Argument or ConstantRole.Stored } use && !Compares(use) && !IsSeenAsPair(use))
            Report(context, types, context.ContainingSymbol.NameForPeople(), Unsigned, Sign);
    }

    /// <summary>Calls that only look at a name.</summary>
    private static bool Compares(in ConstantContext use) => use.Call is IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean };

    /// <summary>Whether the other actions see the pair that the name is part of.</summary>
    private static bool IsSeenAsPair(in ConstantContext use) =>
        use.Call is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } || use.Consumer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: false } };

    private static (string? Finding, string? Repair) FindingOf(string property, ISimpleAssignmentOperation assignment, CancellationToken cancellation)
    {
        switch (property)
        {
            case "ValidateIssuer" when IsFalse(assignment.Value):
                return ("is off, so that anybody's token is accepted", "leave it on and name the issuers that you trust");
            case "ValidateAudience" when IsFalse(assignment.Value):
                return ("is off, so that a token for another service is accepted", "leave it on and name your own audience");
            case "ValidateLifetime" or "RequireExpirationTime" when IsFalse(assignment.Value):
                return ("is off, so that a token is valid for ever", "leave it on");
            case "ValidateIssuerSigningKey" when IsFalse(assignment.Value):
                return ("is off, so that the key that signed is not looked at", "set it to true");
            case "RequireSignedTokens" when IsFalse(assignment.Value):
                return ("is off, so that a token without a signature is accepted", "leave it on");
            case "ClockSkew" when Durations.SecondsOf(assignment.Value, cancellation) > MostSkew:
                return ("lets tokens live more than five minutes longer than they say", "use five minutes or less");
            case "SignatureValidator" or "SignatureValidatorUsingConfiguration" when OnlyReads(assignment.Value):
                return ("reads the token without checking its signature", "remove it");
            case "AudienceValidator" or "LifetimeValidator" or "IssuerSigningKeyValidator" when IsAlwaysTrue(assignment.Value, cancellation):
            case "IssuerValidator" or "IssuerValidatorUsingConfiguration" when ReturnsWhatItIsGiven(assignment.Value):
                return ("accepts everything", "remove it, or check what it is given");
            default:
                return default;
        }
    }

    private static bool IsFalse(IOperation value) => value.ConstantValue is { HasValue: true, Value: false };

    private static bool IsAlwaysTrue(IOperation value, CancellationToken cancellation) =>
        value is IDelegateCreationOperation { Target: { } target } && AlwaysTrue.Is(target, cancellation);

    /// <summary>A lambda that only makes a token of the text: <c>(token, _) => new JwtSecurityToken(token)</c>.</summary>
    private static bool OnlyReads(IOperation value)
    {
        if (value is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation function })
            return false;
        var reads = false;
        foreach (var operation in function.Body.Descendants())
        {
            switch (operation)
            {
                case IObjectCreationOperation { Type.Name: "JwtSecurityToken" or "JsonWebToken" }:
                case IInvocationOperation { TargetMethod.Name: "ReadJwtToken" or "ReadToken" or "ReadJsonWebToken" }:
                    reads = true;
                    break;
                case IObjectCreationOperation { Type.Name: "JwtSecurityTokenHandler" or "JsonWebTokenHandler" }:
                    break;
                case IInvocationOperation or IThrowOperation:
                    return false;
            }
        }

        return reads;
    }

    /// <summary>A lambda that asks nobody and answers with its first parameter: <c>(issuer, _, _) => issuer</c>.</summary>
    private static bool ReturnsWhatItIsGiven(IOperation value)
    {
        if (value is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: { IsEmpty: false } parameters } function })
            return false;
        var returns = false;
        foreach (var operation in function.Body.Descendants())
        {
            switch (operation)
            {
                case IReturnOperation { ReturnedValue: IParameterReferenceOperation given } when SymbolEqualityComparer.Default.Equals(given.Parameter, parameters[0]):
                    returns = true;
                    break;
                case IReturnOperation or IThrowOperation or IInvocationOperation:
                    return false;
            }
        }

        return returns;
    }

    /// <summary>Whether a check of the team's own, set beside it, does the work of the one that is off.</summary>
    private static bool IsReplaced(string property, ISimpleAssignmentOperation assignment)
    {
        string[] validators = property switch
        {
            "ValidateIssuer" => ["IssuerValidator", "IssuerValidatorUsingConfiguration", "IssuerValidatorAsync"],
            "ValidateAudience" => ["AudienceValidator"],
            "ValidateLifetime" => ["LifetimeValidator"],
            "ValidateIssuerSigningKey" or "RequireSignedTokens" => ["IssuerSigningKeyValidator", "IssuerSigningKeyValidatorUsingConfiguration", "SignatureValidator", "SignatureValidatorUsingConfiguration"],
            _ => [],
        };
        if (validators.Length == 0)
            return false;
        var scope = assignment.Parent is IObjectOrCollectionInitializerOperation initializer ? initializer : assignment.Root();
        foreach (var operation in scope.Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: { } name, ContainingType.Name: "TokenValidationParameters" } } } other
                && Array.IndexOf(validators, name) >= 0 && !other.Value.ConstantValue.HasValue)
                return true;
        }

        return false;
    }

    /// <summary>To renew an expired token its time can't be checked: everything else is.</summary>
    private static bool ReadsExpired(string property, ISymbol member) =>
        property == "ValidateLifetime" && (NameWords.Contains(member.Name, "expired") || NameWords.Contains(member.Name, "refresh") || NameWords.Contains(member.Name, "renew"));

    private static void Report(OperationAnalysisContext context, KnownTypes types, string name, string finding, string repair)
    {
        if (!DevelopmentGuard.Covers(context.Operation) && !SpeaksToGpConnect(context.Operation, context.ContainingSymbol, types))
            context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), name, finding, repair));
    }

    internal static bool SpeaksToGpConnect(IOperation operation, ISymbol member, KnownTypes types)
    {
        var attribute = types["NhsStandards.GpConnectTokenAttribute"];
        for (ISymbol? current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(attribute) || NameWords.Contains(current.Name, "gpconnect"))
                return true;
        }

        if (operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;
        foreach (var token in type.DescendantTokens())
        {
            if (IsOfGpConnect(token.ValueText))
                return true;
        }

        return false;
    }

    private static bool IsOfGpConnect(string text)
    {
        foreach (var known in GpConnectTexts)
        {
            if (text.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
