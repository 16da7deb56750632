using System.Text;

namespace NhsStandards.Tool.Checking;

/// <summary>Paths as git prints them: in quotes, with escapes as in C, where a character would break the line.</summary>
internal static class GitPath
{
    public static string Unquote(string path)
    {
        if (path is not ['"', .., '"'])
            return path;
        var bytes = new List<byte>();
        for (var index = 1; index < path.Length - 1; index++)
        {
            if (path[index] != '\\')
                bytes.AddRange(Encoding.UTF8.GetBytes(char.IsHighSurrogate(path[index]) ? path.Substring(index++, 2) : path[index].ToString()));
            else if (index + 3 < path.Length && path[index + 1] is >= '0' and <= '3')
                bytes.Add((byte)(((path[++index] - '0') << 6) | ((path[++index] - '0') << 3) | (path[++index] - '0')));
            else
                bytes.Add((byte)(path[++index] switch { 'a' => '\a', 'b' => '\b', 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', var other => other }));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
