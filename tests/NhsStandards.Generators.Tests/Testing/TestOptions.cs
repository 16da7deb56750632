using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Generators.Tests.Testing;

/// <summary>The options that a build passes: every additional file is a definition unless it says otherwise.</summary>
internal sealed class TestOptions(params (string Key, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(textFile.Path.EndsWith("appsettings.json", StringComparison.Ordinal)
            ? [("build_metadata.AdditionalFiles.NhsFile", "Configuration")]
            : [("build_metadata.AdditionalFiles.NhsFile", "Definition")]);

    private sealed class Options((string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = values.FirstOrDefault(pair => pair.Key == key).Value;
            return value is not null;
        }
    }
}
