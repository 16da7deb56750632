using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>
/// What FHIR R4 itself defines: types, and the profiles and extensions that HL7 publishes with it. Unpacked once in a
/// process, each definition read when it is first asked for; nothing in it ever changes.
/// </summary>
internal static class FhirR4
{
    public const string CanonicalPrefix = "http://hl7.org/fhir/StructureDefinition/";

    private const string LinePrefix = "{\"resourceType\":\"StructureDefinition\",\"url\":\"";
    private static readonly Lazy<Dictionary<string, string>> Lines = new(Unpack);
    private static readonly ConcurrentDictionary<string, StructureDefinition?> Definitions = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ImmutableEquatableArray<ElementDefinition>> ChildrenOfPaths = new(StringComparer.Ordinal);

    /// <summary>The definition of this canonical URL, or <see langword="null"/> where FHIR R4 has none.</summary>
    public static StructureDefinition? Find(string canonical) => Definitions.GetOrAdd(canonical, Parse);

    /// <summary>All resources and data types, in the order of their URLs.</summary>
    public static IEnumerable<StructureDefinition> Types => Lines.Value.Keys.Select(Find).OfType<StructureDefinition>().Where(static definition => !definition.IsConstraint);

    /// <summary>The definition of a resource or data type, or <see langword="null"/> where FHIR R4 has none.</summary>
    public static StructureDefinition? FindType(string type) => Find(CanonicalPrefix + type) is { IsConstraint: false } definition ? definition : null;

    /// <summary>The elements directly below a path such as <c>Patient</c>, <c>Patient.contact</c> or <c>Identifier</c>, those of base types first.</summary>
    public static ImmutableEquatableArray<ElementDefinition> Children(string path) => ChildrenOfPaths.GetOrAdd(path, FindChildren);

    private static StructureDefinition? Parse(string canonical)
    {
        if (!Lines.Value.TryGetValue(canonical, out var line))
            return null;
        var resource = JsonResourceReader.Read(line, out _, CancellationToken.None);
        return resource is null ? null : StructureDefinitionReader.Read("", SourceText.From(line), resource).Definition;
    }

    private static ImmutableEquatableArray<ElementDefinition> FindChildren(string path)
    {
        var dot = path.IndexOf('.');
        if (FindType(dot < 0 ? path : path.Substring(0, dot)) is not { } definition)
            return ImmutableEquatableArray<ElementDefinition>.Empty;
        var children = new List<ElementDefinition>();
        var inherited = dot < 0 ? definition.BaseDefinition : NestedBase(definition, path);
        if (inherited is not null)
            children.AddRange(Children(inherited.Substring(inherited.LastIndexOf('/') + 1)));
        foreach (var element in definition.Elements)
        {
            if (element.Path.Length <= path.Length + 1
                || element.Path.LastIndexOf('.') != path.Length
                || !element.Path.StartsWith(path, StringComparison.Ordinal))
            {
                continue;
            }

            var name = element.Path.Substring(path.Length);
            children.RemoveAll(child => child.Path.EndsWith(name, StringComparison.Ordinal) && child.Path.LastIndexOf('.') == child.Path.Length - name.Length);
            children.Add(element);
        }

        return children.ToEquatable();
    }

    /// <summary>The type that an element with content of its own extends: <c>BackboneElement</c> or <c>Element</c>.</summary>
    private static string? NestedBase(StructureDefinition definition, string path)
    {
        foreach (var element in definition.Elements)
        {
            if (element.Path == path && element.Types.Count == 1)
                return element.Types[0].Code;
        }

        return null;
    }

    private static Dictionary<string, string> Unpack()
    {
        using var resource = typeof(FhirR4).Assembly.GetManifestResourceStream("FhirR4.deflate")!;
        using var reader = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress), Encoding.UTF8);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            lines[line.Substring(LinePrefix.Length, line.IndexOf('"', LinePrefix.Length) - LinePrefix.Length)] = line;
        return lines;
    }
}
