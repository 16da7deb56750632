using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class ForeignEncodingTests
{
    private static RuleTest Rule => new("NHS2013");

    [Fact]
    public Task Flags_encodings_that_are_sent() => Rule.Flags("""
        using System.Text;
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase
        {
            HttpContent Sent(string text) => new StringContent(text, [|Encoding.ASCII|], "text/plain");
            HttpContent Named(string text) => new StringContent(text, encoding: [|Encoding.GetEncoding("windows-1252")|]);
            HttpContent Page(string text) => new StringContent(text, [|Encoding.GetEncoding(1252)|]);
            IActionResult Answer(string text) => Content(text, "text/plain", [|Encoding.Latin1|]);
            Task Written(string text) => Response.WriteAsync(text, [|Encoding.Unicode|]);
            IResult Minimal(string text) => Results.Text(text, "text/plain", [|Encoding.UTF32|]);
            void Body() { using var writer = new StreamWriter(Response.Body, [|Encoding.Latin1|]); }
        }
        """);

    [Fact]
    public Task Flags_media_types() => Rule.Flags("""
        using System.Net.Http.Headers;
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase
        {
            IActionResult Csv(byte[] file) => File(file, [|"text/csv; charset=windows-1252"|]);
            void Type() => Response.ContentType = [|"text/html; charset=iso-8859-1"|];
            void Header(HttpContent content) => content.Headers.ContentType = MediaTypeHeaderValue.Parse([|"application/json; charset=\"us-ascii\""|]);
            IActionResult Word(byte[] file) => File(file, [|"application/msword"|], "letter.doc");
            IActionResult Excel(Stream file) => new FileStreamResult(file, [|"application/vnd.ms-excel"|]);
            IResult Minimal(byte[] file) => Results.File(file, [|"application/vnd.ms-excel"|]);
            void Old() => Response.ContentType = [|"application/msword"|];
        }
        """);

    [Fact]
    public Task Allows_utf8_open_formats_and_what_is_read() => Rule.Allows("""
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.AspNetCore.Mvc;
        class Letters(HttpClient http) : ControllerBase
        {
            HttpContent Sent(string text) => new StringContent(text, Encoding.UTF8, "text/plain; charset=utf-8");
            HttpContent Default(string text) => new StringContent(text, Encoding.Default);
            HttpContent Named(string text) => new StringContent(text, Encoding.GetEncoding("utf-8"));
            byte[] Mesh(string text, byte[] key) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text));
            StreamReader Upload(Stream stream) => new(stream, Encoding.Latin1);
            StreamWriter Mllp(Stream stream) => new(stream, Encoding.ASCII);
            IActionResult Open(byte[] file) => File(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            IActionResult Csv(byte[] file) => File(file, "text/csv; charset=UTF-8");
            IActionResult Labelled(byte[] file, DateTime day) => File(file, "application/vnd.ms-excel", $"clinic-{day:yyyyMMdd}.csv");
            IActionResult Pdf(byte[] file) => File(file, "application/pdf");
            bool IsWord(string contentType) => contentType == "application/msword";
            bool Accepts(string contentType) => contentType.StartsWith("text/html; charset=iso-8859-1");
            Dictionary<string, string> Types = new() { [".doc"] = "application/msword" };
            void Accept() => http.DefaultRequestHeaders.Add("Accept", "text/html; charset=iso-8859-1");
        }
        """);

    [Fact]
    public Task Flags_the_default_of_the_old_framework() => Rule.WithProperty("TargetFramework", "net48").Flags("""
        using System.Text;
        class Letters { HttpContent Sent(string text) => new StringContent(text, [|Encoding.Default|]); }
        """);

    [Fact]
    public Task Fix_sends_utf8() => Rule.Fixes("""
        using System.Text;
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase
        {
            HttpContent Sent(string text) => new StringContent(text, [|Encoding.ASCII|], "text/plain");
            HttpContent Named(string text) => new StringContent(text, [|Encoding.GetEncoding("windows-1252")|]);
        }
        """, """
        using System.Text;
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase
        {
            HttpContent Sent(string text) => new StringContent(text, Encoding.UTF8, "text/plain");
            HttpContent Named(string text) => new StringContent(text, Encoding.UTF8);
        }
        """);

    [Fact]
    public Task Fix_names_utf8() => Rule.Fixes("""
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase { IActionResult Csv(byte[] file) => File(file, [|"text/csv; charset=windows-1252"|]); }
        """, """
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase { IActionResult Csv(byte[] file) => File(file, "text/csv; charset=utf-8"); }
        """);

    [Fact]
    public Task No_fix_for_closed_formats() => Rule.OffersNoFix("""
        using Microsoft.AspNetCore.Mvc;
        class Letters : ControllerBase { IActionResult Word(byte[] file) => File(file, [|"application/msword"|], "letter.doc"); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Text;
        class Letters { HttpContent Sent(string text) => new StringContent(text, Encoding. , ; void M() => Encoding.GetEncoding( }
        """);
}
