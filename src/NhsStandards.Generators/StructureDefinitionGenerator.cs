using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Generators.Contracts;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Emission;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators;

/// <summary>Generates a typed view over Firely's model from each FHIR R4 profile that the project gives as a StandardDefinition.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StructureDefinitionGenerator : IIncrementalGenerator
{
    private const string DefaultNamespace = "Contracts";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => IsDefinition(pair.Left, pair.Right))
            .Select(static (pair, _) => pair.Left)
            .Select(DefinitionFileReader.Read)
            .WithTrackingName(GeneratorSteps.Definitions);
        var index = files
            .Where(static file => file.Definition is not null)
            .Select(static (file, _) => file.Definition!)
            .Collect()
            .Select(static (definitions, _) => CanonicalIndex.Create(definitions))
            .WithTrackingName(GeneratorSteps.CanonicalIndex);
        var profiles = index
            .SelectMany(DefinitionClosure.All)
            .WithTrackingName(GeneratorSteps.Closures)
            .Select(static (closure, cancellation) => ProfileResolver.Resolve(closure, cancellation))
            .WithTrackingName(GeneratorSteps.ResolvedProfiles);
        var valid = profiles.Where(static profile => profile.TypeName is not null);

        context.RegisterSourceOutput(files, static (output, file) => Report(output, file.Diagnostics));
        context.RegisterSourceOutput(index, static (output, canonicals) => Report(output, canonicals.Diagnostics));
        context.RegisterSourceOutput(profiles, static (output, profile) => Report(output, profile.Diagnostics));
        RegisterContracts(context, valid, Contracts(context, valid));
    }

    private static IncrementalValuesProvider<ContractResult> Contracts(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ResolvedProfile> profiles)
    {
        var request = profiles
            .Select(static (profile, _) => FirelyRequest.For(profile.Root!))
            .Collect()
            .Select(static (requests, _) => FirelyRequest.For(requests))
            .WithTrackingName(GeneratorSteps.FirelyRequest);
        var model = context.MetadataReferencesProvider
            .Where(FirelyModelReader.IsNeeded)
            .Collect()
            .Combine(request)
            .Select(static (pair, cancellation) => FirelyModelReader.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(GeneratorSteps.FirelyModel);
        var @namespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Namespace(options.GlobalOptions))
            .WithTrackingName(GeneratorSteps.Namespace);
        return profiles
            .Combine(model)
            .Combine(@namespace)
            .Select(static (input, _) => ContractBuilder.Build(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(GeneratorSteps.Contracts);
    }

    private static void RegisterContracts(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ResolvedProfile> profiles, IncrementalValuesProvider<ContractResult> results)
    {
        var sources = results
            .Where(static result => result.Contract is not null)
            .Select(static (result, _) => result.Contract!)
            .Select(static (contract, _) => new GeneratedSource(contract.QualifiedName, contract.Canonical, contract.DefinitionPath, ContractEmitter.Emit(contract)))
            .WithTrackingName(GeneratorSteps.Sources);
        var names = results
            .Where(static result => result.Contract is not null)
            .Select(static (result, _) => result.Contract!.QualifiedName)
            .Collect();
        var project = context.CompilationProvider
            .Combine(names)
            .Select(static (pair, cancellation) => ProjectFacts.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(GeneratorSteps.Project);
        var hasSupport = project.Select(static (facts, _) => facts.HasSupport);

        context.RegisterSourceOutput(results.Combine(hasSupport), static (output, pair) =>
        {
            if (pair.Right)
                Report(output, pair.Left.Diagnostics);
        });
        context.RegisterSourceOutput(profiles.Collect().Combine(hasSupport), static (output, pair) =>
        {
            if (!pair.Right && pair.Left.Length > 0)
                output.ReportDiagnostic(SupportMissing(pair.Left));
        });
        context.RegisterSourceOutput(sources.Combine(project), static (output, pair) => Add(output, pair.Left, pair.Right));
    }

    private static void Add(SourceProductionContext output, GeneratedSource source, ProjectFacts project)
    {
        if (!project.HasSupport)
            return;
        if (project.ReasonAgainst(source.QualifiedName) is { } reason)
        {
            output.ReportDiagnostic(new DiagnosticInfo(Descriptors.Collision, source.DefinitionPath, default, source.QualifiedName, source.Canonical, reason).ToDiagnostic());
            return;
        }

        output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
    }

    private static Diagnostic SupportMissing(ImmutableArray<ResolvedProfile> profiles)
    {
        var first = profiles[0].Definition;
        var others = profiles.Length - 1;
        var what = others == 0 ? first.Name : first.Name + " and " + others.ToString(CultureInfo.InvariantCulture) + " more";
        return new DiagnosticInfo(Descriptors.SupportMissing, first.Path, first.Position, what).ToDiagnostic();
    }

    private static bool IsDefinition(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.NhsFile", out var kind) && kind == "Definition";

    /// <summary>The namespace that the project asks for, or <c>Contracts</c> below its root namespace.</summary>
    private static string Namespace(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.NhsStandardsNamespace", out var chosen);
        if (CSharpIdentifier.Namespace(chosen) is { } @namespace)
            return @namespace;
        options.TryGetValue("build_property.RootNamespace", out var root);
        return CSharpIdentifier.Namespace(root) is { } rootNamespace ? rootNamespace + "." + DefaultNamespace : DefaultNamespace;
    }

    private static void Report(SourceProductionContext output, ImmutableEquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
    }
}
