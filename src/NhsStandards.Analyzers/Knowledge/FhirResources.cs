using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>What teams call the things that FHIR R4 has a resource for.</summary>
internal static class FhirResources
{
    public const string Patient = "Patient";

    private static readonly (string Term, string Resource)[] Clinical =
    [
        ("appointment", "Appointment"),
        ("referral", "ServiceRequest"),
        ("observation", "Observation"),
        ("testresult", "Observation"),
        ("labresult", "Observation"),
        ("bloodresult", "Observation"),
        ("pathologyresult", "DiagnosticReport"),
        ("diagnosticreport", "DiagnosticReport"),
        ("prescription", "MedicationRequest"),
        ("medication", "MedicationStatement"),
        ("allergy", "AllergyIntolerance"),
        ("immunisation", "Immunization"),
        ("immunization", "Immunization"),
        ("vaccination", "Immunization"),
        ("encounter", "Encounter"),
        ("admission", "Encounter"),
        ("diagnosis", "Condition"),
        ("careplan", "CarePlan"),
        ("procedure", "Procedure"),
    ];

    /// <summary>The clinical resource that a type of this name is about; none where it is called otherwise.</summary>
    public static string? ClinicalOf(string typeName)
    {
        foreach (var (term, resource) in Clinical)
        {
            if (NameWords.Contains(typeName, term))
                return resource;
        }

        return null;
    }
}
