using Hl7.Fhir.Model;
using NhsStandards.Fhir;

namespace NhsStandards.Conformance.Tests;

/// <summary>What is wrong in an otherwise valid example is found, at its place.</summary>
public sealed class MutationTests
{
    [PublishedFact]
    public void An_element_that_FHIR_requires_may_not_be_missing()
    {
        AssertFinds<Observation>(observation => observation.StatusElement = null!, ValidationRules.Cardinality, "Observation");
        AssertFinds<Observation>(observation => observation.Code = null!, ValidationRules.Cardinality, "Observation");
        AssertFinds<AllergyIntolerance>(allergy => allergy.Patient = null!, ValidationRules.Cardinality, "AllergyIntolerance");
        AssertFinds<Encounter>(encounter => encounter.Class = null!, ValidationRules.Cardinality, "Encounter");
        AssertFinds<MedicationRequest>(request => request.Subject = null!, ValidationRules.Cardinality, "MedicationRequest");
    }

    [PublishedFact]
    public void A_code_comes_from_the_enumeration_that_FHIR_requires()
    {
        AssertFinds<Patient>(patient => patient.GenderElement = new() { JsonValue = "unheard-of" }, ValidationRules.Primitive, "Patient");
        AssertFinds<Observation>(observation => observation.StatusElement = new() { JsonValue = "unheard-of" }, ValidationRules.Primitive, "Observation");
        AssertFinds<Location>(location => location.StatusElement = new() { JsonValue = "unheard-of" }, ValidationRules.Primitive, "Location");
    }

    [PublishedFact]
    public void A_slice_that_occurs_once_does_not_occur_twice() => AssertFinds<Patient>(
        patient => patient.Identifier.AddRange([new("https://fhir.nhs.uk/Id/nhs-number", "9990000018"), new("https://fhir.nhs.uk/Id/nhs-number", "9990000026")]),
        ValidationRules.Cardinality,
        "Patient");

    [PublishedFact]
    public void A_reference_points_to_a_type_that_the_profile_allows()
    {
        AssertFinds<Observation>(observation => observation.Subject = new("Practitioner/1"), ValidationRules.ReferenceTarget, "Observation");
        AssertFinds<Patient>(patient => patient.ManagingOrganization = new("https://records.example.org/Patient/1"), ValidationRules.ReferenceTarget, "Patient");
    }

    [PublishedFact]
    public void An_invariant_of_FHIR_is_kept()
    {
        AssertFinds<Patient>(patient => patient.Contact.Add(new() { Gender = AdministrativeGender.Female }), "pat-1", "Patient.contact");
        AssertFinds<Observation>(
            observation => (observation.Value, observation.DataAbsentReason) = (new Quantity(1, "g"), new CodeableConcept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown")),
            "obs-6",
            "Observation");
    }

    [PublishedFact]
    public void An_extension_is_as_its_definition_says()
    {
        const string BirthSex = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSex";
        AssertFinds<Patient>(patient => patient.Extension.Add(new(BirthSex, new FhirString("female"))), ValidationRules.Type, "Patient.extension");
        AssertFinds<Patient>(patient => patient.Extension.Add(new() { Url = BirthSex }), ValidationRules.Cardinality, "Patient.extension");
        AssertFinds<Patient>(patient => patient.ModifierExtension.Add(new("https://records.example.org/unknown", new FhirBoolean(true))), ValidationRules.ModifierExtension, "Patient.modifierExtension");
        AssertFinds<Patient>(patient => patient.Name.Insert(0, new() { Extension = [new() { Url = "https://records.example.org/empty" }] }), "ext-1", "Patient.name[0].extension");
    }

    [PublishedFact]
    public void What_a_profile_fixes_is_there()
    {
        var row = UKCore.Oracle.First(row => row is { Profile: "UKCore-Observation-VitalSigns-BodyWeight", IsValid: true });
        var observation = (Observation)UKCore.Example(row.Type, row.Example);
        ((Quantity)observation.Value!).Unit = "stone";

        var issue = Assert.Single(UKCore.Validate(observation, row.Profile).Issues, issue => issue.Rule == ValidationRules.FixedValue);

        Assert.Equal(("Observation.value", "'unit' must be 'kilogram'."), (issue.Location, issue.Message));
    }

    [PublishedFact]
    public void A_slice_that_is_required_is_there()
    {
        var row = UKCore.Oracle.First(row => row is { Profile: "UKCore-Observation-Lab", IsValid: true });
        var observation = (Observation)UKCore.Example(row.Type, row.Example);
        observation.Category[0].Coding[0].Code = "imaging";

        Assert.Contains(UKCore.Validate(observation, row.Profile).Issues, issue => issue.Message.Contains("category:laboratory", StringComparison.Ordinal));
    }

    [PublishedFact]
    public void A_warning_is_no_error()
    {
        var row = UKCore.Oracle.First(row => row is { Profile: "UKCore-Observation-Lab", IsValid: true });
        var observation = (Observation)UKCore.Example(row.Type, row.Example);
        (observation.Value, observation.DataAbsentReason) = (null, null);
        observation.Note.Clear();

        var result = UKCore.Validate(observation, row.Profile);

        Assert.Contains(result.Issues, issue => issue is { Rule: "ukcore-obs-lab-001", Severity: OperationOutcome.IssueSeverity.Warning });
    }

    /// <summary>Changes every valid example of the type, and expects the rule to be broken at a place that begins as given.</summary>
    private static void AssertFinds<TResource>(Action<TResource> change, string rule, string location)
        where TResource : Resource
    {
        var rows = UKCore.Oracle.Where(row => row.IsValid && row.Type == typeof(TResource).Name).ToArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var resource = (TResource)UKCore.Example(row.Type, row.Example);
            change(resource);
            var result = UKCore.Validate(resource, row.Profile);
            Assert.False(result.IsValid, row.Example);
            Assert.Contains(result.Issues, issue => issue.Rule == rule && issue.Location.StartsWith(location, StringComparison.Ordinal));
        }
    }
}
