using System.Text;

namespace NhsStandards.Tool.Reporting;

/// <summary>A file that a report goes to, in UTF-8 without a mark, its folder made where it is missing.</summary>
internal static class ReportFile
{
    public static void Write(string file, string text)
    {
        CreateFolder(file);
        File.WriteAllText(file, text);
    }

    public static StreamWriter Create(string file)
    {
        CreateFolder(file);
        return new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    private static void CreateFolder(string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
