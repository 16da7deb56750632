using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8008: a page works by keyboard and pointer as its reader expects.</summary>
internal sealed class HostileMarkup : IMarkupRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8008",
        title: "Pointer/keyboard-hostile markup",
        messageFormat: "The element {0}; {1}",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Websites of the NHS must meet WCAG 2.2 at level AA. A positive tabindex leads the keyboard in another order than the eye (2.4.3), what acts when a key or button goes down can't be taken back (2.5.2), sound that starts by itself talks over a screen reader (1.4.2), and access keys collide with those of assistive technology (2.1.4).",
        helpLinkUri: HelpLink.To("NHS8008"));

    private static readonly string[] OnDown = ["onmousedown", "onkeydown", "@onmousedown", "@onkeydown"];

    /// <summary>Roles of parts whose keys the pattern of the whole prescribes.</summary>
    private static readonly string[] Composite =
    [
        "grid", "gridcell", "listbox", "option", "menu", "menubar", "menuitem", "menuitemradio", "menuitemcheckbox", "tab", "tablist", "tree", "treeitem", "treegrid", "combobox", "radiogroup", "radio", "slider", "spinbutton", "toolbar",
    ];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in MarkupFile file)
    {
        var tags = file.Tags;
        while (tags.Next(out var tag))
        {
            if (tag.IsComponent)
                continue;
            if (tag.TryGetAttribute("tabindex", out var index) && int.TryParse(index, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) && position > 0)
                file.Report(Rule, tag.Start, tag.End, "is out of order for the keyboard", "remove tabindex, or use 0");
            if (tag.TryGetAttribute("accesskey", out var key) && key.Length > 0)
                file.Report(Rule, tag.Start, tag.End, "takes a key that assistive technology may need", "remove accesskey");
            if ((tag.Is("a") || tag.Is("button")) && tag.HasAny(OnDown) && !IsPartOfComposite(tag))
                file.Report(Rule, tag.Start, tag.End, "acts before it is let go", "use onclick, which keyboards cause too");
            if ((tag.Is("video") || tag.Is("audio")) && StartsWithSound(tag))
                file.Report(Rule, tag.Start, tag.End, "starts with sound by itself", "remove autoplay, or add muted");
        }
    }

    private static bool IsPartOfComposite(MarkupTag tag) => tag.TryGetAttribute("role", out var role) && (role.StartsWith("@", StringComparison.Ordinal) || Array.IndexOf(Composite, role) >= 0);

    private static bool StartsWithSound(MarkupTag tag) =>
        tag.TryGetAttribute("autoplay", out var autoplay)
        && !autoplay.StartsWith("@", StringComparison.Ordinal)
        && !tag.TryGetAttribute("muted", out _)
        && !tag.HasComputedAttributes;
}
