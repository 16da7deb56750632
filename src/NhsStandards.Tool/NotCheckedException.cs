namespace NhsStandards.Tool;

/// <summary>Why the code could not be checked, in words for the user: what is wrong and what to do.</summary>
internal sealed class NotCheckedException(string message) : Exception(message);
