using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises places on the disk of the machine that the code runs on. Temporary files are no state.</summary>
internal static class LocalStorage
{
    private static readonly string[] NoStorage = ["/tmp", "/var/tmp", "/dev", "/proc", "/run", "/mnt", "/media"];

    /// <summary>The path, where it begins at the root of a disk.</summary>
    public static string? OfPath(string path)
    {
        if (HasTemporarySegment(path))
            return null;
        if (IsDriveRooted(path))
            return path;
        if (path.Length < 2 || path[0] != '/' || path[1] == '/')
            return null;
        foreach (var mount in NoStorage)
        {
            if (path.StartsWith(mount, StringComparison.Ordinal) && (path.Length == mount.Length || path[mount.Length] == '/'))
                return null;
        }

        return path;
    }

    /// <summary>The expression, where it gives a directory of the program, of the user or of the site.</summary>
    public static string? OfExpression(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "BaseDirectory", ContainingType.Name: "AppContext" or "AppDomain" } } => operation.Syntax.ToString(),
        IPropertyReferenceOperation { Property: { Name: "CurrentDirectory", ContainingType.Name: "Environment" } } => operation.Syntax.ToString(),
        IPropertyReferenceOperation { Property: { Name: "ContentRootPath" or "WebRootPath" } property }
            when property.IsBelowNamespace("Microsoft.AspNetCore.Hosting") || property.IsBelowNamespace("Microsoft.Extensions.Hosting") => operation.Syntax.ToString(),
        IInvocationOperation { TargetMethod: { Name: "GetFolderPath", ContainingType.Name: "Environment" } } => operation.Syntax.ToString(),
        IInvocationOperation { TargetMethod: { Name: "GetCurrentDirectory", ContainingType.Name: "Directory" } } => operation.Syntax.ToString(),
        _ => null,
    };

    /// <summary>The server or file, where the database is on the machine itself: LocalDB, a local instance, an attached file.</summary>
    public static string? OfConnectionString(string text)
    {
        if (text.IndexOf('=') < 0)
            return null;
        foreach (var pair in new ConnectionString(text))
        {
            if (pair.HasKey("attachdbfilename"))
                return pair.Value;
            if (pair.IsServer && IsLocalDatabase(pair.Value))
                return pair.Value;
        }

        return null;
    }

    private static bool IsLocalDatabase(string source) =>
        source.StartsWith("(local)", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith(@".\", StringComparison.Ordinal)
        || source.StartsWith(@"localhost\", StringComparison.OrdinalIgnoreCase)
        || (IsDriveRooted(source) && !HasTemporarySegment(source));

    private static bool IsDriveRooted(string path) =>
        path.Length > 2
        && path[0] is (>= 'a' and <= 'z' or >= 'A' and <= 'Z')
        && path[1] == ':'
        && path[2] is ('\\' or '/');

    private static bool HasTemporarySegment(string path)
    {
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is not ('/' or '\\'))
                continue;
            if (IsTemporary(path, start, i - start))
                return true;
            start = i + 1;
        }

        return false;
    }

    private static bool IsTemporary(string path, int start, int length) =>
        (length == 4 && string.Compare(path, start, "temp", 0, 4, StringComparison.OrdinalIgnoreCase) == 0)
        || (length == 3 && string.Compare(path, start, "tmp", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);
}
