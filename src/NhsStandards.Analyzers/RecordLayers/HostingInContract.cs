using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7004: what others build on does not name the cloud that it happens to run in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostingInContract : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7004",
        title: "Hosting SDK in a public contract",
        messageFormat: "'{0}' is public in the {1} layer and names '{2}' of the hosting; use a type of the contract",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Hosting is bought separately from data and digital services. A contract that names the types of one cloud passes that choice on to everybody who implements or calls it.",
        helpLinkUri: HelpLink.To("NHS7004"),
        customTags: RuleTags.ErrorInGate);

    private static readonly string[] Clouds = ["Amazon", "Azure", "Google.Cloud", "Microsoft.Azure"];

    private static readonly string[] Hosts = ["Microsoft.Extensions.Hosting", "Microsoft.Extensions.Configuration", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Builder"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var layers = new LayerModel(types, project);
        if (!layers.IsPossible)
            return;
        var roots = new CompositionRoots(types);
        context.RegisterSymbolAction(symbol => Visit(symbol, layers, roots), SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);
    }

    private static void Visit(SymbolAnalysisContext context, LayerModel layers, CompositionRoots roots)
    {
        var symbol = context.Symbol;
        if (symbol.IsImplicitlyDeclared || (symbol as INamedTypeSymbol ?? symbol.ContainingType) is not { } type)
            return;
        var layer = layers.Of(type);
        if (layer is not (Layer.Contract or Layer.Data) || roots.IsRoot(type) || !symbol.IsVisibleOutside())
            return;

        switch (symbol)
        {
            case INamedTypeSymbol { DelegateInvokeMethod: { } invoke }:
                VisitSignature(context, invoke, layer);
                break;
            case INamedTypeSymbol:
                VisitBases(context, type, layer);
                break;
            case IMethodSymbol method when !roots.IsRoot(method):
                VisitMethod(context, method, layer);
                break;
            case IPropertySymbol or IFieldSymbol or IEventSymbol when !DeclaredShape.IsGivenElsewhere(symbol):
                Check(context, TypeOf(symbol), symbol.Locations[0], symbol.Name, layer);
                break;
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol is IEventSymbol { Type: var handler } ? handler : symbol.TypeOf();

    private static void VisitBases(SymbolAnalysisContext context, INamedTypeSymbol type, Layer layer)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || Check(context, type.BaseType, type.Locations[0], type.Name, layer))
            return;
        foreach (var contract in type.Interfaces)
        {
            if (Check(context, contract, type.Locations[0], type.Name, layer))
                return;
        }
    }

    private static void VisitMethod(SymbolAnalysisContext context, IMethodSymbol method, Layer layer)
    {
        switch (method.MethodKind)
        {
            // What a data layer runs on is handed to its constructors: that is where hosting and data are joined.
            case MethodKind.Constructor when layer == Layer.Contract:
            case MethodKind.Ordinary:
            case MethodKind.Conversion:
            case MethodKind.UserDefinedOperator:
                VisitSignature(context, method, layer);
                break;
        }
    }

    private static void VisitSignature(SymbolAnalysisContext context, IMethodSymbol method, Layer layer)
    {
        var name = method.MethodKind is MethodKind.Constructor or MethodKind.DelegateInvoke ? method.ContainingType.Name : method.Name;
        // What overrides or implements repeats a signature that was decided elsewhere.
        if (DeclaredShape.IsGivenElsewhere(method))
            return;
        if (method.MethodKind != MethodKind.Constructor)
            Check(context, method.ReturnType, method.MethodKind == MethodKind.DelegateInvoke ? method.ContainingType.Locations[0] : method.Locations[0], name, layer);
        foreach (var parameter in method.Parameters)
        {
            if (!DeclaredShape.IsRecordHeader(parameter))
                Check(context, parameter.Type, parameter.Locations[0], name, layer);
        }
    }

    private static bool Check(SymbolAnalysisContext context, ITypeSymbol? type, Location location, string name, Layer layer)
    {
        if (HostingIn(type, layer) is not { } hosting)
            return false;
        context.Report(Diagnostic.Create(Rule, location, name, layer.ForPeople(), hosting.Name));
        return true;
    }

    /// <summary>The hosting type that a type is, or is made with.</summary>
    private static INamedTypeSymbol? HostingIn(ITypeSymbol? type, Layer layer)
    {
        if (type is IArrayTypeSymbol array)
            return HostingIn(array.ElementType, layer);
        if (type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
            return null;
        if (named.DeclaringSyntaxReferences.IsEmpty && (IsBelowAny(named, Clouds) || (layer == Layer.Contract && IsBelowAny(named, Hosts))))
            return named;
        foreach (var argument in named.TypeArguments)
        {
            if (HostingIn(argument, layer) is { } hosting)
                return hosting;
        }

        return null;
    }

    private static bool IsBelowAny(INamedTypeSymbol type, string[] namespaces)
    {
        foreach (var name in namespaces)
        {
            if (type.IsBelowNamespace(name))
                return true;
        }

        return false;
    }
}
