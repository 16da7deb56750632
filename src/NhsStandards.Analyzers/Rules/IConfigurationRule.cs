using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A rule that is decided from single values of <c>appsettings*.json</c>. It is handed each by the one configuration pass.</summary>
internal interface IConfigurationRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    void Check(in ConfigurationValue value);
}
