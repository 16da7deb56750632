using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>The statements and parts of declarations of one member with their texts, and how many equal ones come before each. Read once, for members that have findings.</summary>
internal sealed class MemberUnits
{
    private static readonly ConditionalWeakTable<SyntaxNode, MemberUnits> Cache = new();

    private readonly Dictionary<SyntaxNode, (string Text, int Occurrence)> _units = [];

    private MemberUnits(SyntaxNode owner)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in owner.DescendantNodes(node => node == owner || !IsOwner(node), descendIntoTrivia: owner.ContainsDirectives))
        {
            if (!IsUnit(node))
                continue;
            var text = new StringBuilder().Append(node.RawKind).Append(' ');
            AppendContext(text, node);
            SyntaxText.Append(text, node, before: int.MaxValue);
            var known = text.ToString();
            seen.TryGetValue(known, out var occurrence);
            seen[known] = occurrence + 1;
            _units[node] = (known, occurrence);
        }
    }

    /// <summary>The units of a member, type or file.</summary>
    public static MemberUnits Of(SyntaxNode owner) => Cache.GetValue(owner, static owner => new MemberUnits(owner));

    public (string Text, int Occurrence) this[SyntaxNode unit] => _units.TryGetValue(unit, out var known) ? known : ("", 0);

    /// <summary>The statement that holds a node; within a declaration the parameter, attribute, initialiser or the like; nothing for the declaration itself.</summary>
    public static SyntaxNode? UnitAround(SyntaxNode node)
    {
        SyntaxNode? part = null;
        for (var current = node; current is not null; current = ParentOf(current))
        {
            if (IsOwner(current))
                break;
            if (current is DirectiveTriviaSyntax or StatementSyntax and not BlockSyntax)
                return current;
            if (IsPart(current))
                part = current;
        }

        return part;
    }

    /// <summary>The member, type or file that a node stands in.</summary>
    public static SyntaxNode OwnerOf(SyntaxNode node)
    {
        var current = node;
        while (!IsOwner(current) && ParentOf(current) is { } parent)
            current = parent;
        return current;
    }

    public static SyntaxNode? ParentOf(SyntaxNode node) =>
        node.Parent ?? (node is StructuredTriviaSyntax trivia ? trivia.ParentTrivia.Token.Parent : null);

    private static bool IsOwner(SyntaxNode node) => node is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax);

    private static bool IsUnit(SyntaxNode node) => node is DirectiveTriviaSyntax or (StatementSyntax and not BlockSyntax) || IsPart(node);

    private static bool IsPart(SyntaxNode node) => node is AttributeSyntax or ParameterSyntax or VariableDeclaratorSyntax or ArrowExpressionClauseSyntax
        or EqualsValueClauseSyntax or ConstructorInitializerSyntax or BaseTypeSyntax or UsingDirectiveSyntax;

    /// <summary>Statements within anonymous functions are told apart by the call that the function is given to, as endpoints by their routes.</summary>
    private static void AppendContext(StringBuilder text, SyntaxNode unit)
    {
        for (var current = ParentOf(unit); current is not null && !IsOwner(current); current = ParentOf(current))
        {
            if (current is AnonymousFunctionExpressionSyntax && UnitAround(current) is { } outer && outer != unit)
                SyntaxText.Append(text, outer, before: current.SpanStart);
        }
    }
}
