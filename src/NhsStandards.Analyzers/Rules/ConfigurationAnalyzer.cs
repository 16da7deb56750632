using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.CyberSecurity;
using NhsStandards.Analyzers.InternetFirst;
using NhsStandards.Analyzers.ModernBrowsers;
using NhsStandards.Analyzers.PublicCloud;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Json;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The one pass over <c>appsettings*.json</c> and <c>web.config</c>: hands each value to the rules. A file that is neither is the host's to report.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : StandardsAnalyzer
{
    private static readonly IConfigurationRule[] Rules =
    [
        new ClearTextAddress(),
        new PrivateAddress(),
        new LocalState(),
        new UnencryptedDatabase(),
        new SecretInSource(),
        new LowAssurance(),
        new PrivateNetworkHost(),
        new CloudRegionName(),
        new CloudKeyInText(),
        new NonInternetAddress(),
        new LegacyTechnology(),
    ];

    private static readonly IConfigurationRule[] TestRules = [.. Rules.Where(static rule => rule is IRunsInTestProjects)];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Rules.SelectMany(static rule => rule.Descriptors));

    private protected override bool RunsInTestProjects => true;

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var rules = project.IsTestProject ? TestRules : Rules;
        context.RegisterAdditionalFileAction(file => Visit(file, types, rules));
    }

    private static void Visit(AdditionalFileAnalysisContext context, KnownTypes types, IConfigurationRule[] rules)
    {
        var file = context.AdditionalFile;
        if (AdditionalFileKind.Of(context) != AdditionalFileKind.Configuration || file.GetText(context.CancellationToken) is not { } source)
            return;
        var walk = new Walk(context, source, types, rules);
        var text = source.ToString();
        if (file.Path.EndsWith(".config", StringComparison.OrdinalIgnoreCase))
            walk.VisitXml(text);
        else if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && JsonReader.Read(text, out _, relaxed: true, context.CancellationToken) is { } root)
            walk.Visit(root, key: "", name: "");
    }

    private readonly struct Walk(AdditionalFileAnalysisContext context, SourceText text, KnownTypes types, IConfigurationRule[] rules)
    {
        private readonly AdditionalFileAnalysisContext _context = context;
        private readonly SourceText _text = text;
        private readonly KnownTypes _types = types;
        private readonly IConfigurationRule[] _rules = rules;
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
                case JsonKind.True:
                    Check(key, name, "true", value.Start, value.Length);
                    break;
                case JsonKind.False:
                    Check(key, name, "false", value.Start, value.Length);
                    break;
                case not JsonKind.Null:
                    Check(key, name, value.Text ?? "", value.Start, value.Length);
                    break;
            }
        }

        /// <summary>The settings of an XML configuration: application settings, connection strings, the keys of the machine and the header that asks for a mode of a browser.</summary>
        public void VisitXml(string text)
        {
            var tags = new MarkupScanner(text);
            while (tags.Next(out var tag))
            {
                if (tag.Is("add") && tag.TryGetAttribute("connectionString", out _) && tag.TryGetAttribute("name", out var connection))
                    VisitAttribute(tag, "connectionString", "ConnectionStrings:" + connection, connection);
                else if (tag.Is("add") && tag.TryGetAttribute("key", out var setting))
                    VisitAttribute(tag, "value", setting, setting);
                else if (tag.Is("add") && tag.TryGetAttribute("name", out var header) && header.Equals("X-UA-Compatible", StringComparison.OrdinalIgnoreCase))
                    VisitAttribute(tag, "value", "customHeaders:" + header, header);
                else if (tag.Is("machineKey"))
                    VisitKeys(tag);
            }
        }

        private void VisitKeys(MarkupTag tag)
        {
            VisitAttribute(tag, "validationKey", "validationKey", "validationKey");
            VisitAttribute(tag, "decryptionKey", "decryptionKey", "decryptionKey");
        }

        private void VisitAttribute(MarkupTag tag, string attribute, string key, string name)
        {
            if (tag.TryGetAttribute(attribute, out var value, out var start) && value.Length > 0)
                Check(key, name, value.Replace("&quot;", "\"").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&"), start, value.Length);
        }

        private void Check(string key, string name, string value, int start, int length)
        {
            var found = new ConfigurationValue(_context, _text, _types, _isDevelopment, key, name, value, new TextSpan(start, length));
            foreach (var rule in _rules)
                rule.Check(found);
        }

        private static string Join(string key, string name) => key.Length == 0 ? name : key + ":" + name;
    }
}
