using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Finds the system constant that stands beside a value or code: in <c>new Identifier(system, value)</c> and
/// <c>new Coding { System = …, Code = … }</c> of FHIR's types and of any type with members of these names.
/// </summary>
internal static class SystemBeside
{
    /// <summary>The system, or <see langword="null"/> where the constant is no value or code with a constant system beside it.</summary>
    public static string? Of(ConstantContext value) => value.Target?.Name switch
    {
        "value" or "code" => value.Call is IObjectCreationOperation creation ? SystemArgument(creation) ?? SystemMember(creation.Initializer) : null,
        "Value" or "ValueElement" or "Code" => SystemMember(value.Consumer.Parent as IObjectOrCollectionInitializerOperation),
        _ => null,
    };

    private static string? SystemArgument(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Name == "system")
                return argument.Value.ConstantValue.Value as string;
        }

        return null;
    }

    private static string? SystemMember(IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return null;
        foreach (var member in initializer.Initializers)
        {
            if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "System" } } assignment)
                return assignment.Value.ConstantValue.Value as string;
        }

        return initializer.Parent is IObjectCreationOperation creation ? SystemArgument(creation) : null;
    }
}
