#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NhsStandards;

/// <summary>
/// Reads and writes an identifier as a JSON string, also as the key of a dictionary. Numbers are refused: they lose leading
/// zeros, and beyond 2^53 their last digits. The empty identifier is written as <c>null</c>.
/// </summary>
/// <typeparam name="T">The type of the identifier.</typeparam>
/// <remarks>The message of a <see cref="JsonException"/> says what is wrong and never quotes the text.</remarks>
public abstract class IdentifierJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    private readonly string _noun;

    private protected IdentifierJsonConverter(string noun) => _noun = noun;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("Expected " + _noun + " as a JSON string.");
        var problem = Read(reader.GetString(), out var identifier);
        return problem is null ? identifier : throw new JsonException(IdentifierProblem.Describe(_noun, problem));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var text = ValueOf(value);
        if (text.Length == 0)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(text);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var problem = Read(reader.GetString(), out var identifier);
        // With a path of its own, as the serializer would give one that ends with the refused key.
        return problem is null ? identifier : throw new JsonException(IdentifierProblem.Describe(_noun, problem), "$", null, null);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(ValueOf(value));

    /// <summary>Reads an identifier; the result says what is wrong or is null.</summary>
    private protected abstract string? Read(ReadOnlySpan<char> text, out T identifier);

    private protected abstract string ValueOf(T identifier);
}
#endif
