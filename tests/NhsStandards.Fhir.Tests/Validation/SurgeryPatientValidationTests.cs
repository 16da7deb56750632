using Hl7.Fhir.Model;
using NhsStandards.Fhir.Tests.Contracts;

namespace NhsStandards.Fhir.Tests.Validation;

/// <summary>The validator generated from our own profile, and what it reports to.</summary>
public sealed class SurgeryPatientValidationTests
{
    private const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
    private const string RegistrationUrl = "https://surgery.example.org/StructureDefinition/PracticeRegistration";

    [Fact]
    public void A_patient_who_keeps_the_profile_is_valid()
    {
        var result = SurgeryPatient.Of(Valid()).Validate();

        Assert.Empty(result.Issues);
        Assert.True(result.IsValid);
        Assert.Equal(OperationOutcome.IssueSeverity.Information, Assert.Single(result.ToOperationOutcome().Issue).Severity);
    }

    [Fact]
    public void What_is_missing_is_named_at_the_element_around_it()
    {
        var patient = Valid();
        patient.BirthDateElement = null;
        patient.Name.Clear();

        var result = SurgeryPatient.Of(patient).Validate();

        Assert.Equal(
            [("Patient", "'name' occurs not at all, and must occur at least once."), ("Patient", "'birthDate' occurs not at all, and must occur at least once.")],
            result.Issues.Select(issue => (issue.Location, issue.Message)));
        Assert.All(result.Issues, issue => Assert.Equal((OperationOutcome.IssueType.Required, ValidationRules.Cardinality), (issue.Code, issue.Rule)));
    }

    [Fact]
    public void A_slice_keeps_its_cardinality_and_its_content()
    {
        var patient = Valid();
        patient.Identifier.Add(new(NhsNumberSystem, "9990000026"));
        patient.Identifier.Add(new() { System = NhsNumberSystem });

        var result = SurgeryPatient.Of(patient).Validate();

        Assert.Contains(result.Issues, issue => issue is { Location: "Patient", Message: "'identifier:nhsNumber' occurs 3 times, and may occur once at most." });
        Assert.Contains(result.Issues, issue => issue.Location == "Patient.identifier[2]" && issue.Message.StartsWith("'value' occurs not at all", StringComparison.Ordinal));
        Assert.Equal(2, result.Issues.Count);
    }

    [Fact]
    public void An_extension_is_checked_wherever_it_stands()
    {
        var patient = Valid();
        patient.Contact.Add(new() { Name = new HumanName { Family = "Example" }, Extension = [new() { Url = RegistrationUrl, Value = new FhirBoolean(true) }] });

        var result = SurgeryPatient.Of(patient).Validate();

        Assert.Contains(result.Issues, issue => issue.Location == "Patient.contact[0].extension[0]" && issue.Message.Contains("'extension:kind' occurs not at all", StringComparison.Ordinal));
        Assert.Contains(result.Issues, issue => issue is { Location: "Patient.contact[0].extension[0]", Message: "'value[x]' must not occur." });
    }

    [Fact]
    public void What_cannot_be_a_value_is_reported_and_not_thrown()
    {
        var patient = Valid();
        patient.GenderElement = new() { JsonValue = "unheard-of" };
        patient.ActiveElement = new() { JsonValue = "perhaps" };
        patient.Identifier[0].SystemElement = new() { JsonValue = 5 };

        var result = SurgeryPatient.Of(patient).Validate();

        Assert.Equal(["Patient", "Patient", "Patient.identifier[0]"], result.Issues.Where(issue => issue.Rule == ValidationRules.Primitive).Select(issue => issue.Location).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_outcome_says_the_same_in_FHIR()
    {
        var patient = Valid();
        patient.ManagingOrganization = new("Patient/1");

        var outcome = SurgeryPatient.Of(patient).Validate().ToOperationOutcome();

        var issue = Assert.Single(outcome.Issue);
        Assert.Equal((OperationOutcome.IssueSeverity.Error, OperationOutcome.IssueType.Structure), (issue.Severity, issue.Code));
        Assert.Equal(["Patient"], issue.Expression);
        Assert.Equal("reference-target: 'managingOrganization' must refer to Organization.", issue.Details!.Text);
    }

    [Theory]
    [InlineData("Organization/1", true)]
    [InlineData("https://records.example.org/fhir/Organization/1/_history/2", true)]
    [InlineData("urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", true)]
    [InlineData("Organization/https://records.example.org/Patient/x", true)]
    [InlineData("#surgery", true)]
    [InlineData("#nobody", true)]
    [InlineData("#doctor", false)]
    [InlineData("https://records.example.org/fhir/Practitioner/1", false)]
    [InlineData("Practitioner/1/_history/2", false)]
    public void A_reference_says_what_it_points_to(string reference, bool isValid)
    {
        var patient = Valid();
        patient.Contained.Add(new Organization { Id = "surgery", Name = "Surgery" });
        patient.Contained.Add(new Practitioner { Id = "doctor" });
        patient.ManagingOrganization = new(reference);

        var issues = SurgeryPatient.Of(patient).Validate().Issues;

        Assert.Equal(!isValid, issues.Any(issue => issue.Rule == ValidationRules.ReferenceTarget));
    }

    [Fact]
    public void A_sink_can_be_used_again()
    {
        var sink = new ValidationSink();
        SurgeryPatient.Validate(new Patient(), sink);
        Assert.NotEmpty(sink.Issues);

        sink.Clear();
        SurgeryPatient.Validate(Valid(), sink);

        Assert.Empty(sink.Issues);
    }

    private static Patient Valid() => new()
    {
        Identifier = [new(NhsNumberSystem, "9990000018")],
        Name = [new() { Family = "Example", Given = ["Ada"] }],
        BirthDate = "1990-02-02",
    };
}
