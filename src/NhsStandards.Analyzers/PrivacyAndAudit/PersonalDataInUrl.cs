using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6004: no address shows a patient, neither one that we answer nor one that we call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataInUrl : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6004",
        title: "Patient-identifiable data in a URL",
        messageFormat: "'{0}' identifies a patient and is part of {1}; send it in the body of a POST, or use a surrogate id",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "URLs are kept where nobody guards them: in the logs of proxies, gateways and servers, in browser histories, in referrer headers and in telemetry. What identifies a patient belongs into the body of a request.",
        helpLinkUri: HelpLink.To("NHS6004"),
        customTags: RuleTags.MixedInGate);

    private const string OwnUrl = "the URL of an endpoint";
    private const string CalledUrl = "a URL";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var patients = PatientModel.Of(types);
        var endpoints = new EndpointModel(types);
        var sinks = NetworkSinkFinder.Of(types);
        if (endpoints.IsPossible)
        {
            context.RegisterOperationBlockAction(block => VisitEndpoint(block, endpoints, patients));
            context.RegisterSymbolAction(symbol => VisitProperty(symbol, patients), SymbolKind.Property);
            context.RegisterOperationAction(VisitItem, OperationKind.PropertyReference);
        }

        if (types.Has("Refit.HttpMethodAttribute"))
            context.RegisterSymbolAction(symbol => VisitClient(symbol, types, patients), SymbolKind.Method);
        context.RegisterOperationAction(operation => VisitCall(operation, types, patients, sinks), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitCreation(operation, types, patients, sinks), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types, patients, sinks), OperationKind.SimpleAssignment);
    }

    private static void VisitEndpoint(OperationBlockAnalysisContext context, EndpointModel endpoints, PatientModel patients)
    {
        if (context.OwningSymbol is not IMethodSymbol { Parameters.IsEmpty: false } method || endpoints.KindOf(method) is not (var kind and not EndpointKind.None) || FhirContext.Covers(method))
            return;
        var trigger = endpoints.HttpTriggerOf(method);
        if (trigger is not null && FhirContext.Names(trigger.ToString()))
            return;
        var body = context.OperationBlocks.IsEmpty ? null : context.OperationBlocks[0];
        foreach (var parameter in method.Parameters)
        {
            if (RouteModel.IsInUrl(parameter, method, kind, trigger))
                ReportParameter(parameter, method, body, patients, parameter.Locations[0], context.Options, diagnostic => context.Report(diagnostic));
        }
    }

    private static void ReportParameter(IParameterSymbol parameter, IMethodSymbol method, IOperation? body, PatientModel patients, Location place, AnalyzerOptions options, Action<Diagnostic> report)
    {
        var tier = TierOf(parameter, method, body, patients);
        if (tier != PatientTier.None && (tier != PatientTier.Named || (place.SourceTree is { } tree && UsesNames(options, tree))))
            report(FindingSeverity.Create(Rule, place, FindingSeverity.Of(tier, options), parameter.Name, OwnUrl));
    }

    /// <summary>A number by itself, a patient as a whole; a name or date of birth where the endpoint is about patients.</summary>
    private static PatientTier TierOf(IParameterSymbol parameter, IMethodSymbol method, IOperation? body, PatientModel patients)
    {
        if (patients.TierOf(parameter) is var tier and not PatientTier.None)
            return tier;
        if (RouteModel.SourceOf(parameter) is not null && patients.TierOfType(parameter.Type) is var whole and not PatientTier.None)
            return whole;
        return PatientModel.HoldsText(parameter.Type) && PatientModel.IsPersonalName(parameter.Name)
            && (patients.TierOfType(method.ReturnType) != PatientTier.None || PatientAccess.InBody(body, patients) is not null)
            ? PatientTier.Named
            : PatientTier.None;
    }

    private static bool UsesNames(AnalyzerOptions options, SyntaxTree tree) => StandardsOptions.Of(options, tree).Flag("nhs_standards.pii_name_heuristics", otherwise: true);

    /// <summary><c>[BindProperty(SupportsGet = true)]</c> of a page.</summary>
    private static void VisitProperty(SymbolAnalysisContext context, PatientModel patients)
    {
        var property = (IPropertySymbol)context.Symbol;
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is not ("BindPropertyAttribute" or "FromQueryAttribute" or "FromRouteAttribute" or "SupplyParameterFromQueryAttribute"))
                continue;
            if (attribute.AttributeClass.Name == "BindPropertyAttribute" && !SupportsGet(attribute))
                continue;
            var tier = patients.TierOf(property);
            if (tier != PatientTier.None && property.Locations[0] is { SourceTree: { } tree } place && (tier != PatientTier.Named || UsesNames(context.Options, tree)))
                context.Report(FindingSeverity.Create(Rule, place, FindingSeverity.Of(tier, context.Options), property.Name, OwnUrl));
            return;
        }
    }

    private static bool SupportsGet(AttributeData attribute)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named is { Key: "SupportsGet", Value.Value: true })
                return true;
        }

        return false;
    }

    /// <summary>A client that is generated from an interface: <c>[Get("/patients/{nhsNumber}")]</c>.</summary>
    private static void VisitClient(SymbolAnalysisContext context, KnownTypes types, PatientModel patients)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.ContainingType?.TypeKind != TypeKind.Interface || method.Parameters.IsEmpty || method.FindAttribute(types["Refit.HttpMethodAttribute"]) is not { AttributeClass: { } verb } attribute)
            return;
        var path = attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Kind == TypedConstantKind.Primitive ? arguments[0].Value as string : null;
        if (FhirContext.Covers(method) || path is null || path.IndexOf("Patient/{", StringComparison.Ordinal) >= 0)
            return;
        foreach (var parameter in method.Parameters)
        {
            if (!IsMarked(parameter) && (RouteModel.IsHole(path, parameter.Name) || verb.Name is "GetAttribute" or "DeleteAttribute" or "HeadAttribute"))
                ReportParameter(parameter, method, body: null, patients, parameter.Locations[0], context.Options, diagnostic => context.Report(diagnostic));
        }

        static bool IsMarked(IParameterSymbol parameter)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is "BodyAttribute" or "HeaderAttribute" or "PropertyAttribute" or "AuthorizeAttribute" or "HeaderCollectionAttribute")
                    return true;
            }

            return false;
        }
    }

    /// <summary><c>request.Query["nhsNumber"]</c>.</summary>
    private static void VisitItem(OperationAnalysisContext context)
    {
        var item = (IPropertyReferenceOperation)context.Operation;
        if (item.Property.IsIndexer && item.Arguments.Length == 1 && IsQuery(item.Instance) && !IsTarget(item))
            ReportKey(context, item.Arguments[0].Value);
    }

    private static bool IsTarget(IOperation item) => item.Parent is ISimpleAssignmentOperation assignment && assignment.Target == item;

    private static void ReportKey(OperationAnalysisContext context, IOperation key)
    {
        if (key.ConstantValue.Value is string name && PersonNumber.KindOfName(name) != PersonNumberKind.None && UsesNames(context.Options, key.Syntax.SyntaxTree))
            context.Report(FindingSeverity.Create(Rule, key.Syntax.GetLocation(), DiagnosticSeverity.Warning, name, OwnUrl));
    }

    /// <summary>The query of the request that is answered.</summary>
    private static bool IsQuery(IOperation? instance) => instance switch
    {
        IConversionOperation conversion => IsQuery(conversion.Operand),
        IPropertyReferenceOperation { Property: { Name: "Query" or "QueryString" } query } => query.Type.Name is "IQueryCollection" or "NameValueCollection",
        ILocalReferenceOperation { Type.Name: "IQueryCollection" } => true,
        ILocalReferenceOperation { Type.Name: "NameValueCollection" } local => LocalValues.InitialOf(local) is { } given && (IsQuery(given) || IsParsedQuery(given)),
        IInvocationOperation call => IsParsedQuery(call),
        _ => false,
    };

    private static bool IsParsedQuery(IOperation value) => value is IInvocationOperation { TargetMethod.Name: "ParseQueryString" };

    private static void VisitCall(OperationAnalysisContext context, KnownTypes types, PatientModel patients, NetworkSinkFinder sinks)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "TryGetValue" or "ContainsKey" or "Get" or "GetValues" when call.Arguments.Length > 0 && IsQuery(call.Instance):
                ReportKey(context, call.Arguments[0].Value);
                return;
            case "AddQueryString" or "Create" or "Add" when call.Arguments.Length > 0 && method.ContainingType.Name is "QueryHelpers" or "QueryString" or "QueryBuilder":
                VisitQueryPart(call, context, types, patients);
                return;
            case "MapGet" or "MapDelete" or "MapPost" or "MapPut" or "MapPatch":
                VisitMapping(call, context, patients);
                return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && (IsCalledUrl(sinks.Find(parameter)) || IsLink(method, parameter)))
                Report(context, FlowInto(context, types, patients).Find(argument.Value, isDestructured: parameter.Name is "routeValues" or "values"));
        }
    }

    private static void VisitQueryPart(IInvocationOperation call, OperationAnalysisContext context, KnownTypes types, PatientModel patients)
    {
        string? name = null;
        string? address = null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "name" or "key")
                name = argument.Value.ConstantValue.Value as string;
            else if (argument.Parameter?.Name == "uri")
                address = argument.Value.ConstantValue.Value as string;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "value" or "queryString" or "parameters" or "values" && FlowInto(context, types, patients).FindNamed(name, argument.Value, address) is { } found && !IsIdentifier(name))
                Report(context, found);
        }
    }

    /// <summary>FHIR searches by <c>identifier</c>.</summary>
    private static bool IsIdentifier(string? name) => name is not null && (name == "identifier" || name.EndsWith(":identifier", StringComparison.Ordinal) || name.EndsWith(".identifier", StringComparison.Ordinal));

    private static void VisitMapping(IInvocationOperation map, OperationAnalysisContext context, PatientModel patients)
    {
        if (EndpointModel.HandlerOf(map, out var body) is not { } handler || handler.Parameters.IsEmpty || FhirContext.Covers(handler))
            return;
        var route = EndpointModel.RouteOf(map);
        if (FhirContext.Names(route))
            return;
        foreach (var parameter in handler.Parameters)
        {
            if (!IsInUrl(parameter, route, map.TargetMethod.Name is "MapGet" or "MapDelete"))
                continue;
            ReportParameter(parameter, handler, body, patients, EndpointModel.LocationOf(map, parameter), context.Options, diagnostic => context.Report(diagnostic));
        }
    }

    private static bool IsInUrl(IParameterSymbol parameter, string? route, bool isRead) => RouteModel.SourceOf(parameter) switch
    {
        "FromQueryAttribute" or "FromRouteAttribute" => true,
        "AsParametersAttribute" => isRead,
        null => isRead || RouteModel.IsHole(route, parameter.Name),
        _ => false,
    };

    /// <summary>What becomes part of a link or of the address to which a caller is sent.</summary>
    private static bool IsLink(IMethodSymbol method, IParameterSymbol parameter) => parameter.Name switch
    {
        "routeValues" => method.ContainingType.IsBelowNamespace("Microsoft.AspNetCore"),
        "values" => method.ContainingType.Name is "UrlHelperExtensions" or "LinkGenerator" or "ControllerLinkGeneratorExtensions" or "LinkGeneratorEndpointNameAddressExtensions" or "LinkGeneratorRouteValuesAddressExtensions",
        "url" or "localUrl" => method.Name.IndexOf("Redirect", StringComparison.Ordinal) >= 0 && method.ContainingType.IsBelowNamespace("Microsoft.AspNetCore"),
        "location" => method.Name == "Redirect",
        "uri" => method.Name is "NavigateTo" or "Created",
        _ => false,
    };

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types, PatientModel patients, NetworkSinkFinder sinks)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && IsCalledUrl(sinks.Find(parameter)))
                Report(context, FlowInto(context, types, patients).Find(argument.Value, isDestructured: false));
        }
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types, PatientModel patients, NetworkSinkFinder sinks)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation target)
            return;
        if (IsCalledUrl(sinks.Find(target.Property)) || (target.Property is { Name: "Query" or "Path", ContainingType.Name: "UriBuilder" }))
            Report(context, FlowInto(context, types, patients).Find(assignment.Value, isDestructured: false));
        else if (target is { Property: { IsIndexer: true, ContainingType.Name: "NameValueCollection" }, Arguments.Length: 1 } && IsQuery(target.Instance))
            Report(context, FlowInto(context, types, patients).FindNamed(target.Arguments[0].Value.ConstantValue.Value as string, assignment.Value));
    }

    private static bool IsCalledUrl(NetworkSink? sink) => sink is { Form: AddressForm.Url, Use: NetworkUse.Call };

    private static PersonalDataFlow FlowInto(OperationAnalysisContext context, KnownTypes types, PatientModel patients)
    {
        var owner = context.ContainingSymbol.ContainingType?.Name ?? "";
        return PersonalDataFlow.Into(context, types, patients, (value, before) => SpecifiedAddress.Holds(value, before, owner));
    }

    private static void Report(OperationAnalysisContext context, PersonalDatum? found)
    {
        if (found is { } datum)
            context.Report(FindingSeverity.Create(Rule, datum.Operation.Syntax.GetLocation(), FindingSeverity.Of(datum.Tier, context.Options), datum.Name, CalledUrl));
    }
}
