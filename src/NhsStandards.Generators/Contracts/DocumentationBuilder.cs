using System.Globalization;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Contracts;

/// <summary>Says of an element what its definition says.</summary>
internal static class DocumentationBuilder
{
    public static Documentation Of(StructureDefinition definition)
    {
        var remarks = new List<string>();
        if (definition.Description is { } description)
            remarks.Add(description);
        remarks.Add("Profile of " + definition.Type + ": " + definition.Url + (definition.Version is { } version ? " (version " + version + ")" : "") + ".");
        return new Documentation(definition.Title ?? definition.Name, remarks.ToEquatable());
    }

    public static Documentation OfPart(ResolvedElement element, string path) =>
        new(element.Short ?? element.Definition ?? path, new[] { "Part " + path + "." }.ToEquatable());

    public static Documentation Of(ResolvedElement element, params string[] additions)
    {
        var summary = element.Short ?? element.Definition ?? element.SliceName ?? element.Name;
        var remarks = new List<string>();
        if (element.Definition is { } definition && definition.TrimEnd('.') != summary.TrimEnd('.'))
            remarks.Add(definition);
        remarks.AddRange(additions);
        remarks.Add("Cardinality: " + Cardinality(element) + ".");
        if (element.Binding is { } binding)
            remarks.Add("Codes: " + binding.ValueSet + " (" + binding.Strength + ").");
        if (Targets(element) is { Length: > 0 } targets)
            remarks.Add("Refers to: " + targets + ".");
        return new Documentation(summary, remarks.ToEquatable());
    }

    public static Documentation OfExtension(ResolvedElement extension, ResolvedElement? value, params string[] additions)
    {
        var text = extension.Short is null && extension.Definition is null && value?.Short is { } valueShort
            ? extension with { Short = valueShort }
            : extension;
        return Of(
            text with { Binding = value?.Binding ?? text.Binding, Types = value?.Types ?? text.Types },
            [.. additions, "Extension: " + extension.ExtensionUrl + "."]);
    }

    private static string Cardinality(ResolvedElement element) =>
        element.Min.ToString(CultureInfo.InvariantCulture) + ".." + (element.Max == int.MaxValue ? "*" : element.Max.ToString(CultureInfo.InvariantCulture));

    private static string Targets(ResolvedElement element) => string.Join(
        ", ",
        element.Types.SelectMany(static type => type.TargetProfiles).Select(static target => target.Substring(target.LastIndexOf('/') + 1)).Distinct());
}
