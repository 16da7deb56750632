using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>Names the declaration that a piece of syntax stands in as documentation ids do, with parameter types as they are written: <c>Clinic.Store.Open(string)</c>.</summary>
internal static class MemberName
{
    private const string TopLevel = "<top-level>";

    /// <summary>Empty outside of all declarations.</summary>
    public static string Of(SyntaxNode node)
    {
        var names = new List<string>();
        for (var current = node; current is not null; current = current.Parent ?? (current as StructuredTriviaSyntax)?.ParentTrivia.Token.Parent)
        {
            if (NameOf(current, node) is { } name)
                names.Add(name);
        }

        names.Reverse();
        return string.Join(".", names);
    }

    private static string? NameOf(SyntaxNode declaration, SyntaxNode place) => declaration switch
    {
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => Explicit(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText + Arity(method.TypeParameterList) + Types(method.ParameterList),
        ConstructorDeclarationSyntax constructor => (constructor.Modifiers.ToString().IndexOf("static", StringComparison.Ordinal) >= 0 ? "#cctor" : "#ctor") + Types(constructor.ParameterList),
        DestructorDeclarationSyntax => "Finalize()",
        OperatorDeclarationSyntax operation => "operator" + operation.OperatorToken.Text + Types(operation.ParameterList),
        ConversionOperatorDeclarationSyntax conversion => "operator " + Compact(conversion.Type) + Types(conversion.ParameterList),
        PropertyDeclarationSyntax property => Explicit(property.ExplicitInterfaceSpecifier) + property.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => Explicit(indexer.ExplicitInterfaceSpecifier) + "this" + Types(indexer.ParameterList),
        EventDeclarationSyntax @event => Explicit(@event.ExplicitInterfaceSpecifier) + @event.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => FieldName(field, place),
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText + Arity(@delegate.TypeParameterList) + Types(@delegate.ParameterList),
        TypeDeclarationSyntax type => type.Identifier.ValueText + Arity(type.TypeParameterList),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax @namespace => Compact(@namespace.Name),
        GlobalStatementSyntax => TopLevel,
        _ => null,
    };

    /// <summary>The one declared name that the place belongs to, or all that share the declaration.</summary>
    private static string FieldName(BaseFieldDeclarationSyntax field, SyntaxNode place)
    {
        var names = new StringBuilder();
        foreach (var variable in field.Declaration.Variables)
        {
            if (variable.Span.Contains(place.Span))
                return variable.Identifier.ValueText;
            names.Append(names.Length == 0 ? "" : ",").Append(variable.Identifier.ValueText);
        }

        return names.ToString();
    }

    private static string Explicit(ExplicitInterfaceSpecifierSyntax? specifier) => specifier is null ? "" : Compact(specifier);

    private static string Arity(TypeParameterListSyntax? parameters) =>
        parameters is null ? "" : "`" + parameters.Parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Types(BaseParameterListSyntax parameters)
    {
        var types = new StringBuilder("(");
        foreach (var parameter in parameters.Parameters)
        {
            if (types.Length > 1)
                types.Append(',');
            if (parameter.Type is { } type)
                types.Append(Compact(type));
        }

        return types.Append(')').ToString();
    }

    private static string Compact(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var token in node.DescendantTokens())
            text.Append(token.ValueText);
        return text.ToString();
    }
}
