using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1025: an NHS number inside a process is the toolkit's type, which has been checked and masks itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextNhsNumber : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1025",
        title: "NHS number held as text",
        messageFormat: "'{0}' holds an NHS number as text; declare it as NhsNumber, which is checked when it is read and masks itself",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Text may be anything: unchecked, spaced or not, another number altogether, and it shows itself in every log and message. The type NhsNumber can only hold a number that passes the Modulus 11 check, compares by its digits, and is masked unless its value is asked for.",
        helpLinkUri: HelpLink.To("NHS1025"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Field, SymbolKind.Property);

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = context.Symbol;
        if (member.TypeOf()?.SpecialType == SpecialType.System_String
            // A static text is nobody's number: it is the name of a column, claim or system.
            && !member.IsStatic
            && !member.IsImplicitlyDeclared
            && PersonNumber.KindOfName(member.Name) == PersonNumberKind.NhsNumber
            && !HeldMember.IsMeantAsText(member)
            && !DeclaredShape.IsGivenElsewhere(member)
            && !member.HasAttribute(types["NhsStandards.NhsNumberAttribute"])
            && !HeldMember.IsBoundElsewhere(member, types)
            && !DeclaredShape.IsName(member, context.CancellationToken)
            && !UncheckedNhsNumber.Takes(member, types))
        {
            context.Report(Diagnostic.Create(Rule, member.Locations[0], member.Name));
        }
    }
}
