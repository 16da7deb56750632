using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8002: a page needs nothing that modern browsers no longer have.</summary>
internal sealed class LegacyTechnology : IMarkupRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8002",
        title: "Plugin or legacy-browser technology",
        messageFormat: "The page {0}, which modern browsers do not have; {1}",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every digital tool of the NHS works in a modern browser. Internet Explorer, its modes and conditional comments, and plugins such as ActiveX, Java, Flash and Silverlight are gone from all of them: a page that needs one works nowhere, and one that asks for one carries dead weight.",
        helpLinkUri: HelpLink.To("NHS8002"),
        customTags: RuleTags.ErrorInGate);

    private static readonly string[] PluginTypes = ["application/x-silverlight", "application/x-shockwave-flash", "application/x-java-applet", "application/x-oleobject"];

    private static readonly string[] TypedAttributes = ["type", "data", "src"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in MarkupFile file)
    {
        var tags = file.Tags;
        while (tags.Next(out var tag))
        {
            if (FaultOf(tag) is { } fault)
                file.Report(Rule, tag.Start, tag.End, fault, "remove it");
        }

        ReportConditionalComments(file);
    }

    private static string? FaultOf(MarkupTag tag)
    {
        if (tag.Is("meta"))
            return tag.TryGetAttribute("http-equiv", out var directive) && directive.Equals("X-UA-Compatible", StringComparison.OrdinalIgnoreCase) ? "asks for a mode of Internet Explorer" : null;
        if (tag.Is("applet"))
            return "needs the Java plugin";
        if (tag.Is("script"))
            return IsVisualBasic(tag) ? "has a script in VBScript" : null;
        if (!tag.Is("object") && !tag.Is("embed"))
            return null;
        return tag.TryGetAttribute("classid", out _) ? "needs an ActiveX control" : NeedsPlugin(tag) ? "needs a plugin" : null;
    }

    private static bool IsVisualBasic(MarkupTag script) =>
        (script.TryGetAttribute("language", out var language) && language.IndexOf("vbs", StringComparison.OrdinalIgnoreCase) >= 0)
        || (script.TryGetAttribute("type", out var type) && type.Equals("text/vbscript", StringComparison.OrdinalIgnoreCase));

    private static bool NeedsPlugin(MarkupTag tag)
    {
        foreach (var attribute in TypedAttributes)
        {
            if (!tag.TryGetAttribute(attribute, out var value))
                continue;
            foreach (var type in PluginTypes)
            {
                if (value.StartsWith(type, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Comments that only Internet Explorer reads: <c>&lt;!--[if lt IE 9]&gt;</c>.</summary>
    private static void ReportConditionalComments(in MarkupFile file)
    {
        const string Opening = "<!--[if";
        var start = 0;
        while ((start = file.Text.IndexOf(Opening, start, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = file.Text.IndexOf(']', start);
            if (end < 0)
                return;
            // Outlook reads them still; there they are about mail (mso).
            if (file.Text.IndexOf("IE", start, end - start, StringComparison.Ordinal) >= 0 && file.Text.IndexOf("mso", start, end - start, StringComparison.OrdinalIgnoreCase) < 0 && !IsInRazorComment(file.Text, start))
                file.Report(Rule, start, end + 1, "has a comment that Internet Explorer runs", "remove it");
            start = end;
        }
    }

    private static bool IsInRazorComment(string text, int position)
    {
        var opening = text.LastIndexOf("@*", position, StringComparison.Ordinal);
        return opening >= 0 && text.IndexOf("*@", opening, position - opening, StringComparison.Ordinal) < 0;
    }
}
