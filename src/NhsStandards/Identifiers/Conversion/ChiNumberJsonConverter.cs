#if NET8_0_OR_GREATER
namespace NhsStandards;

/// <summary>Reads and writes <see cref="ChiNumber"/> as a JSON string.</summary>
public sealed class ChiNumberJsonConverter() : IdentifierJsonConverter<ChiNumber>(ChiNumber.Noun)
{
    private protected override string? Read(ReadOnlySpan<char> text, out ChiNumber identifier) => ChiNumber.Read(text, out identifier);

    private protected override string ValueOf(ChiNumber identifier) => identifier.Value;
}
#endif
