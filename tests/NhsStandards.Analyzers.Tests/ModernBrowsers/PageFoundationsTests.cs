using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class PageFoundationsTests
{
    private static Task Flags(string page) => With(page).Flags("");

    private static Task Allows(string page, string kind = "Markup") => With(page, kind).Allows("");

    private static RuleTest With(string page, string kind = "Markup") => new RuleTest("NHS8004").WithFile("/0/Page.cshtml", page, kind);

    [Fact]
    public Task Flags_every_fault_of_a_layout() => Flags("""
        <!DOCTYPE html>
        [|<html>|]
        <head>
          [|<meta name="viewport" content="width=device-width, user-scalable=no" />|]
          [|<META HTTP-EQUIV='refresh' CONTENT='30; url=/next'>|]
          <title>Book an appointment - Elm Surgery</title>
        </head>
        <body></body>
        </html>
        """);

    [Theory]
    [InlineData("<html lang=\"\">", "")]
    [InlineData("<html>", "")]
    [InlineData("<html class=\"lang\">", "")]
    public Task Flags_pages_without_language(string html, string rest) =>
        Flags("<!-- <html lang=\"en\"> -->[|" + html + "|]<head><title>T</title></head>" + rest);

    [Theory]
    [InlineData("[|<html lang=\"en\">|]<head></head>")]
    [InlineData("[|<html lang=en>|]<head><!-- <title>x</title> --></head>")]
    [InlineData("[|<html lang='en'>|]<head><script>document.write('<title>')</script></head>")]
    public Task Flags_pages_without_title(string page) => Flags(page);

    [Theory]
    [InlineData("maximum-scale=1")]
    [InlineData("width=device-width, initial-scale=1, maximum-scale=1.5")]
    [InlineData("user-scalable = 0")]
    public Task Flags_viewports_that_forbid_zoom(string viewport) =>
        Flags($"<html lang=\"en\"><head><title>T</title>[|<meta name=\"viewport\" content=\"{viewport}\">|]</head></html>");

    [Theory]
    [InlineData("<html lang=\"en-GB\"><head><title>T</title></head></html>")]
    [InlineData("<html lang=\"@culture\"><head><title>@ViewData[\"Title\"]</title></head></html>")]
    [InlineData("<html lang=\"@(Model.Is(\"cy\") ? \"cy\" : \"en\")\"><head><title>T</title></head></html>")]
    [InlineData("<html @Attributes()><head><title>T</title></head></html>")]
    [InlineData("<html lang=\"en\"><head><HeadOutlet /></head></html>")]
    [InlineData("<html lang=\"en\"><head><partial name=\"_Head\" /></head></html>")]
    [InlineData("<html lang=\"en\"><head>@RenderSection(\"Head\", required: true)</head></html>")]
    [InlineData("<html lang=\"en\"><head><title>T</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1, maximum-scale=5, user-scalable=yes\"></head></html>")]
    [InlineData("<html lang=\"en\"><head><title>T</title><meta http-equiv=\"refresh\" content=\"0; url=/new\"></head></html>")]
    [InlineData("<p>A partial view without a page of its own</p>")]
    [InlineData("@* <html> *@<p>Hello</p>")]
    [InlineData("")]
    public Task Allows_good_pages_and_fragments(string page) => Allows(page);

    [Theory]
    [InlineData("<html")]
    [InlineData("<html lang=\"en")]
    [InlineData("<")]
    [InlineData("<meta name=\"viewport\" content=")]
    [InlineData("<!-- <html>")]
    [InlineData("@* <html>")]
    [InlineData("<a = = \"\" / //>")]
    [InlineData("<p @( (((>")]
    public Task Survives_broken_markup(string page) => Allows(page);

    [Fact]
    public Task Leaves_other_files_alone() => Allows("<html><head></head></html>", kind: "Configuration");

    [Fact]
    public void Scans_any_text_without_failing()
    {
        const string Signs = "<>/=\"'@(*)!- \nhtmlmeta";
        var random = new Random(20181017);
        for (var round = 0; round < 20; round++)
        {
            var page = new string([.. Enumerable.Range(0, 400).Select(_ => Signs[random.Next(Signs.Length)])]);
            var scanner = new NhsStandards.Analyzers.Recognition.MarkupScanner(page);
            while (scanner.Next(out var tag))
            {
                Assert.InRange(tag.End, tag.Start + 2, page.Length);
                _ = tag.HasComputedAttributes;
                _ = tag.TryGetAttribute("content", out _);
            }
        }

    }
}
