using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6005: no cache keeps an answer about a patient, and no key or cookie shows one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataInCache : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6005",
        title: "Patient data cached or keyed in clear",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What a cache keeps is shown to the next who asks, and stays on devices and proxies that nobody guards: an answer about a patient says no-store. Keys of caches and sessions are listed and logged by those who run them, and cookies lie on the caller's machine.",
        helpLinkUri: HelpLink.To("NHS6005"),
        customTags: RuleTags.MixedInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var patients = PatientModel.Of(types);
        var endpoints = new EndpointModel(types);
        if (endpoints.IsPossible)
            context.RegisterOperationBlockAction(block => VisitEndpoint(block, endpoints, patients));
        context.RegisterOperationAction(operation => VisitCall(operation, types, patients), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitItem(operation, types, patients), OperationKind.PropertyReference);
    }

    private static void VisitEndpoint(OperationBlockAnalysisContext context, EndpointModel endpoints, PatientModel patients)
    {
        if (context.OwningSymbol is not IMethodSymbol method || endpoints.KindOf(method) == EndpointKind.None)
            return;
        foreach (var body in context.OperationBlocks)
        {
            if (body is not IBlockOperation)
                continue;
            if (CacheDirective.OnEndpoint(method) is { } attribute && PatientResult.Of(method, body, patients) is { } answered)
            {
                var isOwn = attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == body.Syntax.SyntaxTree && method.DeclaringSyntaxReferences[0].Span.Contains(reference.Span);
                var place = isOwn ? attribute.ApplicationSyntaxReference!.GetSyntax(context.CancellationToken).GetLocation() : method.Locations[0];
                ReportAnswer(diagnostic => context.Report(diagnostic), context.Options, place, method.Name, answered);
            }

            foreach (var operation in body.Contents())
            {
                if (CacheDirective.IsSetBy(operation) && PatientResult.Of(method, body, patients) is { } sent)
                    ReportAnswer(diagnostic => context.Report(diagnostic), context.Options, operation.Syntax.GetLocation(), method.Name, sent);
            }
        }
    }

    private static void ReportAnswer(Action<Diagnostic> report, AnalyzerOptions options, Location place, string endpoint, string type) =>
        report(FindingSeverity.Create(Rule, place, FindingSeverity.ErrorInGate(options), endpoint, $"answers with patient data ('{type}') that caches may keep", "say no-store"));

    private static void VisitCall(OperationAnalysisContext context, KnownTypes types, PatientModel patients)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (call.Arguments.IsEmpty)
            return;
        if (method.Name == "CacheOutput")
        {
            VisitCachedMapping(call, context, patients);
            return;
        }

        var isCookie = method.Name == "Append" && method.ContainingType.Name is "IResponseCookies" or "HttpCookies";
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            if (isCookie && parameter.Name is "key" or "name" or "value")
                Report(context, types, patients, argument.Value, CacheKind.Shared, "is written into a cookie");
            else if (CacheKey.KindOf(parameter) is var kind and not CacheKind.None)
                Report(context, types, patients, argument.Value, kind, PlaceOf(method.ContainingType));
        }
    }

    private static void VisitItem(OperationAnalysisContext context, KnownTypes types, PatientModel patients)
    {
        var item = (IPropertyReferenceOperation)context.Operation;
        if (item is { Property.IsIndexer: true, Arguments.Length: 1, Instance.Type: INamedTypeSymbol type } && CacheKey.KindOf(type) is var kind and (CacheKind.Shared or CacheKind.InProcess))
            Report(context, types, patients, item.Arguments[0].Value, kind, PlaceOf(type));
    }

    private static string PlaceOf(INamedTypeSymbol type) => type.Name switch
    {
        "ISession" or "SessionExtensions" => "is the key of an item in a session",
        "ITempDataDictionary" => "is the key of an item in temporary data",
        _ => "is part of the key of a cache",
    };

    /// <summary>What stays in the process is seen by few; of a cache of the team's own nobody knows.</summary>
    private static void Report(OperationAnalysisContext context, KnownTypes types, PatientModel patients, IOperation value, CacheKind kind, string place)
    {
        if (PersonalDataFlow.Into(context, types, patients).Find(value, isDestructured: false) is not { } datum)
            return;
        var severity = kind switch
        {
            CacheKind.InProcess => DiagnosticSeverity.Info,
            CacheKind.Own => DiagnosticSeverity.Warning,
            _ => FindingSeverity.Of(datum.Tier, context.Options),
        };
        context.Report(FindingSeverity.Create(Rule, datum.Operation.Syntax.GetLocation(), severity, datum.Name, "identifies a patient and " + place, "use a surrogate id or a keyed hash"));
    }

    /// <summary><c>app.MapGet(…).CacheOutput()</c>.</summary>
    private static void VisitCachedMapping(IInvocationOperation cached, OperationAnalysisContext context, PatientModel patients)
    {
        IOperation? inner = cached;
        while (inner is IInvocationOperation { Arguments: { Length: > 0 } arguments } call)
        {
            if (EndpointModel.HandlerOf(call, out var body) is { } handler)
            {
                if (PatientResult.Of(handler, body, patients) is { } answered && !IsSwitchedOff(cached))
                    ReportAnswer(diagnostic => context.Report(diagnostic), context.Options, EndpointModel.LocationOf(cached), EndpointModel.RouteOf(call) ?? call.TargetMethod.Name, answered);
                return;
            }

            inner = call.Instance ?? arguments[0].Value;
            while (inner is IConversionOperation conversion)
                inner = conversion.Operand;
        }
    }

    private static bool IsSwitchedOff(IInvocationOperation cached)
    {
        foreach (var operation in cached.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "NoCache" })
                return true;
        }

        return false;
    }
}
