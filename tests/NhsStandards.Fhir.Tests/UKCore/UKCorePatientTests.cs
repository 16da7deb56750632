using System.Reflection;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NhsStandards.Fhir.Tests.Contracts;

namespace NhsStandards.Fhir.Tests.UKCore;

/// <summary>The contract generated from the published profile UKCore-Patient and its examples.</summary>
public sealed class UKCorePatientTests
{
    private static readonly string Examples =
        typeof(UKCorePatientTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "UKCoreExamples").Value!;

    public static TheoryData<string> PatientExamples => [.. Directory.GetFiles(Examples, "Patient-*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_patient_is_made_as_the_profile_says()
    {
        var patient = UKCorePatient.Create();
        patient.NhsNumber = NhsNumber.Parse("999 000 0018");
        patient.NhsNumberIdentifier!.NhsNumberVerificationStatus = new CodeableConcept("https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland", "01");
        patient.EthnicCategory = new CodeableConcept("https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland", "A");
        patient.CadavericDonor = true;
        patient.BirthPlace = new Address { City = "Leeds" };
        patient.Contact.Add(new() { ContactRank = 1, Name = new HumanName { Family = "Example" } });
        patient.Telecom.Add(new() { Value = "text", OtherContactSystem = Concept("textphone") });
        patient.Address.Add(new() { City = "Leeds", AddressKey = { new() { Type = Concept("UPRN"), Value = "100" } } });
        patient.ContactPreference = new() { PreferredContactTimesString = "mornings", PreferredContactMethod = Concept("3") };

        Patient resource = patient.Resource;

        Assert.Equal(("https://fhir.nhs.uk/Id/nhs-number", "9990000018"), (resource.Identifier[0].System, resource.Identifier[0].Value));
        Assert.Equal("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus", Assert.Single(resource.Identifier[0].Extension).Url);
        Assert.Equal(1, ((PositiveInt)resource.Contact[0].Extension[0].Value!).Value);
        Assert.Equal("text", resource.Telecom[0].Value);
        Assert.Single(resource.Telecom[0].SystemElement!.Extension);
        Assert.Equal(["type", "value"], resource.Address[0].Extension[0].Extension.Select(part => part.Url));
        var read = new FhirJsonDeserializer().Deserialize<Patient>(resource.ToJson());
        Assert.True(resource.IsExactly(read));
    }

    [Theory]
    [MemberData(nameof(PatientExamples))]
    public void An_example_is_read_and_written_back_unchanged(string example)
    {
        var resource = new FhirJsonDeserializer().Deserialize<Patient>(File.ReadAllText(Path.Combine(Examples, example)));
        var before = resource.ToJson();
        var patient = UKCorePatient.Of(resource);

        WriteBack(patient);
        foreach (var contact in patient.Contact)
            WriteBack(contact);
        foreach (var telecom in patient.Telecom)
            WriteBack(telecom);
        foreach (var address in patient.Address)
            WriteBack(address);

        Assert.Equal(before, resource.ToJson());
    }

    [Fact]
    public void An_example_shows_what_it_holds()
    {
        var patient = Read("Patient-UKCore-Patient-RichardSmith-Example.json");

        Assert.NotNull(patient.NhsNumber);
        Assert.Equal("01", patient.NhsNumberIdentifier!.NhsNumberVerificationStatus!.Coding[0].Code);
        Assert.Equal("G", patient.EthnicCategory!.Coding[0].Code);
        Assert.Equal("3", patient.ContactPreference!.PreferredContactMethod!.Coding[0].Code);
        Assert.Equal(1, patient.ContactPreference.PreferredContactTimesTiming!.Repeat!.Frequency);
        Assert.Null(patient.ContactPreference.PreferredContactTimesString);
    }

    [Fact]
    public void A_blood_pressure_holds_what_the_profile_fixes()
    {
        var pressure = UKCoreObservationVitalSignsBloodPressure.Create();
        pressure.SystolicBP = new() { Value = new() { Value = 120 } };
        pressure.DiastolicBP = new() { Value = new() { Value = 80 } };

        var observation = pressure.Resource;

        Assert.Equal(ObservationStatus.Final, observation.Status);
        Assert.Equal("vital-signs", Assert.Single(Assert.Single(observation.Category).Coding).Code);
        Assert.Equal("85354-9", Assert.Single(observation.Code!.Coding).Code);
        Assert.Equal(["Systolic blood pressure", "Diastolic blood pressure"], observation.Component.Select(component => component.Code!.Text));
        var systolic = Assert.IsType<Quantity>(observation.Component[0].Value);
        Assert.Equal((120m, "mm[Hg]", "http://unitsofmeasure.org"), (systolic.Value, systolic.Code, systolic.System));
        Assert.Equal("8480-6", observation.Component[0].Code!.Coding[0].Code);
    }

    [Fact]
    public void A_laboratory_observation_has_its_category_beside_others()
    {
        var observation = new Observation { Category = [new CodeableConcept("urn:other", "x")] };
        var view = UKCoreObservationLab.Of(observation);

        Assert.Null(view.Laboratory);
        view.Laboratory = new();

        Assert.Equal(["x", "laboratory"], observation.Category.Select(category => category.Coding[0].Code));
        Assert.Equal("laboratory", Assert.Single(UKCoreObservationLab.Create().Resource.Category).Coding[0].Code);
    }

    [Fact]
    public void An_organisation_has_checked_ODS_codes()
    {
        var organisation = UKCoreOrganization.Create();
        organisation.OdsOrganisationCode = OdsCode.Parse("Y12345");

        Assert.Equal("https://fhir.nhs.uk/Id/ods-organization-code", Assert.Single(organisation.Resource.Identifier).System);
        Assert.Null(organisation.OdsSiteCode);
    }

    private static UKCorePatient Read(string example) =>
        UKCorePatient.Of(new FhirJsonDeserializer().Deserialize<Patient>(File.ReadAllText(Path.Combine(Examples, example))));

    private static CodeableConcept Concept(string code) => new("urn:test", code);

    /// <summary>Assigns to every property what it holds.</summary>
    private static void WriteBack(object view)
    {
        foreach (var property in view.GetType().GetProperties().Where(property => property.CanRead && property.CanWrite))
        {
            if (property.GetValue(view) is { } value)
                property.SetValue(view, value);
        }
    }
}
