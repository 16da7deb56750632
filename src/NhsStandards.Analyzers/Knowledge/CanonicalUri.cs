namespace NhsStandards.Analyzers.Knowledge;

/// <summary>A URI that names a code system or identifier system.</summary>
/// <param name="uri">The URI, character by character as systems compare it.</param>
/// <param name="isPage">Whether people also visit the address, so that the text alone does not say what it is for.</param>
internal sealed class CanonicalUri(string uri, bool isPage = false)
{
    public string Uri { get; } = uri;

    public bool IsPage { get; } = isPage;
}
