namespace NhsStandards.Conformance.Tests;

/// <summary>A test on definitions that are published elsewhere; it is skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!UKCore.IsPresent)
            Skip = "The UK Core definitions are not at '" + UKCore.Root + "'; set the MSBuild property DefinitionsDirectory to where they are.";
    }
}
