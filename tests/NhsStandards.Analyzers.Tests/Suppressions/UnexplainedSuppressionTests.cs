using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Suppressions;

public class UnexplainedSuppressionTests
{
    private const string Configuration = "AnalyzerConfiguration";

    private static RuleTest Rule => new RuleTest("NHS9013").AboutSuppressions();

    [Fact]
    public Task Flags_pragmas_without_a_reason() => Rule.Flags("""
        #pragma warning disable [|NHS5001|]
        #pragma warning disable [|NHS5001|], CS1591, [|NHS6001|]
        #pragma warning disable [|NHS5001|] // Hash or HMAC too weak

        class A
        {
        #pragma warning disable [|NHS5002|] // TODO
            void M() { }
        #pragma warning restore NHS5002

        #pragma warning disable [|NHS5003|] //
            /// <summary>The documentation of the member is no reason.</summary>
            void N() { }
        }
        """);

    [Fact]
    public Task Allows_pragmas_with_a_reason_and_those_of_others() => Rule.Allows("""
        #pragma warning disable NHS5001 // The laboratory takes nothing else
        #pragma warning disable CS1591

        class A
        {
            // The laboratory's interface of 2009 takes nothing else.
        #pragma warning disable NHS5001
        #pragma warning disable NHS5002
            void M() { }
        #pragma warning restore NHS5001, NHS5002

        #pragma warning disable NHS5001
            // The laboratory's interface of 2009 takes nothing else.
            void N() { }
        #if NEVER
        #pragma warning disable NHS5001
        #endif
        #pragma warning disable NHSMODE, NHS50011
        }
        #pragma warning disable
        """);

    [Fact]
    public Task Flags_attributes_without_a_justification() => Rule.Flags("""
        using System.Diagnostics.CodeAnalysis;
        [assembly: [|SuppressMessage("NhsStandards.CyberSecurity", "NHS5001:Hash or HMAC too weak", Scope = "member", Target = "~M:A.M")|]]
        class A
        {
            [[|SuppressMessage("NhsStandards.CyberSecurity", "NHS5001:Hash or HMAC too weak", Justification = "<Pending>")|]]
            void M() { }
            [[|SuppressMessage("NhsStandards", checkId: "NHS5001", Justification = "")|]]
            void N() { }
            [Obsolete, [|System.Diagnostics.CodeAnalysis.SuppressMessageAttribute("NhsStandards", "NHS5001")|]]
            void O() { }
        }
        """);

    [Fact]
    public Task Allows_attributes_with_a_justification() => Rule.Allows("""
        using System.Diagnostics.CodeAnalysis;
        class A
        {
            private const string Why = "The laboratory takes nothing else";
            [SuppressMessage("NhsStandards.CyberSecurity", "NHS5001:Hash or HMAC too weak", Justification = "The laboratory takes nothing else")]
            void M() { }
            [SuppressMessage("NhsStandards.CyberSecurity", "NHS5001", Justification = Why)]
            void N() { }
            [SuppressMessage("NhsStandards.CyberSecurity", "NHS5001")] // The laboratory takes nothing else
            void O() { }
            [SuppressMessage("Design", "CA1000")]
            [Other("x", "NHS5001")]
            void P() { }
        }
        class OtherAttribute(string a, string b) : Attribute { public string A => a + b; }
        """);

    [Fact]
    public Task Flags_rules_that_are_switched_off_without_a_reason() => Rule.WithFile("/0/.editorconfig", """
        root = true

        [*.cs]
        [|dotnet_diagnostic.NHS5001.severity = none|]
          [|dotnet_diagnostic.nhs5002.severity=NONE|]

        # NHS6001
        [|dotnet_diagnostic.NHS6001.severity = none|]
        """, Configuration).Flags("");

    [Fact]
    public Task Flags_an_entry_that_says_too_little() => Rule
        .WithFile("/0/.globalconfig", """
            is_global = true
            [|dotnet_diagnostic.NHS5001.severity = none|]
            [|dotnet_diagnostic.NHS5002.severity = none|]
            """, Configuration)
        .WithFile("/0/nhs/exceptions.json", """
            [
              { "id": "NHS5001", "reason": "The laboratory takes nothing else", "owner": "", "reviewDate": "2027-03-31" },
              { "id": "NHS5002", "reason": "The laboratory takes nothing else", "owner": "Interfaces", "reviewDate": "soon" }
            ]
            """, "Exceptions")
        .Flags("");

    [Fact]
    public Task Allows_rules_that_are_switched_off_for_a_reason() => Rule
        .WithFile("/0/.editorconfig", """
            [*.cs]
            dotnet_diagnostic.NHS5001.severity = none # The laboratory takes nothing else
            dotnet_diagnostic.NHS4001.severity = none
            dotnet_diagnostic.NHS4002.severity = suggestion
            dotnet_diagnostic.CA1000.severity = none
            # dotnet_diagnostic.NHS6001.severity = none

            ; This service holds no data of patients
            dotnet_diagnostic.NHS6001.severity = none
            dotnet_diagnostic.NHS6006.severity = none
            """, Configuration)
        .WithFile("/0/nhs/exceptions.json", """
            [ { "id": "NHS4001", "reason": "Runs on the ward's own device", "owner": "Ward systems", "reviewDate": "2027-03-31" } ]
            """, "Exceptions")
        .Allows("");

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, null, [], {\"id\": 5}]")]
    [InlineData("[")]
    public Task Takes_a_broken_list_for_none(string list) => Rule
        .WithFile("/0/.editorconfig", "[|dotnet_diagnostic.NHS5001.severity = none|]", Configuration)
        .WithFile("/0/nhs/exceptions.json", list, "Exceptions")
        .Flags("");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        #pragma warning disable NHS
        #pragma warning
        [System.Diagnostics.CodeAnalysis.SuppressMessage("a", , Justification = )]
        class A { [SuppressMessage("x", "NHS5001")] [SuppressMessage( ] void M( }
        """);
}
