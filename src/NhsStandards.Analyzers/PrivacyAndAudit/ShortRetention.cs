using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6016: a record is kept as long as the schedule says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShortRetention : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6016",
        title: "Retention shorter than the NHS schedule",
        messageFormat: "'{0}' keeps records of the kind '{1}' for {2}, but the NHS schedule asks for {3} years",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Health records are needed long after they are written: by the patient, by the next clinician, by a court. The Records Management Code of Practice says for how long each kind is kept at least.",
        helpLinkUri: HelpLink.To("NHS6016"));

    private const string Retention = "NhsStandards.RetentionAttribute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types[Retention] is not { } retention)
            return;
        context.RegisterSymbolAction(symbol => VisitDeclaration(symbol, retention), SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field);
        context.RegisterOperationAction(operation => VisitCutOff(operation, retention), OperationKind.Invocation);
    }

    private static void VisitDeclaration(SymbolAnalysisContext context, INamedTypeSymbol retention)
    {
        var symbol = context.Symbol;
        if (symbol.FindAttribute(retention) is not { } attribute
            || KindOf(attribute) is not { } kind
            || attribute.NamedValue("Years") is not int years
            || years >= RetentionSchedule.YearsFor(kind)
            || attribute.ApplicationSyntaxReference is not { } place)
        {
            return;
        }

        context.Report(Create(place.GetSyntax(context.CancellationToken).GetLocation(), symbol, kind, Years(years)));
    }

    /// <summary>A cut-off such as <c>now.AddYears(-5)</c> where records are removed.</summary>
    private static void VisitCutOff(OperationAnalysisContext context, INamedTypeSymbol retention)
    {
        var call = (IInvocationOperation)context.Operation;
        if (PeriodOf(call) is not var (years, text)
            || context.ContainingSymbol.FindAttributeAround(retention) is not { } attribute
            || KindOf(attribute) is not { } kind
            || years >= RetentionSchedule.YearsFor(kind)
            || !Removes(call.Root()))
        {
            return;
        }

        context.Report(Create(call.Syntax.GetLocation(), context.ContainingSymbol, kind, text));
    }

    private static Diagnostic Create(Location location, ISymbol symbol, string kind, string period) =>
        Diagnostic.Create(Rule, location, symbol.NameForPeople(), kind, period, RetentionSchedule.YearsFor(kind));

    private static string? KindOf(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: > 0 } arguments ? arguments[0].EnumName() : null;

    /// <summary>How far a call goes back, in years, where that is constant.</summary>
    private static (double Years, string Text)? PeriodOf(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "AddYears" or "AddMonths" or "AddDays", ContainingType: { Name: "DateTime" or "DateTimeOffset" or "DateOnly" } type }
            || !type.IsInNamespace("System")
            || call.Arguments.Length != 1
            || AmountOf(call.Arguments[0].Value) is not (< 0 and var amount))
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "AddYears" => (-amount, Years((int)-amount)),
            "AddMonths" => (-amount / 12, $"{(int)-amount} months"),
            // As many days as the years have at least.
            _ => (-amount / 365, $"{(int)-amount} days"),
        };
    }

    private static double? AmountOf(IOperation value) => value.ConstantValue.Value switch
    {
        int number => number,
        double number => number,
        _ => null,
    };

    private static string Years(int years) => years == 1 ? "1 year" : $"{years} years";

    private static bool Removes(IOperation body)
    {
        foreach (var operation in body.Contents())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: var name } && IsRemoval(name))
                return true;
        }

        return false;
    }

    private static bool IsRemoval(string name) =>
        NameWords.StartsWith(name, "delete") || NameWords.StartsWith(name, "remove") || NameWords.StartsWith(name, "purge")
        || NameWords.StartsWith(name, "erase") || NameWords.StartsWith(name, "destroy") || NameWords.StartsWith(name, "executedelete");
}
