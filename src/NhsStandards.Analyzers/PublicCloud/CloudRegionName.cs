using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4004 where a region is named by a text: as a region or location, in configuration, or in the host of a cloud.</summary>
internal sealed class CloudRegionName : IConstantRule, INetworkRule, IConfigurationRule
{
    private static readonly string[] RegionTerms = ["region", "regions", "location", "locations"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RegionFinding.Rule);

    public ConstantShapes Shapes => ConstantShapes.CompassPoint;

    public void Check(in Constant constant)
    {
        if (CloudRegions.TerritoryOf(constant.Value) is Territory.Unknown or Territory.UnitedKingdom
            || IsReportedElsewhere(constant.Operation)
            || NameOf(constant.Operation) is not { } name
            || RegionFinding.IsOfGlobalService(name)
            || !RegionFinding.IsForbidden(constant.Value, constant.Options, out var territory)
            || RegionUse.IsNoChoice(constant.Operation)
            || DevelopmentGuard.Covers(constant.Operation))
        {
            return;
        }

        constant.Report(FindingSeverity.Create(
            RegionFinding.Rule,
            constant.Operation.Syntax.GetLocation(),
            RegionFinding.SeverityOf(territory, constant.ErrorInGate),
            RegionFinding.Arguments(name, constant.Value, territory, constant.Options)));
    }

    public void Check(in NetworkTarget target)
    {
        if (target.Address is { } address
            && CloudRegions.RegionOfHost(address.Host.Text) is { } region
            && !RegionFinding.IsOfGlobalService(address.Host.Text)
            && RegionFinding.IsForbidden(region, target.Options, out var territory))
        {
            target.Report(
                RegionFinding.Rule,
                RegionFinding.SeverityOf(territory, target.ErrorInGate),
                properties: null,
                RegionFinding.Arguments(target.MemberName, region, territory, target.Options));
        }
    }

    public void Check(in ConfigurationValue value)
    {
        if (value.IsDevelopment || RegionOf(value) is not { } region || RegionFinding.IsOfGlobalService(value.Key) || !RegionFinding.IsForbidden(region, value.Options, out var territory))
            return;
        value.Report(FindingSeverity.Create(
            RegionFinding.Rule,
            value.Location,
            RegionFinding.SeverityOf(territory, value.ErrorInGate),
            RegionFinding.Arguments(value.Key, region, territory, value.Options)));
    }

    private static string? RegionOf(in ConfigurationValue value) =>
        NameWords.ContainsAny(value.Key, RegionTerms) && CloudRegions.TerritoryOf(value.Value) != Territory.Unknown ? value.Value
        : value.Value.IndexOf("://", StringComparison.Ordinal) > 0 && NetworkAddress.Parse(value.Value, AddressForm.Url) is { } address ? CloudRegions.RegionOfHost(address.Host.Text)
        : null;

    /// <summary>Whether the text is a named constant of this project that is called a region, and so is reported where it is defined.</summary>
    private static bool IsReportedElsewhere(IOperation constant) => constant switch
    {
        IFieldReferenceOperation field => !field.Field.DeclaringSyntaxReferences.IsEmpty && NameWords.ContainsAny(field.Field.Name, RegionTerms),
        ILocalReferenceOperation local => NameWords.ContainsAny(local.Local.Name, RegionTerms),
        _ => false,
    };

    /// <summary>What the region is given to, where that is called a region; nothing where the text is not meant as one.</summary>
    private static string? NameOf(IOperation constant)
    {
        var context = ConstantContext.Of(constant);
        if (context.Role is ConstantRole.None or ConstantRole.Compared)
            return null;
        // A list that is filled where it is created belongs to what it is assigned to.
        if (context.Call is IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } })
            context = ConstantContext.Of(list);
        if (context.Target is { } target)
        {
            if (NameWords.ContainsAny(target.Name, RegionTerms))
                return target.Name;
            if (target is IParameterSymbol { Name: "systemName", ContainingType.Name: "RegionEndpoint" })
                return "RegionEndpoint";
        }

        return KeyBeside(context);
    }

    /// <summary>The key under which a value is set: <c>SetEnvironmentVariable("AWS_REGION", …)</c>, <c>["AWS:Region"] = …</c>.</summary>
    private static string? KeyBeside(ConstantContext context)
    {
        var arguments = context switch
        {
            { Call: IInvocationOperation call } => call.Arguments,
            { Consumer: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } } => indexer.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments)
        {
            if (argument != context.Consumer && argument.Value.ConstantValue.Value is string key && NameWords.ContainsAny(key, RegionTerms))
                return key;
        }

        return null;
    }
}
