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
        var checkedProfiles = profiles.Where(static profile => profile.Root is not null);
        var model = Model(context, checkedProfiles);
        var @namespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Namespace(options.GlobalOptions))
            .WithTrackingName(GeneratorSteps.Namespace);
        var contracts = valid
            .Combine(model)
            .Combine(@namespace)
            .Select(static (input, _) => ContractBuilder.Build(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(GeneratorSteps.Contracts);
        var validators = valid
            .Combine(model)
            .Combine(@namespace)
            .Select(static (input, _) => Validator(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(GeneratorSteps.Validators);
        var extensionRules = checkedProfiles
            .Collect()
            .Combine(model)
            .Combine(@namespace)
            .Select(static (input, _) => ExtensionRules(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(GeneratorSteps.ExtensionRules);
        RegisterContracts(context, valid, contracts, validators, extensionRules, @namespace);
        RegisterFhirR4Rules(context);
    }

    private static IncrementalValueProvider<FirelyModel> Model(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ResolvedProfile> profiles)
    {
        var request = profiles
            .Select(static (profile, _) => FirelyRequest.For(profile.Root!))
            .Collect()
            .Select(static (requests, _) => FirelyRequest.For(requests))
            .WithTrackingName(GeneratorSteps.FirelyRequest);
        return context.MetadataReferencesProvider
            .Where(FirelyModelReader.IsNeeded)
            .Collect()
            .Combine(request)
            .Select(static (pair, cancellation) => FirelyModelReader.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(GeneratorSteps.FirelyModel);
    }

    private static GeneratedSource? Validator(ResolvedProfile profile, FirelyModel model, string @namespace) =>
        ValidatorEmitter.Emit(profile, model, @namespace) is { } text
            ? new GeneratedSource(QualifiedName(@namespace, profile.TypeName!), profile.Definition.Url, profile.Definition.Path, text, ".Validation")
            : null;

    private static GeneratedSource? ExtensionRules(ImmutableArray<ResolvedProfile> profiles, FirelyModel model, string @namespace) =>
        profiles.Any(static profile => profile.TypeName is not null)
            ? new GeneratedSource(
                QualifiedName(@namespace, ExtensionRulesEmitter.TypeName),
                "the extensions that were given",
                profiles[0].Definition.Path,
                ExtensionRulesEmitter.Emit(profiles.Where(static profile => profile.Definition.IsExtension), model, @namespace))
            : null;

    private static string QualifiedName(string @namespace, string type) => @namespace.Replace("@", "") + "." + type;

    /// <summary>Only the build of NhsStandards.Fhir itself asks for the rules that all projects share.</summary>
    private static void RegisterFhirR4Rules(IncrementalGeneratorInitializationContext context)
    {
        var isAsked = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.NhsStandardsFhirR4Rules", out var value) && value == "true");
        var references = context.MetadataReferencesProvider.Where(FirelyModelReader.IsNeeded).Collect();
        context.RegisterSourceOutput(references.Combine(isAsked), static (output, pair) =>
        {
            if (!pair.Right)
                return;
            var request = new FirelyRequest(FhirR4RulesEmitter.Paths.ToEquatable(), ImmutableEquatableArray<string>.Empty);
            var model = FirelyModelReader.Read(pair.Left, request, output.CancellationToken);
            output.AddSource(FhirR4RulesEmitter.TypeName + ".g.cs", SourceText.From(FhirR4RulesEmitter.Emit(model), Encoding.UTF8));
        });
    }

    private static void RegisterContracts(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ResolvedProfile> profiles,
        IncrementalValuesProvider<ContractResult> results,
        IncrementalValuesProvider<GeneratedSource?> validators,
        IncrementalValueProvider<GeneratedSource?> extensionRules,
        IncrementalValueProvider<string> @namespace)
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
            .Combine(names.Combine(@namespace))
            .Select(static (pair, cancellation) => ProjectFacts.Of(pair.Left, pair.Right.Left.Add(QualifiedName(pair.Right.Right, ExtensionRulesEmitter.TypeName)), cancellation))
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
        var rulesName = @namespace.Select(static (value, _) => QualifiedName(value, ExtensionRulesEmitter.TypeName));
        context.RegisterSourceOutput(extensionRules.Combine(project), static (output, pair) =>
        {
            // Where contracts cannot be generated either, that says it.
            if (pair.Left is { } source && (pair.Right.ReasonAgainst(source.QualifiedName) is null || pair.Right.TakenNames.Count == 1))
                Add(output, source, pair.Right);
        });
        context.RegisterSourceOutput(validators.Combine(project).Combine(rulesName), static (output, input) =>
        {
            // What stands against it is reported with the contract, or with the rules of extensions that it needs.
            var (source, facts) = input.Left;
            if (source is not null && facts.HasSupport && facts.ReasonAgainst(source.QualifiedName) is null && facts.ReasonAgainst(input.Right) is null)
                output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8));
        });
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
