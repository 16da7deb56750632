using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace NhsStandards.BaseTable;

/// <summary>
/// Builds the table of FHIR R4 that the generators carry: one trimmed StructureDefinition a line, in the order of their
/// canonical URLs, as JSON. The specification is in the public domain (CC0).
/// </summary>
public static class BaseTableBuilder
{
    private static readonly string[] Sources = ["profiles-types.xml", "profiles-resources.xml", "extension-definitions.xml", "profiles-others.xml"];

    /// <summary>Where the table lies in the repository.</summary>
    public const string RelativePath = "src/NhsStandards.Generators/Resolution/FhirR4.deflate";

    /// <summary>The specification archive that the package brings.</summary>
    public static string SpecificationArchive => Path.Combine(AppContext.BaseDirectory, "specification.zip");

    /// <summary>Builds the table's text from a FHIR specification archive.</summary>
    public static string Build(string specificationArchive)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var json = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }.ForFhir(ModelInfo.ModelInspector);
        using var archive = ZipFile.OpenRead(specificationArchive);
        foreach (var source in Sources)
        {
            foreach (var definition in Definitions(archive.GetEntry(source)!))
                lines[definition.Url!] = JsonSerializer.Serialize(DefinitionTrimmer.Trim(definition), json);
        }

        return string.Join('\n', lines.Values) + "\n";
    }

    /// <summary>Compresses the table (RFC 1951).</summary>
    public static byte[] Compress(string table)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize))
            deflate.Write(Encoding.UTF8.GetBytes(table));
        return compressed.ToArray();
    }

    private static IEnumerable<StructureDefinition> Definitions(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var bundle = new FhirXmlDeserializer(new DeserializerSettings().UsingMode(DeserializationMode.Recoverable)).Deserialize<Bundle>(reader.ReadToEnd());
        foreach (var item in bundle.Entry)
        {
            // Logical models describe no instance, and an abstract example has no POCO.
            if (item.Resource is StructureDefinition { Kind: not StructureDefinition.StructureDefinitionKind.Logical } definition)
                yield return definition;
        }
    }
}
