namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// The URIs in a constant: the whole text, or what stands as a value in a FHIR search, as in
/// <c>Patient?identifier=https://…|</c>.
/// </summary>
internal struct UriTokens(string text)
{
    private readonly string _text = text;
    private int _next;

    /// <summary>The URI found last.</summary>
    public TextPart Current { get; private set; }

    /// <summary>Whether the URI found last is the system of a search token, <c>system|code</c>.</summary>
    public readonly bool IsSearchSystem => Current.End < _text.Length && _text[Current.End] == '|';

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var start = _next;
            while (_next < _text.Length && _text[_next] is not ('=' or '|' or '&' or ','))
                _next++;
            Current = new(_text, start, _next - start);
            _next++;
            if (Current.Length > 0)
                return true;
        }

        return false;
    }
}
