using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells what writes to an audit trail: by the toolkit's contract and attributes, else by the name of audit.</summary>
internal readonly struct AuditModel(KnownTypes types)
{
    private readonly INamedTypeSymbol? _audits = types["NhsStandards.AuditsAttribute"];
    private readonly INamedTypeSymbol? _audited = types["NhsStandards.AuditedAttribute"];

    /// <summary>Whether an attribute says that a filter or middleware audits the endpoint.</summary>
    public bool IsAudited(IMethodSymbol method, StandardsOptions options) =>
        SaysAudited(method, options) || (method.ContainingType is { } type && (SaysAudited(type, options) || (type.BaseType is { } parent && SaysAudited(parent, options))));

    /// <summary>
    /// Whether the code calls what audits: directly, or through a method or service whose own type holds something of
    /// audit. What goes through a mediator can't be seen and counts as audited.
    /// </summary>
    public bool Audits(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation call when IsAuditCall(call):
                case IMethodReferenceOperation { Method: { } method } when SpeaksOfAudit(method):
                    return true;
            }
        }

        return false;
    }

    private bool IsAuditCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (SpeaksOfAudit(method) || type.Name is "IMediator" or "ISender" or "IMessageBus")
            return true;
        // Only services of the team's own are opened: a framework's type does not audit patients.
        return !type.IsBelowNamespace("System") && !type.IsBelowNamespace("Microsoft") && HoldsAudit(type);
    }

    private bool SpeaksOfAudit(IMethodSymbol method)
    {
        if (NameWords.Contains(method.Name, "audit") || IsAuditType(method.ContainingType))
            return true;
        return method.HasAttribute(_audits) || method.HasAttribute(_audited);
    }

    private bool HoldsAudit(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol or IPropertySymbol when member.TypeOf() is INamedTypeSymbol held && IsAuditType(held):
                    return true;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                    foreach (var parameter in constructor.Parameters)
                    {
                        if (parameter.Type is INamedTypeSymbol injected && IsAuditType(injected))
                            return true;
                    }

                    break;
            }
        }

        return false;
    }

    private bool IsAuditType(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        if (NameWords.Contains(type.Name, "audit") || NameWords.Contains(type.Name, "auditor") || NameWords.Contains(type.Name, "auditing") || type.HasAttribute(_audits))
            return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.HasAttribute(_audits))
                return true;
        }

        return false;
    }

    private bool SaysAudited(ISymbol symbol, StandardsOptions options)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Is(_audited) || NameWords.Contains(type.Name, "audit") || NameWords.Contains(type.Name, "audited") || options.Lists("audit_attributes", type.Name)
                || (type.Name.EndsWith("Attribute", StringComparison.Ordinal) && options.Lists("audit_attributes", type.Name.Substring(0, type.Name.Length - 9))))
                return true;
        }

        return false;
    }
}
