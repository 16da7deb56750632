using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class PresentationBelowTests
{
    private static RuleTest Rule => new("NHS7003");

    [Theory]
    [InlineData("Data")]
    [InlineData("Contract")]
    public Task Flags_pages_and_windows_below(string layer) => Rule.WithProperty("NhsRecordStackLayer", layer).Flags("""
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Rendering;
        public class A { public [|IHtmlContent|]? Title; public List<[|SelectListItem|]> Items = []; }
        public class B : [|Controller|] { }
        public class C { public void Show() => System.Windows.Forms.[|MessageBox|].Show("x"); }
        namespace System.Windows.Forms { public static class MessageBox { public static void Show(string text) { } } }
        """);

    [Fact]
    public Task Flags_a_marked_type() => Rule.Flags("""
        [NhsStandards.RecordLayer(NhsStandards.RecordLayer.Data)]
        public class Store { public string Render(Microsoft.AspNetCore.Components.[|MarkupString|] text) => text.Value; }
        public class Page : Microsoft.AspNetCore.Components.ComponentBase { }
        """);

    [Theory]
    [InlineData("DigitalService")]
    [InlineData("Hosting")]
    [InlineData("")]
    public Task Allows_pages_where_they_belong(string layer) => Rule.WithProperty("NhsRecordStackLayer", layer).Allows("""
        using Microsoft.AspNetCore.Html;
        public class A { public IHtmlContent? Title; }
        """);

    [Fact]
    public Task Allows_an_api_of_the_data_layer() => Rule.WithProperty("NhsRecordStackLayer", "Data").Allows("""
        using Microsoft.AspNetCore.Mvc;
        using System.ComponentModel.DataAnnotations;
        [ApiController, Produces("application/fhir+json")]
        public class PatientsController : ControllerBase { public IActionResult Get([Required] string id) => Ok(id); }
        """);
}
