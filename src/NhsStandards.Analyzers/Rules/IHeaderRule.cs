using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A rule about headers that code sets by name. It is handed each by the one pass over them.</summary>
internal interface IHeaderRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    void Check(in HeaderSetting header, in OperationAnalysisContext context);
}
