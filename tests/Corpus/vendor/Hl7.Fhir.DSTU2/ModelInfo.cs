namespace Hl7.Fhir.Vendored.DSTU2;

public static class ModelInfo
{
    public const string Version = "1.0.2";
}
