using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that names an old URI in order to recognise or translate it.</summary>
internal static class LegacyUriMap
{
    /// <summary>Whether the constant is marked so, or the right URI stands in the same table, switch, list or condition.</summary>
    public static bool Holds(in Constant constant, string right) =>
        constant.ContainingSymbol.IsMarked(constant.Types["NhsStandards.LegacyUriMapAttribute"]) || Beside.Names(constant.Operation, right);
}
