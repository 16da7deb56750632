namespace NhsStandards.Tool.Tests;

/// <summary>A test against the SARIF schema of OASIS, which is not this project's to hand on; skipped where nothing says where it is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchemaFactAttribute : FactAttribute
{
    private const string Variable = "SARIF_SCHEMA";

    public SchemaFactAttribute()
    {
        if (SchemaFile is null)
            Skip = $"Set the environment variable {Variable} to the path of sarif-schema-2.1.0.json.";
    }

    public static string? SchemaFile => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? file : null;
}
