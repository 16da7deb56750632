using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>An element while differentials are laid over each other: FHIR R4's own facts, and over them what profiles say.</summary>
internal sealed class ElementNode
{
    private ElementNode(string name, string path, ImmutableEquatableArray<TypeReference> types)
    {
        Name = name;
        Path = path;
        Types = types;
    }

    /// <summary>The element's name, as in <c>value[x]</c>.</summary>
    public string Name { get; }

    /// <summary>The path at which FHIR R4 defines the element.</summary>
    public string Path { get; }

    public string? SliceName { get; private set; }

    public ImmutableEquatableArray<TypeReference> Types { get; set; }

    public string? ContentReference { get; private set; }

    /// <summary>Whether FHIR R4 lets the element repeat, so that a model holds it as a list.</summary>
    public bool IsRepeated { get; private set; }

    public int? Min { get; set; }

    public int? Max { get; set; }

    public string? Short { get; set; }

    public string? Definition { get; set; }

    public FhirValue? Fixed { get; set; }

    public Binding? Binding { get; set; }

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
            if (ContentReference is not null)
                return ContentReference;
            if (Types.Count != 1)
                return null;
            return Types[0].Code is "BackboneElement" or "Element" ? Path : Types[0].Code;
        }
    }

    public static ElementNode Root(string type) =>
        new(type, type, new[] { new TypeReference(type, ImmutableEquatableArray<string>.Empty, ImmutableEquatableArray<string>.Empty) }.ToEquatable());

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
            var child = Of(element);
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

        var added = new ElementNode(Name, Path, Types)
        {
            SliceName = name,
            ContentReference = ContentReference,
            IsRepeated = IsRepeated,
        };
        Slices.Add(added);
        return added;
    }

    /// <summary>Lets every slice have what its unsliced element says, unless it says otherwise.</summary>
    public void InheritIntoSlices()
    {
        foreach (var slice in Slices)
        {
            if (!IsExtension && !IsChoice)
                slice.Inherit(this);
            slice.InheritIntoSlices();
        }

        foreach (var child in Children)
            child.InheritIntoSlices();
    }

    public static ElementNode Of(ElementDefinition element) => new(LastSegment(element.Path), element.Path, element.Types)
    {
        ContentReference = element.ContentReference,
        IsRepeated = element.Max > 1,
        Min = element.Min,
        Max = element.Max,
        Short = element.Short,
        Binding = element.Binding,
    };

    private void Inherit(ElementNode unsliced)
    {
        if (Types.Count != 1 && unsliced.Types.Count > 0)
            Types = unsliced.Types;
        Max ??= unsliced.Max;
        Fixed ??= unsliced.Fixed;
        Binding ??= unsliced.Binding;
        Slicing ??= SliceName is null ? unsliced.Slicing : null;
        foreach (var child in unsliced.Children)
        {
            if (Child(child.Name) is not { } own)
                continue;
            own.Inherit(child);
            foreach (var slice in child.Slices)
                own.Slice(slice.SliceName!).Inherit(slice);
        }

        Short ??= unsliced.Short;
        Min ??= SliceName is null ? unsliced.Min : 0;
        ExtensionUrl ??= SliceName == unsliced.SliceName ? unsliced.ExtensionUrl : null;
        IsUndefinedExtension |= ExtensionUrl is not null && ExtensionUrl == unsliced.ExtensionUrl && unsliced.IsUndefinedExtension;
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
