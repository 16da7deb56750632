using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>Reads from the metadata of Firely's assemblies how their model holds FHIR elements.</summary>
internal static class FirelyModelReader
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Firely's assemblies, and those without which their types cannot be told.</summary>
    public static bool IsNeeded(MetadataReference reference)
    {
        if (reference is not PortableExecutableReference { FilePath: { } path })
            return false;
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.StartsWith("Hl7.Fhir.", StringComparison.OrdinalIgnoreCase)
            || name is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "netstandard.dll" or "mscorlib.dll";
    }

    public static FirelyModel Read(ImmutableArray<MetadataReference> references, FirelyRequest request, CancellationToken cancellation)
    {
        // A compilation of these references alone: the project's own changes with every keystroke, these do not.
        var compilation = CSharpCompilation.Create("Firely", references: references);
        if (Namespace(compilation.GlobalNamespace, "Hl7", "Fhir", "Model") is not { } model)
            return new FirelyModel(ImmutableEquatableArray<FirelyType>.Empty);
        var types = new List<FirelyType>();
        foreach (var path in request.Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Find(model, path) is { } symbol)
                types.Add(new FirelyType(path, Display(symbol.OriginalDefinition), symbol.IsAbstract, Properties(symbol, request).ToEquatable()));
        }

        return new FirelyModel(types.ToEquatable());
    }

    private static INamespaceSymbol? Namespace(INamespaceSymbol root, params string[] names)
    {
        INamespaceSymbol? current = root;
        foreach (var name in names)
            current = current?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
        return current;
    }

    /// <summary>The class for a path: that of its type, then that of each element on the way.</summary>
    private static INamedTypeSymbol? Find(INamespaceSymbol model, string path)
    {
        var segments = path.Split('.');
        var type = model.GetTypeMembers(FirelyNames.ClassOf(segments[0])).FirstOrDefault(static candidate => candidate.Arity == 0);
        for (var i = 1; i < segments.Length && type is not null; i++)
        {
            var name = segments[i];
            type = Elements(type).FirstOrDefault(element => element.Name == name).Property is { } property
                ? ItemType(property.Type) as INamedTypeSymbol
                : null;
        }

        return type;
    }

    private static IEnumerable<FirelyProperty> Properties(INamedTypeSymbol type, FirelyRequest request)
    {
        foreach (var (name, property) in Elements(type))
        {
            var value = ValueProperty(property);
            var daily = value ?? property;
            if (!IsUsable(daily))
                continue;
            yield return new FirelyProperty
            {
                ElementName = name,
                Name = daily.Name,
                Type = Display(daily.Type),
                PrimitiveName = value is null ? null : property.Name,
                ModelType = Display(ItemType(property.Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
                IsList = !SymbolEqualityComparer.Default.Equals(ItemType(property.Type), property.Type),
                IsNullable = property.Type.NullableAnnotation == NullableAnnotation.Annotated,
                Codes = Codes(daily.Type, request).ToEquatable(),
            };
        }
    }

    private static bool IsUsable(IPropertySymbol property) =>
        property.GetMethod is not null && property.SetMethod is not null
        && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute");

    /// <summary>All properties that hold FHIR elements, those of the class itself first.</summary>
    private static IEnumerable<(string Name, IPropertySymbol Property)> Elements(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false } property
                    && FirstArgument(property, "FhirElementAttribute") is { } name)
                {
                    yield return (name, property);
                }
            }
        }
    }

    /// <summary>For <c>BirthDateElement</c> the property <c>BirthDate</c> beside it.</summary>
    private static IPropertySymbol? ValueProperty(IPropertySymbol property)
    {
        const string Suffix = "Element";
        if (!property.Name.EndsWith(Suffix, StringComparison.Ordinal) || property.Name.Length == Suffix.Length)
            return null;
        return property.ContainingType.GetMembers(property.Name.Substring(0, property.Name.Length - Suffix.Length)).OfType<IPropertySymbol>().FirstOrDefault();
    }

    private static ITypeSymbol ItemType(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "List", TypeArguments.Length: 1 } list ? list.TypeArguments[0] : type;

    private static IEnumerable<FirelyCode> Codes(ITypeSymbol type, FirelyRequest request)
    {
        if (type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable || nullable.TypeArguments[0].TypeKind != TypeKind.Enum)
            yield break;
        foreach (var member in nullable.TypeArguments[0].GetMembers())
        {
            if (member is IFieldSymbol { IsConst: true } && FirstArgument(member, "EnumLiteralAttribute") is { } code && request.Codes.Contains(code))
                yield return new FirelyCode(code, Display(nullable.TypeArguments[0]) + "." + member.Name);
        }
    }

    private static string Display(ITypeSymbol type) => FirelyNames.WithAlias(type.ToDisplayString(TypeFormat));

    private static string? FirstArgument(ISymbol symbol, string attributeName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == attributeName && attribute.ConstructorArguments.Length > 0)
                return attribute.ConstructorArguments[0].Value as string;
        }

        return null;
    }
}
