namespace NhsStandards;

/// <summary>Says that what a method returns is a pseudonym: nobody can tell the patient from it without a separately held key.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PseudonymisesAttribute : Attribute;
