namespace System.Runtime.CompilerServices;

/// <summary>Lets <see langword="required"/> members compile for targets that lack the type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
