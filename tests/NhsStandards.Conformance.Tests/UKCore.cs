using System.Reflection;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NhsStandards.Fhir;

namespace NhsStandards.Conformance.Tests;

/// <summary>The published definitions of UK Core, their examples, and the validators that were generated from them.</summary>
internal static class UKCore
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    private static readonly Dictionary<string, MethodInfo> Validators = typeof(UKCore).Assembly.GetTypes()
        .Where(type => type.GetField("Canonical") is { IsLiteral: true })
        .ToDictionary(
            type => ((string)type.GetField("Canonical")!.GetRawConstantValue()!).Split('/')[^1],
            type => type.GetMethod("Validate", BindingFlags.Public | BindingFlags.Static)!);

    public static string Root { get; } =
        typeof(UKCore).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "UKCore").Value!;

    public static bool IsPresent => Directory.Exists(Root);

    /// <summary>Each example with each profile of its type, and what Firely's validator says of it.</summary>
    public static IEnumerable<OracleRow> Oracle { get; } = IsPresent
        ? [.. File.ReadLines(Path.Combine(Root, "oracle-firely-validation-3.6.0.tsv")).Skip(1).Select(OracleRow.Parse)]
        : [];

    public static Resource Example(string type, string name) =>
        JsonSerializer.Deserialize<Resource>(File.ReadAllText(Path.Combine(Root, "package", "example", type + "-" + name + ".json")), Json)!;

    public static ValidationResult Validate(Resource resource, string profile)
    {
        var sink = new ValidationSink();
        Validators[profile].Invoke(null, [resource, sink]);
        return ValidationResult.Of(sink);
    }
}
