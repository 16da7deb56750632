using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests;

/// <summary>Why each step of the pipeline runs again after an edit.</summary>
public sealed class IncrementalityTests
{
    private static readonly TestFile[] Files =
    [
        .. TestFile.ReadAll(Repository.SampleDefinitions, "*.*"),
        Definition.ProfileFile("Visitor", "Patient", """{ "id": "Patient.active", "fixedBoolean": true }"""),
        Definition.ProfileFile("Room", "Location"),
    ];

    private static readonly string[] DefinitionSteps =
    [
        GeneratorSteps.Definitions, GeneratorSteps.CanonicalIndex, GeneratorSteps.Closures, GeneratorSteps.ResolvedProfiles, GeneratorSteps.FirelyRequest,
        GeneratorSteps.FirelyModel, GeneratorSteps.Namespace, GeneratorSteps.Contracts, GeneratorSteps.Validators,
        GeneratorSteps.ExtensionRules, GeneratorSteps.Sources,
    ];

    [Fact]
    public void An_edit_to_a_code_file_runs_no_step_again()
    {
        var first = Generation.RunTracked(Files, "class Before { }");

        var second = first.RunAgain("class After { void Other() { } }");

        foreach (var step in DefinitionSteps)
            Assert.All(Reasons(second, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(second, GeneratorSteps.Project));
        Assert.All(
            second.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(3, second.Sources.Count);
    }

    [Fact]
    public void An_edit_to_a_profile_emits_that_profile_alone()
    {
        var first = Generation.RunTracked(Files, "");
        var visitor = Files.Single(file => file.Path.EndsWith("Visitor.json", StringComparison.Ordinal));

        var second = first.RunAgain(visitor, Edited(visitor, "\"fixedBoolean\": true", "\"fixedBoolean\": true, \"short\": \"Is here\""));

        Assert.Equal(1, Reasons(second, GeneratorSteps.Definitions).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, Reasons(second, GeneratorSteps.ResolvedProfiles).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, Reasons(second, GeneratorSteps.Contracts).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, Reasons(second, GeneratorSteps.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, Reasons(second, GeneratorSteps.Sources).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.All(Reasons(second, GeneratorSteps.FirelyModel), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_to_an_extension_emits_its_dependants_and_no_others()
    {
        var first = Generation.RunTracked(Files, "");
        var extension = Files.Single(file => file.Path.EndsWith("PracticeRegistration.json", StringComparison.Ordinal));

        var second = first.RunAgain(extension, Edited(extension, "\"Notes of the reception\"", "\"Remarks of the reception\""));

        Assert.Equal(1, Reasons(second, GeneratorSteps.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, Reasons(second, GeneratorSteps.Sources).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Contains("Remarks of the reception", second.Sources["SurgeryPatient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_says_nothing_new_emits_nothing()
    {
        var first = Generation.RunTracked(Files, "");
        var visitor = Files.Single(file => file.Path.EndsWith("Visitor.json", StringComparison.Ordinal));

        var second = first.RunAgain(visitor, Edited(visitor, "\"status\": \"draft\"", "\n\n\"status\": \"active\""));

        Assert.All(Reasons(second, GeneratorSteps.Sources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void No_step_holds_on_to_a_compilation_a_tree_or_a_text()
    {
        var generation = Generation.RunTracked(Files, "class A { }");

        foreach (var step in DefinitionSteps.Append(GeneratorSteps.Project))
        {
            foreach (var output in generation.Result.TrackedSteps[step].SelectMany(run => run.Outputs))
                AssertPlain(output.Value, step, []);
        }
    }

    private static void AssertPlain(object? value, string step, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is DiagnosticDescriptor || !seen.Add(value))
            return;
        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or MetadataReference,
            step + " holds a " + value.GetType());
        foreach (var field in value.GetType().GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
            AssertPlain(field.GetValue(value), step, seen);
        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
                AssertPlain(item, step, seen);
        }
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(Generation generation, string step) =>
        generation.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static TestFile Edited(TestFile file, params string[] replacements)
    {
        var text = file.GetText()!.ToString();
        for (var i = 0; i < replacements.Length; i += 2)
            text = text.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        Assert.NotEqual(file.GetText()!.ToString(), text);
        return new TestFile(file.Path, SourceText.From(text, Encoding.UTF8));
    }
}
