using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises the rows of data with which a test method is called: <c>[InlineData("…")]</c> and its likes.</summary>
internal static class TestData
{
    /// <summary>Whether the constant is an argument of such an attribute.</summary>
    public static bool Has(ConstantContext context) =>
        context.Call is IObjectCreationOperation { Parent: IAttributeOperation } creation
        && creation.Type?.Name is "InlineDataAttribute" or "TestCaseAttribute" or "DataRowAttribute" or "ArgumentsAttribute";

    /// <summary>The parameter of the test method that gets the constant, or <see langword="null"/> where it is no test data.</summary>
    public static IParameterSymbol? ParameterFor(in Constant constant, ConstantContext context)
    {
        if (!Has(context) || constant.ContainingSymbol is not IMethodSymbol method)
            return null;
        var index = 0;
        foreach (var argument in ((IObjectCreationOperation)context.Call!).Arguments)
        {
            var elements = CollectedArguments.Of(argument.Value);
            if (elements.IsDefault)
            {
                if (argument.Value.Syntax.Span.Contains(constant.Operation.Syntax.Span))
                    return At(method, index);
                index++;
                continue;
            }

            foreach (var element in elements)
            {
                if (element.Syntax.Span.Contains(constant.Operation.Syntax.Span))
                    return At(method, index);
                index++;
            }
        }

        return null;
    }

    private static IParameterSymbol? At(IMethodSymbol method, int index) => index < method.Parameters.Length ? method.Parameters[index] : null;
}
