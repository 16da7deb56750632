using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1020: a national check is written once, for everyone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReimplementedCheck : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1020",
        title: "Local re-implementation of a national check",
        messageFormat: "'{0}' works out {1} itself{2}; use {3}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "Each copy of a check digit's algorithm has mistakes of its own: the check value 10 that is let through, the leading zero that is lost. The toolkit's check is tested, and once corrected it is corrected everywhere.",
        helpLinkUri: HelpLink.To("NHS1020"));

    private static readonly string[] PersonNumbers = ["nhsnumber", "nhsno", "nhs", "chinumber", "chi", "modulus11", "mod11", "healthandcarenumber", "hcnumber"];

    private static readonly string[] Sctids = ["sctid", "snomed", "verhoeff", "dmd"];

    /// <summary>Other numbers with the same kind of check digit.</summary>
    private static readonly string[] OtherNumbers = ["isbn", "issn", "ean", "iban", "cpf", "cnpj"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        // Where the toolkit is not at hand, its check can't be used.
        if (types["NhsStandards.NhsNumber"] is not { } number || SymbolEqualityComparer.Default.Equals(number.ContainingAssembly, context.Compilation.Assembly))
            return;
        context.RegisterOperationAction(CheckRemainder, OperationKind.Binary);
        context.RegisterOperationAction(CheckTable, OperationKind.FieldInitializer, OperationKind.VariableDeclarator);
    }

    /// <summary><c>11 - sum % 11</c>, together or in two steps.</summary>
    private static void CheckRemainder(OperationAnalysisContext context)
    {
        var remainder = (IBinaryOperation)context.Operation;
        if (remainder.OperatorKind != BinaryOperatorKind.Remainder
            || !IsEleven(remainder.RightOperand)
            || context.ContainingSymbol is not IMethodSymbol method
            || !IsNamed(method, PersonNumbers)
            || IsNamed(method, OtherNumbers))
        {
            return;
        }

        var subtracts = false;
        var refusesTen = false;
        foreach (var operation in remainder.Root().Descendants())
        {
            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder } other when IsEleven(other.RightOperand) && other.Syntax.SpanStart < remainder.Syntax.SpanStart:
                    return;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference when IsEleven(difference.LeftOperand):
                    subtracts = true;
                    break;
                case ILiteralOperation { ConstantValue: { HasValue: true, Value: 10 }, Parent: IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual } or IPatternOperation or ISwitchExpressionArmOperation or ICaseClauseOperation }:
                    refusesTen = true;
                    break;
            }
        }

        if (subtracts)
            context.Report(Diagnostic.Create(Rule, method.Locations[0], method.NameForPeople(), "a Modulus 11 check", refusesTen ? "" : ", and lets the check value 10 through", "TryParse of NhsNumber, ChiNumber or HealthAndCareNumber"));
    }

    /// <summary>The ten by ten numbers of Verhoeff's check, in a field or in the method that works it out.</summary>
    private static void CheckTable(OperationAnalysisContext context)
    {
        var (value, place) = context.Operation switch
        {
            IFieldInitializerOperation { InitializedFields.IsEmpty: false } field => (field.Value, (ISymbol)field.InitializedFields[0]),
            IVariableDeclaratorOperation declarator => (declarator.GetVariableInitializer()?.Value, context.ContainingSymbol),
            _ => (null, context.ContainingSymbol),
        };
        if (value is null || RowsOf(value) is not { Length: 10 } rows || !AreTens(rows) || !IsNamed(place, Sctids))
            return;
        context.Report(Diagnostic.Create(Rule, place.Locations[0], place.NameForPeople(), "the check digit of SNOMED CT", "", "SnomedCode.TryParse"));
    }

    private static bool AreTens(ImmutableArray<IOperation> rows)
    {
        foreach (var row in rows)
        {
            if (RowsOf(row) is not { Length: 10 })
                return false;
        }

        return true;
    }

    private static ImmutableArray<IOperation>? RowsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => RowsOf(conversion.Operand),
        IArrayInitializerOperation initializer => initializer.ElementValues,
        IArrayCreationOperation creation => creation.Initializer?.ElementValues,
        _ => CollectedArguments.Of(value) is { IsDefault: false } elements ? elements : null,
    };

    private static bool IsEleven(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: 11 or 11L };

    private static bool IsNamed(ISymbol member, string[] terms)
    {
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (NameWords.ContainsAny(current.NameForPeople(), terms))
                return true;
        }

        return false;
    }
}
