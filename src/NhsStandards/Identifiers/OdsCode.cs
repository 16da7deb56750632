#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using NhsStandards.Checks;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Text.Json.Serialization;
#endif

namespace NhsStandards;

/// <summary>
/// A code of the Organisation Data Service for an organisation or site: 3 to 9 characters of A to Z and 0 to 9, as in
/// <c>RH802</c>, <c>000AA</c> or <c>G7H8J</c>.
/// </summary>
/// <remarks>
/// Lower-case letters are accepted and kept in upper case. Nothing may be read out of a code: since DCB0090 its form no longer
/// tells the type of organisation, nor does the code of a site begin with that of its trust. Ask the directory instead.
/// </remarks>
[TypeConverter(typeof(OdsCodeTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(OdsCodeJsonConverter))]
#endif
public readonly struct OdsCode : IEquatable<OdsCode>, IComparable<OdsCode>, IComparable, IFormattable
#if NET8_0_OR_GREATER
    , ISpanParsable<OdsCode>, ISpanFormattable, IComparisonOperators<OdsCode, OdsCode, bool>
#endif
{
    internal const string Noun = "an ODS code";

    private const string Form = "it must have 3 to 9 characters of A to Z and 0 to 9";

    private readonly string? _code;

    private OdsCode(string code) => _code = code;

    /// <summary>Whether this is <see langword="default"/>, which stands for no code.</summary>
    public bool IsEmpty => _code is null;

    /// <summary>The code in upper case; the empty text for the empty code.</summary>
    public string Value => _code ?? "";

    /// <summary>
    /// Whether the code has the form of those issued since 2020: letter, digit, letter, digit, letter. Older codes keep theirs.
    /// </summary>
    public bool IsAnana => OdsCodeText.IsAnana(Value);

    /// <summary>Reads an ODS code in upper or lower case.</summary>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not an ODS code; the message says why.</exception>
    public static OdsCode Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <summary>Reads an ODS code where the text is one.</summary>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="result">The code, or the empty one where the text is not one.</param>
    /// <returns>Whether the text is an ODS code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out OdsCode result)
    {
        result = default;
        return s is not null && Read(s, out result) is null;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static OdsCode Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static OdsCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <inheritdoc cref="TryParse(string, out OdsCode)"/>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    /// <param name="result">The code, or the empty one where the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OdsCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string, out OdsCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out OdsCode result) => Read(s, out result) is null;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out OdsCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OdsCode result) => Read(s, out result) is null;
#endif

    /// <summary>The same as <see cref="Value"/>.</summary>
    public override string ToString() => Value;

    /// <summary>Writes the code.</summary>
    /// <param name="format"><c>"G"</c>, nothing or <see langword="null"/>: there is only one form.</param>
    /// <param name="formatProvider">Not used: the form does not depend on the culture.</param>
    /// <returns>The text; the empty one for the empty code.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        format is null or "" or "G" ? Value : throw IdentifierProblem.UnknownFormat(Noun);

#if NET8_0_OR_GREATER
    /// <summary>Writes the code.</summary>
    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (format is not ("" or "G"))
            throw IdentifierProblem.UnknownFormat(Noun);
        charsWritten = Value.TryCopyTo(destination) ? Value.Length : 0;
        return charsWritten == Value.Length;
    }
#endif

    /// <inheritdoc/>
    public bool Equals(OdsCode other) => _code == other._code;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is OdsCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _code is null ? 0 : StringComparer.Ordinal.GetHashCode(_code);

    /// <summary>Compares by the characters; the empty one comes first.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Less than zero, zero or more than zero, as this one comes before, with or after the other.</returns>
    public int CompareTo(OdsCode other) => string.CompareOrdinal(_code, other._code);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        OdsCode other => CompareTo(other),
        _ => throw IdentifierProblem.WrongComparison(Noun),
    };

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(OdsCode left, OdsCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(OdsCode left, OdsCode right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(OdsCode left, OdsCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is the same.</summary>
    public static bool operator <=(OdsCode left, OdsCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(OdsCode left, OdsCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is the same.</summary>
    public static bool operator >=(OdsCode left, OdsCode right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a code; the result says what is wrong with the text, or is null.</summary>
    internal static string? Read(Text text, out OdsCode result)
    {
        result = default;
        var trimmed = text.Trim();
        if (trimmed.Length > OdsCodeText.MaximumLength)
            return Form;
        var code = ToUpper(trimmed);
        if (!OdsCodeText.IsValid(code))
            return Form;
        result = new(code);
        return null;
    }

    /// <summary>Of ASCII letters only: no other letter may become one of a code.</summary>
    private static string ToUpper(Text text)
    {
#if NETSTANDARD2_0
        var characters = text.ToCharArray();
#else
        Span<char> characters = stackalloc char[text.Length];
        text.CopyTo(characters);
#endif
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] is >= 'a' and <= 'z')
                characters[i] -= (char)('a' - 'A');
        }

        return new string(characters);
    }
}
