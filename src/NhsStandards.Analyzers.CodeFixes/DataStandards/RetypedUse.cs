using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>
/// Changes what reads and writes a member so that everything around keeps its type: a read asks for the number's text, a write
/// parses. Each method says whether the use could be changed.
/// </summary>
internal sealed class RetypedUse(RetypedMember member, SemanticModel model, SourceEdits edits, CancellationToken cancellation)
{
    /// <summary>Formats that print a number with all its ten digits.</summary>
    private static readonly string[] TenDigits = ["D10", "d10", "0000000000"];

    /// <summary>A member that is named as its type stands for both, unless it is nullable.</summary>
    private string Parse => (member.IsNullable ? "NhsStandards." : "") + member.ToolkitType + ".Parse";

    /// <param name="name">Where the member is named.</param>
    public bool TryEdit(SimpleNameSyntax name)
    {
        var use = UseOf(name);
        if (IsInNameof(use))
            return true;
        if (IsRefused(use))
            return false;
        if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsOnlyDone(assignment) && TryWrite(assignment.Right);
        return IsCopied(use) || (member.IsText ? TryReadText(use) : TryReadNumber(use));
    }

    /// <summary>Makes the toolkit's type of what is given to the member.</summary>
    public bool TryWrite(ExpressionSyntax value)
    {
        if (IsSameMember(value))
            return true;
        if (RetypedMember.IsNoNumber(value))
        {
            edits.Replace(value.Span, member.IsNullable ? "null" : "default");
            return true;
        }

        return member.IsText ? TryWriteText(value) : TryWriteNumber(value);
    }

    private bool TryWriteText(ExpressionSyntax value)
    {
        if (model.GetConstantValue(value, cancellation) is { HasValue: true, Value: var constant }
            && !(constant is string text && member.Takes(text)))
        {
            return false;
        }

        if (!member.IsNullable || model.GetTypeInfo(value, cancellation).Nullability.FlowState == NullableFlowState.NotNull)
            edits.Surround(value, Parse + "(", ")");
        else if (value is IdentifierNameSyntax)
            edits.Surround(value, $"{value} is null ? null : {Parse}(", ")");
        else
            return false;
        return true;
    }

    private bool TryWriteNumber(ExpressionSyntax value)
    {
        if (model.GetConstantValue(value, cancellation) is { HasValue: true, Value: { } constant })
        {
            if (!ulong.TryParse(constant.ToString(), out var number) || !Modulus11.IsValid(number))
                return false;
            edits.Replace(value.Span, $"{Parse}(\"{number:D10}\")");
            return true;
        }

        if (value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
            && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "ToInt64" or "ToInt32" or "ToUInt64" or "ToUInt32" }
            && model.GetTypeInfo(arguments[0].Expression, cancellation).Type?.SpecialType == SpecialType.System_String)
        {
            edits.Replace(call.Expression.Span, Parse);
            return true;
        }

        if (model.GetTypeInfo(value, cancellation).Type?.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64))
            return false;
        var (open, close) = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? ("", "") : ("(", ")");
        edits.Surround(value, $"{Parse}({open}", $"{close}.ToString(\"D10\"))");
        return true;
    }

    private bool TryReadText(ExpressionSyntax use)
    {
        var outer = Whole(use);
        if (outer.Parent is SwitchExpressionSyntax or SwitchStatementSyntax)
            return false;
        if (!member.IsNullable)
        {
            if (TryAskWhetherEmpty(outer, SyntaxKind.NullLiteralExpression))
                return true;
            // Text that was not there is empty from now on.
            if (IsComparedWithNull(outer) || outer.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left == outer)
                return false;
        }
        else if (IsComparedWithNull(outer))
        {
            return true;
        }

        KeepName(use);
        edits.Append(use, member.IsNullable ? "?.Value" : ".Value");
        return true;
    }

    private bool TryReadNumber(ExpressionSyntax use)
    {
        var outer = Whole(use);
        switch (outer.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax call } access when access.Expression == outer && PrintsDigits(call):
                edits.Replace(TextSpan.FromBounds(outer.Span.End, call.Span.End), ".Value");
                return true;
            case InterpolationSyntax { AlignmentClause: null } hole when hole.FormatClause is null || Array.IndexOf(TenDigits, hole.FormatClause.FormatStringToken.ValueText) >= 0:
                edits.Append(outer, ".Value");
                if (hole.FormatClause is not null)
                    edits.Replace(hole.FormatClause.Span, "");
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when model.GetTypeInfo(sum, cancellation).Type?.SpecialType == SpecialType.System_String:
                edits.Append(outer, ".Value");
                return true;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsPrinted(outer, call):
                edits.Append(outer, ".Value");
                return true;
            default:
                return TryAskWhetherEmpty(outer, SyntaxKind.NumericLiteralExpression);
        }
    }

    /// <summary>Asks the number itself where the code asks whether there is one.</summary>
    private bool TryAskWhetherEmpty(ExpressionSyntax outer, SyntaxKind none)
    {
        var (isEqual, right) = outer.Parent switch
        {
            BinaryExpressionSyntax comparison when comparison.Left == outer && comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => (comparison.IsKind(SyntaxKind.EqualsExpression), comparison.Right),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } => (true, constant.Expression),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } => (false, constant.Expression),
            _ => (false, null),
        };
        if (right is null || !right.IsKind(none) || !RetypedMember.IsNoNumber(right) || outer.Parent!.IsKind(SyntaxKind.ConditionalAccessExpression) || outer is ConditionalAccessExpressionSyntax)
            return false;
        if (!isEqual)
            edits.Prepend(outer, "!");
        edits.Replace(TextSpan.FromBounds(outer.Span.End, outer.Parent!.Span.End), ".IsEmpty");
        return true;
    }

    private static bool IsComparedWithNull(ExpressionSyntax outer) => outer.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => true,
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } } => true,
        _ => false,
    };

    /// <summary>A member of an anonymous type or tuple that has its name from the member read keeps it.</summary>
    private void KeepName(ExpressionSyntax use)
    {
        switch (Whole(use).Parent)
        {
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } anonymous:
                edits.Prepend(anonymous.Expression, member.Symbol.Name + " = ");
                break;
            case ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } element:
                edits.Prepend(element.Expression, member.Symbol.Name + ": ");
                break;
        }
    }

    private bool PrintsDigits(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (model.GetConstantValue(argument.Expression, cancellation) is { HasValue: true, Value: string format } && Array.IndexOf(TenDigits, format) < 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether a call only prints the number, as an object that stands for a hole.</summary>
    private bool IsPrinted(ExpressionSyntax outer, InvocationExpressionSyntax call) =>
        model.GetTypeInfo(outer, cancellation).ConvertedType?.SpecialType == SpecialType.System_Object
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
        && (method.ContainingType.SpecialType == SpecialType.System_String
            || method.IsBelowNamespace("Microsoft.Extensions.Logging")
            || method.IsBelowNamespace("Serilog")
            || method.IsBelowNamespace("NLog")
            || method.ContainingType is { Name: "Console" } console && console.IsInNamespace("System"));

    /// <summary>Whether the use is given to the member itself or compared with it, of another object.</summary>
    private bool IsCopied(ExpressionSyntax use) => Whole(use) is var outer && outer.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == outer => IsSameMember(assignment.Left),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => IsSameMember(comparison.Left == outer ? comparison.Right : comparison.Left),
        _ => false,
    };

    private bool IsSameMember(ExpressionSyntax expression) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(expression, cancellation).Symbol, member.Symbol);

    /// <summary>Whether nothing reads the value of an assignment, which changes its type.</summary>
    private static bool IsOnlyDone(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is ExpressionStatementSyntax or InitializerExpressionSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax;

    /// <summary>Whether the member is used by reference, in a pattern, or in a way that another type does not have.</summary>
    private bool IsRefused(ExpressionSyntax use)
    {
        switch (use.Parent)
        {
            case ArgumentSyntax argument when argument.RefKindKeyword != default:
            case RefExpressionSyntax:
            case NameColonSyntax:
            case ExpressionColonSyntax:
            case PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }:
            case PrefixUnaryExpressionSyntax:
                return true;
        }

        foreach (var ancestor in use.Ancestors())
        {
            switch (ancestor)
            {
                case TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple when assignment.Left == tuple:
                case AttributeSyntax:
                case QueryExpressionSyntax query when IsTree(query):
                case LambdaExpressionSyntax lambda when IsTree(lambda):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the code is translated, to SQL for instance, and not run.</summary>
    private bool IsTree(ExpressionSyntax code) => model.GetTypeInfo(code, cancellation) is { Type: var type, ConvertedType: var converted } && (IsTree(type) || IsTree(converted));

    private static bool IsTree(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
            return false;
        if (named.IsInNamespace("System.Linq.Expressions") || named is { Name: "IQueryable" })
            return true;
        foreach (var implemented in named.AllInterfaces)
        {
            if (implemented.Name == "IQueryable")
                return true;
        }

        return false;
    }

    private static bool IsInNameof(ExpressionSyntax use) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    /// <summary>The expression that names the member of an object: <c>patient.NhsNumber</c>, <c>.NhsNumber</c> behind a question mark, or the name alone.</summary>
    private static ExpressionSyntax UseOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    /// <summary>The use with the question mark before and the parentheses and exclamation mark around it.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax use)
    {
        while (true)
        {
            switch (use.Parent)
            {
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == use:
                    use = access;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    use = suppressed;
                    break;
                default:
                    return use;
            }
        }
    }
}
