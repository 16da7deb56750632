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
        "addressline", "postcode", "telephone", "phonenumber", "mobile", "email", "emailaddress",
    ];

    private static readonly string[] PersonTerms = ["patient", "serviceuser", "resident"];

    private readonly ConcurrentDictionary<ITypeSymbol, PatientTier> _types = new(SymbolEqualityComparer.Default);
    private readonly KnownTypes _known;

    private PatientModel(KnownTypes known) => _known = known;

    public static PatientModel Of(KnownTypes known) =>
        Cache.GetValue(known.Compilation, static compilation => new PatientModel(KnownTypes.Of(compilation)));

    /// <summary>Whether a property, field, parameter or variable identifies a patient.</summary>
    public PatientTier TierOf(ISymbol symbol)
    {
        if (IsDeclared(symbol))
            return PatientTier.Declared;
        if (symbol.TypeOf() is not { } type)
            return PatientTier.None;
        if (IsTyped(type))
            return PatientTier.Typed;
        if (symbol is IFieldSymbol { IsConst: true } || !HoldsText(type))
            return PatientTier.None;
        if (PersonNumber.KindOf(symbol, _known) != PersonNumberKind.None)
            return PatientTier.Named;
        return symbol is IPropertySymbol or IFieldSymbol && IsPersonalName(symbol.Name) && IsAboutPatient(symbol.ContainingType)
            ? PatientTier.Named
            : PatientTier.None;
    }

    /// <summary>Whether a type, or what a task, collection or result wraps, holds what identifies a patient.</summary>
    public PatientTier TierOfType(ITypeSymbol? type) => TierOfType(type, MaximumDepth);

    private PatientTier TierOfType(ITypeSymbol? type, int depth)
    {
        if (type is null || depth == 0)
            return PatientTier.None;
        if (_types.TryGetValue(type, out var known))
            return known;
        var tier = Classify(type, depth);
        // A shallower look may have missed what a deeper one finds.
        if (depth == MaximumDepth)
            _types.TryAdd(type, tier);
        return tier;
    }

    private PatientTier Classify(ITypeSymbol type, int depth)
    {
        if (IsTyped(type))
            return PatientTier.Typed;
        if (type is IArrayTypeSymbol array)
            return TierOfType(array.ElementType, depth);
        if (type is not INamedTypeSymbol named || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return PatientTier.None;
        var best = IsDeclared(type) ? PatientTier.Declared : PatientTier.None;
        foreach (var argument in named.TypeArguments)
            best = Max(best, TierOfType(argument, depth));
        if (IsPlatform(type))
            return best;
        for (ITypeSymbol? current = type; current is not null && !IsPlatform(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public })
                    best = Max(best, Max(NumberTierOf(member), TierOfType(member.TypeOf(), depth - 1)));
            }
        }

        return best;
    }

    /// <summary>A member that makes its type a patient type: one that is declared or typed, or that is named a person's number.</summary>
    private PatientTier NumberTierOf(ISymbol member)
    {
        if (IsDeclared(member))
            return PatientTier.Declared;
        return member.TypeOf() is { } type && HoldsText(type) && PersonNumber.KindOf(member, _known) != PersonNumberKind.None ? PatientTier.Named : PatientTier.None;
    }

    private bool IsDeclared(ISymbol symbol) =>
        symbol.HasAttribute(_known["NhsStandards.PatientIdentifiableAttribute"])
        || symbol.HasAttribute(_known["Microsoft.AspNetCore.Identity.PersonalDataAttribute"])
        || symbol.HasAttribute(_known["Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute"]);

    private static bool IsTyped(ITypeSymbol type) =>
        PersonNumber.KindOfType(type) != PersonNumberKind.None
        || (type.Name is "Patient" or "RelatedPerson" or "Person" && type.IsInNamespace("Hl7.Fhir.Model"));

    /// <summary>Text, numbers and dates: what can show somebody. A flag or a link to another type can't.</summary>
    private static bool HoldsText(ITypeSymbol type) => type.WithoutNullable() switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_DateTime } => true,
        { Name: "DateOnly" or "DateTimeOffset", ContainingNamespace.Name: "System" } => true,
        _ => false,
    };

    private static bool IsPersonalName(string name)
    {
        foreach (var term in PersonalTerms)
        {
            if (NameWords.Contains(name, term))
                return true;
        }

        return false;
    }

    private bool IsAboutPatient(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        foreach (var term in PersonTerms)
        {
            if (NameWords.Contains(type.Name, term))
                return true;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol { IsConst: false } && PersonNumber.KindOf(member, _known) != PersonNumberKind.None)
                return true;
        }

        return false;
    }

    private static bool IsPlatform(ITypeSymbol type) => type.IsBelowNamespace("System") || type.IsBelowNamespace("Microsoft");

    private static PatientTier Max(PatientTier left, PatientTier right) => left > right ? left : right;
}
