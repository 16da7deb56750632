using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Generators.Definitions;

/// <summary>Reads a definition file. Whatever the file holds, the answer is a value and never an exception.</summary>
internal static class DefinitionFileReader
{
    /// <summary>The largest file that is read, in characters: thirty times the largest definition that HL7 publishes.</summary>
    internal const int MaximumLength = 16 * 1024 * 1024;

    public static DefinitionFile Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } source)
            return Unreadable(file.Path, default, "the file cannot be opened as text");
        return Read(file.Path, source, cancellation);
    }

    internal static DefinitionFile Read(string path, SourceText source, CancellationToken cancellation)
    {
        if (source.Length > MaximumLength)
        {
            return Unreadable(path, default, "it has " + Number(source.Length) + " characters, and more than " + Number(MaximumLength)
                + " are not read");
        }

        var text = source.ToString();
        if (WrongCharacter(text) is { } failure)
            return Unreadable(path, LineSpan.Of(source, failure.Position, 1), failure.Reason);
        if (Parse(path, source, text, out var parseFailure, cancellation) is { } resource)
            return StructureDefinitionReader.Read(path, source, resource);
        return parseFailure is { } found
            ? Unreadable(path, LineSpan.Of(source, found.Position, 1), found.Reason)
            : new DefinitionFile(path, null, ImmutableEquatableArray<DiagnosticInfo>.Empty);
    }

    private static FhirNode? Parse(string path, SourceText source, string text, out ReadFailure? failure, CancellationToken cancellation)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        if (start == text.Length)
        {
            failure = new ReadFailure(0, "the file is empty");
            return null;
        }

        FhirNode? resource;
        switch (text[start])
        {
            case '{' or '[':
                resource = JsonResourceReader.Read(text, out failure, cancellation);
                break;
            case '<':
                resource = XmlResourceReader.Read(source, text, out failure, cancellation);
                break;
            default:
                resource = null;
                failure = new ReadFailure(start, "neither JSON nor XML begins here");
                break;
        }

        if (resource is null && failure is null && !IsPackageIndex(path))
            failure = new ReadFailure(start, "it is no FHIR resource (no 'resourceType', or not the XML namespace 'http://hl7.org/fhir')");
        return resource;
    }

    /// <summary>The files of a FHIR package that are no resources but lie beside them.</summary>
    private static bool IsPackageIndex(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith("package.json", StringComparison.OrdinalIgnoreCase) || name.Equals(".index.json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Signs of a wrong encoding or of a binary file.</summary>
    private static ReadFailure? WrongCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFD')
                return new ReadFailure(i, "it is not encoded as UTF-8");
            if (text[i] == '\0')
                return new ReadFailure(i, "it is a binary file, or text in an encoding other than UTF-8");
        }

        return null;
    }

    private static DefinitionFile Unreadable(string path, LineSpan position, string reason) =>
        new(path, null, new[] { new DiagnosticInfo(Descriptors.Unreadable, path, position, reason) }.ToEquatable());

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
