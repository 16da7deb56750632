using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8005: who can't see a picture or a field is told what it is.</summary>
internal sealed class ControlName : IMarkupRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8005",
        title: "Control without a text alternative or label",
        messageFormat: "The {0} has no {1}; {2}",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Websites of the NHS must meet WCAG 2.2 at level AA. Who can't see a picture hears its text alternative (1.1.1), and who can't see a form hears the label of the field that they are in (1.3.1, 4.1.2). A placeholder is no label: it goes away with the first letter.",
        helpLinkUri: HelpLink.To("NHS8005"));

    /// <summary>Attributes that name an element, or say that nobody is told of it.</summary>
    private static readonly string[] Names =
    [
        "aria-label", "aria-labelledby", "title", ":aria-label", "v-bind:aria-label", "[attr.aria-label]", ":aria-labelledby", "[attr.aria-labelledby]", "v-bind", "aria-hidden", "hidden",
    ];

    private static readonly string[] Alternatives = ["alt", ":alt", "v-bind:alt", "[alt]", "[attr.alt]"];

    private static readonly string[] Unlabelled = ["hidden", "submit", "button", "reset", "image"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in MarkupFile file)
    {
        Labels? labels = null;
        var tags = file.Tags;
        while (tags.Next(out var tag))
        {
            if (tag.Is("img"))
            {
                if (!tag.IsComponent && !tag.HasComputedAttributes && !tag.HasAny(Alternatives) && !tag.HasAny(Names) && !IsDecoration(tag))
                    file.Report(Rule, tag.Start, tag.End, "picture", "text alternative", "add alt, which is empty for a picture that only decorates");
            }
            else if (KindOf(tag) is { } kind && !tag.HasAny(Names) && !(labels ??= new Labels(file)).Has(tag))
            {
                file.Report(Rule, tag.Start, tag.End, kind, "label", "add a <label> for it");
            }
        }
    }

    private static bool IsDecoration(MarkupTag image) => image.TryGetAttribute("role", out var role) && role is "presentation" or "none";

    /// <summary>What people call the field; nothing for what needs no label.</summary>
    private static string? KindOf(MarkupTag tag)
    {
        var kind = tag.Is("input") ? "field" : tag.Is("select") ? "list" : tag.Is("textarea") ? "text area" : null;
        if (kind is null || tag.IsComponent || tag.HasComputedAttributes)
            return null;
        if (tag.TryGetAttribute("type", out var type))
        {
            // A computed type may be hidden.
            if (type.StartsWith("@", StringComparison.Ordinal) || Array.IndexOf(Unlabelled, type.ToLowerInvariant()) >= 0)
                return null;
        }

        return IsOutOfSight(tag) ? null : kind;
    }

    /// <summary>A trap for robots, which people never reach.</summary>
    private static bool IsOutOfSight(MarkupTag tag) =>
        (tag.TryGetAttribute("tabindex", out var index) && index == "-1")
        || (tag.TryGetAttribute("style", out var style) && style.IndexOf("none", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The labels of a file: by the id or the model's member that they are for, and around what they label.</summary>
    private sealed class Labels
    {
        private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
        private readonly List<(int Start, int End)> _around = [];
        private readonly bool _hasHelper;
        private readonly bool _hasComputed;

        public Labels(in MarkupFile file)
        {
            _hasHelper = file.Text.IndexOf("LabelFor", StringComparison.Ordinal) >= 0 || file.Text.IndexOf("Html.Label(", StringComparison.Ordinal) >= 0;
            var tags = file.Tags;
            while (tags.Next(out var tag))
            {
                if (!tag.Is("label") && !tag.Is("FluentLabel"))
                    continue;
                if (tag.TryGetAttribute("for", out var id) || tag.TryGetAttribute("htmlFor", out id) || tag.TryGetAttribute("asp-for", out id))
                {
                    _targets.Add(id);
                    _targets.Add(IdOf(id));
                    _hasComputed |= id.StartsWith("@", StringComparison.Ordinal);
                }

                _hasComputed |= tag.HasComputedAttributes;
                var end = file.Text.IndexOf("</label", tag.End, StringComparison.OrdinalIgnoreCase);
                if (end > 0)
                    _around.Add((tag.End, end));
            }
        }

        public bool Has(MarkupTag control)
        {
            foreach (var (start, end) in _around)
            {
                if (control.Start >= start && control.Start < end)
                    return true;
            }

            return (control.TryGetAttribute("id", out var id) && (_targets.Contains(id) || (_hasComputed && id.IndexOf('@') >= 0)))
                || IsOfModel(control);
        }

        private bool IsOfModel(MarkupTag control) =>
            control.TryGetAttribute("asp-for", out var member) && (_hasHelper || _targets.Contains(member) || _targets.Contains(IdOf(member)));

        /// <summary>The id that the tag helpers give to a member: <c>Address_Postcode</c> for <c>Address.Postcode</c>.</summary>
        private static string IdOf(string member) => member.TrimStart('@').Replace('.', '_').Replace('[', '_').Replace(']', '_');
    }
}
