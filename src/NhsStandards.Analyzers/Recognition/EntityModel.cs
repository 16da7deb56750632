using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells which types are rows of a database: what a <c>DbContext</c> of the team has sets of, or maps by a configuration of its own.</summary>
internal sealed class EntityModel
{
    private static readonly ConditionalWeakTable<Compilation, EntityModel> Cache = new();

    private static readonly string[] Contexts = ["Microsoft.EntityFrameworkCore.DbContext", "System.Data.Entity.DbContext"];

    private readonly KnownTypes _types;
    private readonly Lazy<HashSet<ISymbol>> _entities;

    private EntityModel(KnownTypes types)
    {
        _types = types;
        _entities = new(Find);
    }

    public static EntityModel Of(KnownTypes types) =>
        Cache.GetValue(types.Compilation, static compilation => new EntityModel(KnownTypes.Of(compilation)));

    public bool IsEntity(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Class && !type.IsAnonymousType && !type.IsBelowNamespace("System") && _entities.Value.Contains(type.OriginalDefinition);

    /// <summary>Whether the type is a database context or one of its sets.</summary>
    public bool IsContextOrSet(INamedTypeSymbol type) => IsContext(type) || IsSet(type);

    public bool IsContext(INamedTypeSymbol type)
    {
        foreach (var name in Contexts)
        {
            if (type.Is(_types[name]))
                return true;
        }

        return false;
    }

    /// <summary>The entities that a context has sets of, those of its bases included.</summary>
    public static IEnumerable<INamedTypeSymbol> SetsOf(INamedTypeSymbol context)
    {
        for (INamedTypeSymbol? current = context; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { Type: INamedTypeSymbol set } && IsSet(set) && set.TypeArguments[0] is INamedTypeSymbol entity)
                    yield return entity;
            }
        }
    }

    private HashSet<ISymbol> Find()
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var compilation = _types.Compilation;
        if (!Array.Exists(Contexts, _types.Has))
            return found;
        AddBelow(compilation.Assembly.GlobalNamespace, found);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (IsOfTeam(assembly) && RefersToFramework(assembly))
                AddBelow(assembly.GlobalNamespace, found);
        }

        return found;
    }

    private static bool IsOfTeam(IAssemblySymbol assembly) =>
        !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal) && !assembly.Name.StartsWith("System.", StringComparison.Ordinal);

    private static bool RefersToFramework(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var referenced in module.ReferencedAssemblies)
            {
                if (referenced.Name is "Microsoft.EntityFrameworkCore" or "EntityFramework")
                    return true;
            }
        }

        return false;
    }

    private void AddBelow(INamespaceSymbol space, HashSet<ISymbol> found)
    {
        foreach (var type in space.GetTypeMembers())
            Add(type, found);
        foreach (var inner in space.GetNamespaceMembers())
            AddBelow(inner, found);
    }

    private void Add(INamedTypeSymbol type, HashSet<ISymbol> found)
    {
        if (type.TypeKind != TypeKind.Class)
            return;
        foreach (var nested in type.GetTypeMembers())
            Add(nested, found);
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IEntityTypeConfiguration", TypeArguments: { Length: 1 } mapped } && contract.IsInNamespace("Microsoft.EntityFrameworkCore"))
                found.Add(mapped[0].OriginalDefinition);
        }

        if (!IsContext(type))
            return;
        foreach (var entity in SetsOf(type))
        {
            // A set without a key is the result of a view or procedure, which is made to be read.
            if (!HasAttribute(entity, "KeylessAttribute"))
                found.Add(entity.OriginalDefinition);
        }
    }

    private static bool HasAttribute(ITypeSymbol type, string name)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
                return true;
        }

        return false;
    }

    private static bool IsSet(INamedTypeSymbol type) =>
        type is { Name: "DbSet" or "IDbSet", TypeArguments.Length: 1 } && (type.IsInNamespace("Microsoft.EntityFrameworkCore") || type.IsInNamespace("System.Data.Entity"));
}
