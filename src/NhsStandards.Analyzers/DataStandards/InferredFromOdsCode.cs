using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1008: an ODS code says nothing about its organisation; the Organisation Data Service does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InferredFromOdsCode : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1008",
        title: "Meaning inferred from the structure of an ODS code",
        messageFormat: "'{0}' is an ODS code, whose characters mean nothing since 2020; look the organisation's role or parent up in the Organisation Data Service",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Codes issued under DCB0090 have the form letter, digit, letter, digit, letter for every kind of organisation. The kind can no longer be told from the first characters, nor the trust from those of its sites: code that does treats new organisations as something that they are not.",
        helpLinkUri: HelpLink.To("NHS1008"));

    /// <summary>The longest beginning that says something: a trust's code.</summary>
    private const int LongestPrefix = 4;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(operation => CheckCall(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckIndex(operation, types), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => CheckRange(operation, types), OperationKind.ImplicitIndexerReference);
    }

    private static void CheckCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "StartsWith" when IsPrefix(call.Arguments):
            case "Substring" or "Remove" when AreConstant(call.Arguments):
                if (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String)
                    Check(context, call.Instance, types);
                break;
            case "IsMatch" or "Match" when call is { TargetMethod: { IsStatic: true, ContainingType.Name: "Regex" }, Arguments.Length: > 1 } && call.Arguments[1].Value.ConstantValue.Value is string pattern && !IsWhole(pattern):
                Check(context, call.Arguments[0].Value, types);
                break;
        }
    }

    private static void CheckIndex(OperationAnalysisContext context, KnownTypes types)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference is { Property: { IsIndexer: true, ContainingType.SpecialType: SpecialType.System_String }, Arguments.Length: 1 } && reference.Arguments[0].Value.ConstantValue.HasValue)
            Check(context, reference.Instance, types);
    }

    private static void CheckRange(OperationAnalysisContext context, KnownTypes types)
    {
        var reference = (IImplicitIndexerReferenceOperation)context.Operation;
        if (reference.Instance.Type?.SpecialType == SpecialType.System_String && IsConstant(reference.Argument))
            Check(context, reference.Instance, types);
    }

    private static void Check(OperationAnalysisContext context, IOperation? text, KnownTypes types)
    {
        if (ConstantContext.SymbolOf(text) is { } symbol
            && CodeName.KindOf(symbol, types) == CodeKind.OdsCode
            && !IsAboutForm(context.ContainingSymbol)
            && !DeclaredShape.IsInMigration(context.ContainingSymbol))
        {
            context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), symbol.Name));
        }
    }

    /// <summary>Whether the code is in a validator: 'IsOdsCode' asks for the form, 'IsTrust' for a meaning.</summary>
    private static bool IsAboutForm(ISymbol member) =>
        Judge.IsCheck(member) || (member is IMethodSymbol && (NameWords.EndsWith(member.Name, "odscode") || NameWords.Contains(member.Name, "format") || NameWords.Contains(member.Name, "anana")));

    /// <summary>Whether the text that a code is asked to start with is a beginning of codes: what somebody types, and a prefix of an address, is not.</summary>
    private static bool IsPrefix(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty || arguments[0].Value.ConstantValue is not { HasValue: true, Value: var value })
            return false;
        if (value is char)
            return true;
        if (value is not string { Length: > 0 and <= LongestPrefix } text)
            return false;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    private static bool AreConstant(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.Value.ConstantValue.HasValue)
                return false;
        }

        return true;
    }

    /// <summary>Whether an index or range is written with numbers: <c>^1</c>, <c>..3</c>.</summary>
    private static bool IsConstant(IOperation index)
    {
        foreach (var part in index.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IInvocationOperation)
                return false;
        }

        return true;
    }

    private static bool IsWhole(string pattern) => pattern.StartsWith("^", StringComparison.Ordinal) && pattern.EndsWith("$", StringComparison.Ordinal);
}
