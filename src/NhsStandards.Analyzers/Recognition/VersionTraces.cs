using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// What the source says of the versions of its API: a segment of a route, an attribute, a package that adds them. Looked for once
/// in a compilation, and only where it has an API; by names, since a start-up file may be anywhere.
/// </summary>
internal sealed class VersionTraces
{
    private static readonly ConditionalWeakTable<Compilation, VersionTraces> Cache = new();

    private static readonly string[] ApiNames = ["ApiController", "ApiControllerAttribute", "MapGet", "MapPost", "MapPut", "MapPatch", "MapDelete"];

    private VersionTraces(Compilation compilation)
    {
        foreach (var file in SourceTokens.Of(compilation).All)
        {
            HasVersion = HasVersion || HasVersionIn(file);
            First ??= FirstIn(file);
        }
    }

    /// <summary>Whether anything gives the API a version, or a start of its routes that is not known.</summary>
    public bool HasVersion { get; private set; }

    /// <summary>The name of the first controller or mapped endpoint, where a project is reported once.</summary>
    public Location? First { get; private set; }

    public static VersionTraces Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new VersionTraces(compilation));

    /// <summary>Whether a route has a segment such as <c>v1</c>, <c>v{version}</c> or <c>R4</c>.</summary>
    public static bool HasVersionSegment(string route)
    {
        var start = 0;
        while (start < route.Length)
        {
            var end = route.IndexOf('/', start);
            if (end < 0)
                end = route.Length;
            if (IsVersion(route, start, end - start))
                return true;
            start = end + 1;
        }

        return false;
    }

    private static bool IsVersion(string route, int start, int length) => length switch
    {
        < 2 => false,
        _ when route[start] is 'v' or 'V' => char.IsDigit(route[start + 1]) || route[start + 1] == '{',
        2 => route[start] is 'R' or 'r' && route[start + 1] is >= '4' and <= '6',
        4 => string.Compare(route, start, "STU3", 0, 4, StringComparison.OrdinalIgnoreCase) == 0,
        _ => false,
    };

    private static bool HasVersionIn(FileTokens file)
    {
        foreach (var name in file.Names.Keys)
        {
            if (name is "UsePathBase" or "RouteTokenTransformerConvention" or "UseRoutePrefix" or "UseGeneralRoutePrefix" or "UseCentralRoutePrefix"
                || name.IndexOf("ApiVersion", StringComparison.Ordinal) >= 0 || name.IndexOf("VersionedApi", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        foreach (var text in file.Texts)
        {
            if (!IsVersionedRoute(text.Key))
                continue;
            foreach (var token in file.At(text.Value))
            {
                if (text.Key.IndexOf('/') >= 0 || IsRoute(token))
                    return true;
            }
        }

        return false;
    }

    private static Location? FirstIn(FileTokens file)
    {
        SyntaxToken? first = null;
        foreach (var name in ApiNames)
        {
            if (!file.Names.TryGetValue(name, out var places))
                continue;
            foreach (var token in file.At(places))
            {
                if (ApiOf(token) is { } api && (first is null || api.SpanStart < first.Value.SpanStart))
                    first = api;
            }
        }

        return first?.GetLocation();
    }

    /// <summary>The name of the controller that is marked, or of the mapping.</summary>
    private static SyntaxToken? ApiOf(SyntaxToken name) => name.Parent switch
    {
        SimpleNameSyntax { Parent: AttributeSyntax { Parent.Parent: ClassDeclarationSyntax controller } } when !Infrastructure.IsName(controller.Identifier.ValueText) => controller.Identifier,
        SimpleNameSyntax { Parent: QualifiedNameSyntax { Parent: AttributeSyntax { Parent.Parent: ClassDeclarationSyntax controller } } } when !Infrastructure.IsName(controller.Identifier.ValueText) => controller.Identifier,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } when IsMapping(call) => name,
        _ => null,
    };

    private static bool IsMapping(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is { Count: > 1 } arguments
        && arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: { } route }
        && !Infrastructure.IsRoute(route);

    private static bool IsVersionedRoute(string route) =>
        HasVersionSegment(route)
        && route.IndexOf("://", StringComparison.Ordinal) < 0
        && route.IndexOf("swagger", StringComparison.OrdinalIgnoreCase) < 0
        && route.IndexOf("openapi", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary><c>v1</c> alone counts only where a route is given, since documents of an API are called so too.</summary>
    private static bool IsRoute(SyntaxToken text) =>
        text.Parent?.Parent is AttributeArgumentSyntax
        || text.Parent?.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapGroup" } };
}
