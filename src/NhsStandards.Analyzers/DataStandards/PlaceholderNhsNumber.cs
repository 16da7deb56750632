using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        "invalid", "excluded", "denied", "blocked", "refused", "rejected", "forbidden", "disallowed", "ignored", "bad", "fake", "bogus", "sentinel",
    ];

    /// <summary>Words of constants that may be compared with, or used for want of a number.</summary>
    private static readonly string[] Substitutes = ["dummy", "placeholder", "unknown", "missing", "empty", "blank"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits;

    public void Check(in Constant constant)
    {
        if (!PersonNumberText.TryRead(constant.Value, out var number) || !IsPlaceholder(number) || CodeMeaning.Of(constant) is not { Kind: CodeKind.NhsNumber } meaning)
            return;
        if (!meaning.MayBeWrong && !meaning.Context.IsElement && !IsOnlyRecognised(meaning.Context, constant.Types.Compilation))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value));
    }

    private static bool IsPlaceholder(ulong number) => PersonNumberText.IsRepeatedDigit(number) || number is Descending or Ascending;

    /// <summary>Whether the constant only gets a name here, by which numbers are compared with it.</summary>
    private static bool IsOnlyRecognised(ConstantContext context, Compilation compilation)
    {
        if (context is not { Role: ConstantRole.Stored, Target: IFieldSymbol { IsStatic: true } or ILocalSymbol { IsConst: true } })
            return false;
        return NameWords.ContainsAny(context.Target.Name, Refused)
            || (NameWords.ContainsAny(context.Target.Name, Substitutes) && IsOnlyCompared(context.Target.Name, compilation));
    }

    /// <summary>Whether the project names the constant only where it compares. Read for each such constant, of which there are few.</summary>
    private static bool IsOnlyCompared(string name, Compilation compilation)
    {
        var isCompared = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != name || token.Parent is not IdentifierNameSyntax use)
                    continue;
                if (!IsComparison(use))
                    return false;
                isCompared = true;
            }
        }

        return isCompared;
    }

    private static bool IsComparison(ExpressionSyntax use)
    {
        SyntaxNode? parent = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access.Parent : use.Parent;
        return parent switch
        {
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
            ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains" } } } => true,
            _ => false,
        };
    }
}
