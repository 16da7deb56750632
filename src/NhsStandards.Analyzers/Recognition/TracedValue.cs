using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>One of the values that can reach a place: a constant text, or an expression of which only the beginning matters.</summary>
internal readonly struct TracedValue(IOperation operation, IOperation place, string? text, bool isComplete)
{
    /// <summary>Where the value comes from: the constant, or the expression that is not followed further.</summary>
    public IOperation Operation { get; } = operation;

    /// <summary>Where to report: the constant where it stands in the same member, else what is given to the sink.</summary>
    public IOperation Place { get; } = place;

    /// <summary>The constant text, or <see langword="null"/> where the value is not constant.</summary>
    public string? Text { get; } = text;

    /// <summary>Whether the text is the whole value; otherwise it only begins with it.</summary>
    public bool IsComplete { get; } = isComplete;
}
