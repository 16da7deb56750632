using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>Tells what kind of resource a reference points to, as far as the reference itself or the resource around it says so.</summary>
public static class References
{
    private static readonly string[] Resources = [.. ModelInfo.SupportedResources];

    /// <summary>Whether a reference points to a resource of one of the types, or does not say which.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="types">The names of the types, as in <c>Patient</c>.</param>
    /// <param name="sink">The validation in which the reference was met.</param>
    public static bool MayBe(ResourceReference reference, string[] types, ValidationSink sink)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(sink);
        if (reference.ReferenceElement?.JsonValue is string { Length: > 1 } text)
        {
            if (text[0] == '#')
                return Contained(text.AsSpan(1), sink.Root) is not { } contained || IsOneOf(contained.TypeName, types);
            if (TypeIn(text) is { Length: > 0 } type)
                return IsOneOf(type, types);
        }

        return reference.TypeElement?.JsonValue is not string given || !ModelInfo.IsKnownResource(given) || IsOneOf(given, types);
    }

    private static Resource? Contained(ReadOnlySpan<char> id, Resource? root)
    {
        if (root is DomainResource domain)
        {
            foreach (var contained in domain.Contained)
            {
                if (contained.IdElement?.JsonValue is string name && id.SequenceEqual(name))
                    return contained;
            }
        }

        return null;
    }

    /// <summary>The type in <c>https://server/Patient/1/_history/2</c>; empty for what is no address of a resource.</summary>
    private static ReadOnlySpan<char> TypeIn(ReadOnlySpan<char> text)
    {
        var history = text.LastIndexOf("/_history/", StringComparison.Ordinal);
        if (history >= 0)
            text = text[..history];
        var slash = text.LastIndexOf('/');
        if (slash <= 0 || !IsId(text[(slash + 1)..]))
            return [];
        var before = text[..slash];
        var type = before[(before.LastIndexOf('/') + 1)..];
        // Relative to a server, or with its address; what is neither may hold anything.
        if (type.Length < before.Length && !text.StartsWith("http://", StringComparison.Ordinal) && !text.StartsWith("https://", StringComparison.Ordinal))
            return [];
        return type.Length > 0 && char.IsAsciiLetterUpper(type[0]) && IsResource(type) ? type : [];
    }

    private static bool IsId(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.'))
                return false;
        }

        return text.Length is > 0 and <= 64;
    }

    private static bool IsResource(ReadOnlySpan<char> type)
    {
        foreach (var name in Resources)
        {
            if (type.SequenceEqual(name))
                return true;
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> type, string[] types)
    {
        foreach (var name in types)
        {
            if (type.SequenceEqual(name) || name is "Resource")
                return true;
        }

        return false;
    }
}
