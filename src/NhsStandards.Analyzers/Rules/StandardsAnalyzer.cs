using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>What all our analyzers do alike: run concurrently, leave generated code and test projects alone, look symbols up once.</summary>
public abstract class StandardsAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Whether the rule protects people in test projects too, as with real patient data or secrets.</summary>
    private protected virtual bool RunsInTestProjects => false;

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var project = new ProjectFacts(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            if (RunsInTestProjects || !project.IsTestProject)
                Start(start, KnownTypes.Of(start.Compilation), project);
        });
    }

    /// <summary>Registers what the rule needs, or nothing where the types it is about are absent.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project);
}
