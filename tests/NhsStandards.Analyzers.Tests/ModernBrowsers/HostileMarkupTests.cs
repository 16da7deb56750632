using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class HostileMarkupTests
{
    private static Task Flags(string page) => With(page).Flags("");

    private static Task Allows(string page) => With(page).Allows("");

    private static RuleTest With(string page) => new RuleTest("NHS8008").WithFile("/0/Page.cshtml", page, "Markup");

    [Theory]
    [InlineData("[|<input tabindex=\"3\">|]")]
    [InlineData("[|<a href=\"/\" accesskey=\"h\">|]Home</a>")]
    [InlineData("[|<button onmousedown=\"save()\">|]Save</button>")]
    [InlineData("[|<a href=\"#\" onkeydown='go()'>|]Go</a>")]
    [InlineData("[|<button @onmousedown=\"Save\">|]Save</button>")]
    [InlineData("[|<video autoplay src=\"a.mp4\">|]</video>[|<audio src=\"a.mp3\" autoplay=\"autoplay\">|]</audio>")]
    public Task Flags_what_hinders(string page) => Flags(page);

    [Theory]
    [InlineData("<main tabindex=\"-1\"><div tabindex=\"0\"></div><div tabindex=\"@index\"></div></main>")]
    [InlineData("<button onclick=\"save()\">Save</button><div onkeydown=\"move()\" role=\"grid\"></div><a role=\"option\" onkeydown=\"move()\">1</a>")]
    [InlineData("<video autoplay muted src=\"a.mp4\"></video><video controls src=\"a.mp4\"></video><video autoplay=\"@plays\"></video>")]
    [InlineData("<FluentButton TabIndex=\"3\" AccessKey=\"h\" /><a accesskey=\"\">x</a><!-- <a accesskey=\"h\"> -->")]
    public Task Allows_what_helps(string page) => Allows(page);

    [Theory]
    [InlineData("<")]
    [InlineData("<input type=")]
    [InlineData("<img alt=\"")]
    [InlineData("<!--[if IE")]
    [InlineData("<label for=\"")]
    [InlineData("<script src=\"//")]
    public Task Survives_broken_markup(string page) => Allows(page);
}
