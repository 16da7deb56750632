using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class Dstu2MediaTypeTests
{
    private static RuleTest Rule => new("NHS2002");

    [Fact]
    public Task Flags_what_a_client_sends_and_accepts() => Rule.Flags("""
        using System.Net.Http.Headers;
        using System.Text;
        class Client(HttpClient http)
        {
            private const string FhirContentType = [|"application/xml+fhir"|];
            private const string Fhir = "application/json+fhir";
            void Typed() => http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue([|"application/json+fhir"|]));
            void Text() => http.DefaultRequestHeaders.Add("Accept", [|"application/json+fhir; charset=utf-8"|]);
            void Parsed() => http.DefaultRequestHeaders.Accept.ParseAdd([|"application/json+fhir, application/json"|]);
            HttpContent Body(string json) => new StringContent(json, Encoding.UTF8, [|"application/json+fhir"|]);
            MediaTypeHeaderValue Header() => MediaTypeHeaderValue.Parse([|Fhir|]);
            void Content(HttpContent content) => content.Headers.ContentType = new([|Fhir|]);
            void Again(HttpContent content) => content.Headers.ContentType = new(FhirContentType);
        }
        """);

    [Fact]
    public Task Flags_what_a_server_produces() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        [Produces([|"application/json+fhir"|])]
        [Consumes("application/json", [|"application/xml+fhir"|])]
        class PatientController : ControllerBase
        {
            IActionResult Read(string json) => Content(json, [|"application/json+fhir"|]);
            IResult Minimal(string json) => Results.Text(json, contentType: [|"application/json+fhir"|]);
            void Raw() => Response.ContentType = [|"application/json+fhir"|];
            void Header() => Response.Headers["Content-Type"] = [|"application/json+fhir"|];
        }
        """);

    [Fact]
    public Task Allows_a_server_that_also_accepts_the_present_form() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Formatters;
        using Microsoft.Net.Http.Headers;
        class FhirInput : TextInputFormatter
        {
            private const string Old = "application/json+fhir";
            private const string Now = "application/fhir+json";
            private static readonly string[] ContentTypes = ["application/fhir+json", "application/json+fhir"];

            public FhirInput()
            {
                SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/fhir+xml"));
                SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/xml+fhir"));
            }

            public override Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, System.Text.Encoding encoding) =>
                throw new NotSupportedException();
        }
        static class MediaTypes
        {
            public const string FhirJsonMediaType = "application/fhir+json";
            public const string Dstu2JsonMediaType = "application/json+fhir";
        }
        class PatientController : ControllerBase
        {
            [Consumes("application/fhir+json", "application/json+fhir")]
            void Create() { }
        }
        """);

    [Fact]
    public Task Allows_what_only_looks_alike() => Rule.Allows("""
        class Code
        {
            const string Right = "application/fhir+json";
            const string Patch = "application/json-patch+json";
            const string Other = "application/json+fhirpath";
            string Help = "Old clients send application/json+fhir; answer them all the same.";
            bool IsOld(string contentType) => contentType == "application/json+fhir" || contentType.StartsWith("application/xml+fhir");
            Dictionary<string, string> Names = new() { ["application/json+fhir"] = "DSTU2" };
        }
        """);

    [Fact]
    public Task Allows_a_project_that_speaks_dstu2() => Rule.WithOption("nhs_standards.fhir_versions", "dstu2").Allows("""
        class Client { string ContentType = "application/json+fhir"; }
        """);

    [Fact]
    public Task Fix_replaces_the_media_type_and_keeps_its_parameters() => Rule.Fixes("""
        using System.Net.Http.Headers;
        class Client(HttpClient http)
        {
            string ContentType = [|"application/json+fhir; charset=utf-8"|];
            string Accept = [|"Application/XML+FHIR"|];
            void Typed() => http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue([|"application/json+fhir"|]));
        }
        """, """
        using System.Net.Http.Headers;
        class Client(HttpClient http)
        {
            string ContentType = "application/fhir+json; charset=utf-8";
            string Accept = "application/fhir+xml";
            void Typed() => http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        }
        """);

    [Fact]
    public Task Offers_no_fix_where_a_constant_is_used() => Rule.OffersNoFix("""
        using System.Net.Http.Headers;
        class Client
        {
            private const string Fhir = "application/json+fhir";
            MediaTypeHeaderValue Header() => MediaTypeHeaderValue.Parse([|Fhir|]);
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Client { string ContentType = [|"application/json+fhir"|] ; void M( { ContentType = ; http.Add("Accept", "application/json+fhir" }
        """);
}
