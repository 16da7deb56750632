using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2003: FHIR travels under a media type of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenericMediaType : StandardsAnalyzer
{
    private const string Id = "NHS2003";

    private const string Generic = "application/json";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "FHIR endpoint or call uses a generic media type",
        messageFormat: "'{0}' sends FHIR as {1}; use application/fhir+json",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "FHIR resources have the media types application/fhir+json and application/fhir+xml. Servers refuse a request in another one, and clients do not recognise an answer in it as FHIR.",
        helpLinkUri: HelpLink.To(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var fhir = new FhirEndpoints(types);
        context.RegisterOperationAction(operation => VisitCreation(operation, fhir), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitInvocation(operation, fhir), OperationKind.Invocation);
        if (types.Has("Microsoft.AspNetCore.Mvc.ProducesAttribute"))
            context.RegisterSymbolAction(symbol => VisitSymbol(symbol, fhir), SymbolKind.NamedType, SymbolKind.Method);
    }

    /// <summary><c>[Produces("application/json")]</c> on a controller or action that speaks FHIR.</summary>
    private static void VisitSymbol(SymbolAnalysisContext context, FhirEndpoints fhir)
    {
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: "ProducesAttribute" } || attribute.ApplicationSyntaxReference is not { } syntax || !IsGenericOnly(attribute))
                continue;
            var speaksFhir = context.Symbol is IMethodSymbol method ? fhir.Is(method) : context.Symbol is INamedTypeSymbol type && FhirEndpoints.Is(type);
            if (speaksFhir && !FhirEndpoints.DescribeServer(context.Symbol))
                context.Report(Diagnostic.Create(Rule, syntax.GetSyntax(context.CancellationToken).GetLocation(), Replacement(Generic), context.Symbol.NameForPeople(), Generic));
        }
    }

    private static bool IsGenericOnly(AttributeData attribute)
    {
        var isGeneric = false;
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Array)
            {
                foreach (var further in argument.Values)
                {
                    if (!IsGeneric(further.Value as string))
                        return false;
                }
            }
            else if (argument is { Kind: TypedConstantKind.Primitive, Value: string contentType })
            {
                if (!IsGeneric(contentType))
                    return false;
                isGeneric = true;
            }
        }

        return isGeneric;
    }

    private static void VisitCreation(OperationAnalysisContext context, FhirEndpoints fhir)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        switch (creation.Type?.Name)
        {
            case "StringContent" or "ByteArrayContent":
                if (GenericTypeOf(creation) is { } mediaType && (FhirText.Is(creation.Arguments[0].Value, fhir) || GoesToFhir(creation)))
                    ReportText(context, mediaType, creation.Type.Name);
                break;
            case "JsonResult" when creation.Arguments.Length > 0 && creation.Initializer is null && fhir.IsResource(creation.Arguments[0].Value.WithoutConversion().Type):
                context.Report(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), creation.Type.Name, Generic));
                break;
        }
    }

    private static void VisitInvocation(OperationAnalysisContext context, FhirEndpoints fhir)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "PostAsJsonAsync" or "PutAsJsonAsync" when method.ContainingType.Name == "HttpClientJsonExtensions":
                if (IsFhirAddress(AddressOf(call)))
                    Report(context, call, method.Name);
                break;
            case "Create" when method.ContainingType.Name == "JsonContent" && GivenValues.Of(call.Arguments, "mediaType") is null:
                if (GoesToFhir(call))
                    Report(context, call, "JsonContent.Create");
                break;
            case "Json" or "Ok" when method.ContainingType.Name is "Results" or "TypedResults" && method.IsInNamespace("Microsoft.AspNetCore.Http"):
                if (GivenValues.Of(call.Arguments, "contentType") is null && call.Arguments.Length > 0 && fhir.IsResource(call.Arguments[0].Value.WithoutConversion().Type))
                    Report(context, call, method.Name);
                break;
            case "Content" or "Text":
                if (AnswersInGenericType(call, fhir) is { } mediaType)
                    ReportText(context, mediaType, method.Name);
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation call, string name) =>
        context.Report(Diagnostic.Create(Rule, EndpointModel.LocationOf(call), name, Generic));

    private static void ReportText(OperationAnalysisContext context, IOperation mediaType, string name)
    {
        if (mediaType.ConstantValue.Value is string text)
            context.Report(Diagnostic.Create(Rule, mediaType.Syntax.GetLocation(), Replacement(text), name, text));
    }

    private static ImmutableDictionary<string, string?> Replacement(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return ImmutableDictionary<string, string?>.Empty.Add(TextReplacement.Found, end < 0 ? mediaType : mediaType.Substring(0, end)).Add(TextReplacement.Right, "application/fhir+json");
    }

    /// <summary><c>Content(resource.ToJson(), "application/json")</c> and its likes.</summary>
    private static IOperation? AnswersInGenericType(IInvocationOperation call, FhirEndpoints fhir)
    {
        if (!call.TargetMethod.IsBelowNamespace("Microsoft.AspNetCore"))
            return null;
        IOperation? mediaType = null;
        var isFhir = false;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "contentType" && IsGeneric(argument.Value.ConstantValue.Value as string))
                mediaType = argument.Value;
            else if (argument.Parameter?.Name == "content")
                isFhir = FhirText.Is(argument.Value, fhir);
        }

        return isFhir ? mediaType : null;
    }

    /// <summary>The generic media type that a content is made with.</summary>
    private static IOperation? GenericTypeOf(IObjectCreationOperation content)
    {
        foreach (var argument in content.Arguments)
        {
            if (argument.Parameter?.Name != "mediaType")
                continue;
            var value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (value is IObjectCreationOperation { Type.Name: "MediaTypeHeaderValue", Arguments: { Length: > 0 } header })
                value = header[0].Value;
            if (IsGeneric(value.ConstantValue.Value as string))
                return value;
        }

        return null;
    }

    /// <summary>Whether a content is sent to a FHIR address: as the argument of the call, through a local, or in a request made for one.</summary>
    private static bool GoesToFhir(IOperation content)
    {
        switch (content.Consumer())
        {
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return IsFhirAddress(AddressOf(call));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Content" } target }:
                return IsFhirRequest(target.Instance);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return IsSentToFhir(declarator.Symbol, content);
            default:
                return false;
        }
    }

    private static bool IsSentToFhir(ILocalSymbol content, IOperation from)
    {
        foreach (var operation in from.Root().Contents())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, content))
                continue;
            switch (reference.Consumer())
            {
                case IArgumentOperation { Parent: IInvocationOperation call } when IsFhirAddress(AddressOf(call)):
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Content" } target } when IsFhirRequest(target.Instance):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a request was made for a FHIR address.</summary>
    private static bool IsFhirRequest(IOperation? request)
    {
        if (request is ILocalReferenceOperation local)
            request = LocalValues.InitialOf(local);
        if (request is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            while (request is not (null or IObjectCreationOperation))
                request = request.Parent;
        }

        return request is IObjectCreationOperation creation && IsFhirAddress(GivenValues.Of(creation, "requestUri", "RequestUri"));
    }

    private static IOperation? AddressOf(IInvocationOperation call) => GivenValues.Of(call.Arguments, "requestUri");

    private static bool IsFhirAddress(IOperation? address) => AddressText.Has(address, FhirEndpoints.HasFhirSegment, CancellationToken.None);

    private static bool IsGeneric(string? mediaType) => mediaType is not null && (MediaTypeText.Is(mediaType, Generic) || MediaTypeText.Is(mediaType, "text/json"));
}
