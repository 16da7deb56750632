using System.Globalization;
using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>Lays a profile's differential over those of its bases and over FHIR R4, as published profiles carry no snapshots.</summary>
internal sealed class ProfileResolver
{
    // Nobody nests extensions this deep on purpose.
    private const int MaximumDepth = 8;

    private readonly DefinitionClosure _closure;
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly List<string> _applying = [];
    private readonly ElementBudget _budget;
    private int _depth;

    private ProfileResolver(DefinitionClosure closure, CancellationToken cancellation)
    {
        _closure = closure;
        _budget = new ElementBudget(cancellation);
    }

    private StructureDefinition Definition => _closure.Definition;

    public static ResolvedProfile Resolve(DefinitionClosure closure, CancellationToken cancellation)
    {
        var resolver = new ProfileResolver(closure, cancellation);
        var root = closure.Definition.IsConstraint ? resolver.Resolve() : null;
        return new ResolvedProfile(closure.Definition, root is null ? null : closure.TypeName, root, closure.Targets, resolver._diagnostics.ToEquatable());
    }

    private ResolvedElement? Resolve()
    {
        if (FhirR4.FindType(Definition.Type) is not { } type)
        {
            Invalid(Definition.Position, "FHIR R4 has no type '" + Definition.Type + "'");
            return null;
        }

        if (type.Kind != Definition.Kind)
        {
            Invalid(Definition.Position, "it is of the kind '" + Definition.Kind + "', but '" + Definition.Type + "' is a " + type.Kind);
            return null;
        }

        if (BaseChain(Definition) is not { } chain)
            return null;
        var root = ElementNode.Root(Definition.Type, _budget);
        ApplyAll(chain, root);
        if (Definition.IsResourceProfile || Definition.IsExtension)
            root.InheritIntoSlices();
        if (_budget.IsSpent)
        {
            Invalid(Definition.Position, "with the profiles that it uses it has more than " + ElementBudget.Maximum.ToString("N0", CultureInfo.InvariantCulture) + " elements");
            return null;
        }

        return Definition.IsResourceProfile || Definition.IsExtension ? Freeze(root, expand: true) : null;
    }

    /// <summary>The profiles from the most general to <paramref name="definition"/> itself.</summary>
    private List<StructureDefinition>? BaseChain(StructureDefinition definition)
    {
        var chain = new List<StructureDefinition>();
        var current = definition;
        while (current.IsConstraint)
        {
            if (chain.Contains(current))
                return Refuse(definition, "its base definitions form a circle");
            chain.Insert(0, current);
            if (_closure.Find(current.BaseDefinition!) is not { } next)
                return Refuse(definition, "its base definition '" + current.BaseDefinition + "' is not given and not part of FHIR R4");
            if (next.Type != definition.Type)
                return Refuse(definition, "its base definition '" + next.Url + "' is for the type '" + next.Type + "'");
            current = next;
        }

        return chain;
    }

    private List<StructureDefinition>? Refuse(StructureDefinition definition, string reason)
    {
        if (definition == Definition)
            Invalid(Definition.Position, reason);
        return null;
    }

    private void ApplyAll(List<StructureDefinition> chain, ElementNode root)
    {
        _applying.AddRange(chain.Select(static definition => definition.Url));
        foreach (var definition in chain)
            Apply(definition, root);
        _applying.RemoveRange(_applying.Count - chain.Count, chain.Count);
    }

    private void Apply(StructureDefinition definition, ElementNode root)
    {
        string? unknown = null;
        foreach (var element in definition.Elements)
        {
            if (_budget.IsSpent)
                return;
            if (unknown is not null && element.Id.StartsWith(unknown, StringComparison.Ordinal))
                continue;
            if (Find(root, definition.Type, element.Id) is { } node)
            {
                Lay(element, over: node, isOwn: definition == Definition);
            }
            else
            {
                unknown = element.Id + ".";
                if (definition == Definition)
                    Invalid(element.Position, "its element '" + element.Id + "' does not exist in FHIR R4");
            }
        }
    }

    private static ElementNode? Find(ElementNode root, string type, string id)
    {
        var segments = id.Split('.');
        if (segments[0] != type)
            return null;
        var node = root;
        for (var i = 1; i < segments.Length && node is not null; i++)
        {
            var colon = segments[i].IndexOf(':');
            node = node.Child(colon < 0 ? segments[i] : segments[i].Substring(0, colon));
            // A narrowed choice such as valueQuantity is a slice of its choice already.
            if (colon >= 0 && node?.SliceName is null)
                node = node?.Slice(segments[i].Substring(colon + 1));
        }

        return node;
    }

    private void Lay(ElementDefinition element, ElementNode over, bool isOwn)
    {
        var types = AllowedTypes(element, over, isOwn);
        if (types.Count > 0)
        {
            over.Types = types;
            if (types.Count == 1 && types[0].Profiles.Count == 1)
                ApplyTypeProfile(types[0].Profiles[0], over);
        }

        over.Min = element.Min ?? over.Min;
        over.Max = element.Max ?? over.Max;
        over.Short = element.Short ?? over.Short;
        over.Definition = element.Definition ?? over.Definition;
        if (element.Fixed is not null)
        {
            over.Fixed = element.Fixed;
            over.IsPattern = element.IsPattern;
        }

        over.AddInvariants(element.Invariants);
        over.Binding = element.Binding ?? over.Binding;
        over.Slicing = element.Slicing ?? over.Slicing;
        if (isOwn)
            over.Position = element.Position;
    }

    /// <summary>The types that a differential names, without those that its base does not allow.</summary>
    private ImmutableEquatableArray<TypeReference> AllowedTypes(ElementDefinition element, ElementNode over, bool isOwn)
    {
        // A differential's root names its own type, which is settled.
        if (over.Types.Count == 0 || element.Id.IndexOf('.') < 0)
            return ImmutableEquatableArray<TypeReference>.Empty;
        var allowed = new List<TypeReference>();
        foreach (var type in element.Types)
        {
            if (over.Types.Any(known => known.Code == type.Code || (known.Code == "Resource" && FhirR4.FindType(type.Code) is { Kind: "resource" })))
                allowed.Add(type);
            else if (isOwn)
                Invalid(element.Position, "its element '" + element.Id + "' cannot have the type '" + type.Code + "'");
        }

        return allowed.ToEquatable();
    }

    private void ApplyTypeProfile(string profile, ElementNode node)
    {
        if (node.ExtensionUrl == profile)
            return;
        var definition = _depth < MaximumDepth && !_applying.Contains(profile) ? _closure.Find(profile) : null;
        if (node.IsExtension)
        {
            node.ExtensionUrl = profile;
            node.IsUndefinedExtension = definition is null || definition.Type != "Extension";
        }

        if (definition is null || definition.Type != node.ContentPath || definition.Kind == "resource")
            return;
        if (BaseChain(definition) is not { } chain)
            return;
        _depth++;
        ApplyAll(chain, node);
        _depth--;
    }

    private ResolvedElement Freeze(ElementNode node, bool expand)
    {
        var children = ImmutableEquatableArray<ResolvedElement>.Empty;
        if (node.ContentPath is { } path && !node.IsUndefinedExtension && (expand || node.Children.Count > 0))
        {
            children = FhirR4.Children(path)
                .Select(element => node.Children.FirstOrDefault(child => child.Path == element.Path) ?? ElementNode.Of(element, _budget))
                .Select(child => Freeze(child, expand: false))
                .ToEquatable();
        }

        return new ResolvedElement
        {
            Name = node.IsChoice ? node.Name.Substring(0, node.Name.Length - 3) : node.Name,
            IsChoice = node.IsChoice,
            SliceName = node.SliceName,
            ContentPath = node.ContentPath,
            Types = node.Types,
            IsRepeated = node.IsRepeated,
            Min = node.Min ?? (node.SliceName is null ? node.Published.Min : null) ?? 0,
            Max = node.Max ?? node.Published.Max ?? 1,
            Short = node.Short ?? (node is { IsExtension: true, SliceName: not null } ? null : node.Published.Short),
            Definition = node.Definition,
            Binding = node.Binding ?? node.Published.Binding,
            Fixed = node.Fixed,
            IsPattern = node.IsPattern,
            Invariants = node.Invariants.ToEquatable(),
            Slicing = node.Slicing,
            Published = node.Published,
            ExtensionUrl = node.ExtensionUrl ?? (node.IsExtension ? node.Children.FirstOrDefault(static child => child.Name == "url")?.Fixed?.Text : null),
            IsUndefinedExtension = node.IsUndefinedExtension,
            Position = node.Position,
            Children = children,
            Slices = node.Slices.Select(slice => Freeze(slice, expand: true)).ToEquatable(),
        };
    }

    private void Invalid(LineSpan position, string reason) =>
        _diagnostics.Add(new DiagnosticInfo(Descriptors.Invalid, Definition.Path, position, Definition.Name, reason));
}
