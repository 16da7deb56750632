namespace NhsStandards.Tool.Explaining;

/// <summary>A standard that rules check.</summary>
/// <param name="Name">What its publisher calls it.</param>
/// <param name="Address">Where it is published, where that is public.</param>
internal sealed record Standard(string Name, Uri? Address)
{
    /// <summary>Tells standards apart.</summary>
    public string Id => Address?.AbsoluteUri ?? Name;
}
