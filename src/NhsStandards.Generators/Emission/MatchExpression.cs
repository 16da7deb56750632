using System.Globalization;
using NhsStandards.Generators.Contracts;

namespace NhsStandards.Generators.Emission;

/// <summary>Writes the condition that tells a slice's items from others.</summary>
internal sealed class MatchExpression
{
    private int _variables;

    public static string Of(string owner, ImmutableEquatableArray<MatchNode> nodes) => new MatchExpression().Write(owner, nodes);

    private string Write(string owner, ImmutableEquatableArray<MatchNode> nodes)
    {
        var conditions = new List<string>();
        var plain = nodes.Where(static node => !node.ReachesList).Select(Pattern).ToArray();
        if (plain.Length > 0)
            conditions.Add(owner + " is { " + string.Join(", ", plain) + " }");
        foreach (var node in nodes)
        {
            if (node.IsList)
            {
                var item = Variable();
                conditions.Add(owner + "." + node.Property + ".Exists(" + item + " => " + Write(item, node.Children) + ")");
            }
            else if (node.ReachesList)
            {
                var value = Variable();
                conditions.Add(owner + "." + node.Property + " is " + (node.Type ?? "{ }") + " " + value + " && " + Write(value, node.Children));
            }
        }

        return string.Join(" && ", conditions);
    }

    private static string Pattern(MatchNode node) =>
        node.Property + ": " + (node.Pattern ?? (node.Type is null ? "" : node.Type + " ") + "{ " + string.Join(", ", node.Children.Select(Pattern)) + " }");

    private string Variable()
    {
        _variables++;
        return "item" + (_variables == 1 ? "" : _variables.ToString(CultureInfo.InvariantCulture));
    }
}
