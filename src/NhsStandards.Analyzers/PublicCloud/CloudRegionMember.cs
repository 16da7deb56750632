using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4004 where a region is named by a member of a cloud SDK: <c>RegionEndpoint.USEast1</c>, <c>AzureLocation.EastUS</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CloudRegionMember : StandardsAnalyzer
{
    private const string Amazon = "Amazon.RegionEndpoint";
    private const string Azure = "Azure.Core.AzureLocation";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RegionFinding.Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types[Amazon] is { } endpoint)
            context.RegisterOperationAction(operation => Visit(operation, endpoint), OperationKind.FieldReference);
        if (types[Azure] is { } location)
            context.RegisterOperationAction(operation => Visit(operation, location), OperationKind.PropertyReference);
    }

    private static void Visit(OperationAnalysisContext context, INamedTypeSymbol regions)
    {
        var reference = (IMemberReferenceOperation)context.Operation;
        var member = reference.Member;
        if (!member.IsStatic || !SymbolEqualityComparer.Default.Equals(member.ContainingType, regions))
            return;
        var options = StandardsOptions.Of(context.Options, reference.Syntax.SyntaxTree);
        if (!RegionFinding.IsForbidden(member.Name, options, out var territory) || !IsChosen(reference))
            return;
        context.Report(FindingSeverity.Create(
            RegionFinding.Rule,
            reference.Syntax.GetLocation(),
            RegionFinding.SeverityOf(territory, FindingSeverity.ErrorInGate(context.Options)),
            RegionFinding.Arguments(context.ContainingSymbol.NameForPeople(), member.Name, territory, options)));
    }

    private static bool IsChosen(IOperation region)
    {
        while (region.Parent is IPropertyReferenceOperation { Property.Name: "SystemName" or "Name" } name && name.Instance == region)
            region = name;
        var use = ConstantContext.Of(region);
        return use.Role is not (ConstantRole.None or ConstantRole.Compared)
            && use.Call is not IInvocationOperation { TargetMethod.Name: "Equals" or "Contains" }
            && !(use.Target is { } target && RegionFinding.IsOfGlobalService(target.Name))
            && !RegionUse.IsNoChoice(region)
            && !DevelopmentGuard.Covers(region);
    }
}
