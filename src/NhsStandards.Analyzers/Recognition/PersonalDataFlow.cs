using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What identifies a patient in a value, and how sure that is.</summary>
internal readonly struct PersonalDatum(string name, PatientTier tier, IOperation operation)
{
    public string Name { get; } = name;

    public PatientTier Tier { get; } = tier;

    /// <summary>The innermost expression that carries it.</summary>
    public IOperation Operation { get; } = operation;
}

/// <summary>
/// Finds what identifies patients in a value that is about to be written somewhere: through conversions, interpolation,
/// concatenation, formatting, anonymous objects, serialisers, and variables of the same method.
/// </summary>
internal readonly struct PersonalDataFlow(KnownTypes types, PatientModel patients, StandardsOptions options)
{
    private const int MaximumDepth = 12;

    private readonly INamedTypeSymbol? _redacts = types["NhsStandards.RedactsAttribute"];
    private readonly INamedTypeSymbol? _pseudonymises = types["NhsStandards.PseudonymisesAttribute"];

    /// <summary>The first datum in the value that would show somebody, or <see langword="null"/>.</summary>
    /// <param name="value">The value that is written.</param>
    /// <param name="isDestructured">Whether the sink writes the members of an object, as <c>{@Patient}</c> does.</param>
    public PersonalDatum? Find(IOperation value, bool isDestructured) => Find(value, isDestructured, format: null, MaximumDepth);

    private PersonalDatum? Find(IOperation? value, bool isDestructured, string? format, int depth)
    {
        if (value is null || depth == 0 || value.ConstantValue.HasValue)
            return null;
        depth--;
        switch (value)
        {
            case IConversionOperation conversion:
                return Find(conversion.Operand, isDestructured, format, depth);
            case IParenthesizedOperation parenthesized:
                return Find(parenthesized.Operand, isDestructured, format, depth);
            case ICoalesceOperation coalesce:
                return Find(coalesce.Value, isDestructured, format, depth) ?? Find(coalesce.WhenNull, isDestructured, format, depth);
            case IConditionalOperation conditional:
                return Find(conditional.WhenTrue, isDestructured, format, depth) ?? Find(conditional.WhenFalse, isDestructured, format, depth);
            case IConditionalAccessOperation access:
                return Find(access.WhenNotNull, isDestructured, format, depth);
            case IAwaitOperation wait:
                return Find(wait.Operation, isDestructured, format, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return Find(concatenation.LeftOperand, false, null, depth) ?? Find(concatenation.RightOperand, false, null, depth);
            case IInterpolatedStringOperation text:
                return FindInParts(text, depth);
            case IInvocationOperation call:
                return FindInCall(call, format, depth);
            case IAnonymousObjectCreationOperation anonymous:
                return FindInMembers(anonymous, depth);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return FindInElements(initializer, isDestructured, depth);
            case ILocalReferenceOperation local:
                return OfSymbol(local.Local, value, isDestructured, format) ?? FindInLocal(local, isDestructured, format, depth);
            case IParameterReferenceOperation parameter:
                return OfSymbol(parameter.Parameter, value, isDestructured, format);
            case IMemberReferenceOperation member:
                return OfMember(member, isDestructured, format);
            default:
                return null;
        }
    }

    private PersonalDatum? FindInParts(IInterpolatedStringOperation text, int depth)
    {
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole && Find(hole.Expression, false, hole.FormatString?.ConstantValue.Value as string ?? TextOf(hole.FormatString), depth) is { } found)
                return found;
        }

        return null;
    }

    private static string? TextOf(IOperation? format) => format?.Syntax.ToString().TrimStart(':');

    private PersonalDatum? FindInCall(IInvocationOperation call, string? format, int depth)
    {
        var method = call.TargetMethod;
        if (Hides(method))
            return null;
        switch (method.Name)
        {
            case "ToString" or "ToUpperInvariant" or "ToLowerInvariant" or "ToUpper" or "ToLower" or "Trim" or "Substring" or "Replace" or "PadLeft" when call.Instance is not null:
                var given = call.Arguments.Length > 0 && method.Name == "ToString" ? call.Arguments[0].Value.ConstantValue.Value as string : format;
                return Find(call.Instance, false, given, depth);
            case "Format" or "Concat" or "Join" when method.ContainingType.SpecialType == SpecialType.System_String:
                return FindInArguments(call, isDestructured: false, depth);
            case "Serialize" or "SerializeObject" or "SerializeToString" or "ToJson" when method.ContainingType.Name is "JsonSerializer" or "JsonConvert" or "XmlSerializer" || method.Name == "ToJson":
                return FindSerialised(call, depth);
            default:
                // Another method's result is what its name says it is.
                return OfSymbol(method, call, false, format);
        }
    }

    private PersonalDatum? FindInArguments(IInvocationOperation call, bool isDestructured, int depth)
    {
        foreach (var argument in call.Arguments)
        {
            if (Find(argument.Value, isDestructured, null, depth) is { } found)
                return found;
        }

        return null;
    }

    private PersonalDatum? FindSerialised(IInvocationOperation call, int depth)
    {
        if (call.Instance is { } instance && Find(instance, true, null, depth) is { } self)
            return self;
        return call.Arguments.Length > 0 ? Find(call.Arguments[0].Value, true, null, depth) : null;
    }

    private PersonalDatum? FindInMembers(IAnonymousObjectCreationOperation anonymous, int depth)
    {
        foreach (var member in anonymous.Initializers)
        {
            if (member is ISimpleAssignmentOperation assignment && Find(assignment.Value, true, null, depth) is { } found)
                return found;
        }

        return null;
    }

    private PersonalDatum? FindInElements(IArrayInitializerOperation elements, bool isDestructured, int depth)
    {
        foreach (var element in elements.ElementValues)
        {
            if (Find(element, isDestructured, null, depth) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>A variable holds what it was made from, where that is its only value.</summary>
    private PersonalDatum? FindInLocal(ILocalReferenceOperation reference, bool isDestructured, string? format, int depth)
    {
        if (reference.Local.IsConst || reference.Type?.SpecialType != SpecialType.System_String)
            return null;
        IOperation root = reference;
        while (root.Parent is { } parent)
            root = parent;
        foreach (var operation in root.Descendants())
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local) => declarator.Initializer?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, reference.Local) => assignment.Value,
                _ => null,
            };
            if (value is not null && Find(value, isDestructured, format, depth) is { } found)
                return new PersonalDatum(found.Name, found.Tier, reference);
        }

        return null;
    }

    private PersonalDatum? OfMember(IMemberReferenceOperation member, bool isDestructured, string? format)
    {
        // The digits of a number that masks itself otherwise.
        if (member.Member.Name == "Value" && PersonNumber.KindOfType(member.Member.ContainingType) != PersonNumberKind.None)
            return new PersonalDatum(ConstantContext.SymbolOf(member.Instance)?.Name ?? member.Member.ContainingType.Name, PatientTier.Typed, member);
        if (member is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable })
            return Find(nullable, isDestructured, format, MaximumDepth);
        // Its length, whether it is there: nothing that shows somebody.
        return member.Member.Name is "Length" or "Count" or "HasValue" ? null : OfSymbol(member.Member, member, isDestructured, format);
    }

    private PersonalDatum? OfSymbol(ISymbol symbol, IOperation operation, bool isDestructured, string? format)
    {
        if (symbol.TypeOf() is not { } type)
            return null;
        if (PersonNumber.KindOfType(type) != PersonNumberKind.None)
            return isDestructured || format is "D" or "S" ? new PersonalDatum(symbol.Name, PatientTier.Typed, operation) : null;
        if (isDestructured && symbol is not IMethodSymbol && patients.TierOfType(type) is var ofType and not PatientTier.None)
            return new PersonalDatum(symbol.Name, ofType, operation);
        return patients.TierOf(symbol) is var tier and not PatientTier.None && !IsWhole(type) ? new PersonalDatum(symbol.Name, tier, operation) : null;
    }

    /// <summary>An object as such prints its type's name; a record prints its members and is another rule's.</summary>
    private bool IsWhole(ITypeSymbol type) => type.TypeKind == TypeKind.Class && type.SpecialType != SpecialType.System_String && !type.IsRecord;

    private bool Hides(IMethodSymbol method) =>
        method.HasAttribute(_redacts) || method.HasAttribute(_pseudonymises) || method.OriginalDefinition.HasAttribute(_redacts)
        || options.Lists("masking_methods", method.Name)
        || NameWords.Contains(method.Name, "mask") || NameWords.Contains(method.Name, "redact") || NameWords.Contains(method.Name, "hash")
        || NameWords.Contains(method.Name, "pseudonymise") || NameWords.Contains(method.Name, "anonymise") || NameWords.Contains(method.Name, "obfuscate");
}
