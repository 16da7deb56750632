using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>A value and the member or parameter that an operation gives it to.</summary>
internal readonly struct GivenValue(ISymbol target, IOperation value)
{
    /// <summary>The operations that give values to members: for registering.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<OperationKind> Operations = System.Collections.Immutable.ImmutableArray.Create(
        OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.PropertyInitializer, OperationKind.FieldInitializer, OperationKind.Argument);

    /// <summary>The property, field or parameter.</summary>
    public ISymbol Target { get; } = target;

    public IOperation Value { get; } = value;

    /// <summary>What the operation gives; nothing where its target is no member or parameter.</summary>
    public static GivenValue? Of(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target } assignment => new(target.Member, assignment.Value),
        IPropertyInitializerOperation { InitializedProperties.IsEmpty: false } initializer => new(initializer.InitializedProperties[0], initializer.Value),
        IFieldInitializerOperation { InitializedFields.IsEmpty: false } initializer => new(initializer.InitializedFields[0], initializer.Value),
        IArgumentOperation { Parameter: { } parameter, ArgumentKind: ArgumentKind.Explicit } argument => new(parameter, argument.Value),
        _ => null,
    };
}
