using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.ModernBrowsers;
using NhsStandards.Analyzers.OpenInterfaces;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The one pass over headers that code sets by name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeadersAnalyzer : StandardsAnalyzer
{
    private static readonly IHeaderRule[] Rules =
    [
        new StaleRequestId(),
        new RetriedRequestId(),
        new MisspeltHeader(),
        new LegacyTechnology(),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Rules.SelectMany(static rule => rule.Descriptors));

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(Visit, OperationKind.Invocation, OperationKind.SimpleAssignment);
        if (types.Has("Refit.HeadersAttribute"))
            context.RegisterOperationAction(VisitDeclaration, OperationKind.ObjectCreation);
    }

    private static void Visit(OperationAnalysisContext context)
    {
        if (HeaderSetting.TryRead(context.Operation, out var header))
            Check(header, context);
    }

    private static void VisitDeclaration(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { Name: "HeaderAttribute" or "HeadersAttribute", ContainingNamespace.Name: "Refit" } || creation.Arguments.IsEmpty)
            return;
        var value = creation.Arguments[0].Value;
        if (CollectedArguments.Of(value) is not { IsDefault: false } lines)
        {
            if (HeaderSetting.TryReadDeclared(value, hasValue: false, out var header))
                Check(header, context);
            return;
        }

        foreach (var line in lines)
        {
            if (HeaderSetting.TryReadDeclared(line, hasValue: true, out var header))
                Check(header, context);
        }
    }

    private static void Check(in HeaderSetting header, in OperationAnalysisContext context)
    {
        foreach (var rule in Rules)
            rule.Check(header, context);
    }
}
