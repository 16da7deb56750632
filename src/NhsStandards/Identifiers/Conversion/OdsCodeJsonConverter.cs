#if NET8_0_OR_GREATER
namespace NhsStandards;

/// <summary>Reads and writes <see cref="OdsCode"/> as a JSON string.</summary>
public sealed class OdsCodeJsonConverter() : IdentifierJsonConverter<OdsCode>(OdsCode.Noun)
{
    private protected override string? Read(ReadOnlySpan<char> text, out OdsCode identifier) => OdsCode.Read(text, out identifier);

    private protected override string ValueOf(OdsCode identifier) => identifier.Value;
}
#endif
