using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>The change of one member's type with all that reads and writes it, in every file of the solution.</summary>
internal sealed class Retyping
{
    /// <summary>Namespaces of libraries that read and write members by reflection, and know no form of the toolkit's types for their columns.</summary>
    private static readonly string[] Stores =
    [
        "Microsoft.EntityFrameworkCore", "System.Data", "Microsoft.Data", "Dapper", "MongoDB", "Microsoft.Azure.Cosmos", "Azure.Data", "Amazon.DynamoDB",
        "Npgsql", "MySql", "Oracle", "NHibernate", "LiteDB", "Marten", "Raven", "ServiceStack.OrmLite", "StackExchange.Redis", "CsvHelper",
    ];

    private readonly Solution _solution;

    private Retyping(Solution solution, RetypedMember member)
    {
        _solution = solution;
        Member = member;
    }

    public RetypedMember Member { get; }

    /// <summary>The change of the member that is declared at a node, or <see langword="null"/> where its type can't be changed.</summary>
    public static async Task<Retyping?> AtAsync(Document document, SyntaxNode node, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
        && RetypedMember.At(node, model, cancellation) is { } member
            ? new Retyping(document.Project.Solution, member)
            : null;

    /// <summary>The change of the member with a documentation id.</summary>
    public static async Task<Retyping?> OfAsync(Project? project, string id, CancellationToken cancellation) =>
        project is not null
        && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
        && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is { DeclaringSyntaxReferences: { Length: 1 } declarations }
        && project.GetDocument(declarations[0].SyntaxTree) is { } document
            ? await AtAsync(document, await declarations[0].GetSyntaxAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)
            : null;

    /// <summary>The changed solution, or <see langword="null"/> where a use can't be changed or the result would not compile.</summary>
    public async Task<Solution?> ApplyAsync(CancellationToken cancellation)
    {
        if (await IsStoredAsync(cancellation).ConfigureAwait(false))
            return null;
        var edits = new Dictionary<DocumentId, SourceEdits>();
        if (!await TryEditDeclarationAsync(edits, cancellation).ConfigureAwait(false))
            return null;
        foreach (var found in await SymbolFinder.FindReferencesAsync(Member.Symbol, _solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                if (!SymbolEqualityComparer.Default.Equals(found.Definition, Member.Symbol)
                    || location.IsImplicit
                    || location.Document is SourceGeneratedDocument
                    || !await TryEditUseAsync(location, edits, cancellation).ConfigureAwait(false))
                {
                    return null;
                }
            }
        }

        return await ChangedAsync(edits, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> TryEditDeclarationAsync(Dictionary<DocumentId, SourceEdits> edits, CancellationToken cancellation)
    {
        if (_solution.GetDocument(Member.Type.SyntaxTree) is not { } document || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model || !KnowsToolkit(model.Compilation))
            return false;
        var file = Of(document, edits);
        Member.EditDeclaration(file);
        return Member.GivenValue is not { } given || new RetypedUse(Member, model, file, cancellation).TryWrite(given);
    }

    private async Task<bool> TryEditUseAsync(ReferenceLocation location, Dictionary<DocumentId, SourceEdits> edits, CancellationToken cancellation)
    {
        var root = await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var node = root?.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        if (node?.FirstAncestorOrSelf<CrefSyntax>() is not null)
            return true;
        return node is SimpleNameSyntax name
            && await location.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && KnowsToolkit(model.Compilation)
            && new RetypedUse(Member, model, Of(location.Document, edits), cancellation).TryEdit(name);
    }

    private async Task<Solution?> ChangedAsync(Dictionary<DocumentId, SourceEdits> edits, CancellationToken cancellation)
    {
        var changed = _solution;
        foreach (var edit in edits)
        {
            var text = await _solution.GetDocument(edit.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            changed = changed.WithDocumentText(edit.Key, edit.Value.ApplyTo(text));
            var imported = await Usings.AddAsync(changed.GetDocument(edit.Key)!, "NhsStandards", cancellation).ConfigureAwait(false);
            changed = imported.Project.Solution;
        }

        return await CompilerErrors.AreAddedAsync(_solution, changed, edits.Keys, cancellation).ConfigureAwait(false) ? null : changed;
    }

    /// <summary>Whether a file that uses the member's type also speaks to a data store, which may fill it by reflection.</summary>
    private async Task<bool> IsStoredAsync(CancellationToken cancellation)
    {
        foreach (var found in await SymbolFinder.FindReferencesAsync(Member.Symbol.ContainingType, _solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                if (await SpeaksToStoreAsync(location.Document, cancellation).ConfigureAwait(false))
                    return true;
            }
        }

        return _solution.GetDocument(Member.Type.SyntaxTree) is { } own && await SpeaksToStoreAsync(own, cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> SpeaksToStoreAsync(Document document, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        foreach (var node in root!.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is UsingDirectiveSyntax { Name: { } name } && IsStore(name.ToString()))
                return true;
        }

        return false;
    }

    private static bool IsStore(string name)
    {
        foreach (var store in Stores)
        {
            if (name.StartsWith(store, StringComparison.Ordinal) && (name.Length == store.Length || name[store.Length] == '.'))
                return true;
        }

        return false;
    }

#pragma warning disable RS0030 // A fix has no KnownTypes, and looks one type up when it is asked for.
    private bool KnowsToolkit(Compilation compilation) => compilation.GetTypeByMetadataName("NhsStandards." + Member.ToolkitType) is not null;
#pragma warning restore RS0030

    private static SourceEdits Of(Document document, Dictionary<DocumentId, SourceEdits> edits)
    {
        if (!edits.TryGetValue(document.Id, out var file))
            edits.Add(document.Id, file = new SourceEdits());
        return file;
    }
}
