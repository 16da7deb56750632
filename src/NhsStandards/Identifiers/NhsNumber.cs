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
/// An NHS number: ten digits, the last of which is the Modulus 11 check digit that the NHS Data Dictionary mandates.
/// </summary>
/// <remarks>
/// <para>
/// Refused are numbers with a wrong check digit, those with check value 10, which are never issued, and the ten numbers of equal
/// digits such as 000 000 0000: they pass Modulus 11 and are used as placeholders, so that a plain check lets them through.
/// Other sequences that pass, such as 987 654 3210, are accepted. Only the check is mandated, so numbers of every range are
/// accepted; <see cref="Range"/> tells which it is.
/// </para>
/// <para>
/// It masks itself: <see cref="ToString()"/>, interpolation and the debugger show <c>*** *** ****</c>. Nothing of the number is
/// kept, for even its last two digits set a patient apart from ninety-nine in a hundred, and joined with a date or a
/// postcode they identify people. To follow a patient through a log, write a surrogate key. <see cref="Value"/> and the formats
/// <c>"D"</c> and <c>"S"</c> show the digits, as do the JSON and type converters, which store and transport.
/// </para>
/// <para>
/// A valid number is not proof of a person: it may be superseded or someone else's. Trace it, and identify people by more than
/// the number.
/// </para>
/// </remarks>
[TypeConverter(typeof(NhsNumberTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(NhsNumberJsonConverter))]
#endif
[PatientIdentifiable]
public readonly struct NhsNumber : IEquatable<NhsNumber>, IComparable<NhsNumber>, IComparable, IFormattable
#if NET8_0_OR_GREATER
    , ISpanParsable<NhsNumber>, ISpanFormattable, IComparisonOperators<NhsNumber, NhsNumber, bool>
#endif
{
    internal const string Noun = "an NHS number";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong _number;

    private NhsNumber(ulong number) => _number = number;

    /// <summary>Whether this is <see langword="default"/>, which stands for no number.</summary>
    public bool IsEmpty => _number == 0;

    /// <summary>The ten digits, for storage and transport; the empty text for the empty number. Not for logs or messages.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value => PersonNumberFormat.Value(_number);

    /// <summary>Where the number may have been issued; <see cref="PersonNumberRange.NotInUse"/> for the empty number.</summary>
    public PersonNumberRange Range => PersonNumberRanges.Of(_number);

    /// <summary>Whether the number is of the range from 900 000 0000, which is never issued to a person.</summary>
    public bool IsSynthetic => Range == PersonNumberRange.Synthetic;

    /// <summary>Reads an NHS number, written <c>9990000018</c>, <c>999 000 0018</c> or <c>999-000-0018</c>.</summary>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not an NHS number; the message says why and never quotes it.</exception>
    public static NhsNumber Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <summary>Reads an NHS number where the text is one.</summary>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="result">The number, or the empty one where the text is not one.</param>
    /// <returns>Whether the text is an NHS number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out NhsNumber result)
    {
        result = default;
        return s is not null && Read(s, out result) is null;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static NhsNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static NhsNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <inheritdoc cref="TryParse(string, out NhsNumber)"/>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    /// <param name="result">The number, or the empty one where the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NhsNumber result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string, out NhsNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out NhsNumber result) => Read(s, out result) is null;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out NhsNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NhsNumber result) => Read(s, out result) is null;
#endif

    /// <summary>The mask <c>*** *** ****</c>, the same for every number, or nothing for the empty one.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the number.</summary>
    /// <param name="format">
    /// <c>"D"</c> for the ten digits, <c>"S"</c> for the digits grouped 3-3-4 by spaces, as people read them; <c>"G"</c>,
    /// nothing or <see langword="null"/> for the mask.
    /// </param>
    /// <param name="formatProvider">Not used: the form does not depend on the culture.</param>
    /// <returns>The text; the empty one for the empty number.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => PersonNumberFormat.ToString(_number, format);

#if NET8_0_OR_GREATER
    /// <summary>Writes the number, by the formats of <see cref="ToString(string, IFormatProvider)"/>.</summary>
    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        PersonNumberFormat.TryFormat(_number, destination, out charsWritten, format);
#endif

    /// <inheritdoc/>
    public bool Equals(NhsNumber other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is NhsNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number.GetHashCode();

    /// <summary>Compares by the digits; the empty one comes first.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Less than zero, zero or more than zero, as this one comes before, with or after the other.</returns>
    public int CompareTo(NhsNumber other) => _number.CompareTo(other._number);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        NhsNumber other => CompareTo(other),
        _ => throw IdentifierProblem.WrongComparison(Noun),
    };

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(NhsNumber left, NhsNumber right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(NhsNumber left, NhsNumber right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(NhsNumber left, NhsNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is the same.</summary>
    public static bool operator <=(NhsNumber left, NhsNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(NhsNumber left, NhsNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is the same.</summary>
    public static bool operator >=(NhsNumber left, NhsNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number; the result says what is wrong with the text, or is null.</summary>
    internal static string? Read(Text text, out NhsNumber result)
    {
        var problem = PersonNumberReader.Read(text, out var number);
        result = problem is null ? new(number) : default;
        return problem;
    }
}
