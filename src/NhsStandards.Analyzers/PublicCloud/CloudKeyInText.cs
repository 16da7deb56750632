using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4005 in connection strings and signed addresses: <c>AccountKey=…</c>, <c>SharedAccessKey=…</c>, <c>sig=…</c>.</summary>
internal sealed class CloudKeyInText : IConstantRule, IConfigurationRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(OpenCloudAccess.Rule);

    public ConstantShapes Shapes => ConstantShapes.KeyValue | ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        if (CloudKeys.In(constant.Value) is not { } key || (constant.SourceOf(key) is { } source && CloudKeys.In(ValueOf(source)) is not null))
            return;
        var name = constant.Context.Target?.Name ?? constant.ContainingSymbol.NameForPeople();
        constant.Report(Diagnostic.Create(OpenCloudAccess.Rule, constant.Operation.Syntax.GetLocation(), name, OpenCloudAccess.HasKey, OpenCloudAccess.KeyRemedy));
    }

    public void Check(in ConfigurationValue value)
    {
        if (CloudKeys.In(value.Value) is not null)
            value.Report(Diagnostic.Create(OpenCloudAccess.Rule, value.Location, value.Key, OpenCloudAccess.HasKey, OpenCloudAccess.KeyRemedy));
    }

    /// <summary>The text of a named constant, which is reported where it is defined.</summary>
    private static string ValueOf(ISymbol constant) => constant switch
    {
        IFieldSymbol { ConstantValue: string text } => text,
        ILocalSymbol { ConstantValue: string text } => text,
        _ => "",
    };
}
