using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>A field or property of one type that holds a number or code as text, or a person's number as a whole number, and can hold the toolkit's type.</summary>
internal sealed class RetypedMember
{
    /// <summary>Attributes that say nothing about the type of what they stand on.</summary>
    private static readonly string[] IndifferentAttributes =
    [
        "RequiredAttribute", "DisplayAttribute", "DisplayNameAttribute", "DescriptionAttribute", "ObsoleteAttribute", "PatientIdentifiableAttribute",
        "JsonPropertyNameAttribute", "JsonPropertyAttribute", "JsonIgnoreAttribute", "JsonIncludeAttribute", "JsonRequiredAttribute", "JsonPropertyOrderAttribute",
    ];

    /// <summary>Namespaces whose attributes map a type to something that has no form for the toolkit's types.</summary>
    private static readonly string[] MappedBy =
    [
        "System.Runtime.Serialization", "System.Xml.Serialization", "System.ComponentModel.DataAnnotations.Schema", "Microsoft.EntityFrameworkCore", "MongoDB", "ProtoBuf", "CsvHelper", "Dapper",
    ];

    private RetypedMember(ISymbol symbol, TypeSyntax type, ITypeSymbol held, string toolkitType)
    {
        Symbol = symbol;
        Type = type;
        IsText = held.SpecialType == SpecialType.System_String;
        IsNullable = held.NullableAnnotation == NullableAnnotation.Annotated;
        ToolkitType = toolkitType;
    }

    public ISymbol Symbol { get; }

    /// <summary>The written type of the declaration.</summary>
    public TypeSyntax Type { get; }

    /// <summary>Whether it holds text; else it holds a whole number.</summary>
    public bool IsText { get; }

    /// <summary>Whether it is declared with a question mark where those count.</summary>
    public bool IsNullable { get; }

    /// <summary>The toolkit's type for it.</summary>
    public string ToolkitType { get; }

    /// <summary>The member declared at a node, or <see langword="null"/> where its type is bound to something else.</summary>
    public static RetypedMember? At(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var (symbol, type) = node switch
        {
            PropertyDeclarationSyntax property when IsPlain(property) => (model.GetDeclaredSymbol(property, cancellation), property.Type),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax } declaration } field => (model.GetDeclaredSymbol(field, cancellation), declaration.Type),
            _ => (default(ISymbol), default(TypeSyntax)!),
        };
        return symbol?.TypeOf() is { SpecialType: SpecialType.System_String or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Int32 or SpecialType.System_UInt32 } held
            && symbol is not (IFieldSymbol { IsConst: true } or IFieldSymbol { IsVolatile: true })
            && IsOwn(symbol)
            && ToolkitTypeOf(symbol, held) is { } toolkitType
            ? new RetypedMember(symbol, type, held, toolkitType)
            : null;
    }

    /// <summary>Whether the toolkit's type takes a text that is known.</summary>
    public bool Takes(string text) => ToolkitType switch
    {
        "OdsCode" => OdsCodeText.IsValid(text),
        "SnomedCode" => Sctid.IsValid(text),
        _ => PersonNumberText.TryRead(text, out var number) && Modulus11.IsValid(number),
    };

    /// <summary>Changes the declaration: its type, and a value that stands for no number.</summary>
    public void EditDeclaration(SourceEdits edits)
    {
        edits.Replace(Type.Span, IsNullable ? ToolkitType + "?" : ToolkitType);
        if (IsNullable || Initializer is not { } initializer || !IsNoNumber(initializer.Value))
            return;
        var (start, end) = Type.Parent is PropertyDeclarationSyntax property
            ? (property.AccessorList!.Span.End, property.SemicolonToken.Span.End)
            : (((VariableDeclaratorSyntax)initializer.Parent!).Identifier.Span.End, initializer.Span.End);
        edits.Replace(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>The value that the declaration gives and <see cref="EditDeclaration"/> leaves as it is.</summary>
    public ExpressionSyntax? GivenValue =>
        Type.Parent is PropertyDeclarationSyntax { ExpressionBody: { } body } ? body.Expression
        : Initializer is { } initializer && (IsNullable || !IsNoNumber(initializer.Value)) ? initializer.Value
        : null;

    private EqualsValueClauseSyntax? Initializer => Type.Parent switch
    {
        PropertyDeclarationSyntax property => property.Initializer,
        VariableDeclarationSyntax fields => fields.Variables[0].Initializer,
        _ => null,
    };

    /// <summary>Whether a value only says that there is none: <c>""</c>, <c>null!</c>, <c>string.Empty</c>, <c>0</c>.</summary>
    public static bool IsNoNumber(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => IsNoNumber(suppressed.Operand),
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression || literal.Token.Value is "" or 0,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" } } => true,
        _ => false,
    };

    /// <summary>The type for what a member is named; nothing where the toolkit has none.</summary>
    private static string? ToolkitTypeOf(ISymbol symbol, ITypeSymbol held)
    {
        if (PersonNumber.KindOfName(symbol.Name) is var person and not PersonNumberKind.None)
            return PersonNumber.TypeNameOf(person);
        return ConceptName.KindOf(symbol.Name, held) is { } concept ? concept.ToolkitType : "OdsCode";
    }

    /// <summary>Whether the property keeps its value itself, or is one expression.</summary>
    private static bool IsPlain(PropertyDeclarationSyntax property)
    {
        if (property.ExplicitInterfaceSpecifier is not null)
            return false;
        if (property.AccessorList is null)
            return property.ExpressionBody is not null;
        foreach (var accessor in property.AccessorList.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                return false;
        }

        return true;
    }

    /// <summary>Whether the type is the author's choice: no contract, base member or mapping asks for it.</summary>
    private static bool IsOwn(ISymbol symbol) =>
        symbol.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
        && !symbol.IsVirtual
        && !symbol.IsAbstract
        && symbol.DeclaringSyntaxReferences.Length == 1
        && !DeclaredShape.IsGivenElsewhere(symbol)
        && HasOnlyIndifferentAttributes(symbol)
        && !IsMapped(symbol.ContainingType);

    private static bool HasOnlyIndifferentAttributes(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Array.IndexOf(IndifferentAttributes, attribute.AttributeClass?.Name) < 0)
                return false;
        }

        return true;
    }

    private static bool IsMapped(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            foreach (var mapper in MappedBy)
            {
                if (attribute.AttributeClass is { } kind && kind.IsBelowNamespace(mapper))
                    return true;
            }
        }

        return false;
    }
}
