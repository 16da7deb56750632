using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8006: NHS numbers and dates of birth are asked for as the service manual says, which was tested with people.</summary>
internal sealed class PersonField : IMarkupRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8006",
        title: "NHS number or date of birth input not per the service manual",
        messageFormat: "The field for the {0} {1}; {2}",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "People copy their NHS number in three groups with spaces, and type it on a phone. A field of type number drops digits at the touch of a scroll wheel and refuses spaces, and a calendar is a hard way back to a year of birth. The NHS service manual describes fields that were tested with people.",
        helpLinkUri: HelpLink.To("NHS8006"));

    /// <summary>Ten digits in three groups.</summary>
    private const int WrittenLength = 12;

    private static readonly string[] Sources = ["asp-for", "name", "id", "@bind", "@bind-value", "for"];

    private static readonly string[] NumberTerms = ["nhsnumber", "nhsno"];

    private static readonly string[] BirthTerms = ["dateofbirth", "dob", "birthdate", "birthday"];

    /// <summary>What staff look people up by; there other rules of design hold.</summary>
    private static readonly string[] Searches = ["search", "filter", "query", "lookup", "find"];

    private static readonly string[] OtherTypes = ["hidden", "checkbox", "radio", "submit", "button", "search", "image", "reset", "file"];

    private static readonly string[] Untouched = ["readonly", "disabled"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in MarkupFile file)
    {
        if (file.Text.IndexOf("[StaffFacing", StringComparison.Ordinal) >= 0)
            return;
        var tags = file.Tags;
        while (tags.Next(out var tag))
        {
            if (!tag.Is("input") || tag.IsComponent || tag.HasComputedAttributes || tag.HasAny(Untouched) || IsSearch(tag))
                continue;
            var type = tag.TryGetAttribute("type", out var given) ? given.ToLowerInvariant() : "text";
            if (type.StartsWith("@", StringComparison.Ordinal) || Array.IndexOf(OtherTypes, type) >= 0)
                continue;
            if (IsFor(tag, NumberTerms))
                CheckNumber(file, tag, type);
            else if (type is "date" or "datetime-local" && IsFor(tag, BirthTerms))
                file.Report(Rule, tag.Start, tag.End, "date of birth", "opens a calendar", "ask for day, month and year in three fields with inputmode=\"numeric\"");
        }
    }

    private static void CheckNumber(in MarkupFile file, MarkupTag input, string type)
    {
        const string Number = "NHS number";
        if (type == "number")
            file.Report(Rule, input.Start, input.End, Number, "is one for quantities", "use type=\"text\" with inputmode=\"numeric\"");
        else if (input.TryGetAttribute("maxlength", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length < WrittenLength)
            file.Report(Rule, input.Start, input.End, Number, "has no room for spaces", "remove maxlength, or allow 12 characters");
        else if (type != "tel" && !input.TryGetAttribute("inputmode", out _))
            file.Report(Rule, input.Start, input.End, Number, "opens a keyboard of letters", "add inputmode=\"numeric\"");
    }

    private static bool IsSearch(MarkupTag input) => IsFor(input, Searches);

    private static bool IsFor(MarkupTag input, string[] terms)
    {
        foreach (var source in Sources)
        {
            if (input.TryGetAttribute(source, out var name) && NameWords.ContainsAny(name, terms))
                return true;
        }

        return false;
    }
}
