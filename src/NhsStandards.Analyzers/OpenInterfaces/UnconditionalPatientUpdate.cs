using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2008: the Personal Demographics Service changes a patient only for those who say which version they saw.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnconditionalPatientUpdate : StandardsAnalyzer
{
    private const string Id = "NHS2008";

    private const string PatchType = "application/json-patch+json";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "PDS update without its preconditions",
        messageFormat: "'{0}' updates PDS {1}; {2}",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "PDS refuses an update without the version that it stands on, so that nobody overwrites what somebody else has just changed: the ETag of the patient that was read goes into If-Match, and the patch has the media type of JSON Patch.",
        helpLinkUri: HelpLink.To(Id),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has("System.Net.Http.HttpClient"))
            return;
        context.RegisterOperationAction(VisitCall, OperationKind.Invocation);
        context.RegisterOperationAction(VisitRequest, OperationKind.ObjectCreation);
    }

    /// <summary><c>client.PatchAsync(…)</c>, whose headers can only be those of all requests of the client.</summary>
    private static void VisitCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "PatchAsync" or "PatchAsJsonAsync", ContainingType.Name: "HttpClient" or "HttpClientJsonExtensions" } method
            || !GoesToPds(GivenValues.Of(call.Arguments, "requestUri"), context.CancellationToken))
        {
            return;
        }

        var place = EndpointModel.LocationOf(call);
        if (!SetsVersion(call.Root(), out var wrong))
            ReportVersion(context, place, method.Name);
        else if (wrong is not null)
            ReportWrongVersion(context, wrong);
        if (method.Name == "PatchAsJsonAsync")
            context.Report(Diagnostic.Create(Rule, place, method.Name, "as application/json", "send " + PatchType));
        else if (GivenValues.Of(call.Arguments, "content") is { } content)
            CheckContent(context, content);
    }

    /// <summary><c>new HttpRequestMessage(HttpMethod.Patch, …)</c>, unless another method may complete it.</summary>
    private static void VisitRequest(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name != "HttpRequestMessage" || !IsPatch(GivenValues.Of(creation, "method", "Method")) || !GoesToPds(GivenValues.Of(creation, "requestUri", "RequestUri"), context.CancellationToken))
            return;
        var body = creation.Root();
        var local = (creation.Parent as IVariableInitializerOperation)?.Parent is IVariableDeclaratorOperation declarator ? declarator.Symbol : null;
        if (SetsVersion(body, out var wrong))
        {
            if (wrong is not null)
                ReportWrongVersion(context, wrong);
        }
        else if (local is not null && IsOnlySent(body, local))
        {
            ReportVersion(context, creation.Syntax.GetLocation(), "HttpRequestMessage");
        }

        if (ContentOf(creation, body, local) is { } content)
            CheckContent(context, content);
    }

    private static void ReportVersion(OperationAnalysisContext context, Location place, string name) =>
        context.Report(Diagnostic.Create(Rule, place, name, "without If-Match", "set it to the ETag of the patient that was read"));

    private static void ReportWrongVersion(OperationAnalysisContext context, IOperation value) =>
        context.Report(Diagnostic.Create(Rule, value.Syntax.GetLocation(), value.ConstantValue.Value as string, "with an If-Match that is no version", "set it to the ETag of the patient that was read, such as W/\"2\""));

    private static void CheckContent(OperationAnalysisContext context, IOperation content)
    {
        var value = content.WithoutConversion();
        if (value is ILocalReferenceOperation local)
            value = LocalValues.Of(local) is { Count: 1 } given ? given[0].Value.WithoutConversion() : value;
        if (value is not IObjectCreationOperation { Type: { Name: "StringContent" } type } creation || GivenValues.Of(creation.Arguments, "mediaType") is not { } mediaType)
            return;
        if (mediaType.WithoutConversion() is IObjectCreationOperation { Type.Name: "MediaTypeHeaderValue", Arguments: { Length: > 0 } header })
            mediaType = header[0].Value;
        if (mediaType.ConstantValue is not { HasValue: true, Value: string text } || text.StartsWith(PatchType, StringComparison.OrdinalIgnoreCase))
            return;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(TextReplacement.Found, text).Add(TextReplacement.Right, PatchType);
        context.Report(Diagnostic.Create(Rule, mediaType.Syntax.GetLocation(), properties, type.Name, "as " + text, "send " + PatchType));
    }

    /// <summary>Whether a version is set anywhere in the body, and the constant that can't be one.</summary>
    private static bool SetsVersion(IOperation body, out IOperation? wrong)
    {
        wrong = null;
        var isSet = false;
        foreach (var operation in body.Contents())
        {
            if (operation is IPropertyReferenceOperation { Property.Name: "IfMatch" })
                isSet = true;
            if (!HeaderSetting.TryRead(operation, out var header) || !header.Is("If-Match"))
                continue;
            isSet = true;
            if (header.Value?.WithoutConversion() is { ConstantValue: { HasValue: true, Value: string text } } value && !IsVersion(text))
                wrong = value;
        }

        return isSet;
    }

    private static bool IsVersion(string text)
    {
        if (text.Length < 5 || !text.StartsWith("W/\"", StringComparison.Ordinal) || text[text.Length - 1] != '"')
            return false;
        for (var i = 3; i < text.Length - 1; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }

    /// <summary>Whether the request goes to nobody but the client that sends it.</summary>
    private static bool IsOnlySent(IOperation body, ILocalSymbol request)
    {
        var isSent = false;
        foreach (var operation in body.Contents())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, request))
                continue;
            switch (reference.Consumer())
            {
                case IPropertyReferenceOperation { Parent: not IArgumentOperation }:
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "SendAsync" or "Send", ContainingType.Name: "HttpClient" or "HttpMessageInvoker" } } }:
                    isSent = true;
                    break;
                default:
                    return false;
            }
        }

        return isSent;
    }

    private static IOperation? ContentOf(IObjectCreationOperation creation, IOperation body, ILocalSymbol? request)
    {
        if (GivenValues.OfProperty(creation, "Content") is { } content)
            return content;
        if (request is null)
            return null;
        foreach (var operation in body.Contents())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Content", Instance: ILocalReferenceOperation target } } assignment
                && SymbolEqualityComparer.Default.Equals(target.Local, request))
            {
                return assignment.Value;
            }
        }

        return null;
    }

    private static bool IsPatch(IOperation? method) => method?.WithoutConversion() switch
    {
        IPropertyReferenceOperation property => property.Property is { Name: "Patch", ContainingType.Name: "HttpMethod" },
        IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: { Length: 1 } arguments } => arguments[0].Value.ConstantValue.Value is string verb && verb.Equals("PATCH", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool GoesToPds(IOperation? address, CancellationToken cancellation) =>
        AddressText.Has(address, static text => text.IndexOf("personal-demographics/", StringComparison.OrdinalIgnoreCase) >= 0, cancellation);
}
