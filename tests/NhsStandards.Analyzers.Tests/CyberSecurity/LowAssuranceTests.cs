using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class LowAssuranceTests
{
    private const string Patient = """

        public class Patient { public string NhsNumber { get; set; } = ""; }
        """;

    private static RuleTest Rule => new("NHS5013");

    [Fact]
    public Task Flags_one_factor() => Rule.Flags("""
        using Microsoft.IdentityModel.Protocols.OpenIdConnect;
        class SignIn
        {
            const string AcrValues = [|"AAL1_USERPASS"|];
            void A(OpenIdConnectMessage message) => message.SetParameter("acr_values", [|"AAL1_USERPASS"|]);
            void B(OpenIdConnectMessage message) => message.AcrValues = [|"AAL1_USERPASS"|];
            string C(string url) => url + [|"?response_type=code&acr_values=AAL1_USERPASS"|];
            void D(Dictionary<string, string> query) => query["acr_values"] = [|"AAL1_USERPASS"|];
        }
        """);

    [Fact]
    public Task Flags_unproven_identities_beside_patients() => Rule.Flags("""
        using Microsoft.IdentityModel.Protocols.OpenIdConnect;
        class SignIn
        {
            const string Vtr = [|"[\"P5.Cp.Cd\",\"P9.Cm\"]"|];
            void A(OpenIdConnectMessage message) => message.SetParameter("vtr", [|"[\"P0.Cp.Cd\"]"|]);
            void B(OpenIdConnectMessage message) => message.SetParameter("vtr", Vtr);
        }
        """ + Patient);

    [Fact]
    public Task Allows_enough_assurance() => Rule.Allows("""
        using Microsoft.IdentityModel.Protocols.OpenIdConnect;
        using NhsStandards;
        class SignIn
        {
            void A(OpenIdConnectMessage message) => message.SetParameter("acr_values", "AAL2_OR_AAL3_ANY");
            void B(OpenIdConnectMessage message) => message.SetParameter("vtr", "[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]");
            [LowAssuranceJourney("Opening hours")] void C(OpenIdConnectMessage message) => message.SetParameter("vtr", "[\"P5.Cp.Cd\"]");
            bool D(string acr) => acr == "AAL1_USERPASS";
            static readonly string[] AcrLevels = ["AAL1_USERPASS", "AAL2_ANY"];
            const string Aal1 = "AAL1_USERPASS";
            string E() => "Chapter P5.Cardiology";
        }
        """ + Patient);

    [Fact]
    public Task Allows_unproven_identities_without_patients() => Rule.Allows("""
        class SignIn { const string Vtr = "[\"P5.Cp.Cd\"]"; }
        """);

    [Fact]
    public Task Flags_settings() => Rule.WithFile("/0/appsettings.json", """
        { "Cis2": { "AcrValues": [|"AAL1_USERPASS"|] }, "NhsLogin": { "Vtr": [|"[\"P5.Cp.Cd\"]"|] }, "Other": { "AcrValues": "AAL3_ANY", "Level": "AAL1_USERPASS" } }
        """, "Configuration").Flags("class A { }" + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class SignIn { const string AcrValues = ; void A() => message.SetParameter("acr_values", ); }
        """);
}
