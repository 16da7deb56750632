using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1024: a number that was measured means nothing without its unit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnitlessQuantity : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1024",
        title: "Measured quantity without unit",
        messageFormat: "'{0}' holds a measured quantity as '{1}' without its unit; name the unit ('{0}{2}') or use a type that has it, such as Quantity",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Seventy what? Kilograms and pounds, milligrams and micrograms, Celsius and Fahrenheit look alike as numbers, and whoever reads the member has to guess. A dose that is worked out from a weight in the wrong unit harms a patient.",
        helpLinkUri: HelpLink.To("NHS1024"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Field, SymbolKind.Property);

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = context.Symbol;
        var type = member.TypeOf()!.WithoutNullable();
        if (type.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_Int32 or SpecialType.System_Int16)
            || MeasuredQuantity.ExampleFor(member, type) is not { } example
            || !HeldMember.IsAuthorsChoice(member, types, context.CancellationToken)
            || !ClinicalRecord.Holds(member, types)
            || MeasuredQuantity.HasUnitBeside(member))
        {
            return;
        }

        context.Report(Diagnostic.Create(
            Rule, member.Locations[0], member.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), example));
    }
}
