namespace NhsStandards.Tool.Findings;

/// <summary>A file that the user names as input.</summary>
internal static class OpenedFile
{
    /// <exception cref="NotCheckedException">There is no such file.</exception>
    public static FileStream At(string file) =>
        File.Exists(file) ? File.OpenRead(file) : throw new NotCheckedException($"'{file}' does not exist. Name a report that 'nhs-standards check' has written.");
}
