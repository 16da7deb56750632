using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5015: any web site may call an API that isn't open to everybody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenCors : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5015",
        title: "CORS opens a non-open API",
        messageFormat: "'{0}' lets any web site call an API with {1}; name the sites that may, or mark the endpoints [OpenData]",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A browser asks the API which sites may read its answers. Where any may, every page that a signed-in person opens can read what that person can. Registers and reference lists are open by design; patients' data is not.",
        helpLinkUri: HelpLink.To("NHS5015"),
        customTags: RuleTags.ErrorInGate);

    private const string OpenData = "NhsStandards.OpenDataAttribute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitPair(operation, types), OperationKind.SimpleAssignment);
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (method.ContainingType?.Name == "CorsPolicyBuilder")
        {
            var opens = method.Name switch
            {
                "AllowAnyOrigin" => true,
                "SetIsOriginAllowed" => call.Arguments.Length == 1 && call.Arguments[0].Value is IDelegateCreationOperation { Target: { } judge } && AlwaysTrue.Is(judge, context.CancellationToken),
                "WithOrigins" => NamesAny(call),
                _ => false,
            };
            if (opens && method.ContainingType.IsBelowNamespace("Microsoft.AspNetCore.Cors"))
                Report(context, types, method.Name, PolicyOf(call));
        }
        else
        {
            VisitPair(context, types);
        }
    }

    /// <summary>The header, written by hand.</summary>
    private static void VisitPair(OperationAnalysisContext context, KnownTypes types)
    {
        if (KeyedText.TryRead(context.Operation, out var key, out var value) && value == "*"
            && (key.Equals("Access-Control-Allow-Origin", StringComparison.OrdinalIgnoreCase) || key == "AccessControlAllowOrigin"))
            Report(context, types, "Access-Control-Allow-Origin", policy: null);
    }

    private static bool NamesAny(IInvocationOperation call)
    {
        if (call.Arguments.Length != 1)
            return false;
        if (CollectedArguments.Of(call.Arguments[0].Value) is not { IsDefault: false } origins)
            return false;
        foreach (var origin in origins)
        {
            if (origin.ConstantText() == "*")
                return true;
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, KnownTypes types, string name, string? policy)
    {
        if (DevelopmentGuard.Covers(context.Operation) || context.ContainingSymbol.IsMarked(types[OpenData]))
            return;
        var subject = ProjectSubject.Of(types);
        var protectedThing = subject.HoldsPatients ? "patients' data" : subject.RequiresSignIn ? "sign-in" : null;
        if (protectedThing is null || (policy is not null && ServesOnlyOpenData(policy, types)))
            return;
        var place = context.Operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.GetLocation() : context.Operation.Syntax.GetLocation();
        context.Report(Diagnostic.Create(Rule, place, name, protectedThing));
    }

    /// <summary>The name of the policy that is being built: <c>AddPolicy("registers", …)</c>.</summary>
    private static string? PolicyOf(IOperation builder)
    {
        for (var current = builder.Parent; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation { TargetMethod: { Name: "AddPolicy", ContainingType.Name: "CorsOptions" }, Arguments: { Length: > 1 } arguments })
                return arguments[0].Value.ConstantText();
        }

        return null;
    }

    /// <summary>Whether the policy is put on endpoints by <c>[EnableCors]</c>, all of them open, and nowhere else.</summary>
    private static bool ServesOnlyOpenData(string policy, KnownTypes types)
    {
        if (types["Microsoft.AspNetCore.Cors.EnableCorsAttribute"] is not { } attribute)
            return false;
        var uses = 0;
        return AreOpen(types.Compilation.Assembly.GlobalNamespace, policy, attribute, types, ref uses) && uses > 0 && !IsForAll(policy, types);
    }

    private static bool AreOpen(INamespaceOrTypeSymbol container, string policy, INamedTypeSymbol attribute, KnownTypes types, ref int uses)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol or IMethodSymbol && member.FindAttribute(attribute) is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value as string == policy)
            {
                uses++;
                if (!member.IsMarked(types[OpenData]))
                    return false;
            }

            if (member is INamespaceOrTypeSymbol inner && !AreOpen(inner, policy, attribute, types, ref uses))
                return false;
        }

        return true;
    }

    /// <summary>Whether <c>UseCors</c> or <c>RequireCors</c> names the policy, or names one that can't be read by its syntax.</summary>
    private static bool IsForAll(string policy, KnownTypes types)
    {
        var tokens = SourceTokens.Of(types.Compilation);
        return Names(policy, tokens.Named("UseCors")) || Names(policy, tokens.Named("RequireCors"));
    }

    private static bool Names(string policy, IEnumerable<SyntaxToken> calls)
    {
        foreach (var call in calls)
        {
            if (call.Parent?.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
                && (arguments[0].Expression is not LiteralExpressionSyntax literal || literal.Token.ValueText == policy))
                return true;
        }

        return false;
    }
}
