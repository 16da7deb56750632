namespace NhsStandards;

/// <summary>Leaves out those who have opted out of the use of their data for research and planning.</summary>
/// <remarks>The answer of the national service holds for a short time only and must not be stored with the record.</remarks>
public interface INationalDataOptOut
{
    /// <summary>The numbers of those who have not opted out.</summary>
    /// <param name="nhsNumbers">The numbers of all whose data would be used.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The numbers that may be used; a task that fails where the service gave no answer: then none may.</returns>
    Task<IReadOnlyCollection<NhsNumber>> FilterAsync(IReadOnlyCollection<NhsNumber> nhsNumbers, CancellationToken cancellationToken);
}
