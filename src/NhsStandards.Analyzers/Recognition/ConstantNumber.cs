using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The number that an expression always has: a constant, or a local, read-only or private field that is given a constant and nothing else.</summary>
internal static class ConstantNumber
{
    public static double? Of(IOperation value, CancellationToken cancellation)
    {
        if (!value.ConstantValue.HasValue)
            value = value.Unwrapped();
        if (value.ConstantValue is { HasValue: true, Value: { } constant })
            return AsNumber(constant);
        return value switch
        {
            ILocalReferenceOperation local => OfLocal(local),
            IFieldReferenceOperation { Field: { IsReadOnly: true } or { DeclaredAccessibility: Accessibility.Private } } field => OfMember(field, field.Field, cancellation),
            IPropertyReferenceOperation { Property.SetMethod: null } property => OfMember(property, property.Property, cancellation),
            _ => null,
        };
    }

    private static double? OfLocal(ILocalReferenceOperation reference)
    {
        var values = LocalValues.Of(reference);
        return values.Count == 1 && values[0].Value.ConstantValue is { HasValue: true, Value: { } constant } ? AsNumber(constant) : null;
    }

    private static double? OfMember(IOperation reference, ISymbol member, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty)
            return null;
        var declaration = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        var value = declaration switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            _ => null,
        };
        if (value is null || IsAssigned(member, declaration))
            return null;
        if (value is LiteralExpressionSyntax { Token.Value: { } literal })
            return AsNumber(literal);
        return reference.SemanticModel is { } model && model.SyntaxTree == value.SyntaxTree && model.GetConstantValue(value, cancellation) is { HasValue: true, Value: { } constant } ? AsNumber(constant) : null;
    }

    /// <summary>Whether a constructor or method gives the member another value. By name: what is assigned by that name may be it.</summary>
    private static bool IsAssigned(ISymbol member, SyntaxNode declaration)
    {
        if (declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;
        foreach (var node in type.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: var target }
                && (target is IdentifierNameSyntax name ? name : (target as MemberAccessExpressionSyntax)?.Name) is { } assigned && assigned.Identifier.ValueText == member.Name)
                return true;
        }

        return false;
    }

    private static double? AsNumber(object constant) => constant switch
    {
        int number => number,
        long number => number,
        double number => number,
        uint number => number,
        short number => number,
        byte number => number,
        _ => null,
    };
}
