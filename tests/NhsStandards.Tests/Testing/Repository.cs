using System.Reflection;

namespace NhsStandards.Tests.Testing;

/// <summary>Where files are, as the build wrote it into the test assembly.</summary>
internal static class Repository
{
    public static string NetStandardAsset => Metadata("NetStandardAsset");

    public static string PublishedExamples => Path.Combine(Metadata("DefinitionsDirectory"), "ukcore", "package", "example");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
