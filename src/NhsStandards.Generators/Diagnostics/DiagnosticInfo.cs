using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Generators;

/// <summary>A diagnostic to be, by content, so that a pipeline step can carry it.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, LineSpan Position, ImmutableEquatableArray<string> Arguments)
{
    private const int LongestArgument = 400;

    public DiagnosticInfo(DiagnosticDescriptor descriptor, string path, LineSpan position, params string[] arguments)
        : this(descriptor, path, position, arguments.ToEquatable())
    {
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Position.In(Path), Arguments.Select(OneLine).Cast<object>().ToArray());

    /// <summary>Build tools read their log line by line: a line that a definition brings would count as a message of the compiler.</summary>
    private static string OneLine(string argument)
    {
        if (argument.Length > LongestArgument)
            argument = argument.Substring(0, char.IsHighSurrogate(argument[LongestArgument - 1]) ? LongestArgument - 1 : LongestArgument) + "\u2026";
        return string.Concat(argument.Select(static character => IsInvisible(character) ? ' ' : character));
    }

    private static bool IsInvisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
