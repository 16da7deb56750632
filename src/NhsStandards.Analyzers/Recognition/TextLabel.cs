using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What the code calls a text: the member that holds it, the parameter that takes it, or the key that stands before it.</summary>
internal static class TextLabel
{
    /// <summary>The name, or <see langword="null"/> where nothing names the text. Parameters of foreign code are left to whoever knows them.</summary>
    public static string? Of(IOperation text)
    {
        var context = ConstantContext.Of(text);
        if (context.IsElement)
            return null;
        switch (context.Role)
        {
            case ConstantRole.Stored when context.Consumer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: > 0 } keys } }:
                return keys[0].Value.ConstantText();
            case ConstantRole.Argument when context.Consumer is IArgumentOperation argument:
                return OfArgument(argument);
            case ConstantRole.None:
                return null;
            default:
                return context.Target?.Name;
        }
    }

    private static string? OfArgument(IArgumentOperation argument)
    {
        var (arguments, method, instance) = argument.Parent switch
        {
            IInvocationOperation call => (call.Arguments, call.TargetMethod, call.Instance),
            IObjectCreationOperation creation => (creation.Arguments, creation.Constructor, null),
            _ => default,
        };
        if (method is null)
            return null;
        if (method.Name == "Equals" && instance is not null)
            return ConstantContext.SymbolOf(instance)?.Name;
        if (argument.Parameter is { } parameter && !method.DeclaringSyntaxReferences.IsEmpty && SecretName.KindOf(parameter.Name) != SecretKind.None)
            return parameter.Name;
        // What is taken out, looked for or written to a log stands beside a name too.
        if (method.Name.StartsWith("Replace", StringComparison.Ordinal) || method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name is "Format" or "Concat" or "Join" or "Equals" or "Contains" or "Write" or "WriteLine")
            return null;
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i] == argument)
                return arguments[i - 1].Value.ConstantText();
        }

        return null;
    }
}
