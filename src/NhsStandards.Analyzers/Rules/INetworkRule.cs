using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A rule about addresses that code talks to, listens on or writes to. It is handed each by the one network pass.</summary>
internal interface INetworkRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    void Check(in NetworkTarget target);
}
