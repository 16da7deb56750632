using System.Globalization;
using NhsStandards.Generators.Contracts;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Validation;

/// <summary>
/// Makes the methods that check what a definition demands beyond FHIR R4: one for each element about whose content it says
/// something, its root first.
/// </summary>
internal sealed class RuleBuilder
{
    private readonly List<MethodText> _methods = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<InvariantField> _invariants = [];
    private readonly Dictionary<Invariant, string> _fields = [];
    private readonly List<string[]> _targetSets = [];

    public RuleBuilder(FirelyModel model, TargetTypes targets)
    {
        Model = model;
        Targets = targets;
        Expressions = new FixedExpressions(model, isRaw: true);
        Matches = new MatchBuilder(model, Expressions);
    }

    public FirelyModel Model { get; }

    public TargetTypes Targets { get; }

    public FixedExpressions Expressions { get; }

    public MatchBuilder Matches { get; }

    public IReadOnlyList<MethodText> Methods => _methods;

    public IReadOnlyList<InvariantField> Invariants => _invariants;

    /// <summary>Makes the methods for an element and what is below; gives the name of the first, or <see langword="null"/> where there is nothing to check.</summary>
    public string? Add(ResolvedElement element, string stem)
    {
        if (Model.Find(element.ContentPath) is not { } type)
        {
            if (element.ContentPath is not { } path || !FirelyNames.IsPrimitive(path) || element.Child("extension") is not { Slices.Count: > 0 })
                return null;
            type = FirelyType.OfPrimitive(path);
        }

        var index = _methods.Count;
        var statements = new ElementRules(this, stem).Of(element, type);
        if (statements.Length == 0)
            return null;
        var name = Unique(stem);
        _methods.Insert(index, new MethodText(name, type.Name, statements));
        return name;
    }

    public IReadOnlyList<string[]> TargetSets => _targetSets;

    /// <summary>The name of the field that holds the types that a reference may point to.</summary>
    public string TargetsField(string[] types)
    {
        var index = _targetSets.FindIndex(known => known.SequenceEqual(types));
        if (index < 0)
        {
            index = _targetSets.Count;
            _targetSets.Add(types);
        }

        return TargetsField(index);
    }

    public static string TargetsField(int index) => "Targets" + (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the field that holds an invariant.</summary>
    public string FieldOf(Invariant invariant)
    {
        if (_fields.TryGetValue(invariant, out var field))
            return field;
        var name = Unique(CSharpIdentifier.Pascal(invariant.Key) + "Invariant");
        _fields.Add(invariant, name);
        _invariants.Add(new InvariantField(name, invariant));
        return name;
    }

    private string Unique(string stem)
    {
        var name = stem;
        for (var number = 2; !_names.Add(name); number++)
            name = stem + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
