using NhsStandards.Json;

namespace NhsStandards.Generators.Definitions;

/// <summary>Reads a FHIR resource in JSON.</summary>
internal static class JsonResourceReader
{
    /// <summary>The resource; or the reason why there is none; or neither for JSON that is no resource.</summary>
    public static FhirNode? Read(string text, out ReadFailure? failure, CancellationToken cancellation)
    {
        failure = null;
        if (JsonReader.Read(text, out var error, cancellation: cancellation) is not { } value)
        {
            failure = new ReadFailure(error!.Position, "JSON syntax: " + error.Message);
            return null;
        }

        if (value.Kind != JsonKind.Object || value["resourceType"] is not { Kind: JsonKind.String, Text: { Length: > 0 } type } typeValue)
            return null;
        var resource = new FhirNode(type, null, typeValue.Start, typeValue.Length);
        AddMembers(resource, value);
        return resource;
    }

    private static void AddMembers(FhirNode parent, JsonValue value)
    {
        foreach (var member in value.Members)
        {
            if (member.Value.Kind == JsonKind.Array)
            {
                foreach (var item in member.Value.Items)
                    Add(parent, member.Name, item.Start, item);
            }
            else
            {
                Add(parent, member.Name, member.NameStart, member.Value);
            }
        }
    }

    private static void Add(FhirNode parent, string name, int start, JsonValue value)
    {
        var text = value.Kind switch
        {
            JsonKind.True => "true",
            JsonKind.False => "false",
            _ => value.Text,
        };
        // What follows an underscore is the id and the extensions of a primitive, which definitions do not need.
        if (value.Kind is JsonKind.Null or JsonKind.Array || name.Length == 0 || name[0] == '_')
            return;
        var node = new FhirNode(name, text, start, value.Start + value.Length - start);
        AddMembers(node, value);
        parent.Add(node);
    }
}
