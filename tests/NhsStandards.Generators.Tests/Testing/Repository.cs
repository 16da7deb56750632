using System.Reflection;

namespace NhsStandards.Generators.Tests.Testing;

/// <summary>Where the repository's files and the published definitions are, as the build wrote it into the test assembly.</summary>
internal static class Repository
{
    public static string SampleDefinitions => Path.Combine(Metadata("RepositoryRoot"), "samples", "definitions");

    public static string PathOf(string relative) => Path.Combine(Metadata("RepositoryRoot"), relative);

    public static string UKCoreJson => Path.Combine(Metadata("DefinitionsDirectory"), "ukcore", "package");

    public static string UKCoreXml => Path.Combine(Metadata("DefinitionsDirectory"), "ukcore", "xml", "structuredefinitions");

    public static bool HasPublishedDefinitions => Directory.Exists(UKCoreJson);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
