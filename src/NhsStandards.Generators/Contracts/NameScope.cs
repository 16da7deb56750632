using System.Globalization;

namespace NhsStandards.Generators.Contracts;

/// <summary>Gives out the member names of one class: the first of several candidates that is free, and in the last resort a numbered one.</summary>
internal sealed class NameScope
{
    private const string PartSuffix = "Part";

    private static readonly string[] Reserved =
    [
        "Resource", "Element", "Create", "Of", "Canonical", "Matches", "WithFixedValues", "Validate", "Rules",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private readonly HashSet<string> _taken;

    public NameScope(string typeName)
    {
        _taken = new HashSet<string>(Reserved, StringComparer.Ordinal) { typeName };
    }

    /// <summary>Whether every generated class has a member of this name, or may have.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    public string Take(params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (IsFree(candidate))
                return Take(candidate);
        }

        var last = candidates[candidates.Length - 1];
        for (var number = 2; ; number++)
        {
            var candidate = (last.Length == 0 ? "Member" : last) + number.ToString(CultureInfo.InvariantCulture);
            if (IsFree(candidate))
                return Take(candidate);
        }
    }

    // Names that end like those of parts would hide them.
    private bool IsFree(string name) =>
        name.Length > 0 && !_taken.Contains(name) && !(name.Length > PartSuffix.Length && name.EndsWith(PartSuffix, StringComparison.Ordinal));

    private string Take(string name)
    {
        _taken.Add(name);
        return name;
    }
}
