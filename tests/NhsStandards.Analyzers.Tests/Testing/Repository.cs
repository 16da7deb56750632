using System.Reflection;

namespace NhsStandards.Analyzers.Tests.Testing;

/// <summary>Where the repository's files are, as the build wrote it into the test assembly.</summary>
internal static class Repository
{
    public static string Root => Metadata("RepositoryRoot");

    public static string SubjectReferences => Metadata("SubjectReferences");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
