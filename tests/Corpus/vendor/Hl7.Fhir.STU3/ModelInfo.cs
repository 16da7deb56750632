namespace Hl7.Fhir.Vendored.STU3;

public static class ModelInfo
{
    public const string Version = "3.0.2";
}
