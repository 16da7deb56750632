using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class LegacyTechnologyTests
{
    private static Task Flags(string page) => With(page).Flags("");

    private static Task Allows(string page) => With(page).Allows("");

    private static RuleTest With(string page) => new RuleTest("NHS8002").WithFile("/0/Page.cshtml", page, "Markup");

    [Theory]
    [InlineData("[|<meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\">|]")]
    [InlineData("[|<!--[if lt IE 9]|]><script src=\"html5shiv.js\"></script><![endif]-->")]
    [InlineData("[|<object classid=\"clsid:8856F961-340A-11D0-A96B-00C04FD705A2\">|]</object>")]
    [InlineData("[|<object data=\"data:application/x-silverlight-2,\" type=\"application/x-silverlight-2\">|]</object>")]
    [InlineData("[|<embed src=\"a.swf\" type=\"application/x-shockwave-flash\">|]")]
    [InlineData("[|<applet code=\"Card\">|]</applet>")]
    [InlineData("[|<script language=\"VBScript\">|]MsgBox 1</script>")]
    public Task Flags_what_browsers_lost(string page) => Flags(page);

    [Theory]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><script type=\"module\" src=\"a.js\"></script>")]
    [InlineData("<object data=\"letter.pdf\" type=\"application/pdf\"></object><embed src=\"a.pdf\" type=\"application/pdf\">")]
    [InlineData("<!--[if mso | IE]><table><![endif]--><!-- if IE were here --><!--[if gte mso 9]><![endif]-->")]
    [InlineData("@* <!--[if IE 8]> *@<p>Internet Explorer</p>")]
    public Task Allows_what_browsers_have(string page) => Allows(page);

    [Theory]
    [InlineData("<")]
    [InlineData("<input type=")]
    [InlineData("<img alt=\"")]
    [InlineData("<!--[if IE")]
    [InlineData("<label for=\"")]
    [InlineData("<script src=\"//")]
    public Task Survives_broken_markup(string page) => Allows(page);
}
