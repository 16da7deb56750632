using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>The profiles and extensions of UK Core (FHIR R4), by the last part of their canonical URL without its prefix.</summary>
internal static class UkCoreNames
{
    public const string ProfilePrefix = "UKCore-";

    public const string ExtensionPrefix = "Extension-UKCore-";

    private static readonly string[] Profiles =
    [
        "AllergyIntolerance", "Appointment", "AuditEvent", "BodyStructure", "Bundle", "CarePlan", "CareTeam", "Communication", "Composition",
        "Condition", "Consent", "Device", "Device-BloodPressure", "DiagnosticReport", "DiagnosticReport-Lab", "DocumentReference", "Encounter",
        "EpisodeOfCare", "FamilyMemberHistory", "Flag", "HealthcareService", "ImagingStudy", "Immunization", "List", "Location", "Medication",
        "MedicationAdministration", "MedicationDispense", "MedicationRequest", "MedicationStatement", "MessageHeader", "Observation",
        "Observation-ACVPU", "Observation-AlcoholConsumption", "Observation-AverageBloodPressure", "Observation-BloodGlucose",
        "Observation-EarlyWarningTotalScore", "Observation-Group-Lab", "Observation-InspiredOxygen", "Observation-Lab",
        "Observation-TobaccoConsumption", "Observation-VitalSigns", "Observation-VitalSigns-BMI", "Observation-VitalSigns-BloodPressure",
        "Observation-VitalSigns-BodyHeight", "Observation-VitalSigns-BodyTemperature", "Observation-VitalSigns-BodyWeight",
        "Observation-VitalSigns-HeadCircumference", "Observation-VitalSigns-HeartRate", "Observation-VitalSigns-OxygenSaturation",
        "Observation-VitalSigns-RespirationRate", "OperationOutcome", "Organization", "OrganizationAffiliation", "Patient", "Practitioner",
        "PractitionerRole", "Procedure", "Provenance", "Questionnaire", "QuestionnaireResponse", "RelatedPerson", "RequestGroup", "Schedule",
        "ServiceRequest", "ServiceRequest-Lab", "Slot", "Specimen", "Subscription", "Task",
    ];

    private static readonly string[] Extensions =
    [
        "ActualProblem", "AdditionalContact", "AddressKey", "AdmissionMethod", "AllergyIntoleranceEnd", "AnaestheticIssues", "AssociatedEncounter",
        "BirthSex", "BodySiteReference", "BookingOrganization", "CareSettingType", "ClinicalSetting", "CodingSCTDescDisplay", "CodingSCTDescId",
        "ConditionEpisode", "ContactPreference", "ContactRank", "CopyCorrespondenceIndicator", "Coverage", "CuffSize", "DeathNotificationStatus",
        "DeliveryChannel", "DeviceReference", "DischargeMethod", "EffectivePeriod", "EmergencyCareDischargeStatus", "EncounterTransport",
        "EthnicCategory", "Evidence", "LegalStatus", "ListWarningCode", "MainLocation", "MedicalApplianceSupplier", "MedicationChangeSummary",
        "MedicationDosageLastChanged", "MedicationPrescribingAgency", "MedicationPrescribingOrganization", "MedicationPrescribingOrganizationType",
        "MedicationQuantityText", "MedicationRepeatInformation", "MedicationStatementLastIssueDate", "MedicationTradeFamily",
        "MessageHeaderInstruction", "NHSCommunication", "NHSNumberUnavailableReason", "NHSNumberVerificationStatus", "NominatedPharmacy",
        "OtherContactSystem", "OutcomeOfAttendance", "OverseasVisitorChargingCategory", "ParentPresent", "PharmacistVerifiedIndicator",
        "PreferredDispenserOrganization", "PrescriptionType", "PriorityReason", "ProblemSignificance", "Recorder", "RecordingSetting",
        "RelatedClinicalContent", "RelatedProblemHeader", "ReligiousAffiliation", "ResidentialStatus", "SampleCategory", "ServiceRequestMethod",
        "SourceOfServiceRequest", "TreatmentCategory", "TypedDateTime", "TypedPeriod", "VaccinationProcedure",
    ];

    private static readonly HashSet<string> Known = AllOf();

    public static bool Has(string name) => Known.Contains(name);

    /// <summary>The one definition whose name is at most two letters from this one; nothing where there is none or there are two.</summary>
    public static string? NearestTo(string name)
    {
        const int Limit = 2;
        string? nearest = null;
        var least = Limit + 1;
        foreach (var known in Known)
        {
            var distance = EditDistance.Between(name, known, Limit);
            if (distance > Limit || distance > least)
                continue;
            nearest = distance == least ? null : known;
            least = distance;
        }

        return nearest;
    }

    private static HashSet<string> AllOf()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var profile in Profiles)
            names.Add(ProfilePrefix + profile);
        foreach (var extension in Extensions)
            names.Add(ExtensionPrefix + extension);
        return names;
    }
}
