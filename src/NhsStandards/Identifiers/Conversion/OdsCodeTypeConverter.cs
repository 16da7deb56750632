namespace NhsStandards;

internal sealed class OdsCodeTypeConverter : IdentifierTypeConverter<OdsCode>
{
    protected override OdsCode Parse(string text) => OdsCode.Parse(text);

    protected override string ValueOf(OdsCode identifier) => identifier.Value;
}
