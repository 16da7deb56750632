using System.Globalization;
using System.Net;
using System.Text;
using Harbour.CarePlans.Domain;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Harbour.CarePlans.Reporting;

public static class PlanPrinter
{
    public static IHtmlContent ToHtml(CarePlan plan) => new HtmlString(Html(plan)); // expect NHS7003 NHS7003

    private static string Html(CarePlan plan) // clean NHS7003
    {
        var builder = new StringBuilder("<h1>Care plan</h1>");
        foreach (var goal in plan.Goals)
            builder.Append("<p>").Append(WebUtility.HtmlEncode(goal.Description)).Append("</p>");
        return builder.ToString();
    }

    public static string ToText(CarePlan plan) // clean NHS7003
    {
        var builder = new StringBuilder("Care plan of ").Append(plan.Created.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))).AppendLine(); // clean NHS1017
        foreach (var goal in plan.Goals)
            builder.Append("- ").AppendLine(goal.Description);
        return builder.ToString();
    }

    public static void Fill(ViewDataDictionary data) => data["Title"] = "Care plan"; // expect NHS7003
}

public sealed class PlanBadge : Microsoft.AspNetCore.Components.ComponentBase // expect NHS7003
{
    public string Text { get; set; } = "";
}

[System.ComponentModel.DataAnnotations.MetadataType(typeof(PlanSummary))]
public sealed partial class PlanSummary // clean NHS7003 NHS7002
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Goals")]
    public int GoalCount { get; init; }
}
