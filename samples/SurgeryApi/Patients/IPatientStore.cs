using NhsStandards;

namespace SurgeryApi.Patients;

/// <summary>What the digital service asks of the data layer: small, and silent about how records are kept.</summary>
public interface IPatientStore
{
    /// <summary>The patient with this logical id, or <see langword="null"/>.</summary>
    Task<SurgeryPatient?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The patient with this NHS number, or <see langword="null"/>.</summary>
    Task<SurgeryPatient?> FindAsync(NhsNumber number, CancellationToken cancellationToken);

    /// <summary>Keeps a new patient and gives it a logical id.</summary>
    Task AddAsync(SurgeryPatient patient, CancellationToken cancellationToken);
}
