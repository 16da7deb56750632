using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NhsStandards.Fhir.Tests.Contracts;

namespace NhsStandards.Fhir.Tests.Sample;

/// <summary>The contract generated from our own profile.</summary>
public sealed class SurgeryPatientTests
{
    private const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
    private const string RecordSystem = "https://surgery.example.org/Id/record-number";
    private const string RegistrationUrl = "https://surgery.example.org/StructureDefinition/PracticeRegistration";
    private const string ContactTimeUrl = "https://surgery.example.org/StructureDefinition/PreferredContactTime";
    private const string BirthTimeUrl = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";

    [Fact]
    public void A_new_patient_claims_the_profile() =>
        Assert.Equal(["https://surgery.example.org/StructureDefinition/SurgeryPatient"], SurgeryPatient.Create().Resource.Meta!.Profile);

    [Fact]
    public void A_view_of_a_patient_changes_nothing()
    {
        var resource = new Patient { Active = true };
        var before = resource.ToJson();

        var view = SurgeryPatient.Of(resource);

        Assert.Same(resource, view.Resource);
        Assert.Null(view.NhsNumber);
        Assert.Null(view.Registration);
        Assert.Null(view.BirthTime);
        Assert.Empty(view.RecordNumber);
        Assert.Empty(view.Telecom);
        Assert.Equal(before, resource.ToJson());
        Assert.Throws<ArgumentNullException>(() => SurgeryPatient.Of(null!));
    }

    [Fact]
    public void Two_views_of_one_patient_are_equal()
    {
        var resource = new Patient();

        Assert.Equal(SurgeryPatient.Of(resource), SurgeryPatient.Of(resource));
        Assert.NotEqual(SurgeryPatient.Of(resource), SurgeryPatient.Of(new Patient()));
    }

    [Fact]
    public void The_NHS_number_is_an_identifier_with_its_system()
    {
        var patient = SurgeryPatient.Create();

        patient.NhsNumber = NhsNumber.Parse("999 000 0018");

        var identifier = Assert.Single(patient.Resource.Identifier);
        Assert.Equal((NhsNumberSystem, "9990000018"), (identifier.System, identifier.Value));
        Assert.Equal("9990000018", patient.NhsNumber!.Value.Value);
    }

    [Fact]
    public void Another_NHS_number_keeps_the_identifier_and_its_place()
    {
        var resource = new Patient
        {
            Identifier =
            [
                new Identifier("urn:first", "1"),
                new Identifier(NhsNumberSystem, "9990000018") { Period = new Period { Start = "2020" } },
                new Identifier("urn:last", "2"),
            ],
        };
        var patient = SurgeryPatient.Of(resource);

        patient.NhsNumber = NhsNumber.Parse("9990000026");

        Assert.Equal(["urn:first", NhsNumberSystem, "urn:last"], resource.Identifier.Select(identifier => identifier.System));
        Assert.Equal("9990000026", resource.Identifier[1].Value);
        Assert.Equal("2020", resource.Identifier[1].Period!.Start);

        patient.NhsNumber = null;
        Assert.Equal(["urn:first", "urn:last"], resource.Identifier.Select(identifier => identifier.System));
    }

    [Theory]
    [InlineData("9990000019")]
    [InlineData("not a number")]
    [InlineData(null)]
    public void A_stored_value_that_is_no_NHS_number_is_shown_but_not_read(string? stored)
    {
        var patient = SurgeryPatient.Of(new Patient { Identifier = [new Identifier(NhsNumberSystem, stored)] });

        Assert.Null(patient.NhsNumber);
        Assert.Equal(stored, patient.NhsNumberIdentifier!.Value);
    }

    [Fact]
    public void A_slice_that_repeats_is_a_live_list_that_leaves_other_items_alone()
    {
        var resource = new Patient
        {
            Identifier = [new Identifier("urn:first", "1"), new Identifier(RecordSystem, "A"), new Identifier("urn:middle", "2"), new Identifier(RecordSystem, "B"), new Identifier("urn:last", "3")],
        };
        var records = SurgeryPatient.Of(resource).RecordNumber;

        Assert.Equal(["A", "B"], records.Select(record => record.Value));
        records.Add(new() { Value = "C" });
        records.Insert(0, new Identifier { Value = "D" });
        Assert.Equal("1DA2BC3", Values());
        Assert.All(records, record => Assert.Equal((RecordSystem, Identifier.IdentifierUse.Secondary), (record.System, record.Use ?? Identifier.IdentifierUse.Secondary)));
        Assert.Equal(Identifier.IdentifierUse.Secondary, records[0].Use);

        Assert.True(records.Remove(records[1]));
        Assert.False(records.Remove(new Identifier(RecordSystem, "B")));
        records[0] = new Identifier { Value = "E" };
        Assert.Equal("1E2BC3", Values());
        Assert.Throws<ArgumentOutOfRangeException>(() => records[3]);

        resource.Identifier.RemoveAt(3);
        Assert.Equal(["E", "C"], records.Select(record => record.Value));
        records.Clear();
        Assert.Equal("123", Values());

        string Values() => string.Concat(resource.Identifier.Select(identifier => identifier.Value));
    }

    [Fact]
    public void A_complex_extension_is_a_part_with_members()
    {
        var patient = SurgeryPatient.Create();

        patient.Registration = new()
        {
            Kind = new CodeableConcept("https://surgery.example.org/CodeSystem/registration-kind", "permanent"),
            Since = new Date(2020, 2, 29),
            Note = { new FhirString("Moved from Leeds"), new FhirString("Needs a ramp") },
        };

        var extension = Assert.Single(patient.Resource.Extension);
        Assert.Equal(RegistrationUrl, extension.Url);
        Assert.Equal(["kind", "since", "note", "note"], extension.Extension.Select(part => part.Url));
        Assert.Equal("2020-02-29", patient.Registration!.Since!.Value);
        Assert.Equal(["Moved from Leeds", "Needs a ramp"], patient.Registration.Note.Select(note => note.Value));
        Assert.Null(patient.Registration.Practice);

        patient.Registration.Since = null;
        Assert.Equal(["kind", "note", "note"], extension.Extension.Select(part => part.Url));
        patient.Registration = null;
        Assert.Empty(patient.Resource.Extension);
    }

    [Fact]
    public void An_extension_keeps_its_place_among_others()
    {
        var resource = new Patient
        {
            Extension = [new Extension("urn:first", new FhirString("1")), new Extension { Url = RegistrationUrl }, new Extension("urn:last", new FhirString("2"))],
        };
        var patient = SurgeryPatient.Of(resource);

        patient.Registration = new();
        patient.InterpreterRequired = true;
        patient.InterpreterRequired = false;

        Assert.Equal(
            ["urn:first", RegistrationUrl, "urn:last", "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"],
            resource.Extension.Select(extension => extension.Url));
        Assert.False(patient.InterpreterRequired);
    }

    [Fact]
    public void An_extension_of_several_types_has_an_alternative_for_each()
    {
        var patient = SurgeryPatient.Create();

        patient.ContactTimeString = "after five";
        Assert.Equal("after five", Assert.IsType<FhirString>(patient.ContactTime).Value);
        Assert.Null(patient.ContactTimeTiming);

        patient.ContactTime = new Timing { Repeat = new Timing.RepeatComponent { Frequency = 1 } };
        Assert.Null(patient.ContactTimeString);
        Assert.Equal(1, patient.ContactTimeTiming!.Repeat!.Frequency);
        Assert.Equal(ContactTimeUrl, Assert.Single(patient.Resource.Extension).Url);

        var refusal = Assert.Throws<ArgumentException>(() => patient.ContactTime = new FhirBoolean(true));
        Assert.Contains("boolean", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(patient.ContactTimeTiming);
    }

    [Fact]
    public void An_extension_with_a_value_of_a_wrong_type_is_not_read_and_not_lost()
    {
        var patient = SurgeryPatient.Of(new Patient
        {
            Extension = [new Extension("http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired", new FhirString("yes"))],
        });

        Assert.Null(patient.InterpreterRequired);
        Assert.Single(patient.Resource.Extension);
        patient.InterpreterRequired = true;
        Assert.True(Assert.IsType<FhirBoolean>(Assert.Single(patient.Resource.Extension).Value).Value);
    }

    [Fact]
    public void An_extension_of_a_primitive_comes_and_goes_with_it()
    {
        var patient = SurgeryPatient.Create();

        patient.BirthTime = new FhirDateTime("2026-02-02T03:04:05Z");
        Assert.Equal(BirthTimeUrl, Assert.Single(patient.Resource.BirthDateElement!.Extension).Url);
        Assert.Null(patient.BirthDate);

        patient.BirthTime = null;
        Assert.Null(patient.Resource.BirthDateElement);

        patient.BirthDate = "2026-02-02";
        patient.BirthTime = new FhirDateTime("2026-02-02T03:04:05Z");
        patient.BirthTime = null;
        Assert.Equal("2026-02-02", patient.BirthDate);
    }

    [Fact]
    public void Elements_with_extensions_are_parts_of_the_same_items()
    {
        var patient = SurgeryPatient.Create();

        patient.Telecom.Add(new ContactPoint(ContactPoint.ContactPointSystem.Phone, null, "01632 960001"));
        patient.Telecom[0].Confirmed = new Date(2026, 1);
        patient.Communication.Add(new() { Language = new CodeableConcept("urn:ietf:bcp:47", "pa"), Proficiency = new() { Level = new Coding("urn:x", "E"), Type = { new Coding("urn:y", "RSP") } } });

        Assert.Equal("01632 960001", Assert.Single(patient.Resource.Telecom).Value);
        Assert.Equal("2026-01", ((Date)Assert.Single(patient.Resource.Telecom[0].Extension).Value!).Value);
        var proficiency = Assert.Single(patient.Resource.Communication[0].Extension);
        Assert.Equal(["level", "type"], proficiency.Extension.Select(part => part.Url));
    }

    [Fact]
    public void A_narrowed_choice_has_its_type()
    {
        var patient = SurgeryPatient.Of(new Patient { Deceased = new FhirBoolean(true) });

        Assert.Null(patient.Deceased);
        patient.Deceased = new FhirDateTime(2026);
        Assert.Equal("2026", Assert.IsType<FhirDateTime>(patient.Resource.Deceased).Value);
    }

    [Fact]
    public void A_patient_survives_JSON()
    {
        var patient = SurgeryPatient.Create();
        patient.NhsNumber = NhsNumber.Parse("9990000034");
        patient.Name.Add(new HumanName { Family = "Example" });
        patient.BirthDate = "1974-12-25";
        patient.Gender = AdministrativeGender.Female;
        patient.ContactTimeString = "mornings";

        var read = SurgeryPatient.Of(new FhirJsonDeserializer().Deserialize<Patient>(patient.Resource.ToJson()));

        Assert.Equal(patient.NhsNumber, read.NhsNumber);
        Assert.Equal("mornings", read.ContactTimeString);
        Assert.True(patient.Resource.IsExactly(read.Resource));
    }
}
