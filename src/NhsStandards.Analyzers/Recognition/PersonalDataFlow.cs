using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
/// concatenation, formatting, dictionaries, anonymous objects, serialisers, and variables of the same method.
/// Made for one call, which also says whether its method handles patients: the body of a request is personal only there.
/// </summary>
internal sealed class PersonalDataFlow(KnownTypes types, PatientModel patients, StandardsOptions options, Func<bool> isPatientEndpoint)
{
    private const int MaximumDepth = 12;

    /// <summary>Bounds the work on a text that is built on in very many places.</summary>
    private const int MaximumValues = 128;

    /// <summary>First words of methods that return the value which the rest of their name says.</summary>
    private static readonly string[] Getters = ["get", "read", "fetch", "load", "extract", "parse", "format", "normalise", "normalize", "clean", "to", "decrypt", "decode"];

    private static readonly string[] PatientAddresses = ["patient", "patients", "serviceuser", "serviceusers", "resident", "residents"];

    private static readonly string[] HidingTerms = ["mask", "masked", "redact", "redacted", "hash", "hashed", "pseudonymise", "pseudonymised", "anonymise", "anonymised", "obfuscate", "obfuscated"];

    private readonly INamedTypeSymbol? _redacts = types["NhsStandards.RedactsAttribute"];
    private readonly INamedTypeSymbol? _pseudonymises = types["NhsStandards.PseudonymisesAttribute"];

    /// <summary>Whether a value may stand behind a text all the same, given the value and what is before it: <c>Patient/</c> of FHIR in an address.</summary>
    private Func<IOperation, IOperation?, bool>? IsExcused { get; init; }

    /// <summary>The flow into an operation, by the options of its file.</summary>
    public static PersonalDataFlow Into(OperationAnalysisContext context, KnownTypes types, PatientModel patients, Func<IOperation, IOperation?, bool>? isExcused = null)
    {
        var (operation, symbol) = (context.Operation, context.ContainingSymbol);
        return new(types, patients, StandardsOptions.Of(context.Options, operation.Syntax.SyntaxTree), () => HandlesPatients(operation, symbol, patients)) { IsExcused = isExcused };
    }

    private static bool HandlesPatients(IOperation operation, ISymbol symbol, PatientModel patients) =>
        (symbol is IMethodSymbol method && PatientAccess.InSignature(method, patients) is not null) || PatientAccess.InBody(operation.Root(), patients) is not null;

    /// <summary>The variables that were followed: each once, however often a text is built on from itself.</summary>
    private HashSet<ISymbol>? _followed;
    private int _values;

    /// <summary>The first datum in the value that would show somebody, or <see langword="null"/>.</summary>
    /// <param name="value">The value that is written.</param>
    /// <param name="isDestructured">Whether the sink writes the members of an object, as <c>{@Patient}</c> does.</param>
    public PersonalDatum? Find(IOperation value, bool isDestructured)
    {
        _followed?.Clear();
        _values = 0;
        return IfWanted(Find(value, isDestructured, format: null, MaximumDepth));
    }

    /// <summary>The same for a value that is given a name in an address: <c>AddQueryString(uri, "nhsNumber", id)</c>, <c>AddQueryString("patients", "dateOfBirth", date)</c>.</summary>
    public PersonalDatum? FindNamed(string? name, IOperation value, string? address = null) =>
        Find(value, isDestructured: false) ?? (name is not null && (PersonNumber.KindOfName(name) != PersonNumberKind.None || IsDetailOfPatient(name, address)) ? IfWanted(OfAddress(name, value)) : null);

    private static bool IsDetailOfPatient(string name, string? address) =>
        address is not null && !FhirContext.Names(address) && PatientModel.IsPersonalName(name) && NameWords.ContainsAny(address.Replace('/', '-'), PatientAddresses);

    private PersonalDatum? IfWanted(PersonalDatum? found) =>
        found is { Tier: PatientTier.Named } && !options.Flag("nhs_standards.pii_name_heuristics", otherwise: true) ? null : found;

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
            case ISwitchExpressionOperation choice:
                return FindInArms(choice, isDestructured, format, depth);
            case IConditionalAccessOperation access:
                return Find(access.WhenNotNull, isDestructured, format, depth);
            case IAwaitOperation wait:
                return Find(wait.Operation, isDestructured, format, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return FindInConcatenation(concatenation, depth);
            case IInterpolatedStringOperation text:
                return FindInParts(text, depth);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Find(handler.Content, false, null, depth);
            case IInvocationOperation call:
                return FindInCall(call, isDestructured, format, depth);
            // A text that is made when it is written: () => $"{number}".
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation function }:
                return Find(ResultOf(function), isDestructured, format, depth);
            case IAnonymousObjectCreationOperation anonymous:
                return FindInMembers(anonymous, depth);
            case ITupleOperation tuple:
                return FindInElements(tuple.Elements, isDestructured, depth);
            case IImplicitIndexerReferenceOperation { Type.SpecialType: SpecialType.System_String } range:
                return Find(range.Instance, false, null, depth);
            case IObjectCreationOperation creation when IsContainer(creation.Type):
                return FindInContainer(creation, depth);
            case ILocalReferenceOperation local:
                return FindInVariable(local, isDestructured, format, depth);
            case IParameterReferenceOperation parameter:
                return OfSymbol(parameter.Parameter, value, isDestructured, format);
            case IPropertyReferenceOperation { Property.IsIndexer: true } item:
                return OfItem(item);
            case IMemberReferenceOperation member:
                return OfMember(member, isDestructured, format);
            default:
                return CollectedArguments.Of(value) is { IsDefault: false } elements ? FindInElements(elements, isDestructured, depth) : null;
        }
    }

    /// <summary>Each operand of <c>a + b + c</c> counts alike, however many there are.</summary>
    private PersonalDatum? FindInConcatenation(IBinaryOperation concatenation, int depth)
    {
        IOperation current = concatenation;
        PersonalDatum? last = null;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } sum)
        {
            if (IsExcused?.Invoke(sum.RightOperand, sum.LeftOperand) != true)
                last = Find(sum.RightOperand, false, null, depth) ?? OfAddress(AddressParameter.After(sum.LeftOperand), sum.RightOperand) ?? last;
            current = sum.LeftOperand;
        }

        return Find(current, false, null, depth) ?? last;
    }

    private PersonalDatum? FindInArms(ISwitchExpressionOperation choice, bool isDestructured, string? format, int depth)
    {
        foreach (var arm in choice.Arms)
        {
            if (Find(arm.Value, isDestructured, format, depth) is { } found)
                return found;
        }

        return null;
    }

    private PersonalDatum? FindInParts(IInterpolatedStringOperation text, int depth)
    {
        IOperation? before = null;
        foreach (var part in text.Parts)
        {
            var hole = part switch
            {
                IInterpolationOperation interpolation => interpolation.Expression,
                IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: > 0 } arguments } } => arguments[0].Value,
                _ => null,
            };
            var format = (part as IInterpolationOperation)?.FormatString;
            if (hole is not null && IsExcused?.Invoke(hole, before) != true && (Find(hole, false, format?.ConstantValue.Value as string ?? TextOf(format), depth) ?? OfAddress(AddressParameter.After(before), hole)) is { } found)
                return found;
            before = (part as IInterpolatedStringTextOperation)?.Text ?? hole;
        }

        return null;
    }

    private static string? TextOf(IOperation? format) => format?.Syntax.ToString().TrimStart(':');

    /// <summary>A value in an address that is called a person's number there: <c>?nhsNumber=</c>.</summary>
    private PersonalDatum? OfAddress(string? parameter, IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return parameter is null || IsHidden(value) || value.ConstantValue.HasValue || PersonNumber.KindOfType(value.Type) != PersonNumberKind.None
            ? null
            : new PersonalDatum(parameter, PatientTier.Named, value);
    }

    private PersonalDatum? FindInCall(IInvocationOperation call, bool isDestructured, string? format, int depth)
    {
        var method = call.TargetMethod;
        if (Hides(method))
            return null;
        if (RequestBody.IsReadBy(call))
            return isPatientEndpoint() ? new PersonalDatum("request body", PatientTier.Named, call) : null;
        switch (method.Name)
        {
            case "ToString" or "ToUpperInvariant" or "ToLowerInvariant" or "ToUpper" or "ToLower" or "Trim" or "Substring" or "Replace" or "PadLeft" when call.Instance is not null:
                var given = call.Arguments.Length > 0 && method.Name == "ToString" ? call.Arguments[0].Value.ConstantValue.Value as string : format;
                return Find(call.Instance, false, given, depth);
            case "ConfigureAwait" when call.Instance is not null:
                return Find(call.Instance, isDestructured: false, format, depth);
            case "Format" when IsExcused is not null && call.Arguments.Length > 1 && IsExcused(call.Arguments[1].Value, call.Arguments[0].Value):
                return null;
            case "EscapeDataString" or "UrlEncode" or "UrlPathEncode" or "HtmlEncode" when call.Arguments.Length > 0:
                return Find(call.Arguments[0].Value, false, null, depth);
            case "Select" or "SelectMany" when IsQuery(method):
                return FindInProjection(call, isDestructured, depth);
            case "Where" or "OrderBy" or "OrderByDescending" or "Distinct" or "Take" or "Skip" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Reverse"
                or "ToList" or "ToArray" or "ToHashSet" or "AsEnumerable" or "ToListAsync" or "ToArrayAsync" or "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" when IsQuery(method):
                return call.Arguments.Length > 0 ? Find(call.Arguments[0].Value, isDestructured, format, depth) : null;
            case "Format" or "Concat" or "Join" when method.ContainingType.SpecialType == SpecialType.System_String:
                return FindInArguments(call, isDestructured: false, depth);
            case "Serialize" or "SerializeObject" or "SerializeToString" or "ToJson" when method.ContainingType.Name is "JsonSerializer" or "JsonConvert" or "XmlSerializer" || method.Name == "ToJson":
                return FindSerialised(call, depth);
            default:
                if (NumberParse.TryGet(call, out var parse) && !parse.IsTry)
                    return Find(parse.Text, isDestructured: false, format: null, depth);
                return IsGetter(method.Name) ? OfSymbol(method, call, false, format) : null;
        }
    }

    /// <summary>A method of LINQ or its like, whose elements come from its first argument.</summary>
    private static bool IsQuery(IMethodSymbol method) =>
        method is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" or "Queryable" or "EntityFrameworkQueryableExtensions" };

    /// <summary>What is selected of each element: <c>patients.Select(p => p.NhsNumber)</c>.</summary>
    private PersonalDatum? FindInProjection(IInvocationOperation call, bool isDestructured, int depth)
    {
        foreach (var argument in call.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (((value as IDelegateCreationOperation)?.Target ?? value) is IAnonymousFunctionOperation function && Find(ResultOf(function), isDestructured, null, depth) is { } datum)
                return new PersonalDatum(datum.Name, datum.Tier, call);
        }

        return null;
    }

    /// <summary>What a lambda returns in the end.</summary>
    private static IOperation? ResultOf(IAnonymousFunctionOperation function) =>
        function.Body is { Operations: { IsEmpty: false } statements } ? (statements[statements.Length - 1] as IReturnOperation)?.ReturnedValue : null;

    /// <summary>Whether a method's result is what its name says: <c>GetNhsNumber</c>, not <c>ValidateNhsNumber</c>.</summary>
    private static bool IsGetter(string name)
    {
        if (NameWords.StartsWith(name, "nhs") || NameWords.StartsWith(name, "chi") || NameWords.StartsWith(name, "patient"))
            return true;
        foreach (var getter in Getters)
        {
            if (NameWords.StartsWith(name, getter))
                return true;
        }

        return false;
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

    private PersonalDatum? FindInElements(ImmutableArray<IOperation> elements, bool isDestructured, int depth)
    {
        foreach (var element in elements)
        {
            if (Find(element, isDestructured, null, depth) is { } found)
                return found;
        }

        return null;
    }

    private PersonalDatum? FindInContainer(IObjectCreationOperation creation, int depth)
    {
        foreach (var argument in creation.Arguments)
        {
            if (Find(argument.Value, false, null, depth) is { } found)
                return found;
        }

        if (creation.Initializer is null)
            return null;
        foreach (var element in creation.Initializer.Initializers)
        {
            var found = element switch
            {
                ISimpleAssignmentOperation assignment => Find(assignment.Value, false, null, depth),
                IInvocationOperation added => FindInArguments(added, false, depth),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>What only groups values for a sink: a log scope, properties of an event, tags of a metric.</summary>
    private static bool IsContainer(ITypeSymbol? type) =>
        type is { Name: "Dictionary" or "List" or "KeyValuePair" or "TagList" or "ActivityTagsCollection" or "Uri" or "UriBuilder" } && type.IsBelowNamespace("System");

    /// <summary>A variable holds what it was made from, and what was added to it since.</summary>
    private PersonalDatum? FindInVariable(ILocalReferenceOperation reference, bool isDestructured, string? format, int depth)
    {
        if (OfSymbol(reference.Local, reference, isDestructured, format) is { } named)
            return IsHidden(reference) ? null : named;
        _followed ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (!MayHold(reference.Local.Type) || !_followed.Add(reference.Local))
            return null;
        foreach (var given in LocalValues.Of(reference))
        {
            if (++_values > MaximumValues)
                return null;
            if (Find(given.Value, given.Kind != LocalValueKind.Added && isDestructured, given.Kind == LocalValueKind.Added ? null : format, depth) is { } datum)
                return new PersonalDatum(datum.Name, datum.Tier, reference);
        }

        return null;
    }

    /// <summary>Flags and small numbers show nobody, whatever they were made from.</summary>
    private static bool MayHold(ITypeSymbol type) =>
        type.WithoutNullable().SpecialType is SpecialType.None or SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Int64 && type.TypeKind != TypeKind.Enum;

    /// <summary>Whether a value comes masked: from a method that hides, or a variable that is only ever given such.</summary>
    private bool IsHidden(IOperation value)
    {
        switch (value)
        {
            case IAwaitOperation wait:
                return IsHidden(wait.Operation);
            case IInvocationOperation call:
                return Hides(call.TargetMethod);
            case ILocalReferenceOperation reference:
                var isGiven = false;
                foreach (var local in LocalValues.Of(reference))
                {
                    var given = local.Value;
                    while (given is IConversionOperation conversion)
                        given = conversion.Operand;
                    if (given is IAwaitOperation { Operation: var awaited })
                        given = awaited;
                    // A fixed text, "[hidden]" or "present", is nobody's.
                    if (!IsFixedText(given) && (given is not IInvocationOperation source || !Hides(source.TargetMethod)))
                        return false;
                    isGiven = true;
                }

                return isGiven;
            default:
                return false;
        }
    }

    private static bool IsFixedText(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } choice => IsFixedText(choice.WhenTrue) && IsFixedText(whenFalse),
        _ => value.ConstantValue is { HasValue: true, Value: var text } && !PersonNumber.HasDigit(text as string ?? ""),
    };

    /// <summary>What is asked for by the name of a number in a request or a row: <c>request.Query["nhsNumber"]</c>.</summary>
    private static PersonalDatum? OfItem(IPropertyReferenceOperation item) =>
        item.Arguments.Length == 1 && item.Arguments[0].Value.ConstantValue.Value is string key && PersonNumber.KindOfName(key) != PersonNumberKind.None
        && item.Property.ContainingType.Name is "IQueryCollection" or "IFormCollection" or "IHeaderDictionary" or "RouteValueDictionary" or "NameValueCollection" or "DataRow" or "IDataRecord" or "DbDataReader" or "SqlDataReader"
            ? new PersonalDatum(key, PatientTier.Named, item)
            : null;

    private PersonalDatum? OfMember(IMemberReferenceOperation member, bool isDestructured, string? format)
    {
        if (member is IPropertyReferenceOperation text && PersonNumber.KindOfNamedType(text.Property.ContainingType) != PersonNumberKind.None && CodeName.IsTextOf(text.Property))
            return OfText(text);
        if (member is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable })
            return Find(nullable, isDestructured, format, MaximumDepth);
        // Its length, whether it is there: nothing that shows somebody.
        return member.Member.Name is "Length" or "Count" or "HasValue" ? null : OfSymbol(member.Member, member, isDestructured, format);
    }

    /// <summary>The digits of a number: the toolkit's masks itself otherwise, and a type of the team's own may have a masked form too.</summary>
    private static PersonalDatum? OfText(IPropertyReferenceOperation text)
    {
        var type = text.Property.ContainingType;
        var tier = PersonNumber.KindOfType(type) != PersonNumberKind.None ? PatientTier.Typed : PatientTier.Named;
        return IsCalledHidden(text.Property.Name) ? null : new PersonalDatum(ConstantContext.SymbolOf(text.Instance)?.Name ?? type.Name, tier, text);
    }

    private PersonalDatum? OfSymbol(ISymbol symbol, IOperation operation, bool isDestructured, string? format)
    {
        if (symbol.TypeOf() is not { } type)
            return null;
        if (PersonNumber.KindOfType(type) != PersonNumberKind.None)
            return isDestructured || format is "D" or "S" ? new PersonalDatum(symbol.Name, PatientTier.Typed, operation) : null;
        if (isDestructured && symbol is not IMethodSymbol && patients.TierOfType(type) is var ofType and not PatientTier.None)
            return new PersonalDatum(symbol.Name, ofType, operation);
        if (PersonNumber.KindOfNamedType(type) != PersonNumberKind.None && !(isDestructured || ShownNumber.Is(type)))
            return null;
        return patients.TierOf(symbol) is var tier and not PatientTier.None && (!IsWhole(type) || PersonNumber.KindOfNamedType(type) != PersonNumberKind.None) ? new PersonalDatum(symbol.Name, tier, operation) : null;
    }

    /// <summary>An object as such prints its type's name; a list is printed by its elements, and a record by its members, which is another rule's.</summary>
    private static bool IsWhole(ITypeSymbol type) => type.TypeKind == TypeKind.Class && !PersonNumberStorage.IsCollection(type) && type.SpecialType != SpecialType.System_String && !type.IsRecord;

    private bool Hides(IMethodSymbol method) =>
        method.HasAttribute(_redacts) || method.HasAttribute(_pseudonymises) || method.OriginalDefinition.HasAttribute(_redacts)
        || options.Lists("nhs_standards.masking_methods", method.Name)
        || IsCalledHidden(method.Name);

    private static bool IsCalledHidden(string name) => NameWords.ContainsAny(name, HidingTerms);
}
