using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal static class MethodBodies
{
    /// <summary>The body of a method that stands in the same file as an operation; otherwise nothing, since that takes a second semantic model.</summary>
    public static IOperation? Of(IMethodSymbol method, IOperation from)
    {
        if (from.SemanticModel is not { } model)
            return null;
        var definition = method.PartialImplementationPart ?? method;
        foreach (var declaration in definition.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == model.SyntaxTree)
                return model.GetOperation(declaration.GetSyntax());
        }

        return null;
    }
}
