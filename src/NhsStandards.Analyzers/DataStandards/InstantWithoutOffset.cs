using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1022: when something was done to a patient is an instant, also in the hour that the clocks go back over.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstantWithoutOffset : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1022",
        title: "Clinical instant without offset",
        messageFormat: "'{0}' is given '{1}', a time without offset; use a TimeProvider or DateTimeOffset.UtcNow, or read the offset with the time",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A local time says nothing without its zone: servers in the cloud run in UTC and clinics in British Summer Time, and in one hour of October each time happens twice. Which drug was given first can't be told from it. An instant in UTC, or with its offset, is the same wherever it is read.",
        helpLinkUri: HelpLink.To("NHS1022"));

    /// <summary>Last words of names that are of a time, where a value alone may be a plain date.</summary>
    private static readonly string[] Times = ["time", "at", "timestamp", "datetime", "instant", "utc"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterOperationAction(operation => Check(operation, types), GivenValue.Operations);

    private static void Check(OperationAnalysisContext context, KnownTypes types)
    {
        if (GivenValue.Of(context.Operation) is not { } given
            || given.Target.TypeOf()?.WithoutNullable() is not { } type
            || !HoldsInstant(type)
            || LocalTime.In(given.Value) is not { } time
            // The local clock has an offset, which a DateTimeOffset keeps; a time that was read gets that of the machine.
            || (time.KeepsOffset && type.SpecialType != SpecialType.System_DateTime)
            || !IsInstant(given.Target, time)
            || !IsKept(given.Target)
            || !ClinicalRecord.Holds(given.Target, types)
            || AuditModel.IsAuditName(given.Target.ContainingType.Name)
            || new AuditRecordModel(types).Of(given.Target.ContainingType) != AuditCertainty.None
            || IsMadeUp(context, time))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, time.Operation.Syntax.GetLocation(), given.Target.Name, time.Name));
    }

    private static bool HoldsInstant(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime || type is { Name: "DateTimeOffset", ContainingNamespace.Name: "System" };

    private static bool IsInstant(ISymbol target, LocalTime time) =>
        !BirthDate.IsName(target.Name) && (time.IsClock || NameWords.EndsWithAny(target.Name, Times));

    /// <summary>Whether the target keeps what it is given: a member, or the parameter of what makes or changes the record.</summary>
    private static bool IsKept(ISymbol target) =>
        target is not IParameterSymbol parameter
        || parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        || parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, ReturnsVoid: true };

    private static bool IsMadeUp(OperationAnalysisContext context, LocalTime time) =>
        DeclaredShape.IsInMigration(context.ContainingSymbol) || MadeUpData.Makes(context.ContainingSymbol) || DevelopmentGuard.Covers(time.Operation);
}
