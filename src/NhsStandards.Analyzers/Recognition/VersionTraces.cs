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

    private VersionTraces(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    ReadName(token);
                else if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                    HasVersion |= IsVersionedRoute(token);
                if (HasVersion)
                    return;
            }
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

    private void ReadName(SyntaxToken identifier)
    {
        var name = identifier.ValueText;
        if (name is "UsePathBase" or "RouteTokenTransformerConvention" or "UseRoutePrefix" or "UseGeneralRoutePrefix" or "UseCentralRoutePrefix"
            || name.IndexOf("ApiVersion", StringComparison.Ordinal) >= 0 || name.IndexOf("VersionedApi", StringComparison.Ordinal) >= 0)
        {
            HasVersion = true;
        }
        else if (First is null && IsApi(identifier))
        {
            First = identifier.GetLocation();
        }
    }

    private static bool IsApi(SyntaxToken identifier) => identifier.Parent switch
    {
        ClassDeclarationSyntax declaration => IsApiController(declaration),
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } => IsMapping(identifier.ValueText, call),
        _ => false,
    };

    private static bool IsApiController(ClassDeclarationSyntax declaration)
    {
        if (Infrastructure.IsName(declaration.Identifier.ValueText))
            return false;
        foreach (var list in declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.Name.ToString() is "ApiController" or "ApiControllerAttribute")
                    return true;
            }
        }

        return false;
    }

    private static bool IsMapping(string name, InvocationExpressionSyntax call) =>
        name is "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete"
        && call.ArgumentList.Arguments is { Count: > 1 } arguments
        && arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: { } route }
        && !Infrastructure.IsRoute(route);

    /// <summary>A route with a version, wherever it stands; <c>v1</c> alone only where a route is given, since documents of an API are called so too.</summary>
    private static bool IsVersionedRoute(SyntaxToken text)
    {
        var route = text.ValueText;
        if (!HasVersionSegment(route) || route.IndexOf("://", StringComparison.Ordinal) >= 0 || route.IndexOf("swagger", StringComparison.OrdinalIgnoreCase) >= 0 || route.IndexOf("openapi", StringComparison.OrdinalIgnoreCase) >= 0)
            return false;
        return route.IndexOf('/') >= 0
            || text.Parent?.Parent is AttributeArgumentSyntax
            || text.Parent?.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapGroup" } };
    }
}
