using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises types of a team's own that say what a resource of FHIR R4 says.</summary>
internal readonly struct HomeMadeResource(KnownTypes types)
{
    private const int MaximumDepth = 3;

    /// <summary>Fewer members are a key or a question, not a record.</summary>
    private const int MembersOfRecord = 3;

    /// <summary>Last words of types that ask for records, stand for a page, or only name and judge.</summary>
    private static readonly string[] OtherThings =
    [
        "criteria", "parameters", "params", "viewmodel", "page", "form", "key", "identifier", "token", "claims",
        "validation", "error", "exception", "user", "account", "log",
    ];

    private static readonly string[] Questions = ["search", "query", "filter", "lookup", "login", "validate", "verify", "match", "trace", "audit"];

    private readonly PatientModel _patients = PatientModel.Of(types);
    private readonly EntityModel _entities = EntityModel.Of(types);
    private readonly INamedTypeSymbol? _standard = types["NhsStandards.StandardContractAttribute"];
    private readonly INamedTypeSymbol? _generated = types["System.CodeDom.Compiler.GeneratedCodeAttribute"];

    /// <summary>The home-made type in what an endpoint carries: itself, what it wraps or lists, what it holds.</summary>
    public INamedTypeSymbol? Find(ITypeSymbol? carried, out string resource) => Find(carried, MaximumDepth, out resource);

    public bool FollowsStandard(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(_standard))
                return true;
        }

        return false;
    }

    private INamedTypeSymbol? Find(ITypeSymbol? carried, int depth, out string resource)
    {
        resource = "";
        if (carried is IArrayTypeSymbol array)
            return Find(array.ElementType, depth, out resource);
        if (depth == 0 || carried is not INamedTypeSymbol type || _patients.TierOfType(type) == PatientTier.None)
            return null;
        foreach (var argument in type.TypeArguments)
        {
            if (Find(argument, depth, out resource) is { } found)
                return found;
        }

        if (IsPlatform(type) || IsStandard(type))
            return null;
        if (ResourceOf(type) is { } own)
        {
            resource = own;
            return type.OriginalDefinition;
        }

        // What hangs on a row of a database does not go with it.
        if (_entities.IsEntity(type))
            return null;
        foreach (var member in type.GetMembers())
        {
            if (IsData(member) && Find(member.TypeOf(), depth - 1, out resource) is { } found)
                return found;
        }

        return null;
    }

    private string? ResourceOf(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || IsOtherThing(type))
            return null;
        var members = 0;
        var numbers = 0;
        var details = 0;
        for (var current = type; current is not null && !IsPlatform(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (!IsData(member))
                    continue;
                members++;
                if (IsNumber(member))
                    numbers++;
                else if (_patients.TierOf(member) != PatientTier.None)
                    details++;
            }
        }

        if (members < MembersOfRecord)
            return null;
        if (numbers > 0 && FhirResources.ClinicalOf(type.Name) is { } clinical)
            return clinical;
        return numbers > 0 ? (details > 0 ? FhirResources.Patient : null) : details >= 2 ? FhirResources.Patient : null;
    }

    private bool IsNumber(ISymbol member) =>
        member.TypeOf() is { } type
        && (PersonNumber.KindOfType(type.WithoutNullable()) != PersonNumberKind.None
            || (_patients.TierOf(member) != PatientTier.None && PersonNumber.KindOfName(member.Name) != PersonNumberKind.None));

    private bool IsStandard(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (FollowsStandard(current) || current.HasAttribute(_generated) || current.IsBelowNamespace("Hl7.Fhir"))
                return true;
        }

        return false;
    }

    private static bool IsOtherThing(INamedTypeSymbol type)
    {
        if (PatientModel.IsRole(type) || NameWords.ContainsAny(type.Name, Questions))
            return true;
        foreach (var term in OtherThings)
        {
            if (NameWords.EndsWith(type.Name, term))
                return true;
        }

        return false;
    }

    private static bool IsData(ISymbol member) => member switch
    {
        IPropertySymbol property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal },
        IFieldSymbol field => field is { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public },
        _ => false,
    };

    private static bool IsPlatform(INamedTypeSymbol type) =>
        type.IsBelowNamespace("System") || type.IsBelowNamespace("Microsoft") || type.IsBelowNamespace("Hl7.Fhir") || type.IsBelowNamespace("Azure")
        || type.IsBelowNamespace("NhsStandards");
}
