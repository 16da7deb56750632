using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class ControlNameTests
{
    private static Task Flags(string page) => With(page).Flags("");

    private static Task Allows(string page) => With(page).Allows("");

    private static RuleTest With(string page) => new RuleTest("NHS8005").WithFile("/0/Page.cshtml", page, "Markup");

    [Theory]
    [InlineData("[|<img src=\"map.png\">|]")]
    [InlineData("[|<IMG src='map.png' />|]")]
    [InlineData("<p>[|<input name=\"postcode\">|]</p>")]
    [InlineData("<label for=\"name\">Name</label>[|<input id=\"postcode\" type=\"text\" placeholder=\"Postcode\">|]")]
    [InlineData("<label>Name</label>[|<select asp-for=\"Clinic\" asp-items=\"Model.Clinics\">|]</select>")]
    [InlineData("[|<textarea name=\"notes\">|]</textarea>")]
    [InlineData("[|<input @bind=\"Name\" @onkeyup=\"Changed\" />|]")]
    public Task Flags_what_has_no_name(string page) => Flags(page);

    [Theory]
    [InlineData("<img src=\"map.png\" alt=\"\"><img src=\"a.png\" alt=\"The way to the surgery\"><img alt src=\"b.png\">")]
    [InlineData("<img src=\"line.png\" role=\"presentation\"><img src=\"line.png\" aria-hidden=\"true\"><img @attributes=\"All\"><img :alt=\"text\">")]
    [InlineData("<label for=\"postcode\">Postcode</label><input id=\"postcode\">")]
    [InlineData("<label>Postcode <input name=\"postcode\"></label>")]
    [InlineData("<label asp-for=\"Address.Postcode\"></label><input asp-for=\"Address.Postcode\">")]
    [InlineData("<label for=\"Address_Postcode\">Postcode</label><input asp-for=\"Address.Postcode\">")]
    [InlineData("@Html.LabelFor(m => m.Postcode)<input asp-for=\"Postcode\">")]
    [InlineData("@foreach (var day in Days) { <label for=\"@day.Id\">@day.Name</label><input id=\"@day.Id\" type=\"checkbox\"> }")]
    [InlineData("<input aria-label=\"Search\"><input aria-labelledby=\"heading\"><input title=\"Search\"><input type=\"hidden\"><input type=\"submit\" value=\"Go\"><input type=\"@kind\">")]
    [InlineData("<input name=\"website\" tabindex=\"-1\" autocomplete=\"off\"><input name=\"trap\" style=\"display: none\">")]
    [InlineData("<InputText @bind-Value=\"Name\" /><Select T=\"int\" /><Img Src=\"a.png\" />")]
    [InlineData("<script>var html = '<img src=x>';</script><!-- <img> -->@* <input> *@")]
    public Task Allows_what_has_a_name(string page) => Allows(page);

    [Theory]
    [InlineData("<")]
    [InlineData("<input type=")]
    [InlineData("<img alt=\"")]
    [InlineData("<!--[if IE")]
    [InlineData("<label for=\"")]
    [InlineData("<script src=\"//")]
    public Task Survives_broken_markup(string page) => Allows(page);
}
