using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Suppressions;

/// <summary>NHS9013: an exception from a standard is a decision, and a decision has a reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnexplainedSuppression : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS9013",
        title: "NHS rule suppressed without a reason",
        messageFormat: "'{0}' is suppressed without a reason; {1}",
        category: Principle.Definitions,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Services that leave a standard must be able to say why. A suppression without a reason can't be told from a mistake, outlives the cause that it had, and is copied.",
        helpLinkUri: HelpLink.To("NHS9013"));

    private const string SuppressMessage = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";
    private const string UnconditionalSuppressMessage = "System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterSyntaxTreeAction(VisitPragmas);
        context.RegisterSyntaxNodeAction(attribute => VisitAttribute(attribute, types), SyntaxKind.Attribute);
        context.RegisterAdditionalFileAction(VisitConfiguration);
    }

    private static void VisitPragmas(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives)
            return;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
                VisitPragma(context, pragma);
        }
    }

    private static void VisitPragma(SyntaxTreeAnalysisContext context, PragmaWarningDirectiveTriviaSyntax pragma)
    {
        foreach (var code in pragma.ErrorCodes)
        {
            if (code is IdentifierNameSyntax { Identifier.ValueText: var name } && RuleId.At(name, 0) is { } id && !IsExplained(pragma, id, context.Tree.GetText(context.CancellationToken)))
                context.Report(Diagnostic.Create(Rule, code.GetLocation(), id, "say why in a comment on the same line"));
        }
    }

    /// <summary>Whether a comment on the line, or on that above or below, says why; other pragmas may stand between.</summary>
    private static bool IsExplained(PragmaWarningDirectiveTriviaSyntax pragma, string id, SourceText text)
    {
        foreach (var trivia in pragma.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && SuppressionReason.Is(trivia.ToString(), id))
                return true;
        }

        var line = text.Lines.GetLineFromPosition(pragma.SpanStart).LineNumber;
        var above = line - 1;
        while (above >= 0 && Trimmed(text.Lines[above]).StartsWith("#pragma", StringComparison.Ordinal))
            above--;
        return (above >= 0 && IsCommentWithReason(text.Lines[above], id)) || (line + 1 < text.Lines.Count && IsCommentWithReason(text.Lines[line + 1], id));
    }

    private static bool IsCommentWithReason(TextLine line, string id)
    {
        var text = Trimmed(line);
        return (text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal) || text.EndsWith("*/", StringComparison.Ordinal))
            && !text.StartsWith("///", StringComparison.Ordinal)
            && SuppressionReason.Is(text, id);
    }

    private static string Trimmed(TextLine line) => line.ToString().Trim();

    private static void VisitAttribute(SyntaxNodeAnalysisContext context, KnownTypes types)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList is not { Arguments: { Count: > 1 } arguments }
            || NameOf(attribute.Name) is not ("SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage" or "UnconditionalSuppressMessageAttribute")
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } type
            || !(type.Is(types[SuppressMessage]) || type.Is(types[UnconditionalSuppressMessage])))
        {
            return;
        }

        string? id = null;
        var justification = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument.NameColon is { Name.Identifier.ValueText: "checkId" } || (i == 1 && argument.NameColon is null))
                id = RuleId.At(TextOf(argument, context), 0);
            else if (argument.NameEquals is { Name.Identifier.ValueText: "Justification" })
                justification = TextOf(argument, context);
        }

        if (id is not null && !SuppressionReason.Is(justification, id) && !IsExplainedBeside(attribute, id))
            context.Report(Diagnostic.Create(Rule, attribute.GetLocation(), id, "say why in its Justification"));
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => "",
    };

    private static string TextOf(AttributeArgumentSyntax argument, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value as string ?? "";

    private static bool IsExplainedBeside(AttributeSyntax attribute, string id)
    {
        foreach (var trivia in attribute.Parent?.GetTrailingTrivia() ?? default)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && SuppressionReason.Is(trivia.ToString(), id))
                return true;
        }

        return false;
    }

    private static void VisitConfiguration(AdditionalFileAnalysisContext context)
    {
        if (AdditionalFileKind.Of(context) != AdditionalFileKind.AnalyzerConfiguration || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var line in text.Lines)
        {
            if (SwitchedOffRule.Read(line) is not { } rule || SuppressionReason.Is(rule.Comment, rule.Id) || IsExplainedAbove(text, line.LineNumber, rule.Id))
                continue;
            var entry = ExceptionList.EntryFor(rule.Id, context.Options, context.CancellationToken);
            if (entry == ExceptionEntry.Complete)
                continue;
            context.Report(Diagnostic.Create(
                Rule,
                Location.Create(context.AdditionalFile.Path, rule.Span, text.Lines.GetLinePositionSpan(rule.Span)),
                rule.Id,
                entry == ExceptionEntry.Incomplete
                    ? "its entry in nhs/exceptions.json needs 'reason', 'owner' and 'reviewDate'"
                    : "say why in a comment beside it, or list it in nhs/exceptions.json"));
        }
    }

    private static bool IsExplainedAbove(SourceText text, int line, string id)
    {
        var above = line - 1;
        while (above >= 0 && SwitchedOffRule.IsSeverity(text.Lines[above]))
            above--;
        if (above < 0)
            return false;
        var comment = Trimmed(text.Lines[above]);
        return comment.Length > 0 && comment[0] is '#' or ';' && SuppressionReason.Is(comment, id);
    }
}
