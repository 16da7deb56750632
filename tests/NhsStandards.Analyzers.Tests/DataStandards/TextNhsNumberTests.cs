using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class TextNhsNumberTests
{
    private static RuleTest Rule => new("NHS1025");

    [Fact]
    public Task Flags_members_that_hold_a_number() => Rule.Flags("""
        class Patient
        {
            public string [|NhsNumber|] { get; set; } = "";
            public string? [|NHS_No|];
            private readonly string [|_nhsNumber|] = "9990000018";
            public string [|MotherNhsNumber|] => _nhsNumber;
        }
        record Referral(string [|NhsNumber|], string Reason);
        interface IPatient { string [|NhsNumber|] { get; } }
        """);

    [Fact]
    public Task Allows_what_is_no_number_or_is_meant_as_text() => Rule.Allows("""
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;
        using System.Xml.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using NhsStandards;
        class Code
        {
            public const string NhsNumber = "nhs_number";
            public static string NhsNumberClaim => "nhs_number";
            public static readonly string NhsNo = "https://fhir.nhs.uk/Id/nhs-number";
            public string NhsNum { get; } = "nhs-number";
            public string NhsNumberSystem = "";
            public string RawNhsNumber = "";
            public string NhsNumberText = "";
            public string FormattedNhsNumber = "";
            public string HashedNhsNumber = "";
            public string ChiNumber = "";
            public NhsNumber MotherNhsNumber;
            [NhsNumber] public string? FatherNhsNumber { get; set; }
            [JsonConverter(typeof(JsonStringEnumConverter))] public string? BabyNhsNumber { get; set; }
            [FromQuery] public string? QueriedNhsNumber { get; set; }
            [XmlElement] public string? CarerNhsNumber { get; set; }
            void Find(string nhsNumber) { var nhsNo = nhsNumber; }
        }
        public class BookingRequest { public string NhsNumber { get; set; } = ""; }
        [ApiController] public class BookingsController : ControllerBase { [HttpPost("v1/bookings")] public bool Book(BookingRequest request) => NhsNumber.TryParse(request.NhsNumber, out _); }
        [DataContract] class Message { [DataMember] public string? NhsNumber { get; set; } public string? OtherNhsNumber; }
        class Search : PageModel { public string? NhsNumber { get; set; } }
        """);

    [Fact]
    public Task Reports_a_contract_and_not_what_fulfils_it() => Rule.Flags("""
        interface IPatient { string [|NhsNumber|] { get; } }
        class Patient : IPatient { public string NhsNumber => ""; }
        class Child : Patient { }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Patient { public string [|NhsNumber|] { get; set; } = ; public Missing NhsNo; string }
        """);
}
