using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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

    /// <summary>Words that say that the text is meant as text: as somebody typed it, or as somebody reads it.</summary>
    private static readonly string[] MeantAsText =
    [
        "text", "string", "raw", "input", "entered", "typed", "unvalidated", "unverified", "invalid", "formatted", "display", "displayed", "spaced", "printed", "original", "submitted", "search", "query", "param", "parameter",
    ];

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
            && !IsMeantAsText(member.Name)
            && !DeclaredShape.IsGivenElsewhere(member)
            && !IsBoundElsewhere(member, types)
            && !DeclaredShape.IsName(member, context.CancellationToken)
            && !(member is IPropertySymbol property && UncheckedNhsNumber.Takes(property, types, context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name));
        }
    }

    internal static bool IsMeantAsText(string name) => NameWords.ContainsAny(name, MeantAsText);

    /// <summary>
    /// Whether the member is checked or converted already, is bound from a request, or belongs to a format that has no form for
    /// the toolkit's type.
    /// </summary>
    private static bool IsBoundElsewhere(ISymbol member, KnownTypes types)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && (type.Is(types["NhsStandards.NhsNumberAttribute"])
                    || type.Name.EndsWith("ConverterAttribute", StringComparison.Ordinal)
                    || type.IsBelowNamespace("Microsoft.AspNetCore")
                    || IsOtherFormat(type)))
            {
                return true;
            }
        }

        foreach (var attribute in member.ContainingType.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsOtherFormat(type))
                return true;
        }

        return member.ContainingType.Is(types["Microsoft.AspNetCore.Mvc.RazorPages.PageModel"])
            || member.ContainingType.Is(types["Microsoft.AspNetCore.Components.ComponentBase"]);
    }

    private static bool IsOtherFormat(INamedTypeSymbol attribute) =>
        attribute.IsBelowNamespace("System.Xml.Serialization")
        || attribute.IsBelowNamespace("System.Runtime.Serialization")
        || attribute.IsBelowNamespace("ProtoBuf")
        || attribute.IsBelowNamespace("CsvHelper");
}
