using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1003: a placeholder that passes the check is taken for a number.</summary>
internal sealed class PlaceholderNhsNumber : IConstantRule
{
    private const ulong Descending = 9_876_543_210;
    private const ulong Ascending = 0_123_456_789;

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1003",
        title: "Placeholder number that passes Modulus 11",
        messageFormat: "'{0}' is given the placeholder '{1}', which passes the Modulus 11 check; leave the number out, or use a synthetic one such as 999 000 0018",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Repeated digits and some sequences pass the Modulus 11 check. Validation does not catch them, so a placeholder for an unknown number is stored, matched and sent as if it were somebody's.",
        helpLinkUri: HelpLink.To("NHS1003"));

    /// <summary>Words with which a named constant is there to be recognised, not to be used.</summary>
    private static readonly string[] Refused =
    [
        "invalid", "excluded", "denied", "blocked", "refused", "rejected", "forbidden", "disallowed", "ignored", "bad", "fake", "bogus", "dummy", "placeholder", "sentinel", "unknown", "missing", "empty", "blank",
    ];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits;

    public void Check(in Constant constant)
    {
        if (!PersonNumberText.TryRead(constant.Value, out var number) || !IsPlaceholder(number) || CodeMeaning.Of(constant) is not { Kind: CodeKind.NhsNumber } meaning)
            return;
        if (!meaning.MayBeWrong && !meaning.Context.IsElement && !IsNamedConstant(meaning.Context))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value));
    }

    private static bool IsPlaceholder(ulong number) => PersonNumberText.IsRepeatedDigit(number) || number is Descending or Ascending;

    /// <summary>Whether the constant only gets a name here, by which it is compared or used elsewhere.</summary>
    private static bool IsNamedConstant(ConstantContext context) =>
        context is { Role: ConstantRole.Stored, Target: IFieldSymbol { IsStatic: true } or ILocalSymbol { IsConst: true } } && NameWords.ContainsAny(context.Target.Name, Refused);
}
