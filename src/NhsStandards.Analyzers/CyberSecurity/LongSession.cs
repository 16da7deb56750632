using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5012: a session ends after 30 minutes without use and after twelve hours in any case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongSession : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5012",
        title: "Session outlives the NHS login rules",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "On a shared computer the next person is signed in as the last one for as long as the session lasts. NHS login asks for a new sign-in after 30 minutes without use and after twelve hours of use; the framework's own default is 14 days.",
        helpLinkUri: HelpLink.To("NHS5012"),
        customTags: RuleTags.MixedInGate);

    private const double LongestIdle = 30 * 60;
    private const double LongestUse = 12 * 60 * 60;
    private const string Cookies = "Microsoft.AspNetCore.Authentication.Cookies.";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has(Cookies + "CookieAuthenticationOptions"))
            return;
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types), OperationKind.SimpleAssignment);
    }

    /// <summary><c>AddCookie</c> that leaves the framework's 14 days as they are.</summary>
    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "AddCookie", ContainingType.Name: "CookieExtensions" } method || !method.IsInNamespace("Microsoft.Extensions.DependencyInjection"))
            return;
        var subject = ProjectSubject.Of(types);
        // Set elsewhere, bound from settings, taken from the token, or ended by a session on the server.
        if (subject.Mentions("ExpireTimeSpan") || subject.Mentions("UseTokenLifetime") || subject.Mentions("IdleTimeout") || subject.Mentions("ExpiresUtc") || TakesOthersOptions(call))
            return;
        Report(context, types, EndpointModel.LocationOf(call), FindingSeverity.ErrorInGate(context.Options), "AddCookie", "keeps people signed in for 14 days", "set ExpireTimeSpan to 30 minutes");
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { } property })
            return;
        switch (property.Name)
        {
            case "ExpireTimeSpan" when property.ContainingType.Is(types[Cookies + "CookieAuthenticationOptions"]) && Durations.SecondsOf(assignment.Value, context.CancellationToken) is { } span:
                if (span > (ProjectSubject.Of(types).Mentions("IdleTimeout") ? LongestUse : LongestIdle))
                    Report(context, types, assignment.Value.Syntax.GetLocation(), FindingSeverity.ErrorInGate(context.Options), property.Name, "keeps people signed in for longer than they may be", "use 30 minutes");
                break;
            case "IdleTimeout" when property.ContainingType is { Name: "SessionOptions" } && Durations.SecondsOf(assignment.Value, context.CancellationToken) > LongestIdle:
                Report(context, types, assignment.Value.Syntax.GetLocation(), FindingSeverity.ErrorInGate(context.Options), property.Name, "keeps a session for more than 30 minutes without use", "use 30 minutes");
                break;
            case "ExpiresUtc" when property.ContainingType is { Name: "AuthenticationProperties" } && Durations.OffsetOf(assignment.Value, context.CancellationToken) > LongestUse:
                Report(context, types, assignment.Value.Syntax.GetLocation(), FindingSeverity.ErrorInGate(context.Options), property.Name, "keeps people signed in for more than twelve hours", "use twelve hours or less");
                break;
            case "SlidingExpiration" when property.ContainingType.Is(types[Cookies + "CookieAuthenticationOptions"]) && assignment.Value.ConstantValue is { HasValue: true, Value: true } && !EndsSessions(types):
                Report(context, types, assignment.Syntax.GetLocation(), DiagnosticSeverity.Info, property.Name, "lets a session that is used never end", "end it after twelve hours in OnValidatePrincipal");
                break;
        }
    }

    private static bool EndsSessions(KnownTypes types)
    {
        var subject = ProjectSubject.Of(types);
        return subject.Mentions("OnValidatePrincipal") || subject.Mentions("ValidatePrincipal") || subject.Mentions("EventsType");
    }

    /// <summary>Whether the options come from somewhere that can't be seen here, or the cookie only carries a foreign sign-in for a moment.</summary>
    private static bool TakesOthersOptions(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.ConstantText() is { } scheme && (NameWords.Contains(scheme, "external") || NameWords.Contains(scheme, "temp") || NameWords.Contains(scheme, "correlation")))
                return true;
            if (argument.Parameter?.Name != "configureOptions" || argument.ArgumentKind != ArgumentKind.Explicit)
                continue;
            if (argument.Value is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation function })
                return argument.Value.ConstantValue is not { HasValue: true, Value: null };
            foreach (var operation in function.Body.Descendants())
            {
                if (operation is IInvocationOperation { TargetMethod.Name: { } name } && (name.StartsWith("Bind", StringComparison.Ordinal) || name.StartsWith("Configure", StringComparison.Ordinal)))
                    return true;
            }
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, KnownTypes types, Location place, DiagnosticSeverity severity, string name, string finding, string repair)
    {
        var subject = ProjectSubject.Of(types);
        if ((subject.UsesNhsSignIn || subject.HoldsPatients) && !context.ContainingSymbol.IsMarked(types["NhsStandards.UserToAppAuthAttribute"]) && !DevelopmentGuard.Covers(context.Operation))
            context.Report(FindingSeverity.Create(Rule, place, severity, name, finding, repair));
    }
}
