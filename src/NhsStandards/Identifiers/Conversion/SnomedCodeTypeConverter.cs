namespace NhsStandards;

internal sealed class SnomedCodeTypeConverter : IdentifierTypeConverter<SnomedCode>
{
    protected override SnomedCode Parse(string text) => SnomedCode.Parse(text);

    protected override string ValueOf(SnomedCode identifier) => identifier.Value;
}
