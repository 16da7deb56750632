namespace NhsStandards.Generators.Definitions;

/// <summary>An element of a FHIR resource as JSON and XML both have it: a name, perhaps a value, perhaps children, and where it stands.</summary>
internal sealed class FhirNode
{
    private static readonly List<FhirNode> NoChildren = [];
    private List<FhirNode>? _children;

    public FhirNode(string name, string? value, int start, int length)
    {
        Name = name;
        Value = value;
        Start = start;
        Length = length;
    }

    public string Name { get; }

    public string? Value { get; set; }

    public int Start { get; }

    public int Length { get; }

    public IReadOnlyList<FhirNode> Children => _children ?? NoChildren;

    public void Add(FhirNode child) => (_children ??= []).Add(child);

    /// <summary>The first child of this name, or <see langword="null"/>.</summary>
    public FhirNode? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
                return child;
        }

        return null;
    }

    /// <summary>The value of the first child of this name, or <see langword="null"/> where it is absent or empty.</summary>
    public string? ValueOf(string name) => Child(name)?.Value is { Length: > 0 } value ? value : null;
}
