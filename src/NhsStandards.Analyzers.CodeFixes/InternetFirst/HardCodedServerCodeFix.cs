using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.InternetFirst;

namespace NhsStandards.Analyzers.CodeFixes.InternetFirst;

/// <summary>
/// Reads a literal address from configuration, and fails with the key's name where it is not set. Only where an
/// <c>IConfiguration</c> is at hand, and the literal is the whole value.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedServerCodeFix))]
[Shared]
public sealed class HardCodedServerCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS3008");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (!diagnostic.Properties.TryGetValue(HardCodedServer.Key, out var key) || key is null || LiteralOf(node) is not { } literal || MustStayConstant(literal))
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || ConfigurationAt(model, literal) is not { } configuration)
            return;
        var value = SyntaxFactory.ParseExpression(
            $"{configuration}[{SyntaxFactory.Literal(key)}] ?? throw new {ExceptionName(model, literal)}({SyntaxFactory.Literal(key + " is not configured.")})");
        var replacement = literal.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax
            ? value
            : SyntaxFactory.ParenthesizedExpression(value);
        await OfferReplacementAsync(context, diagnostic, "Read the address from configuration", literal, _ => replacement).ConfigureAwait(false);
    }

    /// <summary>The literal itself, or the one that a <c>new Uri("…")</c> is made of.</summary>
    private static LiteralExpressionSyntax? LiteralOf(SyntaxNode node)
    {
        if (node is ArgumentSyntax argument)
            node = argument.Expression;
        if (node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
            node = arguments[0].Expression;
        return node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Parent is not (BinaryExpressionSyntax or InterpolationSyntax) ? literal : null;
    }

    private static bool MustStayConstant(SyntaxNode literal) =>
        literal.FirstAncestorOrSelf<AttributeSyntax>() is not null
        || literal.FirstAncestorOrSelf<ParameterSyntax>() is not null
        || literal.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()?.IsConst == true
        || literal.FirstAncestorOrSelf<BaseFieldDeclarationSyntax>() is not null
        || literal.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax };

    /// <summary>How <c>InvalidOperationException</c> is written here.</summary>
    private static string ExceptionName(SemanticModel model, SyntaxNode place)
    {
        foreach (var symbol in model.LookupNamespacesAndTypes(place.SpanStart, name: "InvalidOperationException"))
        {
            if (symbol is INamedTypeSymbol { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return "InvalidOperationException";
        }

        return "System.InvalidOperationException";
    }

    /// <summary>An expression for the configuration that is at hand: one itself, or the builder or host that has one.</summary>
    private static string? ConfigurationAt(SemanticModel model, SyntaxNode place)
    {
        var isStatic = model.GetEnclosingSymbol(place.SpanStart) is { IsStatic: true };
        string? holder = null;
        foreach (var symbol in model.LookupSymbols(place.SpanStart))
        {
            if (!IsUsable(symbol, place, isStatic) || TypeOf(symbol) is not { } type)
                continue;
            if (IsConfiguration(type))
                return Escape(symbol.Name);
            if (holder is null && HasConfiguration(type))
                holder = Escape(symbol.Name) + ".Configuration";
        }

        return holder;
    }

    private static bool IsUsable(ISymbol symbol, SyntaxNode place, bool isStatic) => symbol switch
    {
        ILocalSymbol local => local.Locations[0].SourceSpan.End < place.SpanStart && !local.Locations[0].SourceSpan.OverlapsWith(place.FirstAncestorOrSelf<StatementSyntax>()?.Span ?? default),
        IParameterSymbol => true,
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || !isStatic,
        _ => false,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsConfiguration(ITypeSymbol type)
    {
        if (type is { Name: "IConfiguration", ContainingNamespace.Name: "Configuration" })
            return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented is { Name: "IConfiguration", ContainingNamespace.Name: "Configuration" })
                return true;
        }

        return false;
    }

    private static bool HasConfiguration(ITypeSymbol type)
    {
        if (type.Name is not ("WebApplicationBuilder" or "WebApplication" or "HostApplicationBuilder" or "IHostApplicationBuilder" or "HostBuilderContext" or "WebHostBuilderContext" or "FunctionsApplicationBuilder"))
            return false;
        foreach (var member in type.GetMembers("Configuration"))
        {
            if (member is IPropertySymbol { Type: { } held } && IsConfiguration(held))
                return true;
        }

        return false;
    }

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
