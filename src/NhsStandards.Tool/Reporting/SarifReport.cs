using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NhsStandards.Tool.Explaining;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>The findings as SARIF 2.1.0 (OASIS Standard): one run, the principles and the standards as its taxonomies, paths relative to the root.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Information = "https://github.com/nhs-standards/NhsStandards.Analyzers";
    private const string Principles = "NHS architecture principles";
    private const string Standards = "Standards";
    private const string Root = "SRCROOT";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Report report, string file) => ReportFile.Write(file, Log(report).ToJsonString(Format) + "\n");

    private static JsonObject Log(Report report)
    {
        var rules = report.Findings.All.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).ToList();
        var ruleIndex = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var principles = rules.Select(rule => rule.Principle).Distinct().ToList();
        var standards = rules.SelectMany(StandardsOf).DistinctBy(standard => standard.Id).ToList();
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
                        ["semanticVersion"] = ToolVersion.Current,
                        ["informationUri"] = Information,
                        ["supportedTaxonomies"] = new JsonArray(ComponentOf(Principles), ComponentOf(Standards)),
                        ["rules"] = Array(rules.Select(rule => RuleOf(rule, principles, standards))),
                    },
                },
                ["invocations"] = new JsonArray(InvocationOf(report.NotChecked)),
                ["originalUriBaseIds"] = new JsonObject
                {
                    [Root] = new JsonObject { ["description"] = Message("The root of the checked repository.") },
                },
                ["taxonomies"] = new JsonArray(
                    TaxonomyOf(Principles, "The principles that the rules are sorted by.", principles.Select(TaxonOf)),
                    TaxonomyOf(Standards, "The standards that the rules check.", standards.Select(TaxonOf))),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = Array(report.Findings.All.Select(finding => ResultOf(finding, ruleIndex[finding.Rule.Id]))),
            }),
        };
    }

    private static JsonObject InvocationOf(IReadOnlyList<string> notChecked)
    {
        var invocation = new JsonObject { ["executionSuccessful"] = notChecked.Count == 0 };
        if (notChecked.Count > 0)
            invocation["toolExecutionNotifications"] = Array(notChecked.Select(reason => new JsonObject { ["level"] = "error", ["message"] = Message(reason) }));
        return invocation;
    }

    private static JsonObject RuleOf(Rule rule, List<Principle> principles, List<Standard> standards)
    {
        var descriptor = new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Message(rule.Title),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
            ["properties"] = new JsonObject { ["principle"] = rule.Principle.Title, ["tags"] = new JsonArray(rule.Principle.Title) },
            ["relationships"] = Array(
            [
                RelationTo(Principles, TaxonId(rule.Principle), principles.IndexOf(rule.Principle), "superset"),
                .. StandardsOf(rule).Select(standard => RelationTo(Standards, standard.Id, standards.FindIndex(known => known.Id == standard.Id), "relevant")),
            ]),
        };
        if (rule.Description.Length > 0)
            descriptor["fullDescription"] = Message(rule.Description);
        if (rule.Help is not null)
            descriptor["helpUri"] = rule.Help.AbsoluteUri;
        return descriptor;
    }

    private static IEnumerable<Standard> StandardsOf(Rule rule) => RulePage.Of(rule.Id)?.Standards.DistinctBy(standard => standard.Id) ?? [];

    private static JsonObject RelationTo(string taxonomy, string taxon, int index, string kind) => new()
    {
        ["target"] = new JsonObject { ["id"] = taxon, ["index"] = index, ["toolComponent"] = ComponentOf(taxonomy) },
        ["kinds"] = new JsonArray(kind),
    };

    /// <summary>The index is that in the run's taxonomies.</summary>
    private static JsonObject ComponentOf(string taxonomy) => new() { ["name"] = taxonomy, ["index"] = taxonomy == Principles ? 0 : 1 };

    private static JsonObject TaxonomyOf(string name, string description, IEnumerable<JsonObject> taxa) => new()
    {
        ["name"] = name,
        ["shortDescription"] = Message(description),
        ["taxa"] = Array(taxa),
    };

    private static JsonObject TaxonOf(Standard standard)
    {
        var taxon = new JsonObject { ["id"] = standard.Id, ["name"] = standard.Name, ["shortDescription"] = Message(standard.Name) };
        if (standard.Address is { } address)
            taxon["helpUri"] = address.AbsoluteUri;
        return taxon;
    }

    private static JsonObject TaxonOf(Principle principle) => new()
    {
        ["id"] = TaxonId(principle),
        ["name"] = principle.Title,
        ["shortDescription"] = Message(principle.Title),
    };

    private static string TaxonId(Principle principle) => $"P{principle.Number}";

    private static JsonObject ResultOf(Finding finding, int ruleIndex)
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
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = PlaceOf(finding) });
        }

        if (finding.Fingerprint.Length > 0)
            result["partialFingerprints"] = new JsonObject { [SarifLog.Fingerprint] = finding.Fingerprint };
        // An empty array says that the tool knows of suppressions and this is none.
        result["suppressions"] = finding.Suppression is { } justification ? new JsonArray(SuppressionOf(justification)) : new JsonArray();
        return result;
    }

    private static JsonObject PlaceOf(Finding finding)
    {
        var place = new JsonObject { ["artifactLocation"] = Artifact(finding.Path), ["region"] = RegionOf(finding.Region) };
        if (finding.Excerpt is { } excerpt)
        {
            place["contextRegion"] = new JsonObject
            {
                ["startLine"] = excerpt.StartLine,
                ["endLine"] = excerpt.StartLine + Math.Max(0, excerpt.Text.Count(character => character == '\n') - 1),
                ["snippet"] = Message(excerpt.Text),
            };
        }

        return place;
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
}
