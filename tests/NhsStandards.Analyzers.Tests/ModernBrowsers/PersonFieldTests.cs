using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class PersonFieldTests
{
    private static Task Flags(string page) => With(page).Flags("");

    private static Task Allows(string page) => With(page).Allows("");

    private static RuleTest With(string page) => new RuleTest("NHS8006").WithFile("/0/Page.cshtml", page, "Markup");

    [Theory]
    [InlineData("[|<input asp-for=\"NhsNumber\" type=\"number\">|]")]
    [InlineData("[|<input id=\"nhs-number\" name=\"nhsNumber\" type=\"text\" inputmode=\"numeric\" maxlength=\"10\">|]")]
    [InlineData("[|<input class=\"nhsuk-input\" name=\"Patient.NhsNumber\" type=\"text\">|]")]
    [InlineData("[|<input @bind=\"NhsNumber\" />|]")]
    [InlineData("[|<input asp-for=\"Patient.DateOfBirth\" type=\"date\">|]")]
    [InlineData("[|<input id=\"dob\" type='date' />|]")]
    public Task Flags_fields_that_get_in_the_way(string page) => Flags(page);

    [Theory]
    [InlineData("<input asp-for=\"NhsNumber\" type=\"text\" inputmode=\"numeric\" spellcheck=\"false\">")]
    [InlineData("<input name=\"nhsNumber\" type=\"tel\"><input name=\"nhsNumber\" inputmode=\"numeric\" maxlength=\"12\">")]
    [InlineData("<input type=\"hidden\" name=\"nhsNumber\"><input type=\"radio\" name=\"KnowsNhsNumber\"><input name=\"nhsNumber\" readonly>")]
    [InlineData("<input name=\"nhsNumberSearch\" type=\"number\"><input name=\"nhsNumber\" @attributes=\"All\">")]
    [InlineData("<input name=\"dob-day\" inputmode=\"numeric\"><input name=\"appointmentDate\" type=\"date\"><input asp-for=\"DateOfBirth\">")]
    [InlineData("<input name=\"odsCode\" type=\"number\"><input name=\"number\" type=\"number\">")]
    [InlineData("@attribute [StaffFacing]\n<input name=\"nhsNumber\" type=\"number\">")]
    public Task Allows_fields_of_the_service_manual(string page) => Allows(page);

    [Theory]
    [InlineData("<")]
    [InlineData("<input type=")]
    [InlineData("<img alt=\"")]
    [InlineData("<!--[if IE")]
    [InlineData("<label for=\"")]
    [InlineData("<script src=\"//")]
    public Task Survives_broken_markup(string page) => Allows(page);
}
