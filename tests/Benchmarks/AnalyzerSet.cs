using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Benchmarks;

/// <summary>Analyzers that are installed together.</summary>
/// <param name="Name">What the report calls them.</param>
/// <param name="Analyzers">The analyzers.</param>
/// <param name="IsAllEnabled">Whether rules that are off as installed are switched on.</param>
internal sealed record AnalyzerSet(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, bool IsAllEnabled = false)
{
    /// <summary>The set of a folder of analyzer assemblies.</summary>
    public static AnalyzerSet Load(string name, string folder, string mainAssembly, bool isAllEnabled = false)
    {
        var context = new FolderContext(folder);
        var types = TypesOf(context.LoadFromAssemblyPath(Path.Combine(folder, mainAssembly)));
        var analyzers = types
            .Where(type => !type.IsAbstract && type.GetCustomAttributes<DiagnosticAnalyzerAttribute>().Any(attribute => attribute.Languages.Contains(LanguageNames.CSharp)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        return new AnalyzerSet(name, [.. analyzers], isAllEnabled);
    }

    public AnalyzerSet And(AnalyzerSet other) => this with { Analyzers = Analyzers.AddRange(other.Analyzers) };

    /// <summary>The severities that switch everything on, or nothing.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities =>
        IsAllEnabled
            ? Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn)
            : ImmutableDictionary<string, ReportDiagnostic>.Empty;

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }

    /// <summary>Loads what stands in the folder; the compiler itself is that of this process.</summary>
    private sealed class FolderContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var file = Path.Combine(folder, assemblyName.Name + ".dll");
            return assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !assemblyName.Name.Contains("NetAnalyzers", StringComparison.Ordinal) || !File.Exists(file)
                ? null
                : LoadFromAssemblyPath(file);
        }
    }
}
