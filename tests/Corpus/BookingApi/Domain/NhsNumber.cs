using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quayside.Booking.Domain;

/// <summary>A number that has passed the check digit. There is no other way to get one.</summary>
[JsonConverter(typeof(NhsNumberConverter))]
public readonly struct NhsNumber : IParsable<NhsNumber>, IEquatable<NhsNumber>
{
    private readonly string? _digits;

    private NhsNumber(string digits) => _digits = digits;

    public string Digits => _digits ?? "";

    public static NhsNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException("This is no NHS number"); // clean NHS6003

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NhsNumber result) // clean NHS1020
    {
        result = default;
        var digits = s?.Replace(" ", "").Replace("-", "");
        if (digits is not { Length: 10 } || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = 11 - sum % 11;
        if (check == 11)
            check = 0;
        if (check == 10 || check != digits[9] - '0')
            return false;
        result = new NhsNumber(digits);
        return true;
    }

    public bool Equals(NhsNumber other) => Digits == other.Digits;

    public override bool Equals(object? obj) => obj is NhsNumber other && Equals(other);

    public override int GetHashCode() => Digits.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Digits;
}

public sealed class NhsNumberConverter : JsonConverter<NhsNumber>
{
    public override NhsNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NhsNumber.TryParse(reader.GetString(), null, out var number) ? number : throw new JsonException("An NHS number is expected"); // clean NHS6003

    public override void Write(Utf8JsonWriter writer, NhsNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}

[JsonConverter(typeof(OdsCodeConverter))]
public readonly record struct OdsCode(string Text) : IParsable<OdsCode>
{
    public static OdsCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("This is no ODS code");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OdsCode result)
    {
        var valid = s is { Length: >= 3 and <= 9 } && s.All(char.IsAsciiLetterOrDigit);
        result = valid ? new OdsCode(s!.ToUpperInvariant()) : default;
        return valid;
    }
}

public sealed class OdsCodeConverter : JsonConverter<OdsCode>
{
    public override OdsCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => OdsCode.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, OdsCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
