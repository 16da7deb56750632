using System.Text;

namespace NhsStandards.Generators.Definitions;

/// <summary>Finds the id of each element of a differential in its order; where a file gives none, path and slice names say the same.</summary>
internal sealed class ElementIds
{
    private readonly Dictionary<string, string> _current = new(StringComparer.Ordinal);

    public string Next(string? written, string path, string? sliceName)
    {
        var id = written is not null && WithoutSlices(written) == path ? written : Derive(path, sliceName);
        _current[path] = id;
        return id;
    }

    private string Derive(string path, string? sliceName)
    {
        var dot = path.LastIndexOf('.');
        var id = dot < 0 ? path : Parent(path.Substring(0, dot)) + path.Substring(dot);
        // A dot inside a slice name would read as the next element.
        return sliceName is null ? id : id + ":" + sliceName.Replace('.', '-');
    }

    private string Parent(string path)
    {
        var dot = path.LastIndexOf('.');
        var parent = dot < 0 ? "" : Parent(path.Substring(0, dot)) + ".";
        // A slice of an element above may have begun since: then the id belongs to the slice before it.
        return _current.TryGetValue(path, out var id) && id.StartsWith(parent, StringComparison.Ordinal) ? id : parent + path.Substring(dot + 1);
    }

    private static string WithoutSlices(string id)
    {
        if (id.IndexOf(':') < 0)
            return id;
        var path = new StringBuilder(id.Length);
        var inSlice = false;
        foreach (var character in id)
        {
            if (character == '.')
                inSlice = false;
            else if (character == ':')
                inSlice = true;
            if (!inSlice)
                path.Append(character);
        }

        return path.ToString();
    }
}
