using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8002: a page needs nothing that modern browsers no longer have, whether it stands in a file, in code or comes with a header.</summary>
internal sealed class LegacyTechnology : IMarkupRule, IConstantRule, IConfigurationRule, IHeaderRule
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

    private const string ModeHeader = "X-UA-Compatible";
    private const string AsksForMode = "asks for a mode of Internet Explorer";
    private const string NeedsPlugin = "needs a plugin";
    private const string HasComment = "has a comment that Internet Explorer runs";
    private const string Remedy = "remove it";

    private static readonly string[] PluginTypes = ["application/x-silverlight", "application/x-shockwave-flash", "application/x-java-applet", "application/x-oleobject"];

    private static readonly string[] TypedAttributes = ["type", "data", "src"];

    /// <summary>Words of what only speaks of markup: what is searched for, refused or tried as an attack.</summary>
    private static readonly string[] Suspects = ["pattern", "regex", "blocked", "forbidden", "denied", "disallowed", "banned", "refused", "unsafe", "malicious", "xss", "payload", "attack", "tag", "tags"];

    /// <summary>Words of mails, which the programs that show them read as Internet Explorer did.</summary>
    private static readonly string[] Mails = ["mail", "mails", "email", "emails", "newsletter", "mjml"];

    /// <summary>Beginnings of methods that put a text into a page.</summary>
    private static readonly string[] Writers = ["write", "append", "content", "raw", "html", "print", "output"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Markup | ConstantShapes.Slashed;

    public void Check(in MarkupFile file)
    {
        var tags = file.Tags;
        while (tags.Next(out var tag))
        {
            if (FaultOf(tag) is { } fault)
                file.Report(Rule, tag.Start, tag.End, fault, Remedy);
        }

        ReportConditionalComments(file);
        ReportAllElements(file);
    }

    public void Check(in Constant constant)
    {
        if (!constant.IsReference && FaultOf(constant.Value) is { } fault && IsSent(constant) && !(fault is AsksForMode or HasComment && IsOfMail(constant)))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), fault, Remedy));
    }

    /// <summary>A header among those that <c>web.config</c> has the server send.</summary>
    public void Check(in ConfigurationValue value)
    {
        if (value.Name.Equals(ModeHeader, StringComparison.OrdinalIgnoreCase))
            value.Report(Diagnostic.Create(Rule, value.Location, AsksForMode, Remedy));
    }

    public void Check(in HeaderSetting header, in OperationAnalysisContext context)
    {
        if (header.Is(ModeHeader) && header.Owner is HeaderOwner.Server or HeaderOwner.Unknown)
            context.Report(Diagnostic.Create(Rule, header.NameOperation.Syntax.GetLocation(), AsksForMode, Remedy));
    }

    private static string? FaultOf(string text)
    {
        var opening = text.IndexOf('<');
        if (opening < 0)
            return IsPluginType(text) ? NeedsPlugin : null;
        var tags = new MarkupScanner(text);
        while (tags.Next(out var tag))
        {
            if (FaultOf(tag) is { } fault)
                return fault;
        }

        return NextComment(text, opening, out _) >= 0 ? HasComment : null;
    }

    private static string? FaultOf(MarkupTag tag)
    {
        if (tag.Is("meta"))
            return tag.TryGetAttribute("http-equiv", out var directive) && directive.Equals(ModeHeader, StringComparison.OrdinalIgnoreCase) ? AsksForMode : null;
        if (tag.Is("applet"))
            return "needs the Java plugin";
        if (tag.Is("script"))
            return IsVisualBasic(tag) ? "has a script in VBScript" : null;
        if (!tag.Is("object") && !tag.Is("embed"))
            return null;
        return tag.TryGetAttribute("classid", out _) ? "needs an ActiveX control" : IsForPlugin(tag) ? NeedsPlugin : null;
    }

    private static bool IsVisualBasic(MarkupTag script) =>
        (script.TryGetAttribute("language", out var language) && language.IndexOf("vbs", StringComparison.OrdinalIgnoreCase) >= 0)
        || (script.TryGetAttribute("type", out var type) && type.Equals("text/vbscript", StringComparison.OrdinalIgnoreCase));

    private static bool IsForPlugin(MarkupTag tag)
    {
        foreach (var attribute in TypedAttributes)
        {
            if (tag.TryGetAttribute(attribute, out var value) && IsPluginType(value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? value.Substring(5) : value))
                return true;
        }

        return false;
    }

    private static bool IsPluginType(string text)
    {
        foreach (var type in PluginTypes)
        {
            if (text.StartsWith(type, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text becomes part of a page, as far as can be seen here: it is kept by itself, returned or written.</summary>
    private static bool IsSent(in Constant constant)
    {
        var use = constant.Context;
        if (use.IsElement || use.Target is null || NameWords.ContainsAny(use.Target.Name, Suspects))
            return false;
        return use.Role switch
        {
            // A type of content alone is what the ending of a file is translated to, as is an item of a table.
            ConstantRole.Returned => constant.Value.IndexOf('<') >= 0,
            ConstantRole.Stored => use.Target is not IPropertySymbol { IsIndexer: true },
            ConstantRole.Argument => use.Call is IInvocationOperation { TargetMethod.Name: var method } ? Array.Exists(Writers, writer => NameWords.StartsWith(method, writer)) : use.Call?.Type?.Name is "HtmlString" or "MarkupString",
            _ => false,
        };
    }

    private static bool IsOfMail(in Constant constant)
    {
        for (ISymbol? current = constant.ContainingSymbol; current is not null; current = current.ContainingSymbol)
        {
            if (NameWords.ContainsAny(current.Name, Mails))
                return true;
        }

        return constant.Context.Target is { } target && NameWords.ContainsAny(target.Name, Mails);
    }

    private static void ReportConditionalComments(in MarkupFile file)
    {
        for (var start = 0; (start = NextComment(file.Text, start, out var end)) >= 0; start = end)
        {
            if (!IsInRazorComment(file.Text, start))
                file.Report(Rule, start, end + 1, HasComment, Remedy);
        }
    }

    /// <summary>The next comment that only Internet Explorer reads: <c>&lt;!--[if lt IE 9]&gt;</c>.</summary>
    private static int NextComment(string text, int start, out int end)
    {
        const string Opening = "<!--[if";
        end = start;
        while ((start = text.IndexOf(Opening, end, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            end = text.IndexOf(']', start);
            if (end < 0)
                return -1;
            // Outlook reads them still; there they are about mail (mso).
            if (text.IndexOf("IE", start, end - start, StringComparison.Ordinal) >= 0 && text.IndexOf("mso", start, end - start, StringComparison.OrdinalIgnoreCase) < 0)
                return start;
        }

        return -1;
    }

    /// <summary>Scripts that reach elements by <c>document.all</c>, which was Internet Explorer's.</summary>
    private static void ReportAllElements(in MarkupFile file)
    {
        const string All = "document.all";
        var end = 0;
        for (int start; (start = file.Text.IndexOf(All, end, StringComparison.Ordinal)) >= 0;)
        {
            end = start + All.Length;
            if (end < file.Text.Length && file.Text[end] is '.' or '[' or '(' or ')' or ' ' && !IsInRazorComment(file.Text, start) && IsInScript(file.Text, start))
                file.Report(Rule, start, end, "has a script for Internet Explorer", "use document.getElementById");
        }
    }

    private static bool IsInScript(string text, int position)
    {
        var opening = text.LastIndexOf("<script", position, StringComparison.OrdinalIgnoreCase);
        return opening >= 0 && text.IndexOf("</script", opening, position - opening, StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool IsInRazorComment(string text, int position)
    {
        var opening = text.LastIndexOf("@*", position, StringComparison.Ordinal);
        return opening >= 0 && text.IndexOf("*@", opening, position - opening, StringComparison.Ordinal) < 0;
    }
}
