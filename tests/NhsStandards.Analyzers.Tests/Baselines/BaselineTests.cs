namespace NhsStandards.Analyzers.Tests.Baselines;

/// <summary>What is in the baseline is silent and what is new is reported, however the code is moved about.</summary>
public class BaselineTests
{
    private const string Store = """
        using System.Security.Cryptography;

        namespace Clinic.Data;

        public class Store
        {
            public byte[] Name(byte[] letter)
            {
                return MD5.HashData(letter);
            }

            public byte[] Other(byte[] letter)
            {
                if (letter.Length == 0)
                    return letter;
                var hash = MD5.HashData(letter);
                return hash;
            }
        }
        """;

    [Fact]
    public async Task Recorded_findings_are_silent()
    {
        var project = LegacyProject.Of(Store);
        var baseline = await project.RecordAsync();
        Assert.Equal(["Clinic.Data.Store.Name(byte[])", "Clinic.Data.Store.Other(byte[])"], baseline.Select(line => line.Split("# ")[1]).Order(StringComparer.Ordinal));
        Assert.Equal(["Clinic.cs:16 NHS5001", "Clinic.cs:9 NHS5001"], await project.ReportAsync([]));
        Assert.Empty(await project.ReportAsync(baseline));
    }

    [Fact]
    public async Task Lines_files_order_and_layout_do_not_matter()
    {
        var baseline = await LegacyProject.Of(Store).RecordAsync();
        var moved = new LegacyProject
        {
            Code = new()
            {
                ["Moved/Renamed.cs"] = """
                    namespace Clinic.Data
                    {
                        using System.Security.Cryptography;

                        // Somebody has sorted the members.
                        public class Store {
                            public byte[] Other(byte[] letter) {
                                if (letter.Length == 0) {
                                    return letter;
                                }

                                var hash =
                                    MD5
                                        .HashData( letter ); // as ever
                                return hash;
                            }

                            public int Added() => 1;

                            public byte[] Name(byte[] letter) { return MD5.HashData(letter); }
                        }
                    }
                    """.Replace("\n", "\r\n"),
            },
        };
        Assert.NotEmpty(await moved.ReportAsync([]));
        Assert.Empty(await moved.ReportAsync(baseline));
    }

    [Fact]
    public async Task New_statement_in_a_member_with_accepted_ones_is_reported()
    {
        var baseline = await LegacyProject.Of(Store).RecordAsync();
        var project = LegacyProject.Of(Store.Replace("return hash;", "return SHA1.HashData(hash);"));
        Assert.Equal(["Clinic.cs:17 NHS5001"], await project.ReportAsync(baseline));
    }

    [Fact]
    public async Task Same_statement_in_another_member_is_reported()
    {
        var baseline = await LegacyProject.Of(Store).RecordAsync();
        var project = LegacyProject.Of(Store.Replace("Name(byte[] letter)", "Name(byte[] letter, int unused)"));
        Assert.Equal(["Clinic.cs:9 NHS5001"], await project.ReportAsync(baseline));
    }

    [Fact]
    public async Task Of_equal_statements_as_many_are_silent_as_were_recorded_the_first_ones()
    {
        var twice = Store.Replace("return hash;", "hash = MD5.HashData(letter);\n        hash = MD5.HashData(letter);\n        return hash;");
        var baseline = await LegacyProject.Of(twice).RecordAsync();
        Assert.Equal(4, baseline.Count);
        Assert.Empty(await LegacyProject.Of(twice).ReportAsync(baseline));
        var thrice = twice.Replace("return hash;", "hash = MD5.HashData(letter);\n        return hash;");
        Assert.Equal(["Clinic.cs:19 NHS5001"], await LegacyProject.Of(thrice).ReportAsync(baseline));
        Assert.Empty(await LegacyProject.Of(Store).ReportAsync(baseline));
    }

    [Fact]
    public async Task Findings_of_one_statement_are_told_apart()
    {
        const string Log = """
            public class Patient { public string Surname { get; set; } = ""; public string NhsNumber { get; set; } = ""; public int Age { get; set; } }

            public class Reader(ILogger<Reader> log)
            {
                public void Read(Patient patient) => log.LogInformation("Read {A} {B}", patient.Surname, patient.Age);
            }
            """;
        var first = LegacyProject.Of(Log);
        var both = LegacyProject.Of(Log.Replace("patient.Age", "patient.NhsNumber"));
        Assert.Equal((await first.RecordAsync()).Count + 1, (await both.RecordAsync()).Count);
        Assert.Empty(await both.ReportAsync(await both.RecordAsync()));
    }

    [Fact]
    public async Task Endpoints_of_one_program_are_told_apart_by_their_routes()
    {
        const string Program = """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapPost("/letters", (byte[] letter) =>
            {
                return System.Security.Cryptography.MD5.HashData(letter);
            }).RequireAuthorization();
            app.UseHsts();
            app.UseHttpsRedirection();
            app.Run();
            """;
        var baseline = await new LegacyProject { Code = new() { ["Program.cs"] = Program } }.RecordAsync();
        Assert.NotEmpty(baseline);
        var other = Program.Replace("app.MapPost", """
            app.MapPost("/images", (byte[] letter) =>
            {
                return System.Security.Cryptography.MD5.HashData(letter);
            }).RequireAuthorization();
            app.MapPost
            """);
        Assert.Equal(["Program.cs:2 NHS2012", "Program.cs:4 NHS5001"], await new LegacyProject { Code = new() { ["Program.cs"] = other } }.ReportAsync(baseline));
        var named = Program.Replace(".RequireAuthorization()", ".RequireAuthorization().WithName(\"Letters\")");
        Assert.DoesNotContain("Program.cs:4 NHS5001", await new LegacyProject { Code = new() { ["Program.cs"] = named } }.ReportAsync(baseline));
    }

    [Fact]
    public async Task Declarations_are_known_by_their_names()
    {
        const string Model = """
            public class Patient
            {
                public long NhsNumber { get; set; }
                public long MotherNhsNumber { get; set; }
            }
            """;
        var baseline = await LegacyProject.Of(Model).RecordAsync();
        var project = LegacyProject.Of(Model
            .Replace("public long NhsNumber {", "[System.Obsolete] public required long NhsNumber {")
            .Replace("public long Mother", "public long FatherNhsNumber { get; set; }\n    public long Mother"));
        Assert.Equal(["Clinic.cs:4 NHS1004"], await project.ReportAsync(baseline));
    }

    [Fact]
    public async Task Another_project_has_findings_of_its_own()
    {
        var project = LegacyProject.Of(Store);
        Assert.Equal(2, (await (project with { Name = "Copy" }).ReportAsync(await project.RecordAsync())).Count);
    }

    [Fact]
    public async Task Settings_are_known_by_key_and_value()
    {
        const string Settings = """{ "Letters": { "Printer": "http://192.168.40.20/print", "Hosts": ["http://a.clinic.nhs.uk", "https://b.clinic.nhs.uk"] } }""";
        var project = LegacyProject.OfFile("appsettings.json", Settings);
        var baseline = await project.RecordAsync();
        Assert.Contains(baseline, line => line.Contains("file=\"appsettings.json\"") && line.EndsWith("# Letters:Printer"));
        Assert.NotEmpty(await project.ReportAsync([]));
        Assert.Empty(await project.ReportAsync(baseline));
        var formatted = Settings.Replace(",", ",\n  ").Replace("[", "[ \"https://new.clinic.nhs.uk\",\n");
        Assert.Empty(await LegacyProject.OfFile("appsettings.json", formatted).ReportAsync(baseline));
        var added = Settings.Replace("\"Printer\"", "\"Scanner\": \"http://192.168.40.20/print\",\n\"Printer\"");
        Assert.Equal(["appsettings.json:1 NHS3001", "appsettings.json:1 NHS3003"], await LegacyProject.OfFile("appsettings.json", added).ReportAsync(baseline));
    }

    [Fact]
    public async Task Pages_survive_renaming_but_a_new_page_with_the_same_tag_does_not_hide_behind_it()
    {
        const string Page = "<!DOCTYPE html>\n<html>\n<head><title>Letters</title></head>\n<body><img src=\"a.png\"></body></html>";
        var baseline = await LegacyProject.OfFile("Pages/Index.cshtml", Page).RecordAsync();
        Assert.NotEmpty(baseline);
        Assert.Empty(await LegacyProject.OfFile("Pages/Index.cshtml", Page).ReportAsync(baseline));
        Assert.Empty(await LegacyProject.OfFile("Areas/Home.cshtml", Page.Replace("<html>", "<html >").Replace("><", ">\r\n  <")).ReportAsync(baseline));
        var two = LegacyProject.OfFile("Pages/Index.cshtml", Page);
        two.Files.Add("Pages/Copy.cshtml", Page);
        var reported = await two.ReportAsync(baseline);
        Assert.Equal(baseline.Count, reported.Count);
        Assert.All(reported, line => Assert.StartsWith("Copy.cshtml", line));
        two = LegacyProject.OfFile("Pages/Moved.cshtml", Page);
        two.Files.Add("Pages/New.cshtml", Page);
        reported = await two.ReportAsync(baseline);
        Assert.Equal(baseline.Count, reported.Count);
        Assert.All(reported, line => Assert.StartsWith("New.cshtml", line));
    }

    [Fact]
    public async Task Entry_holds_until_its_review_date_by_the_day_that_is_given()
    {
        var project = LegacyProject.Of(Store);
        var baseline = (await project.RecordAsync()).Select(line => line.Replace(" #", " owner=\"Data team\" reason=\"Moves with the \\\"old\\\" store\" review=2027-03-31 #")).ToList();
        Assert.Empty(await project.ReportAsync(baseline));
        Assert.Empty(await (project with { Today = "2027-03-31" }).ReportAsync(baseline));
        Assert.Equal(2, (await (project with { Today = "2027-04-01" }).ReportAsync(baseline)).Count);
    }

    [Fact]
    public async Task Unreadable_lines_are_reported_and_accept_nothing()
    {
        var project = LegacyProject.Of(Store);
        var baseline = await project.RecordAsync();
        Assert.Equal(
            ["Clinic.cs:9 NHS5001", "nhs-standards.baseline:1 NHS9017", "nhs-standards.baseline:4 NHS9017"],
            await project.ReportAsync(["<<<<<<< main", "", "# a note", .. baseline.Select(line => line.EndsWith("Name(byte[])") ? line.Replace("project=", "projekt=") : line)]));
    }
}
