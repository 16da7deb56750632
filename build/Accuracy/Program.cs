using System.Globalization;
using NhsStandards.Accuracy;
using NhsStandards.Analyzers.Tests.Testing;

// Runs all rules over tests/Corpus and writes docs/accuracy.md. With --list it shows each miss and false alarm instead, with
// --check it changes nothing and fails where the page is out of date.
if (args is not ([] or ["--check"] or ["--list"]))
{
    Console.Error.WriteLine("Usage: dotnet run --project build/Accuracy [-- --check | --list]");
    return 2;
}

var measurement = await Measurement.RunAsync();
if (args is ["--list"])
{
    foreach (var mark in measurement.Strays)
        Console.WriteLine($"{mark.Path}:{mark.Line}: no such rule: {mark.RuleId}");
    foreach (var rule in measurement.Rules)
    {
        foreach (var mark in rule.Missed)
            Console.WriteLine($"{mark.Path}:{mark.Line}: missed {rule.Id}");
        foreach (var finding in rule.FalseAlarms)
            Console.WriteLine($"{Measurement.Place(finding)}: false alarm {rule.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}");
    }

    return 0;
}

var file = Repository.PathOf("docs", "accuracy.md");
var page = AccuracyPage.Of(measurement);
if (File.Exists(file) && File.ReadAllText(file) == page)
    return 0;
if (args is ["--check"])
{
    Console.Error.WriteLine("docs/accuracy.md is out of date; run: dotnet run --project build/Accuracy");
    return 1;
}

File.WriteAllText(file, page);
Console.WriteLine("wrote docs/accuracy.md");
return 0;
