using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2013 where a media type names another character set, or the format of an old office product.</summary>
internal sealed class ClosedMediaType : IConstantRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(ForeignEncoding.Rule);

    public ConstantShapes Shapes => ConstantShapes.Slashed;

    public void Check(in Constant constant)
    {
        if (constant.IsReference)
            return;
        if (MediaTypeText.CharsetOf(constant.Value) is { } charset)
        {
            if (!MediaTypeText.IsUtf8(charset) && IsSent(constant.Context))
                constant.Report(Create(constant, charset, "utf-8", "text in " + charset));
        }
        else if (OpenFormOf(constant.Value) is { } open && IsFileOfAnswer(constant.Context) && !IsOpenByName(constant.Context.Call))
        {
            constant.Report(Diagnostic.Create(ForeignEncoding.Rule, constant.Operation.Syntax.GetLocation(), constant.Context.Target!.NameForPeople(), "a closed format", open));
        }
    }

    private static Diagnostic Create(in Constant constant, string found, string right, string emitted) =>
        Diagnostic.Create(
            ForeignEncoding.Rule,
            constant.Operation.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(TextReplacement.Found, found).Add(TextReplacement.Right, right),
            constant.Context.Target!.NameForPeople(),
            emitted,
            "UTF-8");

    private static string? OpenFormOf(string mediaType) =>
        MediaTypeText.Is(mediaType, "application/msword") ? "OOXML, ODF or PDF"
        : MediaTypeText.Is(mediaType, "application/vnd.ms-excel") ? "OOXML, ODF or CSV"
        : null;

    /// <summary>Whether a content type is set, not only accepted or looked for.</summary>
    private static bool IsSent(ConstantContext context) =>
        context.Role is ConstantRole.Argument or ConstantRole.Stored
        && MediaTypePosition.Is(context)
        && context.Target is { } target && !NameWords.Contains(target.Name, "accept")
        && !IsReadOrAccepted(context.Call);

    private static bool IsReadOrAccepted(IOperation? call) =>
        call is IInvocationOperation { TargetMethod.Name: "Contains" or "StartsWith" or "Equals" or "IndexOf" or "Accepts" or "MatchesMediaType" }
        || (call is not null && HeaderSetting.TryRead(call, out var header) && header.Is("Accept"));

    /// <summary>Whether the name of the file says that it is an open format under a wrong label.</summary>
    private static bool IsOpenByName(IOperation? call)
    {
        if (call is null)
            return false;
        foreach (var operation in call.Descendants())
        {
            if (operation.ConstantValue is { HasValue: true, Value: string text }
                && (text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFileOfAnswer(ConstantContext context) => context switch
    {
        { Call: IInvocationOperation { TargetMethod: { Name: "File" or "PhysicalFile" or "Stream" or "Bytes" } method } } => context.Target?.Name == "contentType" && method.IsBelowNamespace("Microsoft.AspNetCore"),
        { Call: IObjectCreationOperation { Type.Name: "FileContentResult" or "FileStreamResult" or "PhysicalFileResult" or "VirtualFileResult" } } => context.Target?.Name == "contentType",
        { Role: ConstantRole.Stored, Target: IPropertySymbol { Name: "ContentType", ContainingType.Name: "HttpResponse" or "HttpResponseBase" } } => true,
        _ => false,
    };
}
