using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>How sure it is that something identifies a patient; a higher value is surer.</summary>
internal enum PatientTier
{
    None,

    /// <summary>By its name and the company it keeps.</summary>
    Named,

    /// <summary>By its type: a number of the toolkit, a FHIR Patient.</summary>
    Typed,

    /// <summary>By an attribute that says so.</summary>
    Declared,
}

/// <summary>Tells which members identify patients, and which types hold such members. Cached for a compilation.</summary>
internal sealed class PatientModel
{
    private const int MaximumDepth = 3;

    private static readonly ConditionalWeakTable<Compilation, PatientModel> Cache = new();

    /// <summary>Members that identify a person when they stand beside a number, or in a type that is called a patient.</summary>
    private static readonly string[] PersonalTerms =
    [
        "dateofbirth", "dob", "birthdate", "familyname", "surname", "lastname", "givenname", "forename", "firstname",
        "fullname", "patientname", "addressline", "homeaddress", "postcode", "telephone", "phonenumber", "homephone", "mobile", "email", "emailaddress",
    ];

    /// <summary>Names that say the same in a type that is the patient itself: a group or list of patients has a name too.</summary>
    private static readonly string[] PlainTerms = ["Name", "Address", "Phone"];

    private static readonly string[] PersonTerms = ["patient", "serviceuser", "resident"];

    /// <summary>Words with which a member of a patient's record is about somebody else: the practice's postcode.</summary>
    private static readonly string[] OtherOwners =
    [
        "gp", "practice", "surgery", "clinic", "hospital", "ward", "organisation", "organization", "trust", "site", "pharmacy", "staff",
        "clinician", "doctor", "consultant", "practitioner", "support", "sender", "user", "admin",
    ];

    /// <summary>Last words of the names of types that do something for patients and are none.</summary>
    private static readonly string[] RoleTerms =
    [
        "service", "services", "controller", "repository", "store", "client", "handler", "validator", "mapper", "factory", "provider",
        "manager", "options", "settings", "config", "configuration", "template", "constants", "cache", "helper", "function", "functions",
        "endpoint", "endpoints", "hub", "job", "worker", "consumer", "publisher", "builder", "processor", "api", "module", "mailer",
    ];

    private readonly ConcurrentDictionary<ISymbol, PatientTier> _symbols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, PatientTier>[] _types = new ConcurrentDictionary<ITypeSymbol, PatientTier>[MaximumDepth];
    private readonly KnownTypes _known;

    private PatientModel(KnownTypes known)
    {
        _known = known;
        for (var depth = 0; depth < MaximumDepth; depth++)
            _types[depth] = new(SymbolEqualityComparer.Default);
    }

    public static PatientModel Of(KnownTypes known) =>
        Cache.GetValue(known.Compilation, static compilation => new PatientModel(KnownTypes.Of(compilation)));

    /// <summary>Whether a property, field, parameter or variable identifies a patient.</summary>
    public PatientTier TierOf(ISymbol symbol)
    {
        if (!_symbols.TryGetValue(symbol, out var tier))
            _symbols.TryAdd(symbol, tier = Classify(symbol));
        return tier;
    }

    private PatientTier Classify(ISymbol symbol)
    {
        if (IsDeclared(symbol))
            return PatientTier.Declared;
        if (symbol.TypeOf() is not { } type)
            return PatientTier.None;
        if (IsTyped(type))
            return PatientTier.Typed;
        if (PersonNumber.KindOfNamedType(type) != PersonNumberKind.None)
            return PatientTier.Named;
        // A static text is nobody's: it is the name of a header, column or system, as is a member that is given one.
        if (!HoldsText(PersonNumberStorage.ElementOf(type)) || symbol is { IsStatic: true, Kind: SymbolKind.Field or SymbolKind.Property } || DeclaredShape.IsName(symbol, default))
            return PatientTier.None;
        if (PersonNumber.KindOf(symbol, _known) != PersonNumberKind.None)
            return PatientTier.Named;
        return (IsPersonalDetail(symbol) && IsAboutPatient(symbol.ContainingType)) || IsPlainDetail(symbol)
            ? PatientTier.Named
            : PatientTier.None;
    }

    /// <summary>Whether a type is called for what it does (a service, options), so that it is no record of anybody.</summary>
    public static bool IsRole(ITypeSymbol type) => NameWords.EndsWithAny(type.Name, RoleTerms);

    /// <summary>Whether a type, or what a task, collection or result wraps, holds what identifies a patient.</summary>
    public PatientTier TierOfType(ITypeSymbol? type) => TierOfType(type, MaximumDepth);

    private PatientTier TierOfType(ITypeSymbol? type, int depth)
    {
        if (type is null || depth == 0)
            return PatientTier.None;
        // By depth: a shallower look may miss what a deeper one finds, and must not depend on which was asked for first.
        var known = _types[depth - 1];
        if (!known.TryGetValue(type, out var tier))
            known.TryAdd(type, tier = Classify(type, depth));
        return tier;
    }

    private PatientTier Classify(ITypeSymbol type, int depth)
    {
        if (IsTyped(type))
            return PatientTier.Typed;
        if (PersonNumber.KindOfNamedType(type) != PersonNumberKind.None)
            return PatientTier.Named;
        if (type is IArrayTypeSymbol array)
            return TierOfType(array.ElementType, depth);
        if (type is not INamedTypeSymbol named || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return PatientTier.None;
        var best = IsDeclared(type) ? PatientTier.Declared : PatientTier.None;
        if (IsPlatform(type))
        {
            if (!IsServiceOfPlatform(type))
            {
                foreach (var argument in named.TypeArguments)
                    best = Max(best, TierOfType(argument, depth));
            }

            return best;
        }

        if (IsDatabase(type))
            return best;
        var details = 0;
        for (ITypeSymbol? current = type; current is not null && !IsPlatform(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (!IsData(member))
                    continue;
                best = Max(best, Max(NumberTierOf(member), TierBehind(member, named, depth - 1)));
                if (IsPersonalDetail(member))
                    details++;
            }
        }

        // Old systems know their patients by a number of their own: a name and a date of birth show them as well.
        return best == PatientTier.None && details >= 2 && IsCalledPatient(type) ? PatientTier.Named : best;
    }

    /// <summary>
    /// What a member leads to. What hangs on an interface of the team is reached through a service, not carried by a value; and
    /// rows that point to a row of a database are others' (the appointments of a clinic), and are not loaded with it.
    /// </summary>
    private PatientTier TierBehind(ISymbol member, INamedTypeSymbol owner, int depth)
    {
        if (owner.TypeKind == TypeKind.Interface || TierOfType(member.TypeOf(), depth) is not (var tier and not PatientTier.None))
            return PatientTier.None;
        return member.TypeOf() is INamedTypeSymbol { TypeArguments: { Length: 1 } elements } list && PersonNumberStorage.IsCollection(list)
            && EntityModel.Of(_known) is var entities && entities.IsEntity(owner) && entities.IsEntity(elements[0])
            ? PatientTier.None
            : tier;
    }

    private static bool IsData(ISymbol member) => member switch
    {
        IPropertySymbol property => !property.IsStatic && !property.IsIndexer && property.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal,
        IFieldSymbol field => field is { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public },
        _ => false,
    };

    /// <summary>A member that makes its type a patient type: one that is declared or typed, or that is named a person's number.</summary>
    private PatientTier NumberTierOf(ISymbol member)
    {
        if (IsDeclared(member))
            return PatientTier.Declared;
        if (member.TypeOf() is not { } type)
            return PatientTier.None;
        if (IsTyped(type))
            return PatientTier.Typed;
        return HoldsText(type) && PersonNumber.KindOf(member, _known) != PersonNumberKind.None ? PatientTier.Named : PatientTier.None;
    }

    private bool IsDeclared(ISymbol symbol) =>
        symbol.HasAttribute(_known["NhsStandards.PatientIdentifiableAttribute"])
        || symbol.HasAttribute(_known["Microsoft.AspNetCore.Identity.PersonalDataAttribute"])
        || symbol.HasAttribute(_known["Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute"]);

    private static bool IsTyped(ITypeSymbol type) =>
        PersonNumber.KindOfType(type) != PersonNumberKind.None
        || (type.Name is "Patient" or "RelatedPerson" or "Person" && type.IsInNamespace("Hl7.Fhir.Model"));

    /// <summary>Text, long numbers and dates: what can show somebody. A count, a flag or a link to another type can't.</summary>
    public static bool HoldsText(ITypeSymbol type) => type.WithoutNullable() switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_DateTime } => true,
        { Name: "DateOnly" or "DateTimeOffset", ContainingNamespace.Name: "System" } => true,
        { Name: "StringValues" } values => values.IsInNamespace("Microsoft.Extensions.Primitives"),
        _ => false,
    };

    /// <summary>Whether a member holds a name, a date of birth or a way to reach somebody.</summary>
    private static bool IsPersonalDetail(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol { IsConst: false } && member.TypeOf() is { } type && HoldsText(type) && IsPersonalName(member.Name);

    private bool IsPlainDetail(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol
        && Array.IndexOf(PlainTerms, member.Name) >= 0
        && member.ContainingType is { } type
        && (HasNumber(type) || EndsWithPerson(type.Name));

    private static bool EndsWithPerson(string name) => NameWords.EndsWithAny(name, PersonTerms);

    /// <summary>Whether a name is that of a person's name, date of birth or way to be reached, and nobody else's than the patient's.</summary>
    public static bool IsPersonalName(string name)
    {
        var end = name.Length;
        while (end > 0 && char.IsDigit(name[end - 1]))
            end--;
        // AddressLine1; a further noun (EmailSentAt, PostcodeLookupUrl) makes it another thing.
        var stem = end == name.Length ? name : name.Substring(0, end);
        foreach (var term in PersonalTerms)
        {
            if (NameWords.EndsWith(stem, term))
                return !HasOtherOwner(name);
        }

        return false;
    }

    private static bool HasOtherOwner(string name) => NameWords.ContainsAny(name, OtherOwners);

    private bool IsAboutPatient(INamedTypeSymbol? type) => type is not null && (IsCalledPatient(type) || HasNumber(type));

    private bool HasNumber(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol { IsConst: false }
                && (PersonNumber.KindOf(member, _known) != PersonNumberKind.None || PersonNumber.KindOfNamedType(member.TypeOf()) != PersonNumberKind.None))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is named for a patient, and not for what it does for patients.</summary>
    public static bool IsCalledPatient(ITypeSymbol type) => NameWords.ContainsAny(type.Name, PersonTerms) && !IsRole(type);

    /// <summary>A type of the framework or of FHIR: its members are known not to matter, what it wraps does.</summary>
    private static bool IsPlatform(ITypeSymbol type) =>
        type.IsBelowNamespace("System") || type.IsBelowNamespace("Microsoft") || type.IsBelowNamespace("Hl7.Fhir");

    /// <summary>A logger, options, a set of a database: they are of patients without holding one.</summary>
    private static bool IsServiceOfPlatform(ITypeSymbol type) =>
        type.IsBelowNamespace("Microsoft.Extensions") || type.IsBelowNamespace("Microsoft.EntityFrameworkCore") || type.IsBelowNamespace("Microsoft.AspNetCore.Identity");

    private bool IsDatabase(ITypeSymbol type) =>
        type.Is(_known["Microsoft.EntityFrameworkCore.DbContext"]) || type.Is(_known["System.Data.Entity.DbContext"]);

    private static PatientTier Max(PatientTier left, PatientTier right) => left > right ? left : right;
}
