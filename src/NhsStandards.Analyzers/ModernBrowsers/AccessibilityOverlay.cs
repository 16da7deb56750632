using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8007: a page is accessible itself.</summary>
internal sealed class AccessibilityOverlay : IMarkupRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8007",
        title: "Accessibility overlay script",
        messageFormat: "The script of '{0}' lays a toolbar over the page; make the page itself accessible",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "A toolbar that promises accessibility does not mend what stands below it, gets in the way of the assistive technology that people have, and hands what they read to another company. WCAG 2.2 is met by the page.",
        helpLinkUri: HelpLink.To("NHS8007"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in MarkupFile file)
    {
        var tags = file.Tags;
        while (tags.Next(out var tag))
        {
            if (tag.Is("script") && tag.TryGetAttribute("src", out var source) && HostOf(source) is { } host && OverlayHosts.Has(host.Text))
                file.Report(Rule, tag.Start, tag.End, host.Text);
        }
    }

    /// <summary>The host of an absolute address, or of one without a scheme (<c>//cdn.…</c>); what is relative is the site's own.</summary>
    private static NetworkHost? HostOf(string source) =>
        NetworkAddress.Parse(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source, AddressForm.Url)?.Host;
}
