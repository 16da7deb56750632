using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5009: the NHS API platform and NHS login accept client assertions that are signed with RS512 only.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAssertionAlgorithm : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5009",
        title: "Client assertion not RS512",
        messageFormat: "'{0}' signs a client assertion for the NHS with {1}; use RS512",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The token endpoints of the NHS check that the application's own token is signed with RS512 and turn every other away, so that the service works in no environment of theirs.",
        helpLinkUri: HelpLink.To("NHS5009"),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(VisitCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(VisitName, OperationKind.FieldReference);
    }

    private static void VisitCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { Name: "SigningCredentials" or "X509SigningCredentials" } type || !type.IsInNamespace("Microsoft.IdentityModel.Tokens"))
            return;
        IOperation? algorithm = null;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Name == "algorithm")
                algorithm = argument.Value;
        }

        var name = algorithm is not null ? TextOf(algorithm) : type.Name == "X509SigningCredentials" ? "RS256" : null;
        if (name is not null && !IsRight(name) && ClientAssertion.MakerOf(creation) is not null)
            Report(context, algorithm ?? creation, name);
    }

    /// <summary>The enumeration of jose-jwt: <c>JWT.Encode(payload, key, JwsAlgorithm.RS256)</c>.</summary>
    private static void VisitName(OperationAnalysisContext context)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field is { ContainingType: { Name: "JwsAlgorithm", TypeKind: TypeKind.Enum }, Name: not "RS512" } field
            && ConstantContext.Of(reference).Call is IInvocationOperation { TargetMethod.Name: "Encode" or "EncodeBytes" }
            && ClientAssertion.MakerOf(reference) is not null)
            Report(context, reference, field.Name);
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string algorithm) =>
        context.Report(Diagnostic.Create(Rule, place.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), algorithm));

    private static bool IsRight(string algorithm) => algorithm is "RS512" or "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512";

    private static string? TextOf(IOperation algorithm) =>
        algorithm.ConstantText() ?? (algorithm.Unwrapped() is ILocalReferenceOperation local && LocalValues.Of(local) is { Count: 1 } values ? values[0].Value.ConstantText() : null);
}
