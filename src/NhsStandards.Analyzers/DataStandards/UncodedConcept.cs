using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1023: what a national code list or terminology names is held as a code of it, not as any text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncodedConcept : StandardsAnalyzer
{
    private const string Validation = "System.ComponentModel.DataAnnotations.ValidationAttribute";

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1023",
        title: "Coded concept held as free text",
        messageFormat: "'{0}' holds {1} as '{2}', which may be anything; declare it as {3}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "National code lists and terminologies are there so that every system reads a concept alike. In a text or a flag stands 'F', 'f', 'Female', '2' or a typing error, two systems do not understand each other, and no search finds all. A coded type holds a code of its list and nothing else.",
        helpLinkUri: HelpLink.To("NHS1023"));

    /// <summary>Attributes of validation that say nothing about which texts there are.</summary>
    private static readonly string[] FormAttributes = ["RequiredAttribute", "StringLengthAttribute", "MaxLengthAttribute", "MinLengthAttribute", "LengthAttribute", "DataTypeAttribute"];

    /// <summary>What a neighbour's name has behind that of a text which is only shown: <c>GenderCode</c> beside <c>Gender</c>.</summary>
    private static readonly string[] CodeEndings = ["Code", "Id", "System", "CodeSystem", "Coding", "Concept", "CodeableConcept", "Key", "Type", "TypeId"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Field, SymbolKind.Property);

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = context.Symbol;
        var type = member.TypeOf()!.WithoutNullable();
        if (!IsAnything(type) || ConceptName.KindOf(member.Name, type) is not { } concept
            // A number that stands for a terminology's code is the rule's about lossy types.
            || (concept.IsTerminology && type.SpecialType is not (SpecialType.System_String or SpecialType.System_Char))
            || HeldMember.IsMeantAsText(member)
            || HeldMember.IsInFhirJson(member)
            || !HeldMember.IsAuthorsChoice(member, types, context.CancellationToken)
            || !ClinicalRecord.Holds(member, types)
            || IsJudged(member, types)
            || HasCodeBeside(member))
        {
            return;
        }

        context.Report(Diagnostic.Create(
            Rule, member.Locations[0], member.Name, concept.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?'), concept.TypeIn(types)));
    }

    private static bool IsAnything(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64;

    /// <summary>Whether an attribute says which texts there are: a code list, a pattern, a validation of the team's own.</summary>
    private static bool IsJudged(ISymbol member, KnownTypes types)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && ((type.Is(types[Validation]) && Array.IndexOf(FormAttributes, type.Name) < 0)
                    || type.IsInNamespace("NhsStandards") && type.Name is "SctidAttribute" or "NhsCodeListAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCodeBeside(ISymbol member)
    {
        foreach (var other in member.ContainingType.GetMembers())
        {
            if (other is (IPropertySymbol or IFieldSymbol)
                && other.Name.Length > member.Name.Length
                && other.Name.StartsWith(member.Name, StringComparison.OrdinalIgnoreCase)
                && Array.IndexOf(CodeEndings, other.Name.Substring(member.Name.Length)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
