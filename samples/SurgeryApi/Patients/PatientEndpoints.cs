using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Mvc;
using NhsStandards;
using SurgeryApi.Audit;

namespace SurgeryApi.Patients;

/// <summary>The FHIR interface to patients: read, search by NHS number, create.</summary>
public static class PatientEndpoints
{
    public static void MapPatients(this IEndpointRouteBuilder routes)
    {
        var patients = routes.MapGroup("/R4/Patient").RequireAuthorization();
        patients.MapGet("/{id}", ReadAsync);
        patients.MapPost("/_search", SearchAsync).DisableAntiforgery();
        patients.MapPost("/", CreateAsync);
    }

    private static async System.Threading.Tasks.Task<IResult> ReadAsync(string id, IPatientStore store, AccessAudit audit, CancellationToken cancellationToken)
    {
        var patient = await store.FindAsync(id, cancellationToken);
        await audit.RecordAsync(AuditAction.Read, id, patient?.NhsNumber, patient is not null, cancellationToken);
        return patient is null
            ? FhirResult.Error(StatusCodes.Status404NotFound, OperationOutcome.IssueType.NotFound, "There is no patient with this id.")
            : FhirResult.Ok(patient.Resource);
    }

    /// <summary>The number is in the form, so that it stands in no address and no access log.</summary>
    private static async System.Threading.Tasks.Task<IResult> SearchAsync([FromForm] string identifier, IPatientStore store, AccessAudit audit, CancellationToken cancellationToken)
    {
        var separator = identifier.IndexOf('|');
        if (separator < 0 || identifier[..separator] != NhsNumberSystem || !NhsNumber.TryParse(identifier[(separator + 1)..], out var number))
            return FhirResult.Error(StatusCodes.Status400BadRequest, OperationOutcome.IssueType.Value, $"Search with identifier={NhsNumberSystem}|number.");

        var patient = await store.FindAsync(number, cancellationToken);
        await audit.RecordAsync(AuditAction.Read, patient?.Resource.Id, number, succeeded: true, cancellationToken);
        var found = new Bundle { Type = Bundle.BundleType.Searchset, Total = patient is null ? 0 : 1 };
        if (patient is not null)
            found.Entry.Add(new() { Resource = patient.Resource, Search = new() { Mode = Bundle.SearchEntryMode.Match } });
        return FhirResult.Ok(found);
    }

    private static async System.Threading.Tasks.Task<IResult> CreateAsync(HttpRequest request, IPatientStore store, AccessAudit audit, CancellationToken cancellationToken)
    {
        if (await FhirBody.ReadAsync<Patient>(request, cancellationToken) is not { } resource)
            return FhirResult.Error(StatusCodes.Status400BadRequest, OperationOutcome.IssueType.Structure, "The body is not a FHIR R4 Patient in JSON.");

        var patient = SurgeryPatient.Of(resource);
        if (patient.NhsNumber is null)
            return FhirResult.Error(StatusCodes.Status422UnprocessableEntity, OperationOutcome.IssueType.BusinessRule, "A valid NHS number is required.");

        await store.AddAsync(patient, cancellationToken);
        await audit.RecordAsync(AuditAction.Create, patient.Resource.Id, patient.NhsNumber, succeeded: true, cancellationToken);
        return FhirResult.Created($"/R4/Patient/{patient.Resource.Id}", patient.Resource);
    }

    private const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
}
