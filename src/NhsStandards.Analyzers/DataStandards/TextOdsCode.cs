using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1026: the code of an organisation is the toolkit's type, which has been checked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextOdsCode : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1026",
        title: "ODS code held as text",
        messageFormat: "'{0}' holds an ODS code as text; declare it as OdsCode, which is checked when it is read",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Text may be anything: a name, a lower-case code that no register has, a code with spaces. The type OdsCode can only hold a code in the form of the Organisation Data Service, and compares alike everywhere.",
        helpLinkUri: HelpLink.To("NHS1026"),
        customTags: RuleTags.Mixed);

    private static readonly string[] Terms =
    [
        "odscode", "odsorganisationcode", "odsorganizationcode", "odssitecode", "organisationcode", "organizationcode", "practicecode", "gppracticecode", "primarycareprovider", "primarycareprovidercode",
    ];

    /// <summary>Words that make it another thing: a question, a pattern, an organisation that is no part of the NHS.</summary>
    private static readonly string[] OtherMeanings =
    [
        "is", "has", "have", "can", "no", "not", "by", "without", "missing", "use", "show", "hide", "include", "exclude", "require", "requires", "claim", "header", "column", "hashed", "masked", "sales", "purchasing",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Field, SymbolKind.Property);

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = context.Symbol;
        if (member.TypeOf()?.SpecialType != SpecialType.System_String
            || !IsOdsCode(member.Name)
            || HeldMember.IsMeantAsText(member)
            || HeldMember.IsInViewModel(member, types)
            || member.HasAttribute(types["NhsStandards.OdsCodeAttribute"])
            || !HeldMember.IsAuthorsChoice(member, types, context.CancellationToken))
        {
            return;
        }

        var severity = WireContract.Holds(member) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        context.Report(FindingSeverity.Create(Rule, member.Locations[0], severity, member.Name));
    }

    private static bool IsOdsCode(string name) =>
        name.Length >= 7 && NameWords.EndsWithAny(name, Terms) && !NameWords.ContainsAny(name, OtherMeanings);
}
