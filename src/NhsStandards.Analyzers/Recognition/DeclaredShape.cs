using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether the type of a declaration is the author's choice at this place.</summary>
internal static class DeclaredShape
{
    /// <summary>
    /// Whether the type is given by something else: a base member, an interface, native code, or a database migration, which is history.
    /// </summary>
    public static bool IsGivenElsewhere(ISymbol symbol)
    {
        var member = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        return member.IsOverride
            || member.IsExtern
            || member is IMethodSymbol { PartialDefinitionPart: not null }
            || ImplementsInterface(member)
            || IsInMigration(member);
    }

    /// <summary>Whether the code is a database migration or the snapshot beside it.</summary>
    public static bool IsInMigration(ISymbol? symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.ContainingType)
        {
            for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            {
                if (ancestor.Name is "Migration" or "ModelSnapshot")
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the parameter is that of a record's header, and its property stands for both.</summary>
    public static bool IsRecordHeader(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record })
            return false;
        foreach (var member in record.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol { DeclaringSyntaxReferences: { IsEmpty: false } property }
                && !parameter.DeclaringSyntaxReferences.IsEmpty
                && property[0].Span == parameter.DeclaringSyntaxReferences[0].Span
                && property[0].SyntaxTree == parameter.DeclaringSyntaxReferences[0].SyntaxTree)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parameter of the record's header that a property stands for, or <see langword="null"/>.</summary>
    public static IParameterSymbol? HeaderParameterOf(IPropertySymbol property)
    {
        if (property.ContainingType is not { IsRecord: true } record)
            return null;
        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && IsRecordHeader(parameter))
                    return parameter;
            }
        }

        return null;
    }

    /// <summary>Whether the member is given a literal that is no number, as in <c>NhsNumber =&gt; "nhs_number"</c>.</summary>
    public static bool IsName(ISymbol member, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty)
            return false;
        var value = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value is LiteralExpressionSyntax { Token.Value: string { Length: > 0 } text } && !PersonNumber.HasDigit(text);
    }

    private static bool ImplementsInterface(ISymbol member)
    {
        if (member is not (IMethodSymbol or IPropertySymbol) || member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
            return false;
        foreach (var contract in type.AllInterfaces)
        {
            foreach (var promised in contract.GetMembers())
            {
                if (promised.Kind == member.Kind
                    && (member.CanBeReferencedByName ? promised.Name == member.Name : member.Name.EndsWith(promised.Name, StringComparison.Ordinal))
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
