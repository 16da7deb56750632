using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What each local of a member is given: its initial value, assignments, and what is added to it. Read once for a member, by all rules.</summary>
internal sealed class LocalValues
{
    private static readonly ConditionalWeakTable<IOperation, LocalValues> Cache = new();

    private readonly Dictionary<ISymbol, ImmutableArray<LocalValue>.Builder> _values = new(SymbolEqualityComparer.Default);

    private LocalValues(IOperation member)
    {
        foreach (var operation in member.Contents())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    Add(declarator.Symbol, initializer.Value, LocalValueKind.Initial);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, assignment.Value, LocalValueKind.Assigned);
                    break;
                case ICompoundAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Add(target.Local, assignment.Value, LocalValueKind.Added);
                    break;
                case IIsPatternOperation { Pattern: { } pattern } test when NameIn(pattern) is { } name:
                    Add(name, test.Value, LocalValueKind.Initial);
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } element } } loop:
                    Add(element, loop.Collection, LocalValueKind.Initial);
                    break;
                case IInvocationOperation call when BuilderOf(call) is { } builder:
                    foreach (var argument in call.Arguments)
                        Add(builder, argument.Value, LocalValueKind.Added);
                    break;
                case IInvocationOperation { TargetMethod.Name: "CopyTo" or "Copy" or "BlockCopy" } copy when BufferOf(copy, out var source) is { } buffer:
                    Add(buffer, source, LocalValueKind.Added);
                    break;
            }
        }
    }

    /// <summary>What the local that is read here is given anywhere in its member, in the order of the code.</summary>
    public static IReadOnlyList<LocalValue> Of(ILocalReferenceOperation reference) =>
        Cache.GetValue(reference.Root(), static member => new LocalValues(member))._values.TryGetValue(reference.Local, out var values) ? values : [];

    /// <summary>What the local that is read here is declared with, or <see langword="null"/>.</summary>
    public static IOperation? InitialOf(ILocalReferenceOperation reference)
    {
        foreach (var given in Of(reference))
        {
            if (given.Kind == LocalValueKind.Initial)
                return given.Value;
        }

        return null;
    }

    private void Add(ILocalSymbol local, IOperation value, LocalValueKind kind)
    {
        if (!_values.TryGetValue(local, out var values))
            _values.Add(local, values = ImmutableArray.CreateBuilder<LocalValue>());
        values.Add(new(value, kind));
    }

    /// <summary>The local of <c>is { } number</c> and <c>is string number</c>.</summary>
    private static ILocalSymbol? NameIn(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol declared } => declared,
        _ => null,
    };

    /// <summary>The local whose text a call adds its arguments to: <c>builder.Append("x").Append(number)</c>.</summary>
    private static ILocalSymbol? BuilderOf(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType.Name != "StringBuilder" || !(call.TargetMethod.Name.StartsWith("Append", StringComparison.Ordinal) || call.TargetMethod.Name == "Insert"))
            return null;
        var receiver = call.Instance;
        while (receiver is IInvocationOperation chained)
            receiver = chained.Instance;
        return (receiver as ILocalReferenceOperation)?.Local;
    }

    /// <summary>The local whose elements a call copies others into: <c>salt.CopyTo(buffer, 0)</c>, <c>Buffer.BlockCopy(salt, 0, buffer, 0, 16)</c>.</summary>
    private static ILocalSymbol? BufferOf(IInvocationOperation copy, out IOperation source)
    {
        var from = copy.Instance;
        IOperation? to = null;
        foreach (var argument in copy.Arguments)
        {
            if (argument.Parameter?.Name is "src" or "source" or "sourceArray")
                from = argument.Value;
            else if (argument.Parameter?.Name is "dst" or "destination" or "destinationArray" or "array")
                to = argument.Value.Unwrapped();
        }

        source = from!;
        while (to is IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "Slice" } part)
            to = part.Instance ?? (part.Arguments.IsEmpty ? null : part.Arguments[0].Value.Unwrapped());
        return from is not null && to is ILocalReferenceOperation { Local: { Type: IArrayTypeSymbol or { Name: "Span" or "Memory" } } local } ? local : null;
    }
}

internal enum LocalValueKind
{
    Initial,
    Assigned,

    /// <summary>Comes behind what was there before: <c>+=</c>, <c>Append</c>.</summary>
    Added,
}

internal readonly struct LocalValue(IOperation value, LocalValueKind kind)
{
    public IOperation Value { get; } = value;

    public LocalValueKind Kind { get; } = kind;
}
