#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NhsStandards.Checks;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Text.Json.Serialization;
#endif

namespace NhsStandards;

/// <summary>
/// A SNOMED CT identifier (SCTID), also of dm+d: 6 to 18 digits without a leading zero, of which the last is Verhoeff's check digit
/// and the two before it are the partition.
/// </summary>
/// <remarks>
/// Valid means well formed: whether a release holds the component, a terminology server tells. Identifiers go to 10^18 and are
/// therefore always JSON strings, for JSON numbers beyond 2^53 are corrupted in browsers.
/// </remarks>
[TypeConverter(typeof(SnomedCodeTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(SnomedCodeJsonConverter))]
#endif
public readonly struct SnomedCode : IEquatable<SnomedCode>, IComparable<SnomedCode>, IComparable, IFormattable
#if NET8_0_OR_GREATER
    , ISpanParsable<SnomedCode>, ISpanFormattable, IComparisonOperators<SnomedCode, SnomedCode, bool>
#endif
{
    internal const string Noun = "a SNOMED CT identifier";

    private readonly ulong _identifier;

    private SnomedCode(ulong identifier) => _identifier = identifier;

    /// <summary>Whether this is <see langword="default"/>, which stands for no identifier.</summary>
    public bool IsEmpty => _identifier == 0;

    /// <summary>The digits; the empty text for the empty identifier.</summary>
    public string Value => IsEmpty ? "" : _identifier.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the identifier names. Only concepts are recorded as codes.</summary>
    public SnomedComponentType ComponentType => Sctid.TypeOf(_identifier);

    /// <summary>
    /// The seven-digit namespace of an identifier that an extension has issued, such as 1000000 for the UK clinical and 1000001
    /// for the UK drug extension; <see langword="null"/> for an international one.
    /// </summary>
    public int? NamespaceId => Sctid.NamespaceOf(_identifier) is var space and >= 0 ? space : null;

    /// <summary>Reads a SNOMED CT identifier.</summary>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a SNOMED CT identifier; the message says why.</exception>
    public static SnomedCode Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <summary>Reads a SNOMED CT identifier where the text is one.</summary>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="result">The identifier, or the empty one where the text is not one.</param>
    /// <returns>Whether the text is a SNOMED CT identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out SnomedCode result)
    {
        result = default;
        return s is not null && Read(s, out result) is null;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static SnomedCode Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static SnomedCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <inheritdoc cref="TryParse(string, out SnomedCode)"/>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    /// <param name="result">The identifier, or the empty one where the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SnomedCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string, out SnomedCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out SnomedCode result) => Read(s, out result) is null;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out SnomedCode)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out SnomedCode result) => Read(s, out result) is null;
#endif

    /// <summary>The same as <see cref="Value"/>.</summary>
    public override string ToString() => Value;

    /// <summary>Writes the identifier.</summary>
    /// <param name="format"><c>"G"</c>, nothing or <see langword="null"/>: there is only one form.</param>
    /// <param name="formatProvider">Not used: the form does not depend on the culture.</param>
    /// <returns>The text; the empty one for the empty identifier.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        format is null or "" or "G" ? Value : throw IdentifierProblem.UnknownFormat(Noun);

#if NET8_0_OR_GREATER
    /// <summary>Writes the identifier.</summary>
    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        if (format is not ("" or "G"))
            throw IdentifierProblem.UnknownFormat(Noun);
        if (!IsEmpty)
            return _identifier.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
        charsWritten = 0;
        return true;
    }
#endif

    /// <inheritdoc/>
    public bool Equals(SnomedCode other) => _identifier == other._identifier;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is SnomedCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _identifier.GetHashCode();

    /// <summary>Compares as numbers; the empty one comes first.</summary>
    /// <param name="other">The identifier to compare with.</param>
    /// <returns>Less than zero, zero or more than zero, as this one comes before, with or after the other.</returns>
    public int CompareTo(SnomedCode other) => _identifier.CompareTo(other._identifier);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        SnomedCode other => CompareTo(other),
        _ => throw IdentifierProblem.WrongComparison(Noun),
    };

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SnomedCode left, SnomedCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SnomedCode left, SnomedCode right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(SnomedCode left, SnomedCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is the same.</summary>
    public static bool operator <=(SnomedCode left, SnomedCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(SnomedCode left, SnomedCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is the same.</summary>
    public static bool operator >=(SnomedCode left, SnomedCode right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier; the result says what is wrong with the text, or is null.</summary>
    internal static string? Read(Text text, out SnomedCode result)
    {
        result = default;
        var trimmed = text.Trim();
        if (!Sctid.TryReadDigits(trimmed, out var number))
            return "it must have 6 to 18 digits and no leading zero";
        if (!Verhoeff.IsValid(number))
            return "its check digit is wrong by Verhoeff's check";
        if (Sctid.TypeOf(number) == SnomedComponentType.None)
            return "its partition, the two digits before the last, is not one that is in use for its length";
        result = new(number);
        return null;
    }
}
