using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.CyberSecurity;
using NhsStandards.Analyzers.InternetFirst;
using NhsStandards.Analyzers.PublicCloud;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Json;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The one pass over <c>appsettings*.json</c>: hands each value to the rules. A file that is no JSON is the host's to report.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : StandardsAnalyzer
{
    private static readonly IConfigurationRule[] Rules =
    [
        new ClearTextAddress(),
        new PrivateAddress(),
        new LocalState(),
        new UnencryptedDatabase(),
        new PrivateNetworkHost(),
        new CloudRegionName(),
        new CloudKeyInText(),
        new NonInternetAddress(),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Rules.SelectMany(static rule => rule.Descriptors));

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterAdditionalFileAction(file => Visit(file, types));

    private static void Visit(AdditionalFileAnalysisContext context, KnownTypes types)
    {
        var file = context.AdditionalFile;
        if (AdditionalFileKind.Of(context) != AdditionalFileKind.Configuration
            || !file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || file.GetText(context.CancellationToken) is not { } text)
            return;
        if (JsonReader.Read(text.ToString(), out _, relaxed: true, context.CancellationToken) is { } root)
            new Walk(context, text, types).Visit(root, key: "", name: "");
    }

    private readonly struct Walk(AdditionalFileAnalysisContext context, SourceText text, KnownTypes types)
    {
        private readonly AdditionalFileAnalysisContext _context = context;
        private readonly SourceText _text = text;
        private readonly KnownTypes _types = types;
        private readonly bool _isDevelopment = ConfigurationFile.IsForDevelopment(context.AdditionalFile.Path);

        public void Visit(JsonValue value, string key, string name)
        {
            switch (value.Kind)
            {
                case JsonKind.Object:
                    foreach (var member in value.Members)
                        Visit(member.Value, Join(key, member.Name), member.Name);
                    break;
                case JsonKind.Array:
                    for (var i = 0; i < value.Items.Count; i++)
                        Visit(value.Items[i], Join(key, i.ToString(CultureInfo.InvariantCulture)), name);
                    break;
                case not JsonKind.Null:
                    var found = new ConfigurationValue(_context, _text, _types, _isDevelopment, key, name, value);
                    foreach (var rule in Rules)
                        rule.Check(found);
                    break;
            }
        }

        private static string Join(string key, string name) => key.Length == 0 ? name : key + ":" + name;
    }
}
