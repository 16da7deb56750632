using System.Reflection;
using NhsStandards.RuleDocs;

// Writes what repeats the rules' descriptors: the tables in README.md and docs/rules/README.md, the lists in docs/principles.md, the presets of both
// modes and the list of rules. With --check it changes nothing and fails where something is out of date. Both fail where a page is missing.
var check = args is ["--check"];
if (!check && args.Length > 0)
{
    Console.Error.WriteLine("Usage: dotnet run --project build/RuleDocs [-- --check]");
    return 2;
}

var root = typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
var rules = Rule.All();
var outdated = 0;

Write("README.md", text => RuleTable.Insert(text, rules, "docs/rules/"));
Write("docs/rules/README.md", _ => RuleTable.Index(rules));
Write("docs/principles.md", text => RuleTable.InsertLists(text, rules, "rules/"));
Write("build/package/config/NhsStandards.Advise.globalconfig", _ => Preset.Advise(rules));
Write("build/package/config/NhsStandards.Gate.globalconfig", _ => Preset.Gate(rules));
Write("build/package/config/NhsStandards.GateSecurity.globalconfig", _ => Preset.SdkSecurity(rules));
// Of the rules about definitions and configuration nobody can do without.
foreach (var principle in rules.Where(rule => rule.Principle != "Definitions").GroupBy(rule => rule.Principle))
    Write($"build/package/config/NhsStandards.Without{principle.Key}.globalconfig", _ => Preset.Without(principle.Key, principle));
Write("build/package/config/NhsStandards.Rules.props", _ => Preset.RuleList(rules));
foreach (var problem in Pages.ProblemsOf(Path.Combine(root, "docs", "rules"), rules))
{
    outdated++;
    Console.Error.WriteLine(problem);
}

return outdated > 0 ? 1 : 0;

void Write(string path, Func<string, string> content)
{
    var file = Path.Combine(root, path);
    var before = File.Exists(file) ? File.ReadAllText(file) : "";
    var after = content(before);
    if (after == before)
        return;
    if (check)
    {
        outdated++;
        Console.Error.WriteLine($"{path} is out of date; run: dotnet run --project build/RuleDocs");
        return;
    }

    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, after);
    Console.WriteLine($"wrote {path}");
}
