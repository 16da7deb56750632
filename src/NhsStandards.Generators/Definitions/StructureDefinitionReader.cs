using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Generators.Definitions;

/// <summary>Turns a resource into a <see cref="StructureDefinition"/>. Other kinds of resources are passed over in silence.</summary>
internal sealed class StructureDefinitionReader
{
    // Only elements that contain themselves nest at all deep, and nobody nests them this deep on purpose.
    private const int MaximumDepth = 64;

    private readonly string _path;
    private readonly SourceText _source;
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly string _name;

    private StructureDefinitionReader(string path, SourceText source, FhirNode resource)
    {
        _path = path;
        _source = source;
        _name = resource.ValueOf("name") ?? resource.ValueOf("url") ?? "without name";
    }

    public static DefinitionFile Read(string path, SourceText source, FhirNode resource)
    {
        if (resource.Name != "StructureDefinition" || resource.ValueOf("kind") == "logical")
            return new DefinitionFile(path, null, ImmutableEquatableArray<DiagnosticInfo>.Empty);
        var reader = new StructureDefinitionReader(path, source, resource);
        var definition = reader.Read(resource);
        return new DefinitionFile(path, definition, reader._diagnostics.ToEquatable());
    }

    private StructureDefinition? Read(FhirNode resource)
    {
        // FHIR's most general types have neither a derivation nor a base.
        var isConstraint = resource.ValueOf("derivation") is { } derivation ? derivation == "constraint" : resource.Child("baseDefinition") is not null;
        if (resource.ValueOf("fhirVersion") is { } version && !version.StartsWith("4.0", StringComparison.Ordinal))
        {
            Invalid(resource.Child("fhirVersion")!, "it is for FHIR " + version + ", and contracts are generated for R4 (4.0.1)");
            return null;
        }

        var url = Required(resource, "url");
        var name = Required(resource, "name");
        var kind = Required(resource, "kind");
        var type = Required(resource, "type");
        var baseDefinition = isConstraint ? Required(resource, "baseDefinition") : resource.ValueOf("baseDefinition");
        if (url is null || name is null || kind is null || type is null || (isConstraint && baseDefinition is null))
            return null;
        if (resource.Child("differential") is not { } differential)
        {
            Invalid(resource, "it has no differential");
            return null;
        }

        return new StructureDefinition
        {
            Path = _path,
            Url = Canonical(url),
            Version = resource.ValueOf("version"),
            Name = name,
            Title = resource.ValueOf("title"),
            Description = resource.ValueOf("description"),
            Kind = kind,
            Type = LastSegment(type),
            BaseDefinition = baseDefinition is null ? null : Canonical(baseDefinition),
            IsConstraint = isConstraint,
            Elements = Elements(differential),
            Position = Position(resource.Child("url")!),
        };
    }

    private ImmutableEquatableArray<ElementDefinition> Elements(FhirNode differential)
    {
        var elements = new List<ElementDefinition>();
        var ids = new ElementIds();
        var slices = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in differential.Children)
        {
            if (node.Name != "element")
                continue;
            if (node.ValueOf("path") is not { } path)
            {
                Invalid(node, "an element of its differential has no path");
                continue;
            }

            if (path.Count(static character => character == '.') >= MaximumDepth)
            {
                Invalid(node.Child("path")!, "an element of its differential lies more than " + MaximumDepth.ToString(CultureInfo.InvariantCulture) + " levels deep");
                continue;
            }

            var sliceName = node.ValueOf("sliceName");
            var id = ids.Next(node.ValueOf("id"), path, sliceName);
            if (sliceName is not null && id.EndsWith(":" + sliceName, StringComparison.Ordinal) && !slices.Add(id))
            {
                Invalid(node.Child("sliceName")!, "its slice '" + id + "' begins twice");
                continue;
            }

            elements.Add(new ElementDefinition
            {
                Id = id,
                Path = path,
                SliceName = sliceName,
                Short = node.ValueOf("short"),
                Definition = node.ValueOf("definition"),
                Min = Cardinality(node, "min"),
                Max = Cardinality(node, "max"),
                Types = Types(node),
                Fixed = FixedValue(node),
                IsPattern = node.Children.Any(static child => TypeSuffix(child.Name, "pattern") is not null),
                Binding = BindingOf(node),
                ContentReference = node.ValueOf("contentReference") is { } reference ? reference.Substring(reference.IndexOf('#') + 1) : null,
                Invariants = Invariants(node),
                Slicing = SlicingOf(node),
                Position = Position(node.Child("path")!),
            });
        }

        return elements.ToEquatable();
    }

    private int? Cardinality(FhirNode element, string name)
    {
        if (element.ValueOf(name) is not { } text)
            return null;
        if (name == "max" && text == "*")
            return int.MaxValue;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Invalid(element.Child(name)!, "'" + text + "' is no cardinality");
        return null;
    }

    private static ImmutableEquatableArray<TypeReference> Types(FhirNode element) =>
        element.Children
            .Where(static child => child.Name == "type" && child.ValueOf("code") is not null)
            .Select(static type => new TypeReference(LastSegment(type.ValueOf("code")!), Canonicals(type, "profile"), Canonicals(type, "targetProfile")))
            .ToEquatable();

    private static ImmutableEquatableArray<string> Canonicals(FhirNode node, string name) =>
        node.Children.Where(child => child.Name == name && child.Value is not null).Select(static child => Canonical(child.Value!)).ToEquatable();

    private FhirValue? FixedValue(FhirNode element)
    {
        foreach (var child in element.Children)
        {
            if ((TypeSuffix(child.Name, "fixed") ?? TypeSuffix(child.Name, "pattern")) is not { } type)
                continue;
            if (type.All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
                return Value(type, child);
            Invalid(child, "'" + child.Name + "' names no type of FHIR");
        }

        return null;
    }

    private static string? TypeSuffix(string name, string prefix) =>
        name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length) : null;

    private static FhirValue Value(string name, FhirNode node) =>
        new(name, node.Value, node.Children.Select(static child => Value(child.Name, child)).ToEquatable());

    private static Binding? BindingOf(FhirNode element) =>
        element.Child("binding") is { } binding && binding.ValueOf("strength") is { } strength && binding.ValueOf("valueSet") is { } valueSet
            ? new Binding(strength, valueSet)
            : null;

    private static ImmutableEquatableArray<Invariant> Invariants(FhirNode element) =>
        element.Children
            .Where(static child => child.Name == "constraint" && child.ValueOf("key") is not null && child.ValueOf("expression") is not null)
            .Select(static child => new Invariant(
                child.ValueOf("key")!, child.ValueOf("severity") != "warning", child.ValueOf("human") ?? child.ValueOf("key")!, child.ValueOf("expression")!))
            .ToEquatable();

    private static Slicing? SlicingOf(FhirNode element) =>
        element.Child("slicing") is { } slicing
            ? new Slicing(slicing.Children
                .Where(static child => child.Name == "discriminator")
                .Select(static child => new Discriminator(child.ValueOf("type") ?? "", child.ValueOf("path") ?? ""))
                .ToEquatable(),
                slicing.ValueOf("ordered") == "true",
                slicing.ValueOf("rules") ?? "open")
            : null;

    private string? Required(FhirNode resource, string name)
    {
        if (resource.ValueOf(name) is { } value)
            return value;
        Invalid(resource, "it has no " + name);
        return null;
    }

    private void Invalid(FhirNode node, string reason) =>
        _diagnostics.Add(new DiagnosticInfo(Descriptors.Invalid, _path, Position(node), _name, reason));

    private LineSpan Position(FhirNode node) => LineSpan.Of(_source, node.Start, node.Length);

    /// <summary>A canonical URL without the version that may follow a bar.</summary>
    private static string Canonical(string url)
    {
        var bar = url.IndexOf('|');
        return bar < 0 ? url : url.Substring(0, bar);
    }

    /// <summary>The name of a type that may be written as a URL.</summary>
    private static string LastSegment(string type) => type.Substring(type.LastIndexOf('/') + 1);
}
