namespace NhsStandards.Generators;

/// <summary>The names of the pipeline's steps, in their order, as tests ask why a step ran.</summary>
internal static class GeneratorSteps
{
    public const string Definitions = nameof(Definitions);
    public const string CanonicalIndex = nameof(CanonicalIndex);
    public const string Closures = nameof(Closures);
    public const string ResolvedProfiles = nameof(ResolvedProfiles);
    public const string FirelyRequest = nameof(FirelyRequest);
    public const string FirelyModel = nameof(FirelyModel);
    public const string Namespace = nameof(Namespace);
    public const string Contracts = nameof(Contracts);
    public const string Project = nameof(Project);
    public const string Validators = nameof(Validators);
    public const string ExtensionRules = nameof(ExtensionRules);
    public const string Sources = nameof(Sources);
}
