using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Definitions;

public sealed class BadInputTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Repository.SampleDefinitions, "SurgeryPatient.json"));
    private static readonly string SampleXml = File.ReadAllText(Path.Combine(Repository.SampleDefinitions, "PreferredContactTime.xml"));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData("\uFEFF")]
    [InlineData("hello")]
    [InlineData("# Readme")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"resourceType\": 5}")]
    [InlineData("<a/>")]
    [InlineData("<StructureDefinition/>")]
    [InlineData("<StructureDefinition xmlns=\"http://hl7.org/fhir\">")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><StructureDefinition xmlns=\"http://hl7.org/fhir\">&b;</StructureDefinition>")]
    [InlineData("{\"resourceType\": \"StructureDefinition\", ")]
    public void What_is_no_definition_is_reported_in_its_file(string text)
    {
        var generation = Generation.Run(new TestFile("definitions/bad.json", text));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("NHS9001", diagnostic.Id);
        Assert.Equal("definitions/bad.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Null(generation.Result.Exception);
    }

    [Fact]
    public void A_syntax_error_is_reported_at_its_line()
    {
        var json = Generation.Run(new TestFile("bad.json", "{\n  \"resourceType\": \"StructureDefinition\",\n  \"url\": oops\n}"));
        var xml = Generation.Run(new TestFile("bad.xml", "<StructureDefinition xmlns=\"http://hl7.org/fhir\">\n  <url value=\"a\">\n</StructureDefinition>"));

        Assert.Equal(new LinePosition(2, 9), Assert.Single(json.Diagnostics).Location.GetLineSpan().StartLinePosition);
        Assert.Equal(2, Assert.Single(xml.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_truncated_definition_never_breaks_the_build()
    {
        foreach (var sample in new[] { Sample, SampleXml })
        {
            for (var length = 0; length < sample.TrimEnd().Length; length += 97)
                Assert.Equal("NHS9001", Assert.Single(Read(sample[..length]).Diagnostics).Descriptor.Id);
        }
    }

    [Fact]
    public void A_wrong_encoding_is_reported()
    {
        var latin = Encoding.Latin1.GetBytes("{\"resourceType\": \"StructureDefinition\", \"title\": \"Pr\u00e9f\u00e9r\u00e9\"}");
        var utf16 = Encoding.Unicode.GetBytes(Sample);

        var latinRead = Assert.Single(Read(SourceText.From(latin, latin.Length, Encoding.UTF8)).Diagnostics);
        var utf16Read = Assert.Single(Read(SourceText.From(utf16, utf16.Length, Encoding.UTF8)).Diagnostics);

        Assert.Contains("not encoded as UTF-8", latinRead.Arguments[0], StringComparison.Ordinal);
        Assert.Contains("binary", utf16Read.Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_reported()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);

        Assert.Equal("NHS9001", Assert.Single(Read(Encoding.UTF8.GetString(bytes)).Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_reported() =>
        Assert.Equal(["NHS9001"], Generation.Run(new TestFile("gone.json", text: (SourceText?)null)).Ids);

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        var huge = "{ \"a\": \"" + new string('x', 50 * 1024 * 1024) + "\"}";

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var diagnostic = Assert.Single(Read(huge).Diagnostics);

        Assert.Contains("characters", diagnostic.Arguments[0], StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Fact]
    public void The_largest_file_that_is_read_is_read_in_reasonable_time()
    {
        var element = "{ \"id\": \"Patient.name\", \"path\": \"Patient.name\", \"short\": \"" + new string('x', 100) + "\" },";
        var text = new StringBuilder("{ \"resourceType\": \"Bundle\", \"entry\": [");
        while (text.Length < DefinitionFileReader.MaximumLength - element.Length - 10)
            text.Append(element);
        text.Length--;
        text.Append("] }");

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(Read(text.ToString()).Diagnostics);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_path_of_endless_length_is_reported()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var generation = Generation.Run(Definition.ProfileFile(
            "Deep", "Questionnaire", $$"""{ "id": "Questionnaire.active", "path": "Questionnaire{{string.Concat(Enumerable.Repeat(".item", 60_000))}}" }"""));

        Assert.Equal(["NHS9012"], generation.Ids);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void Ids_of_nested_elements_are_found_in_one_pass()
    {
        var ids = new ElementIds();
        var path = "Questionnaire";
        for (var depth = 1; depth < 60; depth++)
        {
            path += ".item";
            Assert.Equal(path + ":a", ids.Next(null, path, "a"));
            Assert.Equal(path, ids.Next(null, path, null));
        }
    }

    [Fact]
    public void Deep_nesting_is_reported()
    {
        var json = Read("{ \"resourceType\": \"StructureDefinition\", \"a\": " + new string('[', 100_000));
        var xml = Read("<StructureDefinition xmlns=\"http://hl7.org/fhir\">" + string.Concat(Enumerable.Repeat("<a>", 100_000)));

        Assert.Contains("nested", Assert.Single(json.Diagnostics).Arguments[0], StringComparison.Ordinal);
        Assert.Contains("nested", Assert.Single(xml.Diagnostics).Arguments[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"4.0.1\"", "\"3.0.1\"", "FHIR 3.0.1")]
    [InlineData("\"4.0.1\"", "\"5.0.0\"", "FHIR 5.0.0")]
    [InlineData("\"url\": \"https", "\"uri\": \"https", "no url")]
    [InlineData("\"name\": \"SurgeryPatient\"", "\"label\": \"x\"", "no name")]
    [InlineData("\"type\": \"Patient\"", "\"kindOf\": \"Patient\"", "no type")]
    [InlineData("\"type\": \"Patient\"", "\"type\": \"Pateint\"", "no type 'Pateint'")]
    [InlineData("\"differential\"", "\"snapshot\"", "no differential")]
    [InlineData("StructureDefinition/Patient\"", "StructureDefinition/Nobody\"", "base definition 'http://hl7.org/fhir/StructureDefinition/Nobody'")]
    [InlineData("StructureDefinition/Patient\"", "StructureDefinition/Observation\"", "is for the type 'Observation'")]
    [InlineData("\"kind\": \"resource\"", "\"kind\": \"complex-type\"", "'Patient' is a resource")]
    [InlineData("\"type\": \"Patient\"", "\"type\": \"HumanName\"", "'HumanName' is a complex-type")]
    [InlineData("StructureDefinition/Patient\"", "StructureDefinition/bmi\"", "is for the type 'Observation'")]
    [InlineData("\"id\": \"Patient.name\",\n        \"path\": \"Patient.name\"", "\"id\": \"Patient.nome\",\n        \"path\": \"Patient.nome\"", "element 'Patient.nome' does not exist")]
    [InlineData("\"max\": \"*\"", "\"max\": \"many\"", "'many' is no cardinality")]
    public void What_contradicts_FHIR_is_reported(string before, string after, string reason)
    {
        Assert.Contains(before, Sample, StringComparison.Ordinal);
        var generation = Generation.Run(new TestFile("bad.json", Sample.Replace(before, after, StringComparison.Ordinal)));

        var diagnostic = Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Id == "NHS9012");
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.True(diagnostic.Location.GetLineSpan().IsValid);
        Assert.Null(generation.Result.Exception);
    }

    [Fact]
    public void A_slice_that_begins_twice_is_reported()
    {
        var generation = Generation.Run(Definition.ProfileFile(
            "Bad", "Patient", """{ "id": "Patient.identifier:a", "min": 1 }""", """{ "id": "Patient.identifier:a", "max": "1" }""", """{ "id": "Patient.name:a" }"""));

        Assert.Contains("'Patient.identifier:a' begins twice", Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Id == "NHS9012").GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fixed.x")]
    [InlineData("pattern.")]
    [InlineData("fixed-Code")]
    public void A_fixed_value_whose_type_is_no_name_is_reported(string member)
    {
        var generation = Generation.Run(Definition.ProfileFile("Bad", "Observation", $$"""{ "id": "Observation.value[x]", "{{member}}": { "a": "b" } }"""));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("NHS9012", diagnostic.Id);
        Assert.Contains("'" + member + "'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Null(generation.Result.Exception);
    }

    [Theory]
    [InlineData("{\"resourceType\": \"ValueSet\", \"url\": \"https://surgery.example.org/ValueSet/a\"}")]
    [InlineData("{\"resourceType\": \"Bundle\"}")]
    [InlineData("<CodeSystem xmlns=\"http://hl7.org/fhir\"><url value=\"a\"/></CodeSystem>")]
    [InlineData("{\"resourceType\": \"StructureDefinition\", \"kind\": \"logical\"}")]
    public void Other_resources_are_passed_over_in_silence(string text) => Assert.Empty(Read(text).Diagnostics);

    [Fact]
    public void The_files_of_a_package_that_are_no_resources_are_passed_over_in_silence()
    {
        Assert.Empty(Generation.Run(new TestFile("package/package.json", "{ \"name\": \"a\" }")).Diagnostics);
        Assert.Empty(Generation.Run(new TestFile("package/.index.json", "{ \"files\": [] }")).Diagnostics);
    }

    [Fact]
    public void Other_definitions_are_generated_although_one_is_bad()
    {
        var generation = Generation.Run([new TestFile("a.json", "{"), Definition.ProfileFile("Good", "Patient"), new TestFile("z.json", "<")]);

        Assert.Equal(["NHS9001", "NHS9001"], generation.Ids);
        Assert.Equal(["Good.g.cs"], generation.Sources.Keys);
    }

    [Fact]
    public void Mutated_definitions_never_make_the_generator_fail()
    {
        var random = new Random(20260202);
        var samples = Directory.GetFiles(Repository.SampleDefinitions).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        for (var round = 0; round < 150; round++)
        {
            var files = samples.Select((text, index) => (AdditionalText)new TestFile("f" + index, Mutate(text, random))).ToArray();

            var generation = Generation.Run(files);

            Assert.Null(generation.Result.Exception);
            Assert.DoesNotContain(generation.CompilerErrors(), _ => true);
        }
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(6))
            {
                case 0:
                    mutated[at] = (char)random.Next(32, 127);
                    break;
                case 1:
                    mutated.Remove(at, Math.Min(random.Next(1, 200), mutated.Length - at));
                    break;
                case 2:
                    mutated.Insert(at, mutated.ToString(at, Math.Min(random.Next(1, 300), mutated.Length - at)));
                    break;
                case 3:
                    mutated.Insert(at, "\\u2028\\\"*/");
                    break;
                case 4:
                    mutated.Replace(Words[random.Next(Words.Length)], Words[random.Next(Words.Length)]);
                    break;
                default:
                    mutated.Replace("\"1\"", "\"0\"", at, mutated.Length - at);
                    break;
            }
        }

        return mutated.ToString();
    }

    private static readonly string[] Words =
        ["extension", "identifier", "value[x]", "system", "Patient", "Extension", "url", "sliceName", "nhsNumber", "CodeableConcept", "string", "date", "birthDate", "fixedUri", "type", "path"];

    private static DefinitionFile Read(string text) => Read(SourceText.From(text));

    private static DefinitionFile Read(SourceText text) => DefinitionFileReader.Read("file", text, CancellationToken.None);
}
