using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The interfaces whose implementations in the compilation hold something of audit. Found once, when an endpoint asks.</summary>
internal sealed class AuditingServices
{
    private static readonly ConditionalWeakTable<Compilation, AuditingServices> Cache = new();

    private readonly HashSet<ISymbol> _interfaces = new(SymbolEqualityComparer.Default);

    private AuditingServices(KnownTypes types) => Visit(types.Compilation.Assembly.GlobalNamespace, new AuditModel(types));

    public static AuditingServices Of(KnownTypes types) => Cache.GetValue(types.Compilation, static compilation => new AuditingServices(KnownTypes.Of(compilation)));

    /// <summary>Whether a service behind the interface audits.</summary>
    public bool Implement(INamedTypeSymbol service) => _interfaces.Contains(service.OriginalDefinition);

    private void Visit(INamespaceOrTypeSymbol container, AuditModel audit)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class, AllInterfaces.IsEmpty: false } type && audit.HoldsAudit(type))
            {
                foreach (var implemented in type.AllInterfaces)
                    _interfaces.Add(implemented.OriginalDefinition);
            }

            if (member is INamespaceOrTypeSymbol inner)
                Visit(inner, audit);
        }
    }
}
