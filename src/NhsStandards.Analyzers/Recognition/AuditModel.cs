using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells what writes to an audit trail: by the toolkit's contract and attributes, else by the name of audit.</summary>
internal readonly struct AuditModel(KnownTypes types)
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> Helpers = new();

    private readonly ConcurrentDictionary<ISymbol, bool> _marked = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _audits = types["NhsStandards.AuditsAttribute"];
    private readonly INamedTypeSymbol? _durable = types["NhsStandards.DurableAuditAttribute"];
    private readonly INamedTypeSymbol? _audited = types["NhsStandards.AuditedAttribute"];

    /// <summary>Whether a filter or middleware of the project's own audits all endpoints.</summary>
    public bool AuditsAll => PipelineTraces.Of(types.Compilation).HasAudit;

    private static readonly string[] AccessTerms = ["accesslog", "accesslogger", "accessrecord", "accessrecorder", "accessjournal", "disclosurelog"];

    private static readonly string[] DurableTerms = ["queue", "enqueue", "outbox", "durable"];

    /// <summary>Verbs of methods that write; what reads an audit trail loses nothing.</summary>
    private static readonly string[] WritingVerbs =
    [
        "write", "log", "record", "add", "create", "save", "send", "publish", "store", "audit", "insert", "track", "append", "emit", "raise", "post", "register", "capture",
    ];

    /// <summary>How sure it is that a call writes to the audit trail.</summary>
    public AuditCertainty WriteOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        // A framework's type does not audit patients.
        if (method.ContainingType is not { } type || method.MethodKind != MethodKind.Ordinary || type.IsBelowNamespace("System") || type.IsBelowNamespace("Microsoft"))
            return AuditCertainty.None;
        if (method.HasAttribute(_audits) || IsMarked(type))
            return AuditCertainty.Declared;
        return (IsAuditName(type.Name) || IsAuditName(method.Name)) && Writes(method.Name) && !IsOtherAudit(type.Name) && !IsOtherAudit(method.Name) ? AuditCertainty.Named : AuditCertainty.None;
    }

    /// <summary>Whether what is handed to a method is kept safely by the time it returns.</summary>
    public bool IsDurable(IMethodSymbol method) =>
        method.HasAttribute(_durable) || method.ContainingType.HasAttribute(_durable) || NameWords.ContainsAny(method.Name, DurableTerms) || NameWords.ContainsAny(method.ContainingType.Name, DurableTerms);

    /// <summary>Whether a call puts auditing into a service: <c>AddAuditTrail()</c>, <c>UseMiddleware&lt;AuditMiddleware&gt;()</c>.</summary>
    public static bool Registers(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.IsExtensionMethod || !(method.Name.StartsWith("Use", StringComparison.Ordinal) || method.Name.StartsWith("Add", StringComparison.Ordinal)))
            return false;
        return IsAuditName(method.Name) || (method.TypeArguments is { Length: > 0 } arguments && IsAuditName(arguments[arguments.Length - 1].Name));
    }

    private bool IsMarked(INamedTypeSymbol type)
    {
        if (_audits is null)
            return false;
        if (!_marked.TryGetValue(type, out var isMarked))
            _marked.TryAdd(type, isMarked = IsMarkedAnywhere(type));
        return isMarked;
    }

    private bool IsMarkedAnywhere(INamedTypeSymbol type)
    {
        if (type.HasAttribute(_audits))
            return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.HasAttribute(_audits))
                return true;
        }

        return false;
    }

    private static bool Writes(string name)
    {
        foreach (var verb in WritingVerbs)
        {
            if (NameWords.StartsWith(name, verb))
                return true;
        }

        return false;
    }

    /// <summary>A clinical audit, and the AUDIT-C questionnaire about alcohol.</summary>
    public static bool IsOtherAudit(string name) => NameWords.Contains(name, "clinical") || NameWords.Contains(name, "national") || NameWords.Contains(name, "auditc");

    public static bool IsAuditName(string name) =>
        NameWords.Contains(name, "audit") || NameWords.Contains(name, "audited") || NameWords.Contains(name, "auditor") || NameWords.Contains(name, "auditing");

    /// <summary>Whether an attribute says that a filter or middleware audits the endpoint.</summary>
    public bool IsAudited(IMethodSymbol method, StandardsOptions options)
    {
        if (SaysAudited(method, options))
            return true;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (SaysAudited(type, options))
                return true;
        }

        return false;
    }

    /// <summary>Whether a mapped endpoint, or the chain of its group, has something that is called audit: <c>AddEndpointFilter&lt;AuditFilter&gt;()</c>.</summary>
    public static bool IsAudited(IInvocationOperation map)
    {
        for (var outer = map.Parent; outer is IInvocationOperation or IArgumentOperation or IConversionOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod: var called } && SpeaksOfAudit(called))
                return true;
        }

        var builder = map.Arguments.Length > 0 ? map.Arguments[0].Value : null;
        for (var depth = 0; builder is not null && depth < 16; depth++)
        {
            switch (builder)
            {
                case IConversionOperation conversion:
                    builder = conversion.Operand;
                    break;
                case IInvocationOperation call:
                    if (SpeaksOfAudit(call.TargetMethod))
                        return true;
                    builder = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
                    break;
                case ILocalReferenceOperation local:
                    builder = LocalValues.InitialOf(local);
                    break;
                default:
                    return false;
            }
        }

        return false;

        static bool SpeaksOfAudit(IMethodSymbol method) =>
            IsAuditName(method.Name) || (method.TypeArguments is { Length: > 0 } filters && IsAuditName(filters[filters.Length - 1].Name));
    }

    /// <summary>
    /// Whether the code calls what audits: directly, through a method of its own type (one level), or through a service that
    /// holds something of audit. What goes through a mediator can't be seen and counts as audited.
    /// </summary>
    public bool Audits(IOperation body, INamedTypeSymbol? owner) => Audits(body, owner, isHelper: false);

    private bool Audits(IOperation body, INamedTypeSymbol? owner, bool isHelper)
    {
        foreach (var operation in body.Contents())
        {
            switch (operation)
            {
                case IInvocationOperation call when IsAuditCall(call, owner, isHelper):
                case IMethodReferenceOperation { Method: { } method } when SpeaksOfAudit(method):
                    return true;
            }
        }

        return false;
    }

    private bool IsAuditCall(IInvocationOperation call, INamedTypeSymbol? owner, bool isHelper)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (SpeaksOfAudit(method) || type.Name is "IMediator" or "ISender" or "IPublisher" or "IMessageBus" or "ICommandBus" or "IQueryBus" or "IDispatcher")
            return true;
        if (SymbolEqualityComparer.Default.Equals(type, owner) && MethodBodies.Of(method, call) is { } helper)
            return !isHelper && HelperAudits(helper, owner);
        // Only services of the team's own are opened: a framework's type does not audit patients.
        return !type.IsBelowNamespace("System") && !type.IsBelowNamespace("Microsoft")
            && (HoldsAudit(type) || (type.TypeKind == TypeKind.Interface && AuditingServices.Of(types).Implement(type)));
    }

    /// <summary>Read once, however often the helper is called.</summary>
    private bool HelperAudits(IOperation helper, INamedTypeSymbol? owner)
    {
        if (!Helpers.TryGetValue(helper, out var audits))
        {
            var found = new StrongBox<bool>(Audits(helper, owner, isHelper: true));
            audits = Helpers.GetValue(helper, _ => found);
        }

        return audits.Value;
    }

    private bool SpeaksOfAudit(IMethodSymbol method)
    {
        if (IsAuditName(method.Name) || IsAuditType(method.ContainingType))
            return true;
        return method.HasAttribute(_audits) || method.HasAttribute(_audited);
    }

    /// <summary>Whether a type has something of audit injected or kept.</summary>
    public bool HoldsAudit(INamedTypeSymbol type)
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

    private bool IsAuditType(INamedTypeSymbol? type) => type is not null && (IsAuditName(type.Name) || IsAccessLog(type.Name) || IsMarked(type));

    /// <summary>What keeps who has seen whose record is an audit trail by another name.</summary>
    private static bool IsAccessLog(string name) => NameWords.ContainsAny(name, AccessTerms);

    private bool SaysAudited(ISymbol symbol, StandardsOptions options)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Is(_audited) || IsAuditName(type.Name) || (AccessControl.FilterOf(attribute) is { } filter && IsAuditName(filter.Name)) || options.Lists("nhs_standards.audit_attributes", type.Name)
                || (type.Name.EndsWith("Attribute", StringComparison.Ordinal) && options.Lists("nhs_standards.audit_attributes", type.Name.Substring(0, type.Name.Length - 9))))
                return true;
        }

        return false;
    }
}
