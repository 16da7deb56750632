using System.CommandLine;
using NhsStandards.Tool.Explaining;

namespace NhsStandards.Tool.Commands;

/// <summary><c>nhs-standards explain</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string>("RULE") { Description = "The id of a rule, such as NHS3008." };
        var explain = new Command("explain", "Prints what a rule flags, why, and what complies.") { rule };
        explain.SetAction(parsed =>
        {
            Console.Out.Write(TextOf(parsed.GetRequiredValue(rule)));
            return ExitCode.Passed;
        });
        return explain;
    }

    /// <exception cref="NotCheckedException">There is no such rule.</exception>
    public static string TextOf(string ruleId)
    {
        if (RulePage.Of(ruleId) is { } page)
            return page.Text;
        var near = RulePage.Ids.Where(id => ruleId.Length >= 4 && id.StartsWith(ruleId[..4], StringComparison.OrdinalIgnoreCase)).ToList();
        throw new NotCheckedException($"There is no rule '{ruleId}'. " + (near.Count > 0 ? $"Rules beside it: {string.Join(", ", near)}." : "Rules are named like NHS3008; the report names those that it found."));
    }
}
