using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1012 in contracts: a type that crosses the boundary has no place for a Read code alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadCodeContract : StandardsAnalyzer
{
    private static readonly string[] ReadTerms = ["readcode", "readcodes", "readv2code", "readv2codes", "readv3code", "ctv3code", "ctv3codes"];
    private static readonly string[] SnomedWords = ["snomed", "sct", "sctid", "snomedct", "dmd"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ReadCodeOnly.Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterSymbolAction(symbol => Check(symbol, types), SymbolKind.Property);

    private static void Check(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = (IPropertySymbol)context.Symbol;
        if (PersonNumberStorage.ElementOf(member.Type).SpecialType == SpecialType.System_String
            && !member.IsStatic
            && NamedFor.Any(member.Name, ReadTerms)
            && !HasSnomed(member.ContainingType)
            && !DeclaredShape.IsGivenElsewhere(member)
            && !ReadCodeOnly.IsTranslation(member, types)
            && !member.DeclaringSyntaxReferences.IsEmpty
            && ReadCodeOnly.AppliesIn(StandardsOptions.Of(context.Options, member.DeclaringSyntaxReferences[0].SyntaxTree))
            && RequestModels.Of(types).Hold(member.ContainingType))
        {
            context.Report(Diagnostic.Create(ReadCodeOnly.Rule, member.Locations[0], member.Name));
        }
    }

    private static bool HasSnomed(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && (NameWords.ContainsAny(member.Name, SnomedWords) || CodeName.KindOfType(member.TypeOf()) == CodeKind.Sctid))
                    return true;
            }
        }

        return false;
    }
}
