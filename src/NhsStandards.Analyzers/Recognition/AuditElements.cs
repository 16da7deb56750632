using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Finds the mandatory elements that an audit event is not given where it is made.</summary>
internal static class AuditElements
{
    private static readonly string[] SendingVerbs = ["save", "send", "post", "publish", "write", "create", "store", "insert", "submit", "upload", "serialize"];

    /// <summary>What FHIR's <c>AuditEvent</c> lacks: nothing where it is complete, or where somebody else may complete it.</summary>
    public static List<string> MissingInEvent(IObjectCreationOperation creation, bool handlesPatients)
    {
        var missing = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        var isOpaque = !creation.Arguments.IsEmpty;
        Collect(creation.Initializer, given);
        if (VariableOf(creation) is { } variable)
            isOpaque |= !CollectLater(creation, variable, given);
        // An empty event is filled by a parser or somebody else.
        if (isOpaque || given.Count == 0)
            return missing;
        Require("Agent", "who (Agent)");
        if (!given.Contains("Type") && !given.Contains("Action"))
            missing.Add("what (Type, Action)");
        Require("Recorded", "when (Recorded)");
        Require("Source", "where (Source)");
        Require("Outcome", "with what result (Outcome)");
        if (handlesPatients)
            Require("Entity", "whose record (Entity)");
        if (!given.Contains("PurposeOfEvent") && !given.Contains("PurposeOfUse") && (!given.Contains("Agent") || given.Contains("new agent")))
            missing.Add("why (PurposeOfEvent)");
        return missing;

        void Require(string element, string name)
        {
            if (!given.Contains(element))
                missing.Add(name);
        }
    }

    /// <summary>What the toolkit's <c>AuditEntry</c> is given as nothing.</summary>
    public static List<string> MissingInEntry(IObjectCreationOperation creation)
    {
        var missing = new List<string>();
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { IsOptional: false } parameter } && IsNothing(argument.Value))
                missing.Add(parameter.Name);
        }

        return missing;
    }

    private static bool IsNothing(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                // null! and default!
                case { Kind: OperationKind.None } wrapped when wrapped.ChildOperations.Count == 1:
                    value = wrapped.ChildOperations.First();
                    break;
                case IDefaultValueOperation:
                    return true;
                default:
                    return value.ConstantValue is { HasValue: true, Value: var constant } && (constant is null || (constant is string text && string.IsNullOrWhiteSpace(text)));
            }
        }
    }

    private static void Collect(IObjectOrCollectionInitializerOperation? initializer, HashSet<string> given)
    {
        if (initializer is null)
            return;
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                    Add(target.Property.Name, assignment.Value, given);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } member:
                    Add(target.Property.Name, member.Initializer, given);
                    break;
            }
        }
    }

    private static void Add(string property, IOperation value, HashSet<string> given)
    {
        given.Add(property.EndsWith("Element", StringComparison.Ordinal) ? property.Substring(0, property.Length - "Element".Length) : property);
        if (property != "Agent")
            return;
        // Agents that are made elsewhere may say why.
        foreach (var operation in value.DescendantsAndSelf())
        {
            if (operation is IObjectCreationOperation { Type.Name: "AgentComponent", Initializer: not null })
                given.Add("new agent");
            if (operation is IPropertyReferenceOperation { Property.Name: "PurposeOfUse" })
                given.Add("PurposeOfUse");
        }
    }

    private static ILocalSymbol? VariableOf(IObjectCreationOperation creation)
    {
        var outer = creation.Parent;
        while (outer is IConversionOperation)
            outer = outer.Parent;
        return outer switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
            _ => null,
        };
    }

    /// <summary>Adds what the variable is given after it was made; <see langword="false"/> where another method gets it and may complete it.</summary>
    private static bool CollectLater(IOperation creation, ILocalSymbol variable, HashSet<string> given)
    {
        foreach (var operation in creation.Root().Contents())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, variable))
                continue;
            switch (reference.Parent)
            {
                case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } target when assignment.Target == target:
                    Add(target.Property.Name, assignment.Value, given);
                    break;
                // auditEvent.Agent.Add(…)
                case IPropertyReferenceOperation { Parent: IInvocationOperation call } target:
                    Add(target.Property.Name, call, given);
                    break;
                case IInvocationOperation:
                case IArgumentOperation { Parent: IInvocationOperation called } when !IsSink(called.TargetMethod):
                    return false;
            }
        }

        return true;
    }

    /// <summary>What sends or keeps an event, and adds nothing to it.</summary>
    private static bool IsSink(IMethodSymbol method) =>
        method.ContainingType.Name is "FhirClient" or "BaseFhirClient" || method.IsBelowNamespace("System") || StartsWithAny(method.Name);

    private static bool StartsWithAny(string name)
    {
        foreach (var verb in SendingVerbs)
        {
            if (NameWords.StartsWith(name, verb))
                return true;
        }

        return false;
    }
}
