namespace NhsStandards.Generators.Tests.Testing;

/// <summary>A test on definitions that are published elsewhere; it is skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!Repository.HasPublishedDefinitions)
            Skip = "The UK Core definitions are not at '" + Repository.UKCoreJson + "'; set the MSBuild property DefinitionsDirectory to where they are.";
    }
}
