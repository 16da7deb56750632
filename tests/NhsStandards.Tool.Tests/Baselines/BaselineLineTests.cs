using NhsStandards.Baselines;

namespace NhsStandards.Tool.Tests.Baselines;

public class BaselineLineTests
{
    [Fact]
    public void An_entry_is_read_as_it_is_written()
    {
        var entry = new BaselineEntry("NHS3008", "9c1f2e7ab34d55e0", "Clinic.Api")
        {
            File = "Pages/A \"new\" page.cshtml",
            Reason = @"Stands on \\server\share # for now",
            Owner = "Data team",
            Review = "2027-03-31",
            Comment = "Clinic.Store.Open()",
        };
        Assert.Equal(entry, BaselineLine.Read(entry.ToString(), out var problem));
        Assert.Null(problem);
        Assert.Equal(entry, BaselineLine.Read("  " + entry.ToString().Replace(" # Clinic", "\t#Clinic") + "\r", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# a note")]
    public void Empty_lines_and_comments_are_no_entries_and_no_problem(string line)
    {
        Assert.Null(BaselineLine.Read(line, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("=======", "rule")]
    [InlineData("CA5350 9c1f2e7ab34d55e0 project=\"A\"", "rule")]
    [InlineData("NHS30O8 9c1f2e7ab34d55e0 project=\"A\"", "rule")]
    [InlineData("NHS3008", "fingerprint")]
    [InlineData("NHS3008 9C1F2E7AB34D55E0 project=\"A\"", "fingerprint")]
    [InlineData("NHS3008 9c1f project=\"A\"", "fingerprint")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0", "project")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0 project=\"A", "quotation")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0 project=", "value")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0 project", "value")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0 project=\"A\" because=\"B\"", "because")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0 project=\"A\" review=soon", "review")]
    [InlineData("NHS3008 9c1f2e7ab34d55e0 project=\"A\" review=2027-13-01", "review")]
    public void What_cannot_be_read_says_why(string line, string named)
    {
        Assert.Null(BaselineLine.Read(line, out var problem));
        Assert.Contains(named, problem);
    }

    [Fact]
    public void No_line_breaks_the_reader()
    {
        const string Line = "NHS3008 9c1f2e7ab34d55e0 project=\"A\\\"\" file=\"b\" review=2027-03-31 # c";
        for (var end = 0; end <= Line.Length; end++)
        {
            foreach (var inserted in (string[])["", "\"", "\\", "=", "#", "\0", "\uD800"])
            {
                var entry = BaselineLine.Read(Line[..end] + inserted, out var problem);
                Assert.True(entry is null || problem is null);
            }
        }
    }

    [Theory]
    [InlineData("/src/Pages/Index.cshtml", "/src/nhs-standards.baseline", "Pages/Index.cshtml")]
    [InlineData(@"C:\src\Pages\Index.cshtml", @"c:\src\nhs-standards.baseline", "Pages/Index.cshtml")]
    [InlineData("/shared/appsettings.json", "/src/nhs-standards.baseline", "appsettings.json")]
    public void Files_are_named_from_the_folder_of_the_baseline(string file, string baseline, string expected) =>
        Assert.Equal(expected, BaselinePath.Of(file, baseline));
}
