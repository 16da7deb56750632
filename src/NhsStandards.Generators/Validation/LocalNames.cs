using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NhsStandards.Generators.Validation;

/// <summary>Gives out the names of one method's local variables.</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "element", "sink", "i", "item", "belongs", "last" };

    /// <summary>A name that begins with a small letter and is not taken yet.</summary>
    public string Take(string name)
    {
        var camel = name.Length == 0 ? "local" : char.ToLowerInvariant(name[0]) + name.Substring(1);
        var candidate = camel;
        for (var number = 2; SyntaxFacts.GetKeywordKind(candidate) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(candidate) != SyntaxKind.None || !_taken.Add(candidate); number++)
            candidate = camel + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }
}
