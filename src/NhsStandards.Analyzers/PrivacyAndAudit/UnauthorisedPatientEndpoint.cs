using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6012: nobody reaches patient data without saying who they are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnauthorisedPatientEndpoint : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6012",
        title: "Patient endpoint without authorisation",
        messageFormat: "'{0}' opens patient data ('{1}') to anybody; {2}",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Access to a patient's record needs a known user with a right to it. An endpoint without authorisation hands records to whoever finds the address.",
        helpLinkUri: HelpLink.To("NHS6012"),
        customTags: RuleTags.ErrorInGate);

    private const int AnonymousLevel = 0;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var endpoints = new EndpointModel(types);
        if (!endpoints.IsPossible)
            return;
        var patients = PatientModel.Of(types);
        context.RegisterOperationBlockAction(block => VisitMethod(block, types, endpoints, patients));
        context.RegisterOperationAction(operation => VisitMapping(operation, types, patients), OperationKind.Invocation);
    }

    private static void VisitMethod(OperationBlockAnalysisContext context, KnownTypes types, EndpointModel endpoints, PatientModel patients)
    {
        if (context.OwningSymbol is not IMethodSymbol method || endpoints.KindOf(method) is not (var kind and not EndpointKind.None))
            return;
        var options = StandardsOptions.Of(context.Options, context.OperationBlocks[0].Syntax.SyntaxTree);
        if (OpenBy(method, kind, types, endpoints, options) is not { } repair)
            return;
        if ((PatientAccess.InSignature(method, patients) ?? InBlocks(context.OperationBlocks, patients)) is not { } evidence)
            return;
        if (!AccessControl.IsOpenByNature(method) && !ChecksCaller(context.OperationBlocks) && (AccessControl.Opening(method, types) is not null || !IsGuardedInAnotherBuild(method)))
            context.Report(Diagnostic.Create(Rule, method.Locations[0], method.Name, evidence, repair));
    }

    /// <summary>Whether a directive leaves <c>[Authorize]</c> out of this build only, as <c>#if RELEASE</c> does in a debug build.</summary>
    private static bool IsGuardedInAnotherBuild(IMethodSymbol method) => LeavesGuardOut(method) || LeavesGuardOut(method.ContainingType);

    private static bool LeavesGuardOut(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax();
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier,
                BaseTypeDeclarationSyntax type => type.Identifier,
                _ => default,
            };
            if (!node.ContainsDirectives || name == default)
                continue;
            foreach (var trivia in node.DescendantTrivia(TextSpan.FromBounds(node.FullSpan.Start, name.SpanStart)))
            {
                // With a body or another declaration in it, the text is not about this one.
                if (trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString() is var text && text.IndexOf("[Authorize", StringComparison.Ordinal) >= 0 && text.IndexOfAny(['{', ';']) < 0)
                    return true;
            }
        }

        return false;
    }

    private static bool ChecksCaller(ImmutableArray<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is IBlockOperation && AccessControl.ChecksCaller(block))
                return true;
        }

        return false;
    }

    private static string? InBlocks(ImmutableArray<IOperation> blocks, PatientModel patients)
    {
        foreach (var block in blocks)
        {
            if (block is IBlockOperation && PatientAccess.InBody(block, patients) is { } evidence)
                return evidence;
        }

        return null;
    }

    /// <summary>What to do about an endpoint that is open, or nothing where it is guarded.</summary>
    private static string? OpenBy(IMethodSymbol method, EndpointKind kind, KnownTypes types, EndpointModel endpoints, StandardsOptions options)
    {
        if (AccessControl.IsSignedCallback(method, types))
            return null;
        if (kind == EndpointKind.Function)
        {
            // A key in the level of the trigger is a guard; no key may be one by middleware.
            return endpoints.HttpTriggerOf(method) is { } trigger && IsAnonymous(trigger) && !AccessControl.IsGuarded(method, types, options) && PipelineTraces.Of(types.Compilation) is { HasGuard: false, HasMiddleware: false }
                ? "ask for a key or a token: AuthorizationLevel.Function, or a middleware that checks it"
                : null;
        }

        if (AccessControl.Opening(method, types) is not null)
            return "remove [AllowAnonymous]";
        return AccessControl.IsGuarded(method, types, options) || PipelineTraces.Of(types.Compilation).Guards(kind) ? null : "add [Authorize], or a fallback policy for all endpoints";
    }

    private static bool IsAnonymous(AttributeData trigger)
    {
        foreach (var argument in trigger.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Enum, Type.Name: "AuthorizationLevel" })
                return argument.Value is AnonymousLevel;
        }

        // Without a level a function asks for its key.
        return false;
    }

    private static void VisitMapping(OperationAnalysisContext context, KnownTypes types, PatientModel patients)
    {
        var map = (IInvocationOperation)context.Operation;
        if (EndpointModel.HandlerOf(map, out var body) is not { } handler)
            return;
        if ((PatientAccess.InSignature(handler, patients) ?? PatientAccess.InBody(body, patients)) is not { } evidence)
            return;
        var options = StandardsOptions.Of(context.Options, map.Syntax.SyntaxTree);
        var isGuarded = AccessControl.IsGuarded(map, types, options, out var isOpened);
        if (AccessControl.IsSignedCallback(handler, types) || AccessControl.IsOpenByNature(handler) || AccessControl.IsOpenByNature(EndpointModel.RouteOf(map)) || AccessControl.ChecksCaller(body))
            return;
        if (!isOpened && (isGuarded || AccessControl.IsGuarded(handler, types, options) || PipelineTraces.Of(types.Compilation).Guards(EndpointKind.MinimalApi)))
            return;
        context.Report(Diagnostic.Create(
            Rule,
            EndpointModel.LocationOf(map),
            EndpointModel.RouteOf(map) ?? map.TargetMethod.Name,
            evidence,
            isOpened ? "remove AllowAnonymous()" : "add RequireAuthorization(), or a fallback policy for all endpoints"));
    }
}
