using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8004: a page names its language, has a title, can be enlarged, and does not reload by itself.</summary>
internal sealed class PageFoundations : IMarkupRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8004",
        title: "Page lacks language, title or zoom",
        messageFormat: "The page {0}; {1}",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Websites of the NHS must meet WCAG 2.2 at level AA. A screen reader speaks a page in the wrong language when none is named (3.1.1), people find a tab by its title (2.4.2), many read only what they can enlarge (1.4.4), and a page that reloads by itself takes away what somebody is reading or typing (2.2.1).",
        helpLinkUri: HelpLink.To("NHS8004"),
        customTags: RuleTags.ErrorInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in MarkupFile file)
    {
        var tags = file.Tags;
        MarkupTag html = default;
        var isPage = false;
        var hasHead = false;
        var hasTitle = false;
        while (tags.Next(out var tag))
        {
            if (tag.Is("html"))
            {
                isPage = true;
                html = tag;
            }
            else if (tag.Is("head"))
            {
                hasHead = true;
            }
            else if (tag.Is("title") || IsTitleSource(tag))
            {
                hasTitle = true;
            }
            else if (tag.Is("meta"))
            {
                CheckMeta(file, tag);
            }
        }

        if (!isPage)
            return;
        if (!html.HasComputedAttributes && !(html.TryGetAttribute("lang", out var language) && language.Length > 0))
            file.Report(Rule, html.Start, html.End, "does not name its language", "add lang=\"en\" to <html>, or the language that it is in");
        if (hasHead && !hasTitle && !ComposesHead(file.Text))
            file.Report(Rule, html.Start, html.End, "has no title", "add a <title> that says what the page is for and whose it is");
    }

    /// <summary>Blazor's components, and tag helpers or partial views that write the head.</summary>
    private static bool IsTitleSource(MarkupTag tag) =>
        tag.Is("HeadOutlet") || tag.Is("PageTitle") || tag.Is("partial") || tag.Is("component") || tag.Is("HeadContent");

    private static bool ComposesHead(string text) =>
        text.IndexOf("RenderSection(\"head", StringComparison.OrdinalIgnoreCase) >= 0
        || text.IndexOf("PartialAsync(", StringComparison.Ordinal) >= 0
        || text.IndexOf("Html.Partial(", StringComparison.Ordinal) >= 0;

    private static void CheckMeta(in MarkupFile file, MarkupTag meta)
    {
        if (!meta.TryGetAttribute("content", out var content))
            return;
        if (meta.TryGetAttribute("name", out var name) && name.Equals("viewport", StringComparison.OrdinalIgnoreCase))
        {
            if (ForbidsZoom(content))
                file.Report(Rule, meta.Start, meta.End, "can't be enlarged", "remove user-scalable and maximum-scale from the viewport");
        }
        else if (meta.TryGetAttribute("http-equiv", out var directive) && directive.Equals("refresh", StringComparison.OrdinalIgnoreCase) && ReloadsLater(content))
        {
            file.Report(Rule, meta.Start, meta.End, "reloads or moves on by itself", "remove the refresh and let people ask for the new state");
        }
    }

    private static bool ForbidsZoom(string viewport)
    {
        foreach (var part in viewport.Split(',', ';'))
        {
            var equals = part.IndexOf('=');
            if (equals < 0)
                continue;
            var key = part.Substring(0, equals).Trim();
            var value = part.Substring(equals + 1).Trim();
            if (key.Equals("user-scalable", StringComparison.OrdinalIgnoreCase))
            {
                if (value.Equals("no", StringComparison.OrdinalIgnoreCase) || value == "0")
                    return true;
            }
            else if (key.Equals("maximum-scale", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale < 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A refresh after no time is a redirect, which people do not notice.</summary>
    private static bool ReloadsLater(string content)
    {
        var seconds = content.Split(';', ',')[0].Trim();
        return double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var delay) && delay > 0;
    }
}
