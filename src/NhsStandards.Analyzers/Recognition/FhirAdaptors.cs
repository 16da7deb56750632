namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises projects that translate from and to an older standard, because a partner needs it.</summary>
internal static class FhirAdaptors
{
    public static bool Is(KnownTypes types) => types.Compilation.Assembly.HasAttribute(types["NhsStandards.FhirAdaptorAttribute"]);
}
