using System.Globalization;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Emission;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Contracts;

/// <summary>Decides what is generated from a resolved profile: which views, with which members.</summary>
internal sealed class ContractBuilder
{
    // More than these many types are no choice between alternatives but an open value.
    private const int MostAlternatives = 6;

    private readonly StructureDefinition _definition;
    private readonly FirelyModel _model;
    private readonly FixedExpressions _expressions;
    private readonly MatchBuilder _matches;
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly List<ViewType> _parts = [];
    private readonly HashSet<string> _partNames = new(StringComparer.Ordinal);

    private ContractBuilder(StructureDefinition definition, FirelyModel model)
    {
        _definition = definition;
        _model = model;
        _expressions = new FixedExpressions(model);
        _matches = new MatchBuilder(model, _expressions);
    }

    public static ContractResult Build(ResolvedProfile profile, FirelyModel model, string @namespace)
    {
        var builder = new ContractBuilder(profile.Definition, model);
        var contract = builder.Build(profile.Root!, profile.TypeName!, @namespace);
        return new ContractResult(contract, builder._diagnostics.ToEquatable());
    }

    private Contract? Build(ResolvedElement root, string typeName, string @namespace)
    {
        if (_model.Find(root.ContentPath) is not { } type)
        {
            Untyped(_definition.Type, _definition.Position, "Firely's model has no class for it");
            return null;
        }

        if (type.IsAbstract)
        {
            Untyped(_definition.Type, _definition.Position, "no resource is just that, and so there is none to make or to view");
            return null;
        }

        // A class within the contract cannot have the contract's own name.
        _partNames.Add(typeName);
        var resource = new ViewBuilder(this, root, type, typeName, path: _definition.Type, stem: "", discriminators: []).Build(DocumentationBuilder.Of(_definition), ImmutableEquatableArray<MatchNode>.Empty);
        return new Contract(@namespace, _definition.Url, _definition.Path, resource, _parts.ToEquatable());
    }

    private void Untyped(string what, LineSpan position, string reason) =>
        _diagnostics.Add(new DiagnosticInfo(Descriptors.Untyped, _definition.Path, position == default ? _definition.Position : position, what, _definition.Name, reason));

    private string PartName(string stem)
    {
        var name = stem + "Part";
        for (var number = 2; !_partNames.Add(name); number++)
            name = stem + number.ToString(CultureInfo.InvariantCulture) + "Part";
        return name;
    }

    /// <summary>Builds one view, and through it those of its parts.</summary>
    private sealed class ViewBuilder
    {
        private readonly ContractBuilder _contract;
        private readonly ResolvedElement _element;
        private readonly FirelyType _type;
        private readonly string _name;
        private readonly string _path;
        private readonly string _stem;
        private readonly string[] _discriminators;
        private readonly NameScope _names;
        private readonly List<Member> _members = [];
        private readonly List<FixedValue> _fixed = [];

        public ViewBuilder(ContractBuilder contract, ResolvedElement element, FirelyType type, string name, string path, string stem, string[] discriminators)
        {
            _contract = contract;
            _element = element;
            _type = type;
            _name = name;
            _path = path;
            _stem = stem;
            _discriminators = discriminators;
            _names = new NameScope(name);
        }

        public ViewType Build(Documentation documentation, ImmutableEquatableArray<MatchNode> match)
        {
            // The elements have their names before slices and extensions take one, wherever they stand.
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var child in _element.Children)
            {
                if (!child.IsProhibited && _type.Property(child.Name) is { } property)
                    names[child.Name] = _names.Take(property.Name, property.Name + "Value");
            }

            foreach (var child in _element.Children)
            {
                if (child.IsProhibited)
                    continue;
                if (_type.Property(child.Name) is { } property)
                    AddElement(child, property, names[child.Name]);
                else if (child.HasContent || child.Slices.Count > 0)
                    Untyped(child, child.Name, "Firely's model has no property for it");
            }

            return new ViewType
            {
                Name = _name,
                Documentation = documentation,
                ModelType = _type.Name,
                Members = _members.ToEquatable(),
                FixedValues = _fixed.ToEquatable(),
                Match = match,
            };
        }

        private void AddElement(ResolvedElement child, FirelyProperty property, string name)
        {
            if (child.IsExtension)
                AddExtensions(child, property, name);
            else if (property.IsPrimitive)
                AddPrimitive(child, property, name);
            else if (property.IsList)
                AddList(child, property, name);
            else
                AddSingle(child, property, name);
        }

        private void AddPlain(ResolvedElement child, FirelyProperty property, string name) =>
            _members.Add(new PlainMember(name, DocumentationBuilder.Of(child), property.Type, property.Name));

        private void AddPrimitive(ResolvedElement child, FirelyProperty property, string name)
        {
            // Ids have no extensions, and bytes no value type of their own.
            if (property.IsList || child.Name == "id" || property.Type.Contains('['))
                AddPlain(child, property, name);
            else
                _members.Add(new PrimitiveMember(name, DocumentationBuilder.Of(child), property.Type, property.Name, property.PrimitiveName!, property.IsNullable));
            if (child.Fixed is { Text: { } text })
            {
                if (!property.IsList && FixedExpressions.Constant(property, text) is { } constant)
                    _fixed.Add(new FixedConstant(property.Name, constant));
                else
                    Untyped(child, child.Name, "its fixed value '" + text + "' cannot be set");
            }

            foreach (var extension in child.Child("extension")?.Slices ?? ImmutableEquatableArray<ResolvedElement>.Empty)
            {
                if (property.IsList)
                    Untyped(extension, child.Name + ".extension:" + extension.SliceName, "extensions on the items of a list of primitives are not supported");
                else
                    AddExtension(extension, new ListHost(property.PrimitiveName!, IsPrimitive: true, property.IsNullable), qualifier: name, prefix: true);
            }
        }

        private void AddList(ResolvedElement child, FirelyProperty property, string name)
        {
            if (NeedsPart(child) && CanHavePart(child, property))
            {
                var match = _contract._matches.ForFixed(child);
                var part = AddPart(child, name, match, Below(child));
                _members.Add(new PartListMember(name, DocumentationBuilder.Of(child), part.Name, property.ModelType, new ListHost(property.Name), IsSlice: false, part.HasFixed));
                // A concept exists only through its codings, so one whose coding is fixed has it from the start.
                var isNeeded = child.Min > 0 || (child.Name == "coding" && _element.ContentPath == "CodeableConcept");
                if (part.HasFixed && match.Count > 0 && (IsDiscriminated(child) || (isNeeded && child.IsDetermined)))
                    _fixed.Add(new FixedItem(property.Name, part.Name));
            }
            else
            {
                AddPlain(child, property, name);
                AddFixedObject(child, property);
            }

            var matches = new HashSet<ImmutableEquatableArray<MatchNode>>();
            foreach (var slice in child.Slices)
            {
                if (!slice.IsProhibited)
                    AddSlice(child, slice, property, name, matches);
            }
        }

        private void AddSlice(ResolvedElement child, ResolvedElement slice, FirelyProperty property, string elementName, HashSet<ImmutableEquatableArray<MatchNode>> matches)
        {
            var label = child.Name + ":" + slice.SliceName;
            var match = _contract._matches.Build(slice, child.Discriminators, out var reason);
            if (match is not null && !matches.Add(match))
                reason = "another slice takes the same items";
            else if (_contract._model.Find(slice.ContentPath) is null)
                reason ??= "the type of its items is open";
            else if (_contract._model.Narrower(slice.ContentPath, property) is not null || _contract._model.Find(slice.ContentPath)!.IsAbstract)
                reason ??= "resources within a list of resources stay untyped";
            if (reason is not null)
            {
                Untyped(slice, label, reason);
                return;
            }

            var name = CSharpIdentifier.Pascal(slice.SliceName!);
            var checkedType = slice.ContentPath == "Identifier" ? CheckedIdentifiers.TypeOf(slice.Child("system")?.Fixed?.Text) : null;
            var checkedName = checkedType is null ? null : _names.Take(name, name + "Value");
            var memberName = checkedType is null ? _names.Take(name, name + elementName) : _names.Take(name + "Identifier");
            var part = AddPart(slice, memberName, match!, child.Discriminators.Select(static discriminator => discriminator.Path).ToArray());
            var host = new ListHost(property.Name);
            if (slice.Max == 1)
            {
                if (checkedType is not null)
                    _members.Add(new IdentifierMember(checkedName!, DocumentationBuilder.Of(slice, ValueRemark(memberName)), checkedType, memberName));
                _members.Add(new SliceMember(memberName, DocumentationBuilder.Of(slice), part.Name, host, part.HasFixed));
            }
            else
            {
                if (checkedType is not null)
                    _members.Add(new IdentifierListMember(checkedName!, DocumentationBuilder.Of(slice, ValueRemark(memberName)), checkedType, part.Name, host));
                _members.Add(new PartListMember(memberName, DocumentationBuilder.Of(slice), part.Name, property.ModelType, host, IsSlice: true, part.HasFixed));
            }

            if (slice.Min > 0 && slice.Fixed is not null)
                Untyped(slice, label, "the fixed value of a whole item is not set");
            else if (slice.Min > 0 && slice.IsDetermined && part.HasFixed)
                _fixed.Add(new FixedItem(property.Name, part.Name));
        }

        private void AddSingle(ResolvedElement child, FirelyProperty property, string name)
        {
            // Before what is fixed within it, which would make an empty one.
            AddFixedObject(child, property);
            if (!child.IsChoice)
            {
                if (NeedsPart(child) && CanHavePart(child, property))
                    AddSinglePart(child, property, name, child.Name, _contract._model.Narrower(child.ContentPath, property));
                else
                    AddPlain(child, property, name);
                return;
            }

            if (child.Types.Count == 1 && NeedsPart(child))
                AddSinglePart(child, property, name, child.Name, FirelyNames.Qualified(child.Types[0].Code));
            else if (child.Types.Count == 1)
                _members.Add(new ChoiceMember(name, DocumentationBuilder.Of(child), FirelyNames.Qualified(child.Types[0].Code), property.Name, IsOnly: true));
            else
                AddPlain(child, property, name);
            foreach (var slice in child.Slices)
                AddAlternative(child, slice, property);
        }

        /// <summary>One type of a choice that the profile says more about.</summary>
        private void AddAlternative(ResolvedElement child, ResolvedElement slice, FirelyProperty property)
        {
            if (slice.IsProhibited)
                return;
            var label = child.Name + "[x]:" + slice.SliceName;
            if (child.Types.Count == 1)
            {
                if (slice.HasFixed)
                    Untyped(slice, label, "the element has one type only, and values are fixed on the element itself");
                return;
            }

            if (slice.Types.Count != 1)
            {
                Untyped(slice, label, "it does not say which type it is");
                return;
            }

            AddFixedAlternative(slice, property, label);
            var name = _names.Take(property.Name + CSharpIdentifier.Pascal(slice.Types[0].Code));
            var type = FirelyNames.Qualified(slice.Types[0].Code);
            if (NeedsPart(slice))
                AddSinglePart(slice, property, name, child.Name + slice.Types[0].Code, type);
            else
                _members.Add(new ChoiceMember(name, DocumentationBuilder.Of(slice), type, property.Name, IsOnly: false));
        }

        private void AddFixedAlternative(ResolvedElement slice, FirelyProperty property, string label)
        {
            if (slice.Fixed is not { } value)
                return;
            if (slice.Min == 0)
                Untyped(slice, label, "its fixed value is not set, as the element may have another type");
            else if (_contract._expressions.NewObject(slice.Types[0].Code, value) is { } expression)
                _fixed.Add(new FixedObject(property.Name, expression));
            else
                Untyped(slice, label, "its fixed value cannot be set");
        }

        private void AddSinglePart(ResolvedElement child, FirelyProperty property, string name, string pathPart, string? choiceType)
        {
            var part = AddPart(child, name, ImmutableEquatableArray<MatchNode>.Empty, Below(child), pathPart);
            var isAlternative = choiceType is not null && child.SliceName is not null;
            _members.Add(new PartMember(name, DocumentationBuilder.Of(child), part.Name, property.Name, choiceType, part.HasFixed, property.IsNullable));
            if (part.HasFixed && ((!isAlternative && IsDiscriminated(child)) || (child.Min > 0 && child.IsDetermined)))
                _fixed.Add(new FixedPart(property.Name, part.Name, choiceType ?? property.ModelType, choiceType is not null));
        }

        private void AddFixedObject(ResolvedElement child, FirelyProperty property)
        {
            if (child.Fixed is not { } value)
                return;
            var type = child.Types.FirstOrDefault(type => child.Types.Count == 1 || type.Code.Equals(value.Name, StringComparison.OrdinalIgnoreCase))?.Code;
            if (!property.IsList && type is not null && _contract._expressions.NewObject(type, value) is { } expression)
            {
                if (child.Min > 0 || value.IsPrimitive || IsDiscriminated(child))
                    _fixed.Add(new FixedObject(property.Name, expression));
            }
            else
            {
                Untyped(child, child.Name, "its fixed value cannot be set");
            }
        }

        private void AddExtensions(ResolvedElement child, FirelyProperty property, string name)
        {
            AddPlain(child, property, name);
            foreach (var extension in child.Slices)
                AddExtension(extension, new ListHost(property.Name), qualifier: "Extension", prefix: false);
        }

        private void AddExtension(ResolvedElement extension, ListHost host, string qualifier, bool prefix)
        {
            if (extension.IsProhibited)
                return;
            var label = "extension:" + extension.SliceName;
            if (extension.ExtensionUrl is not { } url)
            {
                Untyped(extension, label, "the definition gives it no URL");
                return;
            }

            var pascal = CSharpIdentifier.Pascal(extension.SliceName!);
            var name = _names.Take(pascal, prefix ? qualifier + pascal : pascal + qualifier);
            if (extension.IsUndefinedExtension)
            {
                Untyped(extension, label, "no given definition describes the extension '" + url + "', or only one that it is a part of; it is a member of the type Extension");
                _members.Add(new RawExtensionMember(name, DocumentationBuilder.OfExtension(extension, null), url, extension.Max > 1, host));
                return;
            }

            var value = extension.Child("value");
            var isComplex = extension.Child("extension") is { Slices.Count: > 0 };
            if (isComplex || value is null || value.IsProhibited || value.Fixed is not null || NeedsPart(value) || value.Slices.Any(static slice => slice.HasFixed))
                AddComplexExtension(extension, host, name, url);
            else
                AddSimpleExtension(extension, value, host, name, url);
        }

        private void AddComplexExtension(ResolvedElement extension, ListHost host, string name, string url)
        {
            var match = new[] { new MatchNode { Property = "Url", Pattern = CSharpLiteral.String(url) } }.ToEquatable();
            if (_contract._model.Find("Extension") is null)
                return;
            var part = AddPart(WithUrl(extension, url), name, match, []);
            var documentation = DocumentationBuilder.OfExtension(extension, null);
            _members.Add(extension.Max > 1
                ? new PartListMember(name, documentation, part.Name, FirelyNames.Qualified("Extension"), host, IsSlice: true, HasFixed: true)
                : new SliceMember(name, documentation, part.Name, host, HasFixed: true));
            if (extension.Min > 0 && !host.IsPrimitive && extension.Child("value") is { IsDetermined: true })
                _fixed.Add(new FixedItem(host.Property, part.Name));
        }

        private void AddSimpleExtension(ResolvedElement extension, ResolvedElement value, ListHost host, string name, string url)
        {
            var types = (value.Types.Count != 1 && value.Slices.Count > 0 ? value.Slices.SelectMany(static slice => slice.Types) : value.Types)
                .Select(static type => type.Code)
                .Distinct()
                .ToArray();
            if (types.Length == 1)
            {
                var dataType = FirelyNames.Qualified(types[0]);
                var documentation = DocumentationBuilder.OfExtension(extension, value);
                _members.Add(extension.Max > 1
                    ? new ExtensionListMember(name, documentation, url, dataType, host)
                    : new ExtensionMember(name, documentation, url, dataType, FirelyNames.ValueType(types[0]), ImmutableEquatableArray<string>.Empty, host));
                return;
            }

            var isOpen = types.Length is 0 or > MostAlternatives;
            var allowed = isOpen ? ImmutableEquatableArray<string>.Empty : types.Select(FirelyNames.Qualified).ToEquatable();
            var remark = isOpen ? "The value may be of any type that the extension allows." : "The value is one of: " + string.Join(", ", types) + ".";
            var general = DocumentationBuilder.OfExtension(extension, value, remark);
            if (extension.Max > 1)
            {
                _members.Add(new ExtensionListMember(name, general, url, FirelyNames.Qualified("DataType"), host));
                return;
            }

            _members.Add(new ExtensionMember(name, general, url, FirelyNames.Qualified("DataType"), ValueType: null, allowed, host));
            foreach (var type in isOpen ? [] : types)
            {
                _members.Add(new ExtensionMember(
                    _names.Take(name + CSharpIdentifier.Pascal(type)),
                    DocumentationBuilder.OfExtension(extension, value, "The value where it is of the type " + type + "; null where it has another type."),
                    url,
                    FirelyNames.Qualified(type),
                    FirelyNames.ValueType(type),
                    ImmutableEquatableArray<string>.Empty,
                    host));
            }
        }

        /// <summary>An extension that names its URL only through its profile has it fixed as well.</summary>
        private static ResolvedElement WithUrl(ResolvedElement extension, string url) => extension with
        {
            Children = extension.Children
                .Select(child => child.Name == "url" ? child with { Fixed = new FhirValue("Uri", url, ImmutableEquatableArray<FhirValue>.Empty) } : child)
                .ToEquatable(),
        };

        private ViewType AddPart(ResolvedElement element, string memberName, ImmutableEquatableArray<MatchNode> match, string[] discriminators, string? pathPart = null)
        {
            var stem = _stem + memberName;
            var name = _contract.PartName(stem);
            var path = _path + "." + (pathPart ?? element.Name) + (element.SliceName is { } slice && pathPart is null ? ":" + slice : "");
            var builder = new ViewBuilder(_contract, element, _contract._model.Find(element.ContentPath)!, name, path, stem, discriminators);
            var index = _contract._parts.Count;
            var view = builder.Build(DocumentationBuilder.OfPart(element, path), match);
            _contract._parts.Insert(index, view);
            return view;
        }

        /// <summary>Whether the element tells the items of the slice from others, and so must be there.</summary>
        private bool IsDiscriminated(ResolvedElement child) =>
            _discriminators.Any(path => path == child.Name || path.StartsWith(child.Name + ".", StringComparison.Ordinal));

        private string[] Below(ResolvedElement child) =>
            [.. _discriminators.Where(path => path.StartsWith(child.Name + ".", StringComparison.Ordinal)).Select(path => path.Substring(child.Name.Length + 1))];

        private bool NeedsPart(ResolvedElement element) => element.HasContent && _contract._model.Find(element.ContentPath) is not null;

        /// <summary>A view makes what it views, and a list of views holds one class; a resource within another may be of any.</summary>
        private bool CanHavePart(ResolvedElement element, FirelyProperty property)
        {
            if (_contract._model.Find(element.ContentPath) is { IsAbstract: false } && !(property.IsList && _contract._model.Narrower(element.ContentPath, property) is not null))
                return true;
            Untyped(element, element.Name, "what the profile says of resources within it needs a resource type, and one that does not repeat");
            return false;
        }

        private void Untyped(ResolvedElement element, string what, string reason) =>
            _contract.Untyped(_path == _contract._definition.Type ? what : _path + "." + what, element.Position, reason);

        private static string ValueRemark(string sliceName) =>
            "Reads as null where no valid value is stored; " + sliceName + " shows what is stored. Assigning null removes the identifier.";
    }
}
