using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A rule that is decided from an HTML or Razor file. It is handed each by the one markup pass.</summary>
internal interface IMarkupRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    void Check(in MarkupFile file);
}
