using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class LossySctidTests
{
    private static RuleTest Rule => new("NHS1011");

    [Fact]
    public Task Flags_types_that_lose_digits() => Rule.Flags("""
        using NhsStandards;
        class Problem
        {
            public int [|SnomedCode|] { get; set; }
            public int? [|SnomedConceptId|];
            public double [|Sctid|] { get; init; }
            private decimal [|_dmdCode|];
            [Sctid] public float [|Site|];
            public List<int> [|SnomedCodes|] { get; } = [];
        }
        record Row(uint [|SnomedCtCode|], string Term);
        interface IProblem { int [|SnomedCode|] { get; } }
        """);

    [Fact]
    public Task Flags_long_numbers_in_json() => Rule.Flags("""
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Mvc;
        class Problem { public long [|SnomedCode|] { get; set; } public Site? Site { get; set; } [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long SnomedConceptId { get; set; } }
        class Site { public ulong? [|SnomedCode|] { get; set; } }
        class Answer { public List<long> [|SnomedCodes|] { get; set; } = []; }
        class Message { [JsonPropertyName("code")] public long [|SnomedCode|] { get; set; } }
        class Stored { public long SnomedCode { get; set; } }
        class Exported { public long [|SnomedCode|] { get; set; } }
        class Listed { public long [|SnomedCode|] { get; set; } }
        [JsonSerializable(typeof(Listed))] partial class OtherPart { }
        [JsonSerializable(typeof(List<Exported>))] partial class Json : JsonSerializerContext { }
        [ApiController] [Route("problems")]
        public class Problems : ControllerBase
        {
            [HttpPost] internal void Ignored(Stored stored) { }
            [HttpPost] public Task<ActionResult<List<Answer>>> Add([FromBody] Problem problem) => throw new NotSupportedException();
        }
        """.Replace("class Problem {", "public class Problem {").Replace("class Site", "public class Site").Replace("class Answer", "public class Answer")
        .Replace("partial class Json : JsonSerializerContext { }", "partial class Json(System.Text.Json.JsonSerializerOptions options) : JsonSerializerContext(options) { protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null; public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null; }"));

    [Fact]
    public Task Weighs_what_is_lost()
    {
        var gate = Rule.WithProperty("NhsStandardsMode", "Gate");
        return gate.FlagsAs(DiagnosticSeverity.Error, """class Problem { public int {|#0:SnomedCode|}; }""", "SnomedCode", "int", "which can't hold its up to 18 digits");
    }

    [Fact]
    public Task Warns_of_json() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(
        DiagnosticSeverity.Warning,
        """class Problem { [System.Text.Json.Serialization.JsonPropertyName("c")] public long {|#0:SnomedCode|} { get; set; } }""",
        "SnomedCode", "long", "which browsers round in JSON");

    [Fact]
    public Task Allows_text_rows_and_amounts() => Rule.Allows("""
        using System.Text.Json.Serialization;
        using NhsStandards;
        class SnomedConcept { public int Id { get; set; } }
        class Problem
        {
            public string? SnomedCode { get; set; }
            public SnomedCode Sctid { get; set; }
            public int SnomedConceptId { get; set; }
            public SnomedConcept? SnomedConcept { get; set; }
            public int SnomedCodeCount { get; set; }
            public int SnomedCodeId { get; set; }
            public int SnomedCodes { get; set; }
            public int MaxSnomedCode { get; set; }
            public int ConceptId { get; set; }
            public long SnomedCtCode { get; set; }
            public bool HasSnomedCode { get; set; }
            private const int DefaultSnomedCode = 73211009;
        }
        class Message { [JsonPropertyName("code")] public string? Code { get; set; } [JsonConverter(typeof(object))] public long SnomedCode { get; set; } [JsonIgnore] public long Sctid { get; set; } }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { int SnomedCode; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Problem { public int [|SnomedCode|] { get; set; } = ; public Missing Sctid; int }
        """);
}
