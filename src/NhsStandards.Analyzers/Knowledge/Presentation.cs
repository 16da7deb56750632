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

    public static bool Is(INamedTypeSymbol type)
    {
        if (type.Name is "Controller" or "ViewResult" or "PartialViewResult" or "ViewComponent" or "ViewComponentResult" or "PageResult" && type.IsInNamespace("Microsoft.AspNetCore.Mvc"))
            return true;
        if (type.Name is "Window" or "MessageBox" && type.IsInNamespace("System.Windows"))
            return true;
        foreach (var name in Namespaces)
        {
            if (type.IsBelowNamespace(name))
                return true;
        }

        return false;
    }
}
