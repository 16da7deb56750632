using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells which arguments of an exception's constructor end up in its message.</summary>
internal static class ExceptionText
{
    public static bool Takes(IParameterSymbol parameter, IOperation value, PatientModel patients)
    {
        if (parameter.Name is "message" or "actualValue" or "errorMessage" or "msg" || (parameter.Type.SpecialType == SpecialType.System_String && parameter.Name != "paramName" && IsSentence(value)))
            return true;
        // What has a personal name there is reported there, once for all who throw it.
        return patients.TierOf(parameter) == PatientTier.None && IsWrittenByBase(parameter);
    }

    /// <summary>A text that is put together here is a message, however its parameter is called.</summary>
    private static bool IsSentence(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IInterpolatedStringOperation or IBinaryOperation;
    }

    /// <summary>Whether an exception of the source writes the parameter into its message: <c>: base($"{name} ({key}) was not found")</c>.</summary>
    private static bool IsWrittenByBase(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { IsEmpty: false } declarations })
            return false;
        var arguments = declarations[0].GetSyntax() switch
        {
            ConstructorDeclarationSyntax { Initializer: { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword } initializer } => initializer.ArgumentList,
            TypeDeclarationSyntax { BaseList.Types: { Count: > 0 } bases } => (bases[0] as PrimaryConstructorBaseTypeSyntax)?.ArgumentList,
            _ => null,
        };
        if (arguments is null)
            return false;
        foreach (var node in arguments.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name && IsPlainPart(name))
                return true;
        }

        return false;
    }

    /// <summary>A part of the text as it is: what a method makes of it may be masked.</summary>
    private static bool IsPlainPart(SyntaxNode name)
    {
        var outer = name.Parent;
        while (outer is InterpolationSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax || outer.IsKind(SyntaxKind.AddExpression))
            outer = outer!.Parent;
        return outer is ArgumentSyntax { Parent.Parent: ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax };
    }
}
