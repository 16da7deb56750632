using System.Text.Json;
using System.Text.Json.Nodes;

namespace NhsStandards.Generators.Tests.Testing;

/// <summary>Small definitions for tests.</summary>
internal static class Definition
{
    public const string Canonical = "https://surgery.example.org/StructureDefinition/";

    /// <summary>A profile in JSON. Each element is a JSON object without its path, which follows from its id.</summary>
    public static string Profile(string name, string type, params string[] elements) =>
        Json(name, type, "resource", "http://hl7.org/fhir/StructureDefinition/" + type, elements);

    public static string DerivedProfile(string name, string type, string baseName, params string[] elements) =>
        Json(name, type, "resource", Canonical + baseName, elements);

    /// <summary>An extension with one value of one of the types.</summary>
    public static string Extension(string name, string max, params string[] types) => Json(
        name,
        "Extension",
        "complex-type",
        "http://hl7.org/fhir/StructureDefinition/Extension",
        $$"""{ "id": "Extension", "max": "{{max}}" }""",
        $$"""{ "id": "Extension.url", "fixedUri": "{{Canonical}}{{name}}" }""",
        $$"""{ "id": "Extension.value[x]", "min": 1, "type": [{{string.Join(", ", types.Select(type => $$"""{ "code": "{{type}}" }"""))}}] }""");

    /// <summary>A use of an extension at the element, as in <c>Patient.extension</c>.</summary>
    public static string Use(string path, string sliceName, string extension) => $$"""
        { "id": {{JsonSerializer.Serialize(path + ":" + sliceName)}}, "sliceName": {{JsonSerializer.Serialize(sliceName)}},
          "type": [{ "code": "Extension", "profile": ["{{Canonical}}{{extension}}"] }] }
        """;

    public static TestFile File(string name, string text) => new("definitions/" + name, text);

    public static TestFile ProfileFile(string name, string type, params string[] elements) => File(name + ".json", Profile(name, type, elements));

    private static string Json(string name, string type, string kind, string baseDefinition, params string[] elements)
    {
        var parsed = new JsonArray();
        foreach (var text in elements)
        {
            var element = JsonNode.Parse(text)!.AsObject();
            element["path"] ??= string.Join('.', element["id"]!.GetValue<string>().Split('.').Select(segment => segment.Split(':')[0]));
            if (element["id"]!.GetValue<string>().Split('.')[^1].Split(':') is [_, var sliceName])
                element["sliceName"] ??= sliceName;
            parsed.Add(element);
        }

        return new JsonObject
        {
            ["resourceType"] = "StructureDefinition",
            ["url"] = Canonical + name,
            ["name"] = name,
            ["status"] = "draft",
            ["fhirVersion"] = "4.0.1",
            ["kind"] = kind,
            ["abstract"] = false,
            ["type"] = type,
            ["baseDefinition"] = baseDefinition,
            ["derivation"] = "constraint",
            ["differential"] = new JsonObject { ["element"] = parsed },
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
