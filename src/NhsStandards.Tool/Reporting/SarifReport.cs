using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>The findings as SARIF 2.1.0 (OASIS Standard): one run, the principles as its taxonomy, paths relative to the root.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Information = "https://github.com/nhs-standards/NhsStandards.Analyzers";
    private const string Taxonomy = "NHS architecture principles";
    private const string Root = "SRCROOT";
    private const string Fingerprint = "ruleFileLine/v1";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FindingSet findings, string root, string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(file, Log(findings, root).ToJsonString(Format) + "\n");
    }

    private static JsonObject Log(FindingSet findings, string root)
    {
        var rules = findings.All.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).ToList();
        var ruleIndex = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var principles = rules.Select(rule => rule.Principle).Distinct().ToList();
        var fingerprints = new Fingerprints(root);
        return new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "NhsStandards.Tool",
                        ["semanticVersion"] = Version(),
                        ["informationUri"] = Information,
                        ["supportedTaxonomies"] = new JsonArray(new JsonObject { ["name"] = Taxonomy, ["index"] = 0 }),
                        ["rules"] = Array(rules.Select(rule => RuleOf(rule, principles.IndexOf(rule.Principle)))),
                    },
                },
                ["originalUriBaseIds"] = new JsonObject
                {
                    [Root] = new JsonObject { ["description"] = Message("The root of the checked repository.") },
                },
                ["taxonomies"] = new JsonArray(new JsonObject
                {
                    ["name"] = Taxonomy,
                    ["shortDescription"] = Message("The principles that the rules are sorted by."),
                    ["taxa"] = Array(principles.Select(TaxonOf)),
                }),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = Array(findings.All.Select(finding => ResultOf(finding, ruleIndex[finding.Rule.Id], fingerprints))),
            }),
        };
    }

    private static JsonObject RuleOf(Rule rule, int principle)
    {
        var descriptor = new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Message(rule.Title),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
            ["properties"] = new JsonObject { ["principle"] = rule.Principle.Title, ["tags"] = new JsonArray(rule.Principle.Title) },
            ["relationships"] = new JsonArray(new JsonObject
            {
                ["target"] = new JsonObject
                {
                    ["id"] = TaxonId(rule.Principle),
                    ["index"] = principle,
                    ["toolComponent"] = new JsonObject { ["name"] = Taxonomy, ["index"] = 0 },
                },
                ["kinds"] = new JsonArray("superset"),
            }),
        };
        if (rule.Description.Length > 0)
            descriptor["fullDescription"] = Message(rule.Description);
        if (rule.Help is not null)
            descriptor["helpUri"] = rule.Help.AbsoluteUri;
        return descriptor;
    }

    private static JsonObject TaxonOf(Principle principle) => new()
    {
        ["id"] = TaxonId(principle),
        ["name"] = principle.Title,
        ["shortDescription"] = Message(principle.Title),
    };

    private static string TaxonId(Principle principle) => $"P{principle.Number}";

    private static JsonObject ResultOf(Finding finding, int ruleIndex, Fingerprints fingerprints)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = Level(finding.Severity),
            ["message"] = Message(finding.Message),
        };
        if (finding.Path.Length > 0)
        {
            result["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(finding.Path), ["region"] = RegionOf(finding.Region) },
            });
        }

        result["partialFingerprints"] = new JsonObject { [Fingerprint] = fingerprints.Next(finding) };
        // An empty array says that the tool knows of suppressions and this is none.
        result["suppressions"] = finding.Suppression is { } justification ? new JsonArray(SuppressionOf(justification)) : new JsonArray();
        return result;
    }

    private static JsonObject SuppressionOf(string justification) => justification.Length > 0
        ? new JsonObject { ["kind"] = "inSource", ["justification"] = justification }
        : new JsonObject { ["kind"] = "inSource" };

    private static JsonObject Artifact(string path) => Path.IsPathRooted(path)
        ? new JsonObject { ["uri"] = new Uri(path).AbsoluteUri }
        : new JsonObject { ["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Root };

    private static JsonObject RegionOf(Region region) => new()
    {
        ["startLine"] = region.StartLine,
        ["startColumn"] = region.StartColumn,
        ["endLine"] = region.EndLine,
        ["endColumn"] = region.EndColumn,
    };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    /// <summary>Without the commit, which the build adds after a plus sign.</summary>
    private static string Version() =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
