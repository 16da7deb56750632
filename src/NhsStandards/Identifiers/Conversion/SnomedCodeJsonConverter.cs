#if NET8_0_OR_GREATER
namespace NhsStandards;

/// <summary>Reads and writes <see cref="SnomedCode"/> as a JSON string.</summary>
public sealed class SnomedCodeJsonConverter() : IdentifierJsonConverter<SnomedCode>(SnomedCode.Noun)
{
    private protected override string? Read(ReadOnlySpan<char> text, out SnomedCode identifier) => SnomedCode.Read(text, out identifier);

    private protected override string ValueOf(SnomedCode identifier) => identifier.Value;
}
#endif
