namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets <see langword="required"/> members of records compile for targets that lack the type.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
