namespace NhsStandards;

internal sealed class ChiNumberTypeConverter : IdentifierTypeConverter<ChiNumber>
{
    protected override ChiNumber Parse(string text) => ChiNumber.Parse(text);

    protected override string ValueOf(ChiNumber identifier) => identifier.Value;
}
