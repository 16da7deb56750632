using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>Tells whether naming a region decides where something runs.</summary>
internal static class RegionUse
{
    private static readonly string[] RegionTerms = ["region", "location"];

    /// <summary>Whether the region is of a service without a place, or stands in a table that translates names.</summary>
    public static bool IsNoChoice(IOperation region)
    {
        var child = region;
        for (var current = region.Parent; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IObjectCreationOperation { Type.Name: var type } when RegionFinding.IsOfGlobalService(type):
                case IInvocationOperation { TargetMethod.TypeArguments: { Length: 1 } types } when RegionFinding.IsOfGlobalService(types[0].Name):
                case IVariableDeclaratorOperation { Symbol.Name: var local } when RegionFinding.IsOfGlobalService(local):
                case IFieldInitializerOperation { InitializedFields: { IsEmpty: false } fields } when RegionFinding.IsOfGlobalService(fields[0].Name):
                case ISwitchExpressionOperation { Value: var value } when child is ISwitchExpressionArmOperation && IsRegion(value):
                case ISwitchOperation { Value: var subject } when IsRegion(subject):
                    return true;
            }
        }

        return false;
    }

    private static bool IsRegion(IOperation value) => ConstantContext.SymbolOf(value) is { } symbol && NameWords.ContainsAny(symbol.Name, RegionTerms);
}
