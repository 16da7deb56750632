namespace NhsStandards.Tests.Testing;

/// <summary>A test on the published UK Core examples, skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!Directory.Exists(Repository.PublishedExamples))
            Skip = "The UK Core examples are not at '" + Repository.PublishedExamples + "'; set the MSBuild property DefinitionsDirectory to where they are.";
    }
}
