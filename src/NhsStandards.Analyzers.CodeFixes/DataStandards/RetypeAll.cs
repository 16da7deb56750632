using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>Retypes the members of all findings, each in the code that the one before has left.</summary>
internal sealed class RetypeAll : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var members = new List<(ProjectId Project, string Id)>();
        foreach (var diagnostic in await DiagnosticsOfAsync(fixAllContext).ConfigureAwait(false))
        {
            if (fixAllContext.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is { } root
                && await Retyping.AtAsync(document, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), fixAllContext.CancellationToken).ConfigureAwait(false) is { } retyping
                && retyping.Member.Symbol.GetDocumentationCommentId() is { } id)
            {
                members.Add((document.Project.Id, id));
            }
        }

        return CodeAction.Create(PersonNumberTypeCodeFix.EquivalenceKey, cancellation => ApplyAsync(fixAllContext.Solution, members, cancellation), PersonNumberTypeCodeFix.EquivalenceKey);
    }

    private static async Task<Solution> ApplyAsync(Solution solution, List<(ProjectId Project, string Id)> members, CancellationToken cancellation)
    {
        foreach (var (project, id) in members)
        {
            if (await Retyping.OfAsync(solution.GetProject(project), id, cancellation).ConfigureAwait(false) is { } retyping)
                solution = await retyping.ApplyAsync(cancellation).ConfigureAwait(false) ?? solution;
        }

        return solution;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOfAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var all = new List<Diagnostic>();
                foreach (var project in context.Solution.Projects)
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                return all;
            default:
                return [];
        }
    }
}
