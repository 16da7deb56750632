#if NET8_0_OR_GREATER
namespace NhsStandards;

/// <summary>Reads and writes <see cref="HealthAndCareNumber"/> as a JSON string.</summary>
public sealed class HealthAndCareNumberJsonConverter() : IdentifierJsonConverter<HealthAndCareNumber>(HealthAndCareNumber.Noun)
{
    private protected override string? Read(ReadOnlySpan<char> text, out HealthAndCareNumber identifier) => HealthAndCareNumber.Read(text, out identifier);

    private protected override string ValueOf(HealthAndCareNumber identifier) => identifier.Value;
}
#endif
