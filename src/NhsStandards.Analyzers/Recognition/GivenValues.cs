using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Finds what a call or creation is given, by the names of parameters and properties.</summary>
internal static class GivenValues
{
    /// <summary>What is written for a parameter; nothing where its default stands.</summary>
    public static IOperation? Of(ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
                return argument.Value;
        }

        return null;
    }

    /// <summary>What an object is made with: for a parameter of its constructor, or a property in its initialiser.</summary>
    public static IOperation? Of(IObjectCreationOperation creation, string parameter, string property) => Of(creation.Arguments, parameter) ?? OfProperty(creation, property);

    /// <summary>What a property is given in the initialiser.</summary>
    public static IOperation? OfProperty(IObjectCreationOperation creation, string property)
    {
        if (creation.Initializer is null)
            return null;
        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == property)
                return assignment.Value;
        }

        return null;
    }
}
