using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A rule that is decided from text constants. It is handed those of its shapes by the one literal pass.</summary>
internal interface IConstantRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The shapes of the constants that the rule wants to see.</summary>
    ConstantShapes Shapes { get; }

    void Check(in Constant constant);
}
