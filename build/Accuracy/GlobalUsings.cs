using System.Xml.Linq;

namespace NhsStandards.Accuracy;

/// <summary>The usings that the SDK of a project adds to each of its files.</summary>
internal static class GlobalUsings
{
    private static readonly string[] Base =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Worker =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly string[] Web =
        ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing"];

    public static string Of(string sdk, XElement project)
    {
        if (project.Descendants("ImplicitUsings").FirstOrDefault()?.Value == "disable")
            return "";
        var namespaces = sdk switch
        {
            "Microsoft.NET.Sdk.Web" => Base.Concat(Worker).Concat(Web),
            "Microsoft.NET.Sdk.Worker" => Base.Concat(Worker),
            _ => Base,
        };
        return string.Concat(namespaces.Concat(project.Descendants("Using").Select(item => item.Attribute("Include")?.Value).OfType<string>()).Select(name => $"global using global::{name};\n"));
    }
}
