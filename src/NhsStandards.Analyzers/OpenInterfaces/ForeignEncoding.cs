using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2013: text leaves a service in UTF-8. Here where an encoding is chosen; <see cref="ClosedMediaType"/> where a media type names it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignEncoding : StandardsAnalyzer
{
    private const string Id = "NHS2013";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Non-UTF-8 or closed format emitted",
        messageFormat: "'{0}' emits {1}; use {2}",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Government and the NHS exchange text in UTF-8 and documents in open formats: names keep their letters, and nobody needs a product of one maker to read them.",
        helpLinkUri: HelpLink.To(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        // Encoding.Default is UTF-8 since .NET Core, and the code page of the machine before.
        var isOldFramework = project.TargetFramework.StartsWith("net4", StringComparison.OrdinalIgnoreCase);
        context.RegisterOperationAction(operation => VisitProperty(operation, isOldFramework), OperationKind.PropertyReference);
        context.RegisterOperationAction(VisitCodePage, OperationKind.Invocation);
    }

    private static void VisitProperty(OperationAnalysisContext context, bool isOldFramework)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        var property = reference.Property;
        if (property.Name is "ASCII" or "Latin1" or "Unicode" or "BigEndianUnicode" or "UTF7" or "UTF32" or "Default"
            && (property.Name != "Default" || isOldFramework)
            && property.ContainingType is { Name: "Encoding" } type && type.IsInNamespace("System.Text")
            && EmitterOf(reference) is { } emitter)
        {
            Report(context, emitter, "text in " + property.Name);
        }
    }

    /// <summary><c>Encoding.GetEncoding("windows-1252")</c>.</summary>
    private static void VisitCodePage(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "GetEncoding", ContainingType.Name: "Encoding" } || call.Arguments.IsEmpty)
            return;
        var name = call.Arguments[0].Value.ConstantValue.Value switch
        {
            string text => text,
            int codePage => codePage == Utf8CodePage ? "utf-8" : "code page " + codePage.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
        if (name is not null && !MediaTypeText.IsUtf8(name) && EmitterOf(call) is { } emitter)
            Report(context, emitter, "text in " + name);
    }

    private const int Utf8CodePage = 65001;

    private static void Report(OperationAnalysisContext context, string emitter, string text) =>
        context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), emitter, text, "UTF-8"));

    /// <summary>What sends text in the encoding: a content, an answer, or a writer on the stream of one.</summary>
    private static string? EmitterOf(IOperation encoding)
    {
        switch (encoding.Consumer())
        {
            case IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } creation }:
                return type.Name is "StringContent" || (type.Name == "StreamWriter" && creation.Arguments.Length > 0 && IsOutgoing(creation.Arguments[0].Value)) ? type.Name : null;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { } method } }:
                return (method.ContainingType.Name, method.Name) is ("HttpResponseWritingExtensions", "WriteAsync") or ("HttpResponseDataExtensions", "WriteString" or "WriteStringAsync")
                        or ("ControllerBase", "Content") or ("Results" or "TypedResults", "Text" or "Content")
                    ? method.Name
                    : null;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "ContentEncoding", ContainingType.Name: "HttpResponse" or "HttpResponseBase" or "JsonResult" } target } }:
                return target.ContainingType.Name;
            default:
                return null;
        }
    }

    /// <summary>Whether a stream is the body of an answer or of a request to another system.</summary>
    private static bool IsOutgoing(IOperation stream) => stream.WithoutConversion() switch
    {
        IPropertyReferenceOperation { Property: { Name: "Body" or "OutputStream", ContainingType.Name: "HttpResponse" or "HttpResponseData" or "HttpResponseBase" or "HttpListenerResponse" } } => true,
        IInvocationOperation { TargetMethod.Name: "GetRequestStream" or "GetRequestStreamAsync" } => true,
        IAwaitOperation wait => IsOutgoing(wait.Operation),
        _ => false,
    };
}
