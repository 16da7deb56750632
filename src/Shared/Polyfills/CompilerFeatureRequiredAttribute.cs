namespace System.Runtime.CompilerServices;

/// <summary>Lets <see langword="required"/> members compile for targets that lack the type.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
