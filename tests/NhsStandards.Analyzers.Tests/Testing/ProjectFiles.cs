using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Analyzers.Tests.Testing;

/// <summary>The additional files, properties and options of a project, as the package's targets hand them to the compiler.</summary>
internal sealed class ProjectFiles(IEnumerable<(string Path, string Content)> files, Dictionary<string, string> properties, Dictionary<string, string>? options = null) : AnalyzerConfigOptionsProvider
{
    public ImmutableArray<AdditionalText> Texts { get; } = [.. files.Select(file => new File(file.Path, file.Content))];

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(properties.Select(property => KeyValuePair.Create("build_property." + property.Key, property.Value)).Concat(options ?? []).ToDictionary());

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(new() { ["build_metadata.AdditionalFiles.NhsFile"] = KindOf(textFile.Path) });

    private static string KindOf(string path) =>
        path.EndsWith("/nhs/exceptions.json", StringComparison.Ordinal) ? "Exceptions"
        : path.Contains("/nhs/") ? "CodeList"
        : Path.GetExtension(path) switch
        {
            ".json" or ".config" => "Configuration",
            ".baseline" => "Baseline",
            ".editorconfig" or ".globalconfig" => "AnalyzerConfiguration",
            _ => "Markup",
        };

    private sealed class File(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
