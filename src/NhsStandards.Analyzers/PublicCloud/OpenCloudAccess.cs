using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4005: cloud storage is not open to everybody, and no key that lasts is written into the program.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenCloudAccess : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4005",
        title: "Public or long-lived cloud access",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What lies in a public container is read by whoever guesses its address, and a key in the code opens the account to everybody who ever saw the code, until somebody changes it. Programs in a public cloud have an identity of their own, whose credentials come and go by themselves.",
        helpLinkUri: HelpLink.To("NHS4005"),
        customTags: RuleTags.ErrorInGate);

    internal const string HasKey = "has a key of a cloud account written into it";
    internal const string KeyRemedy = "use the identity that the platform gives the program, and replace this key";
    private const string PublicRemedy = "keep it private, or mark open data with [OpenData]";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(VisitCreation, OperationKind.ObjectCreation);
        if (!PublicStorage.IsPossible(types))
            return;
        context.RegisterOperationAction(operation => VisitMember(operation, types), OperationKind.FieldReference);
        if (types.Has("Amazon.S3.S3CannedACL"))
            context.RegisterOperationAction(operation => VisitConversion(operation, types), OperationKind.Conversion);
    }

    private static void VisitMember(OperationAnalysisContext context, KnownTypes types)
    {
        var field = ((IFieldReferenceOperation)context.Operation).Field;
        if (PublicStorage.Is(field, types))
            ReportPublic(context, types, field.Name);
    }

    /// <summary>S3's access lists can be given as a text: <c>CannedACL = "public-read"</c>.</summary>
    private static void VisitConversion(OperationAnalysisContext context, KnownTypes types)
    {
        if (context.Operation is IConversionOperation { OperatorMethod.ContainingType.Name: "S3CannedACL", Operand.ConstantValue.Value: string name } && PublicStorage.IsName(name))
            ReportPublic(context, types, name);
    }

    private static void ReportPublic(OperationAnalysisContext context, KnownTypes types, string access)
    {
        var use = ConstantContext.Of(context.Operation);
        if (use.IsElement
            || use.Role is ConstantRole.None or ConstantRole.Compared
            || use.Call is IInvocationOperation { TargetMethod.Name: "Equals" or "HasFlag" or "Contains" }
            || context.ContainingSymbol.IsMarked(types["NhsStandards.OpenDataAttribute"])
            || DevelopmentGuard.Covers(context.Operation))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), $"opens cloud storage to everybody ('{access}')", PublicRemedy));
    }

    private static void VisitCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue || !CloudKeys.Takes(parameter))
                continue;
            foreach (var traced in ConstantTrace.Of(argument.Value, context.CancellationToken))
            {
                if (traced is { Text: { } text, IsComplete: true } && CloudKeys.IsReal(text))
                    context.Report(Diagnostic.Create(Rule, traced.Place.Syntax.GetLocation(), creation.Type?.Name, HasKey, KeyRemedy));
            }
        }
    }
}
