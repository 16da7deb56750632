using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>An element while differentials are laid over each other: FHIR R4's own facts, and over them what profiles say.</summary>
internal sealed class ElementNode
{
    private readonly ElementBudget _budget;
    private readonly HashSet<string> _invariantKeys = new(StringComparer.Ordinal);

    private ElementNode(string name, ElementDefinition published, ImmutableEquatableArray<TypeReference> types, ElementBudget budget)
    {
        _budget = budget;
        budget.Take();
        Name = name;
        Published = published;
        Types = types;
    }

    /// <summary>The element's name, as in <c>value[x]</c>.</summary>
    public string Name { get; }

    /// <summary>What FHIR R4 says of the element. The other members hold what profiles say, and nothing where they say nothing.</summary>
    public ElementDefinition Published { get; }

    public string Path => Published.Path;

    public string? SliceName { get; private set; }

    public ImmutableEquatableArray<TypeReference> Types { get; set; }

    /// <summary>Whether FHIR R4 lets the element repeat, so that a model holds it as a list.</summary>
    public bool IsRepeated => Published.Max > 1;

    public int? Min { get; set; }

    public int? Max { get; set; }

    public string? Short { get; set; }

    public string? Definition { get; set; }

    public FhirValue? Fixed { get; set; }

    public bool IsPattern { get; set; }

    public Binding? Binding { get; set; }

    /// <summary>The rules of all profiles, each with a key of its own.</summary>
    public List<Invariant> Invariants { get; } = [];

    public Slicing? Slicing { get; set; }

    /// <summary>The canonical URL of the extension that this element is a use of.</summary>
    public string? ExtensionUrl { get; set; }

    public bool IsUndefinedExtension { get; set; }

    public LineSpan Position { get; set; }

    public List<ElementNode> Children { get; } = [];

    public List<ElementNode> Slices { get; } = [];

    public bool IsChoice => Name.EndsWith("[x]", StringComparison.Ordinal);

    public bool IsExtension => Name is "extension" or "modifierExtension";

    /// <summary>Where FHIR R4 defines the content of this element: a type, or a path with content of its own; <see langword="null"/> for an open choice.</summary>
    public string? ContentPath
    {
        get
        {
            if (Published.ContentReference is { } reference)
                return reference;
            if (Types.Count != 1)
                return null;
            return Types[0].Code is "BackboneElement" or "Element" ? Path : Types[0].Code;
        }
    }

    public static ElementNode Root(string type, ElementBudget budget) =>
        new(type, new ElementDefinition { Id = type, Path = type, Max = 1 }, new[] { new TypeReference(type, ImmutableEquatableArray<string>.Empty, ImmutableEquatableArray<string>.Empty) }.ToEquatable(), budget);

    /// <summary>The child of this name, or <see langword="null"/> where FHIR R4 has none.</summary>
    public ElementNode? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
                return child;
        }

        if (ContentPath is not { } path)
            return null;
        foreach (var element in FhirR4.Children(path))
        {
            if (LastSegment(element.Path) != name)
                continue;
            var child = Of(element, _budget);
            Children.Add(child);
            return child;
        }

        return ChoiceOf(path, name);
    }

    /// <summary>The slice of this name, made where there is none yet.</summary>
    public ElementNode Slice(string name)
    {
        foreach (var slice in Slices)
        {
            if (slice.SliceName == name)
                return slice;
        }

        var added = new ElementNode(Name, Published, Types, _budget) { SliceName = name };
        Slices.Add(added);
        return added;
    }

    /// <summary>Lets every slice have what its unsliced element says, unless it says otherwise.</summary>
    public void InheritIntoSlices()
    {
        if (_budget.IsSpent)
            return;
        foreach (var slice in Slices)
        {
            if (!IsExtension && !IsChoice)
                slice.Inherit(this);
            slice.InheritIntoSlices();
        }

        foreach (var child in Children)
            child.InheritIntoSlices();
    }

    public static ElementNode Of(ElementDefinition published, ElementBudget budget) => new(LastSegment(published.Path), published, published.Types, budget);

    public void AddInvariants(IEnumerable<Invariant> invariants)
    {
        foreach (var invariant in invariants)
        {
            if (_invariantKeys.Add(invariant.Key))
                Invariants.Add(invariant);
        }
    }

    /// <summary>Takes over what another element says where this one says nothing: the unsliced element for a slice, or its counterpart below.</summary>
    private void Inherit(ElementNode other)
    {
        var isCounterpart = SliceName == other.SliceName;
        if (Types.Equals(Published.Types))
            Types = other.Types;
        Min ??= isCounterpart ? other.Min : null;
        Max ??= other.Max;
        Short ??= other.Short;
        Definition ??= other.Definition;
        if (Fixed is null)
        {
            Fixed = other.Fixed;
            IsPattern = other.IsPattern;
        }

        Binding ??= other.Binding;
        if (isCounterpart)
        {
            Slicing ??= other.Slicing;
            ExtensionUrl ??= other.ExtensionUrl;
            IsUndefinedExtension |= other.IsUndefinedExtension && ExtensionUrl == other.ExtensionUrl;
        }

        AddInvariants(other.Invariants);
        foreach (var child in other.Children)
        {
            if (_budget.IsSpent)
                return;
            if (Child(child.Name) is not { } own)
                continue;
            own.Inherit(child);
            foreach (var slice in child.Slices)
                own.Slice(slice.SliceName!).Inherit(slice);
        }
    }

    /// <summary>The choice that <c>valueQuantity</c> is one type of, narrowed to it.</summary>
    private ElementNode? ChoiceOf(string path, string name)
    {
        foreach (var element in FhirR4.Children(path))
        {
            var choice = LastSegment(element.Path);
            var stem = choice.Length - 3;
            if (!choice.EndsWith("[x]", StringComparison.Ordinal) || name.Length <= stem || string.CompareOrdinal(name, 0, choice, 0, stem) != 0)
                continue;
            foreach (var type in element.Types)
            {
                if (string.Compare(name, stem, type.Code, 0, int.MaxValue, StringComparison.OrdinalIgnoreCase) != 0)
                    continue;
                var slice = Child(choice)!.Slice(name);
                slice.Types = new[] { type }.ToEquatable();
                return slice;
            }
        }

        return null;
    }

    private static string LastSegment(string path) => path.Substring(path.LastIndexOf('.') + 1);
}
