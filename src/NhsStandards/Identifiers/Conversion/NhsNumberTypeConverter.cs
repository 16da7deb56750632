namespace NhsStandards;

internal sealed class NhsNumberTypeConverter : IdentifierTypeConverter<NhsNumber>
{
    protected override NhsNumber Parse(string text) => NhsNumber.Parse(text);

    protected override string ValueOf(NhsNumber identifier) => identifier.Value;
}
