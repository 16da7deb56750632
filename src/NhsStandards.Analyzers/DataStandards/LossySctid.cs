using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1011: a SNOMED CT identifier of up to 18 digits is kept whole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LossySctid : StandardsAnalyzer
{
    private const int WriteAsString = 2;

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1011",
        title: "SCTID stored in a lossy type",
        messageFormat: "'{0}' holds a SNOMED CT identifier as '{1}', {2}; use SnomedCode or string",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "SNOMED CT identifiers have up to 18 digits. An int can't hold them, floating-point numbers round them, and as a JSON number they are rounded beyond 2^53 by every browser: the last digits change, and with them the concept.",
        helpLinkUri: HelpLink.To("NHS1011"),
        customTags: RuleTags.MixedInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Field, SymbolKind.Property);

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = context.Symbol;
        if (member.IsStatic
            || member.IsImplicitlyDeclared
            || member.TypeOf() is not { } type
            || PersonNumberStorage.NumberIn(type) is not { } number
            || CodeName.KindOf(member, types) != CodeKind.Sctid
            || Amount.IsNamed(member.Name)
            // 'SnomedCodes' of a plain number is how many there are.
            || (NameWords.EndsWith(member.Name, "codes") && !PersonNumberStorage.IsCollection(type))
            || IsForeignKey(member)
            || DeclaredShape.IsGivenElsewhere(member))
        {
            return;
        }

        var isWide = number.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64;
        if (isWide && !IsWrittenAsNumber(member, types))
            return;
        context.Report(FindingSeverity.Create(
            Rule,
            member.Locations[0],
            isWide ? DiagnosticSeverity.Warning : FindingSeverity.ErrorInGate(context.Options),
            member.Name,
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            isWide ? "which browsers round in JSON" : "which can't hold its up to 18 digits"));
    }

    /// <summary>Whether the member is the key of a row: <c>SnomedConceptId</c> beside <c>SnomedConcept</c>.</summary>
    private static bool IsForeignKey(ISymbol member)
    {
        if (!member.Name.EndsWith("Id", StringComparison.Ordinal))
            return false;
        foreach (var sibling in member.ContainingType.GetMembers(member.Name.Substring(0, member.Name.Length - 2)))
        {
            if (sibling.TypeOf() is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None })
                return true;
        }

        return false;
    }

    /// <summary>Whether the member's type is written as JSON, and nothing writes the member as text.</summary>
    private static bool IsWrittenAsNumber(ISymbol member, KnownTypes types) =>
        member is { DeclaredAccessibility: Accessibility.Public, ContainingType: { } type }
        && !HasOwnForm(member)
        && !HasOwnForm(type)
        && (IsJson(type) || RequestModels.Of(types).Hold(type));

    private static bool HasOwnForm(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is not { } name)
                continue;
            if (name == "JsonIgnoreAttribute" || name.EndsWith("ConverterAttribute", StringComparison.Ordinal))
                return true;
            if (name == "JsonNumberHandlingAttribute" && attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is int handling && (handling & WriteAsString) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether the type says itself that it is written as JSON.</summary>
    private static bool IsJson(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol)
                continue;
            foreach (var attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute")
                    return true;
            }
        }

        return false;
    }
}
