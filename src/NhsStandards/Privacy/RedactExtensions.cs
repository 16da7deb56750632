namespace NhsStandards;

/// <summary>Keeps personal data out of logs and messages.</summary>
public static class RedactExtensions
{
    private const string Mask = "[redacted]";

    /// <summary>
    /// Replaces a value by a fixed text that tells nothing about it, not even whether there was one. To follow a patient through
    /// a log, write a surrogate key or a pseudonym instead.
    /// </summary>
    /// <typeparam name="T">The type of the value; any.</typeparam>
    /// <param name="value">The value to hide; it is not read, and may be <see langword="null"/>.</param>
    /// <returns>Always <c>[redacted]</c>.</returns>
    [Redacts]
    public static string Redact<T>(this T value)
    {
        _ = value;
        return Mask;
    }
}
