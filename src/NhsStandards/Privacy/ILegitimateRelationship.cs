namespace NhsStandards;

/// <summary>Tells whether a user takes part in the care of a patient and so may see the record.</summary>
public interface ILegitimateRelationship
{
    /// <summary>Whether the user has a legitimate relationship with the patient.</summary>
    /// <param name="userId">The user, as the access token names them.</param>
    /// <param name="nhsNumber">The patient.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether the record may be shown.</returns>
    Task<bool> ExistsAsync(string userId, NhsNumber nhsNumber, CancellationToken cancellationToken);
}
