namespace NhsStandards;

internal sealed class HealthAndCareNumberTypeConverter : IdentifierTypeConverter<HealthAndCareNumber>
{
    protected override HealthAndCareNumber Parse(string text) => HealthAndCareNumber.Parse(text);

    protected override string ValueOf(HealthAndCareNumber identifier) => identifier.Value;
}
