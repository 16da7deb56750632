#if NET8_0_OR_GREATER
namespace NhsStandards;

/// <summary>Reads and writes <see cref="NhsNumber"/> as a JSON string.</summary>
public sealed class NhsNumberJsonConverter() : IdentifierJsonConverter<NhsNumber>(NhsNumber.Noun)
{
    private protected override string? Read(ReadOnlySpan<char> text, out NhsNumber identifier) => NhsNumber.Read(text, out identifier);

    private protected override string ValueOf(NhsNumber identifier) => identifier.Value;
}
#endif
