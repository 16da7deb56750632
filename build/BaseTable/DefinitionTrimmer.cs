using Hl7.Fhir.Model;

namespace NhsStandards.BaseTable;

/// <summary>Keeps of a published definition what contracts are generated from.</summary>
internal static class DefinitionTrimmer
{
    public static StructureDefinition Trim(StructureDefinition full)
    {
        var trimmed = new StructureDefinition
        {
            Url = full.Url,
            Name = full.Name,
            Kind = full.Kind,
            Abstract = full.Abstract == true ? true : null,
            Type = full.Type,
            BaseDefinition = full.BaseDefinition,
            Derivation = full.Derivation,
            Differential = new StructureDefinition.DifferentialComponent(),
        };
        foreach (var element in full.Differential?.Element ?? [])
            trimmed.Differential.Element.Add(Trim(element));
        return trimmed;
    }

    private static ElementDefinition Trim(ElementDefinition full)
    {
        var isRoot = !full.Path!.Contains('.', StringComparison.Ordinal);
        var trimmed = new ElementDefinition
        {
            // Without slices an id says the same as the path.
            ElementId = full.ElementId != full.Path ? full.ElementId : null,
            Path = full.Path,
            SliceName = full.SliceName,
            Short = full.Short,
            Min = full.Min,
            Max = full.Max,
            ContentReference = full.ContentReference,
            Fixed = full.Fixed,
            Pattern = full.Pattern,
            Slicing = Trim(full.Slicing),
            Binding = Trim(full.Binding),
        };
        foreach (var constraint in full.Constraint)
        {
            if (constraint.Expression is not null)
                trimmed.Constraint.Add(new() { Key = constraint.Key, Severity = constraint.Severity, Human = constraint.Human, Expression = constraint.Expression });
        }

        foreach (var type in isRoot ? [] : full.Type)
        {
            trimmed.Type.Add(new ElementDefinition.TypeRefComponent
            {
                Code = type.Code,
                Profile = type.Profile,
                TargetProfile = type.TargetProfile,
            });
        }

        return trimmed;
    }

    private static ElementDefinition.ElementDefinitionBindingComponent? Trim(ElementDefinition.ElementDefinitionBindingComponent? full) =>
        full?.ValueSet is null ? null : new() { Strength = full.Strength, ValueSet = full.ValueSet };

    private static ElementDefinition.SlicingComponent? Trim(ElementDefinition.SlicingComponent? full)
    {
        if (full is null)
            return null;
        var trimmed = new ElementDefinition.SlicingComponent { Rules = full.Rules, Ordered = full.Ordered == true ? true : null };
        foreach (var discriminator in full.Discriminator)
            trimmed.Discriminator.Add(new ElementDefinition.DiscriminatorComponent { Type = discriminator.Type, Path = discriminator.Path });
        return trimmed;
    }
}
