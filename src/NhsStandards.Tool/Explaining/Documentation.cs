using System.Reflection;

namespace NhsStandards.Tool.Explaining;

/// <summary>The project's own pages, which the tool carries so that it explains without a network.</summary>
internal static class Documentation
{
    /// <summary>A page, or nothing where there is none of that name.</summary>
    /// <param name="name">Such as <c>principles.md</c> or <c>rules/NHS3008.md</c>.</param>
    public static string? Page(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The names of all pages, in order.</summary>
    public static IReadOnlyList<string> Pages { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
