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

    [Fact]
    public Task Flags_markup_and_headers_of_code() => new RuleTest("NHS8002").Flags("""
        public static class Snippets
        {
            public const string Viewer = [|"<object classid=\"clsid:25336920-03F9-11CF-8FD0-00AA00686F13\"></object>"|];
            public const string Silverlight = [|"application/x-silverlight-2"|];
            public static string Card() => [|"<p>Card</p><applet code=\"Card\"></applet>"|];
            public static Task Write(HttpResponse response) => response.WriteAsync([|"<head><!--[if lt IE 9]><script src=\"html5shiv.js\"></script><![endif]--></head>"|]);
            public static void Header(HttpContext context)
            {
                context.Response.Headers.Append([|"X-UA-Compatible"|], "IE=edge");
                context.Response.Headers[[|"X-UA-Compatible"|]] = "IE=EmulateIE9";
            }
        }
        """);

    [Fact]
    public Task Allows_markup_that_is_searched_for_refused_or_mailed() => new RuleTest("NHS8002").Allows("""
        using System.Text.RegularExpressions;
        public static class Cleaner
        {
            public const string Pdf = "<object type=\"application/pdf\" data=\"/leaflet.pdf\"></object>";
            private const string AppletPattern = "<applet[^>]*>";
            private static readonly string[] Refused = ["<applet>", "<object classid=\"x\">"];
            public static string TypeOf(string ending) => ending switch { ".swf" => "application/x-shockwave-flash", _ => "application/octet-stream" };
            private static readonly Dictionary<string, string> Types = new() { [".xap"] = "application/x-silverlight-app" };
            private static readonly Dictionary<string, string> More = new() { { ".swf", "application/x-shockwave-flash" } };
            public const string MailTemplate = "<head><meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\"></head>";
            public static bool Has(string html) => html.Contains("<applet>") || Regex.IsMatch(html, "<applet>") || html == "<applet>" || Refused.Contains(html) || Types.Count > 0 || More.Count > 0;
            public static string Clean(string html) => html.Replace("<applet>", "") + AppletPattern;
            public static void Remove(HttpContext context) => context.Response.Headers.Remove("X-UA-Compatible");
        }
        """);

    [Fact]
    public Task Flags_the_header_of_a_web_config() => new RuleTest("NHS8002").WithFile("/0/web.config", """
        <configuration><system.webServer><httpProtocol><customHeaders>
          <remove name="X-UA-Compatible" />
          <add name="X-Frame-Options" value="DENY" />
          <add name="X-UA-Compatible" value="[|IE=EmulateIE9|]" />
        </customHeaders></httpProtocol></system.webServer></configuration>
        """, "Configuration").Flags("");

    [Theory]
    [InlineData("<script>var card = [|document.all|]['card'];</script>")]
    [InlineData("<script>if ([|document.all|]) old();</script>")]
    public Task Flags_scripts_for_Internet_Explorer(string page) => Flags(page);

    [Theory]
    [InlineData("<p>The script document.all is gone</p><script>var a = document.allow.x; const b = 'document.alliance';</script>")]
    public Task Allows_other_scripts(string page) => Allows(page);
}
