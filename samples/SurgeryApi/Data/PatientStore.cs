using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.EntityFrameworkCore;
using NhsStandards;
using SurgeryApi.Patients;

namespace SurgeryApi.Data;

/// <summary>Keeps patients as the FHIR resources that they are.</summary>
public sealed class PatientStore(SurgeryContext context) : IPatientStore
{
    private static readonly FhirJsonDeserializer Deserializer = new();

    public async System.Threading.Tasks.Task<SurgeryPatient?> FindAsync(string id, CancellationToken cancellationToken) =>
        ViewOf(await context.Patients.AsNoTracking().SingleOrDefaultAsync(record => record.Id == id, cancellationToken));

    public async System.Threading.Tasks.Task<SurgeryPatient?> FindAsync(NhsNumber number, CancellationToken cancellationToken) =>
        ViewOf(await context.Patients.AsNoTracking().SingleOrDefaultAsync(record => record.NhsNumber == number, cancellationToken));

    public async System.Threading.Tasks.Task AddAsync(SurgeryPatient patient, CancellationToken cancellationToken)
    {
        patient.Resource.Id = Guid.NewGuid().ToString("D");
        context.Patients.Add(new PatientRecord
        {
            Id = patient.Resource.Id,
            NhsNumber = patient.NhsNumber ?? throw new ArgumentException("A patient is kept by NHS number.", nameof(patient)),
            Resource = patient.Resource.ToJson(),
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    private static SurgeryPatient? ViewOf(PatientRecord? record) =>
        record is null ? null : SurgeryPatient.Of(Deserializer.Deserialize<Patient>(record.Resource));
}
