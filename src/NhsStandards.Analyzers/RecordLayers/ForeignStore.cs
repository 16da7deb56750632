using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7006: another layer is asked, not reached into: neither its tables nor the machine that it runs on.</summary>
internal sealed class ForeignStore : IConstantRule, INetworkRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7006",
        title: "Store or cloud metadata of another layer reached directly",
        messageFormat: "'{0}' reaches directly into '{1}'; {2}",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A statement that names tables of another database or server breaks when that is moved, replaced or bought elsewhere, and passes by whatever guards and audits it. Code that asks the metadata service of one cloud runs in that cloud only.",
        helpLinkUri: HelpLink.To("NHS7006"));

    private static readonly string[] Warehouses = ["Google.Cloud.BigQuery.V2.BigQueryClient", "Snowflake.Data.Client.SnowflakeDbConnection"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Sql;

    public void Check(in Constant constant)
    {
        if (constant.IsReference
            || SqlText.ForeignStoreIn(constant.Value) is not { } store
            || DeclaredShape.IsInMigration(constant.ContainingSymbol)
            || HasOtherNames(constant))
        {
            return;
        }

        constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), constant.ContainingSymbol.NameForPeople(), store, "ask the interface of the layer that it belongs to"));
    }

    /// <summary>Whether the parts of a name are something else than databases: paths into a document, projects of a warehouse.</summary>
    private static bool HasOtherNames(in Constant constant)
    {
        if (constant.Context.Target is IParameterSymbol { ContainingSymbol: { } consumer } && consumer.IsBelowNamespace("Microsoft.Azure.Cosmos"))
            return true;
        foreach (var warehouse in Warehouses)
        {
            if (constant.Types.Has(warehouse))
                return true;
        }

        return false;
    }

    public void Check(in NetworkTarget target)
    {
        if (target.Address is { } address && (address.Host.Traits & HostTraits.Platform) != 0 && target.Layer is not (Layer.Hosting or Layer.Tests))
            target.Report(Rule, properties: null, target.MemberName, address.Host.Text, "let the hosting layer hand in what it knows, or use the SDK's credentials");
    }
}
