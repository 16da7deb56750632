using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5008 in the header of a token that is written as JSON: <c>{"alg":"none"}</c>.</summary>
internal sealed class UnsignedTokenHeader : IConstantRule
{
    private const string Algorithm = "\"alg\"";
    private const string None = "\"none\"";

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(WeakTokenValidation.Rule);

    public ConstantShapes Shapes => ConstantShapes.Json;

    public void Check(in Constant constant)
    {
        if (constant.IsReference
            || !IsUnsigned(constant.Value)
            || NamedHost.IsLookedFor(constant)
            || DevelopmentGuard.Covers(constant.Operation)
            || WeakTokenValidation.SpeaksToGpConnect(constant.Operation, constant.ContainingSymbol, constant.Types))
        {
            return;
        }

        constant.Report(Diagnostic.Create(
            WeakTokenValidation.Rule, constant.Operation.Syntax.GetLocation(), constant.ContainingSymbol.NameForPeople(), WeakTokenValidation.Unsigned, WeakTokenValidation.Sign));
    }

    private static bool IsUnsigned(string json)
    {
        var name = json.IndexOf(Algorithm, StringComparison.OrdinalIgnoreCase);
        if (name < 0)
            return false;
        var value = name + Algorithm.Length;
        while (value < json.Length && (char.IsWhiteSpace(json[value]) || json[value] == ':'))
            value++;
        return string.Compare(json, value, None, 0, None.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
