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
/// A Community Health Index number of Scotland: the date of birth as DDMMYY, three digits of which the last is even for females
/// and odd for males, and the Modulus 11 check digit. It is a text: three numbers in ten begin with zero.
/// </summary>
/// <remarks>
/// <para>
/// Refused are numbers that begin with no calendar date, with a wrong check digit or check value 10, and 111 111 1111, a
/// placeholder that passes both checks. The century of birth is not in the number.
/// </para>
/// <para>
/// It masks itself: <see cref="ToString()"/>, interpolation and the debugger show <c>*** *** ****</c>. Nothing of the number is
/// kept, for even its last two digits set a patient apart from ninety-nine in a hundred, and joined with a date or a
/// postcode they identify people. To follow a patient through a log, write a surrogate key. <see cref="Value"/> and the formats
/// <c>"D"</c> and <c>"S"</c> show the digits, as do the JSON and type converters, which store and transport.
/// </para>
/// </remarks>
[TypeConverter(typeof(ChiNumberTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(ChiNumberJsonConverter))]
#endif
[PatientIdentifiable]
public readonly struct ChiNumber : IEquatable<ChiNumber>, IComparable<ChiNumber>, IComparable, IFormattable
#if NET8_0_OR_GREATER
    , ISpanParsable<ChiNumber>, ISpanFormattable, IComparisonOperators<ChiNumber, ChiNumber, bool>
#endif
{
    internal const string Noun = "a CHI number";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong _number;

    private ChiNumber(ulong number) => _number = number;

    /// <summary>Whether this is <see langword="default"/>, which stands for no number.</summary>
    public bool IsEmpty => _number == 0;

    /// <summary>The ten digits, for storage and transport; the empty text for the empty number. Not for logs or messages.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value => PersonNumberFormat.Value(_number);

    /// <summary>
    /// Whether the ninth digit is even, which is given to females; <see langword="false"/> for the empty number. It is the sex at
    /// the time the number was issued and says nothing about gender.
    /// </summary>
    [PatientIdentifiable]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public bool IsFemale => !IsEmpty && _number / 10 % 2 == 0;

#if NET8_0_OR_GREATER
    /// <summary>
    /// Whether the number begins with this date of birth. It may differ for the right person, where a date was corrected after
    /// the number had been issued.
    /// </summary>
    /// <param name="dateOfBirth">The date to compare with; its century cannot be compared.</param>
    /// <returns>Whether day, month and year of the century are the same; <see langword="false"/> for the empty number.</returns>
    public bool MatchesDateOfBirth(DateOnly dateOfBirth) =>
        !IsEmpty
        && ChiDate.Day(_number) == dateOfBirth.Day
        && ChiDate.Month(_number) == dateOfBirth.Month
        && ChiDate.YearOfCentury(_number) == dateOfBirth.Year % 100;
#endif

    /// <summary>Reads a CHI number, written as ten digits that may be grouped by single spaces or hyphens.</summary>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a CHI number; the message says why and never quotes it.</exception>
    public static ChiNumber Parse(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <summary>Reads a CHI number where the text is one.</summary>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="result">The number, or the empty one where the text is not one.</param>
    /// <returns>Whether the text is a CHI number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out ChiNumber result)
    {
        result = default;
        return s is not null && Read(s, out result) is null;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static ChiNumber Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text; white space around it does not matter.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    public static ChiNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var problem = Read(s, out var result);
        return problem is null ? result : throw IdentifierProblem.ToException(Noun, problem);
    }

    /// <inheritdoc cref="TryParse(string, out ChiNumber)"/>
    /// <param name="s">The text, which may be anything.</param>
    /// <param name="provider">Not used: the form does not depend on the culture.</param>
    /// <param name="result">The number, or the empty one where the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChiNumber result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string, out ChiNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out ChiNumber result) => Read(s, out result) is null;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out ChiNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ChiNumber result) => Read(s, out result) is null;
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
    public bool Equals(ChiNumber other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ChiNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number.GetHashCode();

    /// <summary>Compares by the digits; the empty one comes first.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Less than zero, zero or more than zero, as this one comes before, with or after the other.</returns>
    public int CompareTo(ChiNumber other) => _number.CompareTo(other._number);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        ChiNumber other => CompareTo(other),
        _ => throw IdentifierProblem.WrongComparison(Noun),
    };

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(ChiNumber left, ChiNumber right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ChiNumber left, ChiNumber right) => !left.Equals(right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(ChiNumber left, ChiNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or is the same.</summary>
    public static bool operator <=(ChiNumber left, ChiNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(ChiNumber left, ChiNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or is the same.</summary>
    public static bool operator >=(ChiNumber left, ChiNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number; the result says what is wrong with the text, or is null.</summary>
    internal static string? Read(Text text, out ChiNumber result)
    {
        var problem = PersonNumberReader.Read(text, out var number);
        if (problem is null && !ChiDate.IsCalendarDate(number))
            problem = "it must begin with a date of birth, DDMMYY";
        result = problem is null ? new(number) : default;
        return problem;
    }
}
