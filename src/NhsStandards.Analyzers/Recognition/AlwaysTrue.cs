using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises functions that should judge and let everything pass.</summary>
internal static class AlwaysTrue
{
    /// <summary>Whether the lambda or method answers nothing but <see langword="true"/>.</summary>
    public static bool Is(IOperation target, CancellationToken cancellation) => target switch
    {
        IAnonymousFunctionOperation function => ReturnsOnlyTrue(function.Syntax) || (AskedBy(function) is { } asked && ReturnsOnlyTrue(asked, cancellation)),
        IMethodReferenceOperation reference => ReturnsOnlyTrue(reference.Method, cancellation),
        _ => false,
    };

    /// <summary>The method whose answer is all that the lambda answers.</summary>
    private static IMethodSymbol? AskedBy(IAnonymousFunctionOperation function) =>
        function.Body.Operations is { Length: 1 } statements && statements[0] is IReturnOperation { ReturnedValue: IInvocationOperation { IsVirtual: false } call } ? call.TargetMethod : null;

    private static bool ReturnsOnlyTrue(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences is { Length: 1 } declarations && ReturnsOnlyTrue(declarations[0].GetSyntax(cancellation));

    /// <summary>By syntax, since a method that is named here may stand in another file. What may throw has looked at something.</summary>
    private static bool ReturnsOnlyTrue(SyntaxNode function)
    {
        SyntaxNode? body = function switch
        {
            AnonymousFunctionExpressionSyntax anonymous => anonymous.Body,
            MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
            _ => null,
        };
        if (body is not BlockSyntax block)
            return IsTrue(body);
        var returns = false;
        foreach (var node in block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax)
                return false;
            if (node is not ReturnStatementSyntax @return)
                continue;
            if (!IsTrue(@return.Expression))
                return false;
            returns = true;
        }

        return returns;
    }

    private static bool IsTrue(SyntaxNode? expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression.IsKind(SyntaxKind.TrueLiteralExpression);
    }
}
