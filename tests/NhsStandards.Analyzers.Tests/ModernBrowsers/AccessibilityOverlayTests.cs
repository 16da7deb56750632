using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class AccessibilityOverlayTests
{
    private static Task Flags(string page) => With(page).Flags("");

    private static Task Allows(string page) => With(page).Allows("");

    private static RuleTest With(string page) => new RuleTest("NHS8007").WithFile("/0/Page.cshtml", page, "Markup");

    [Theory]
    [InlineData("[|<script src=\"https://cdn.userway.org/widget.js\" data-account=\"x\">|]</script>")]
    [InlineData("[|<script async src='//acsbapp.com/apps/app/dist/js/app.js'>|]</script>")]
    public Task Flags_toolbars(string page) => Flags(page);

    [Theory]
    [InlineData("<script src=\"/js/userway.org.js\"></script><script src=\"https://assets.nhs.uk/nhsuk.js\"></script><script>1</script>")]
    [InlineData("<a href=\"https://userway.org\">UserWay</a><script src=\"https://notuserway.org/x.js\"></script><script src=\"@source\"></script>")]
    public Task Allows_own_scripts(string page) => Allows(page);

    [Theory]
    [InlineData("<")]
    [InlineData("<input type=")]
    [InlineData("<img alt=\"")]
    [InlineData("<!--[if IE")]
    [InlineData("<label for=\"")]
    [InlineData("<script src=\"//")]
    public Task Survives_broken_markup(string page) => Allows(page);
}
