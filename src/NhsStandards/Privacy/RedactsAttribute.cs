namespace NhsStandards;

/// <summary>Says that what a method returns holds nothing of the personal data that it was given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedactsAttribute : Attribute;
