using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1021: somebody is born on a day, which is neither text nor an instant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DateOfBirthType : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1021",
        title: "Date of birth as text or instant",
        messageFormat: "'{0}' holds a date of birth as '{1}', {2}; declare it as DateOnly",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A date of birth identifies a patient and decides about doses and eligibility. As an instant it becomes the day before when somebody converts its time zone, in British Summer Time by a single hour; as text it may be 03/04 or 04/03, or no date at all. DateOnly is a day of the calendar, and JSON writes it as ISO 8601.",
        helpLinkUri: HelpLink.To("NHS1021"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        // What is older has no type for a day.
        if (types.Has("System.DateOnly"))
            context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Field, SymbolKind.Property);
    }

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = context.Symbol;
        if (!BirthDate.IsName(member.Name)
            || ProblemOf(member.TypeOf()!.WithoutNullable()) is not { } problem
            || !HeldMember.IsAuthorsChoice(member, types, context.CancellationToken)
            || (member.TypeOf()!.SpecialType == SpecialType.System_String && IsTextByRight(member, types)))
        {
            return;
        }

        context.Report(Diagnostic.Create(
            Rule, member.Locations[0], member.Name, member.TypeOf()!.WithoutNullable().ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?'), problem));
    }

    private static string? ProblemOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "which may be any text",
        SpecialType.System_DateTime => "an instant that another time zone moves to another day",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64
            or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => "which may be any number",
        _ => type.Name == "DateTimeOffset" && type.IsInNamespace("System") ? "an instant that another time zone moves to another day" : null,
    };

    /// <summary>Text for people to read, as it was typed, or as FHIR has it: there a date may be only a year.</summary>
    private static bool IsTextByRight(ISymbol member, KnownTypes types) =>
        HeldMember.IsMeantAsText(member) || HeldMember.IsInViewModel(member, types) || HeldMember.IsInFhirJson(member);
}
