using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>
/// Goes through a file and hands over the first use of each type by the code of a layer. What puts the program together uses
/// every layer by nature and is left out.
/// </summary>
internal sealed class LayerUses(SemanticModel model, LayerModel layers, Lazy<ForbiddenNames> forbidden, CompositionRoots roots, Action<LayerUse> found, CancellationToken cancellation) : CSharpSyntaxWalker
{
    private readonly HashSet<(Layer Layer, INamedTypeSymbol Used)> _seen = [];
    private readonly HashSet<string> _aliases = [];
    private INamedTypeSymbol? _user;
    private Layer _layer;

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        if (node.Alias is { } alias)
            _aliases.Add(alias.Name.Identifier.ValueText);
    }

    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
    }

    public override void VisitClassDeclaration(ClassDeclarationSyntax node) => VisitType(node, base.VisitClassDeclaration);

    public override void VisitStructDeclaration(StructDeclarationSyntax node) => VisitType(node, base.VisitStructDeclaration);

    public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => VisitType(node, base.VisitInterfaceDeclaration);

    public override void VisitRecordDeclaration(RecordDeclarationSyntax node) => VisitType(node, base.VisitRecordDeclaration);

    public override void VisitDelegateDeclaration(DelegateDeclarationSyntax node) => VisitType(node, base.VisitDelegateDeclaration);

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        if (model.GetDeclaredSymbol(node, cancellation) is { } method && !roots.IsRoot(method))
            base.VisitMethodDeclaration(node);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => VisitName(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        VisitName(node);
        base.VisitGenericName(node);
    }

    private void VisitType<T>(T node, Action<T> visitMembers)
        where T : MemberDeclarationSyntax
    {
        if (model.GetDeclaredSymbol(node, cancellation) is not INamedTypeSymbol type || roots.IsRoot(type))
            return;
        var outer = (_user, _layer);
        (_user, _layer) = (type, layers.Of(type));
        if (_layer is not (Layer.None or Layer.Hosting or Layer.Tests))
            visitMembers(node);
        else if (node is TypeDeclarationSyntax declaration)
            VisitTypesIn(declaration);
        (_user, _layer) = outer;
    }

    /// <summary>A type in no layer may hold one that is in one.</summary>
    private void VisitTypesIn(TypeDeclarationSyntax outer)
    {
        foreach (var member in outer.Members)
        {
            if (member is TypeDeclarationSyntax or DelegateDeclarationSyntax)
                Visit(member);
        }
    }

    private void VisitName(SimpleNameSyntax name)
    {
        if (_user is null || !MayMatter(name.Identifier.ValueText) || TypeOf(model.GetSymbolInfo(name, cancellation).Symbol) is not { } used)
            return;
        if (_seen.Add((_layer, used.OriginalDefinition)))
            found(new LayerUse(_user, _layer, used, layers.Of(used), name));
    }

    private bool MayMatter(string name) => _aliases.Contains(name) || forbidden.Value.MayMean(name, _layer);

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: not TypeKind.Error } type => type,
        IAliasSymbol { Target: INamedTypeSymbol type } => type,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
        _ => null,
    };
}
