using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>The types with which pages and windows are made.</summary>
internal static class Presentation
{
    private static readonly string[] Namespaces =
    [
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Html",
        "Microsoft.AspNetCore.Mvc.Razor",
        "Microsoft.AspNetCore.Mvc.RazorPages",
        "Microsoft.AspNetCore.Mvc.Rendering",
        "Microsoft.AspNetCore.Mvc.TagHelpers",
        "Microsoft.AspNetCore.Mvc.ViewComponents",
        "Microsoft.AspNetCore.Mvc.ViewEngines",
        "Microsoft.AspNetCore.Mvc.ViewFeatures",
        "Microsoft.AspNetCore.Razor",
        "Microsoft.Maui.Controls",
        "Microsoft.UI.Xaml",
        "System.Web.Mvc.Html",
        "System.Web.UI",
        "System.Windows.Controls",
        "System.Windows.Documents",
        "System.Windows.Forms",
        "System.Windows.Media",
    ];

    private static readonly string[] OfMvc = ["Controller", "ViewResult", "PartialViewResult", "ViewComponent", "ViewComponentResult", "PageResult"];

    private static readonly string[] OfWindows = ["Window", "MessageBox"];

    public static bool Is(INamedTypeSymbol type)
    {
        if (Array.IndexOf(OfMvc, type.Name) >= 0 && type.IsInNamespace("Microsoft.AspNetCore.Mvc"))
            return true;
        if (Array.IndexOf(OfWindows, type.Name) >= 0 && type.IsInNamespace("System.Windows"))
            return true;
        foreach (var name in Namespaces)
        {
            if (type.IsBelowNamespace(name))
                return true;
        }

        return false;
    }

    /// <summary>The names of all such types in the namespaces that the source mentions.</summary>
    public static HashSet<string> NamesIn(KnownTypes types)
    {
        var names = new HashSet<string>(OfMvc, StringComparer.Ordinal);
        names.UnionWith(OfWindows);
        foreach (var name in OfMvc)
            names.UnionWith(types["Microsoft.AspNetCore.Mvc." + name]?.MemberNames ?? []);
        var tokens = SourceTokens.Of(types.Compilation);
        foreach (var name in Namespaces)
        {
            if (tokens.Has(name.Substring(name.LastIndexOf('.') + 1)) && types.Namespace(name) is { } found)
                Add(names, found);
        }

        return names;
    }

    private static void Add(HashSet<string> names, INamespaceSymbol space)
    {
        foreach (var type in space.GetTypeMembers())
        {
            names.AddType(type.Name);
            names.UnionWith(type.MemberNames);
        }

        foreach (var inner in space.GetNamespaceMembers())
            Add(names, inner);
    }
}
