using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Generators.Emission;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Emission;

/// <summary>Text from a definition never becomes code.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "*/ public class Evil { } /*",
        "</summary> <script>alert('&')</script> ]]> --> <![CDATA[",
        "a\r\nb\nc\u0085d\u2028e\u2029public static int Evil = 1;",
        "\"; Evil(); \"",
        "\\\"; Evil(); // {0} {{ }} $ @",
        "a\u202Eb\u2066c\u200Fd\u061C",
        "\uD83D\uDE00 \uD83D \uDE00 \uFFFE \uE000",
        "\u0001\u0007\u001B\u007F\u009F",
        "class",
        "global::System",
        "#if false",
        "\"\"\"\"\"\"",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_stay_texts(string text)
    {
        var json = JsonSerializer.Serialize(text);
        var plain = Run("plain", "\"x\"");

        var hostile = Run(text, json);

        Assert.Empty(hostile.CompilerFindings());
        Assert.Equal(Shape(plain), Shape(hostile));
        Assert.DoesNotContain(hostile.Sources.Values.Concat(hostile.Validators.Values).SelectMany(source => source), IsInvisible);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Names_become_names_or_nothing(string text)
    {
        var name = JsonSerializer.Serialize(text);
        var generation = Generation.Run(
            Definition.File("a.json", Definition.Profile("Fixed", "Patient", Definition.Use("Patient.extension", text.Replace(":", "", StringComparison.Ordinal), "Value"))
                .Replace("\"name\": \"Fixed\"", "\"name\": " + name, StringComparison.Ordinal)),
            Definition.File("b.json", Definition.Extension("Value", "1", "string")));

        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.CompilerFindings());
        Assert.Equal(3, generation.Result.GeneratedSources.Length);
        Assert.All(
            generation.Result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()),
            type => Assert.True(SyntaxFacts.IsValidIdentifier(type.Identifier.ValueText)));
        Assert.DoesNotContain(generation.Sources.Values.Concat(generation.Validators.Values).SelectMany(source => source), IsInvisible);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_literal_means_the_text(string text)
    {
        var literal = CSharpLiteral.String(text);

        Assert.Equal(text, SyntaxFactory.ParseToken(literal).ValueText);
        Assert.DoesNotContain(literal, IsInvisible);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Messages_have_one_line(string text)
    {
        var json = JsonSerializer.Serialize(text + "\nProgram.cs(1,1): error CS9999: " + new string('x', 5000));
        var generation = Generation.Run(Definition.File("a.json", Definition.Profile(
            "Hostile",
            "Patient",
            $$"""{ "id": "Patient.identifier:a", "sliceName": {{json}} }""",
            $$"""{ "id": "Patient.gender", "fixedCode": {{json}} }""",
            $$"""{ "id": "Patient.pet", "path": {{json}}, "min": {{json}} }""")
            .Replace("\"name\": \"Hostile\"", "\"name\": " + json, StringComparison.Ordinal)));

        Assert.Null(generation.Result.Exception);
        Assert.NotEmpty(generation.Diagnostics);
        Assert.All(generation.Diagnostics, diagnostic =>
        {
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.DoesNotContain(message, character => character == '\n' || IsInvisible(character));
            Assert.True(message.Length < 1500, message);
        });
    }

    private static Generation Run(string text, string json) => Generation.Run(
        Definition.File("a.json", Definition.Profile(
            "Hostile",
            "Patient",
            $$"""{ "id": "Patient", "short": {{json}}, "definition": {{json}} }""",
            $$"""{ "id": "Patient.identifier", "slicing": { "discriminator": [{ "type": "value", "path": "system" }], "rules": "open" } }""",
            $$"""{ "id": "Patient.identifier:number", "short": {{json}}, "definition": {{json}}, "max": "1" }""",
            $$"""{ "id": "Patient.identifier:number.system", "fixedUri": {{json}} }""",
            $$"""{ "id": "Patient.identifier:number.type", "min": 1, "patternCodeableConcept": { "text": {{json}}, "coding": [{ "code": {{json}} }] } }""",
            $$"""{ "id": "Patient.name.text", "fixedString": {{json}}, "binding": { "strength": {{json}}, "valueSet": {{json}} } }""",
            Definition.Use("Patient.extension", "extra", "Extra"))
            .Replace("\"status\"", "\"title\": " + json + ", \"description\": " + json + ", \"version\": " + json + ", \"status\"", StringComparison.Ordinal)),
        Definition.File("b.json", Definition.Extension("Extra", "1", "string").Replace("\"Extension.url\"", "\"Extension.url\", \"short\": " + JsonSerializer.Serialize(text), StringComparison.Ordinal)));

    /// <summary>The generated code without its texts.</summary>
    private static string Shape(Generation generation) => string.Join(
        ' ',
        generation.Result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantTokens()).Select(token => token.IsKind(SyntaxKind.StringLiteralToken) ? "text" : token.ValueText));

    private static bool IsInvisible(char character) => character != '\n' && char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate && !char.IsSurrogate(character);
}
