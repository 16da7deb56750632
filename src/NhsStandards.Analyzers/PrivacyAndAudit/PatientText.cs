using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6002: the text of a record shows no patient, since every log statement and message may ask for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatientText : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6002",
        title: "Patient type leaks through ToString",
        messageFormat: "{0} shows '{1}', which identifies a patient; {2}",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The compiler writes a ToString() for records that prints all their members. Whoever puts the record into a log statement, an exception or a message prints the patient.",
        helpLinkUri: HelpLink.To("NHS6002"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var patients = PatientModel.Of(types);
        context.RegisterSymbolAction(symbol => Visit(symbol, patients), SymbolKind.NamedType);
    }

    private static void Visit(SymbolAnalysisContext context, PatientModel patients)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        if (type.IsRecord && !WritesItself(type) && PrintedMember(type, patients, context) is { } member)
            context.Report(Diagnostic.Create(Rule, type.Locations[0], $"ToString() of the record '{type.Name}'", member.Name, "override it, or give the member a type that masks itself"));
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "DebuggerDisplayAttribute" } && attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string display }
                && ShownMember(display, type, patients, context) is { } shown && attribute.ApplicationSyntaxReference is { } place)
            {
                context.Report(Diagnostic.Create(Rule, place.GetSyntax(context.CancellationToken).GetLocation(), "[DebuggerDisplay]", shown.Name, "show a surrogate id"));
            }
        }
    }

    /// <summary>Whether the record decides itself what it prints, or a base record does for all below it.</summary>
    private static bool WritesItself(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, Name: "ToString" or "PrintMembers" })
                return true;
        }

        for (var ancestor = type.BaseType; ancestor is { IsRecord: true }; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers("ToString"))
            {
                if (member is { IsSealed: true, IsImplicitlyDeclared: false })
                    return true;
            }
        }

        return false;
    }

    private static ISymbol? PrintedMember(INamedTypeSymbol type, PatientModel patients, SymbolAnalysisContext context)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null, IsOverride: false } or IFieldSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
                && Shows(member, patients, context))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Text, numbers and dates print what they hold. The toolkit's numbers mask themselves, lists and other objects print the name of their type.</summary>
    private static bool Shows(ISymbol member, PatientModel patients, SymbolAnalysisContext context) =>
        member.TypeOf() is { } type
        && PatientModel.HoldsText(type)
        && patients.TierOf(member) is var tier and not PatientTier.None
        && (tier != PatientTier.Named || member.Locations[0].SourceTree is not { } tree || StandardsOptions.Of(context.Options, tree).Flag("nhs_standards.pii_name_heuristics", otherwise: true));

    private static ISymbol? ShownMember(string display, INamedTypeSymbol type, PatientModel patients, SymbolAnalysisContext context)
    {
        for (var start = display.IndexOf('{'); start >= 0; start = display.IndexOf('{', start + 1))
        {
            var end = start + 1;
            while (end < display.Length && (char.IsLetterOrDigit(display[end]) || display[end] == '_'))
                end++;
            // The length of a number or what a method makes of it is another thing.
            if (end == display.Length || display[end] is not ('}' or ',' or ':'))
                continue;
            foreach (var member in type.GetMembers(display.Substring(start + 1, end - start - 1)))
            {
                if (Shows(member, patients, context))
                    return member;
            }
        }

        return null;
    }
}
