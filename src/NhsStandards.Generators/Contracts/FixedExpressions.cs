using System.Globalization;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Emission;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Contracts;

/// <summary>Writes fixed values as C# expressions and patterns. <see langword="null"/> says that a value does not fit its type.</summary>
/// <param name="model">Firely's model.</param>
/// <param name="isRaw">Whether patterns look at what a primitive holds, valid or not, rather than at its value, which Firely gives for valid ones only.</param>
internal sealed class FixedExpressions(FirelyModel model, bool isRaw = false)
{
    /// <summary>The constant for a primitive property of the model.</summary>
    public static string? Constant(FirelyProperty property, string text)
    {
        switch (property.Type.TrimEnd('?'))
        {
            case "string":
                return CSharpLiteral.String(text);
            case "bool":
                return text is "true" or "false" ? text : null;
            case "int":
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
                    ? integer.ToString(CultureInfo.InvariantCulture)
                    : null;
            case "decimal":
                return decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                    ? number.ToString(CultureInfo.InvariantCulture) + "m"
                    : null;
            default:
                return property.Codes.FirstOrDefault(code => code.Code == text)?.Member;
        }
    }

    /// <summary>A new object of the model that holds the value.</summary>
    public string? NewObject(string fhirType, FhirValue value)
    {
        if (value.IsPrimitive)
        {
            return FirelyNames.ValueType(fhirType) is { } valueType
                && Constant(Primitive(valueType), value.Text!) is { } constant
                ? "new " + FirelyNames.Qualified(fhirType) + " { Value = " + constant + " }"
                : null;
        }

        if (model.Find(fhirType) is not { IsAbstract: false } type)
            return null;
        var assignments = new List<string>();
        foreach (var property in type.Properties)
        {
            var values = value.Children.Where(child => child.Name == property.ElementName).ToArray();
            if (values.Length == 0)
                continue;
            if (Assignment(fhirType, property, values) is not { } assignment)
                return null;
            assignments.Add(assignment);
        }

        return "new " + type.Name + " { " + string.Join(", ", assignments) + " }";
    }

    /// <summary>What an object must hold to contain the value.</summary>
    public ImmutableEquatableArray<MatchNode>? Match(string fhirType, FhirValue value)
    {
        if (model.Find(fhirType) is not { } type)
            return null;
        var nodes = new List<MatchNode>();
        foreach (var property in type.Properties)
        {
            foreach (var child in value.Children.Where(child => child.Name == property.ElementName))
            {
                if (MatchOf(fhirType, property, child) is not { } node)
                    return null;
                nodes.Add(node);
            }
        }

        return nodes.Count == 0 ? null : nodes.ToEquatable();
    }

    /// <summary>What a primitive property must hold to have the value.</summary>
    public MatchNode? Match(FirelyProperty property, string text)
    {
        if (property.IsList || (isRaw ? Raw(property.Type, text) : Constant(property, text)) is not { } constant)
            return null;
        return new MatchNode { Property = isRaw ? property.PrimitiveName + ".JsonValue" : property.Name, Pattern = constant };
    }

    /// <summary>The constant as Firely holds it before it is taken for a value: text, but for truth values and numbers.</summary>
    public static string? Raw(string valueType, string text) => valueType.TrimEnd('?') switch
    {
        "bool" => text is "true" or "false" ? text : null,
        "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : null,
        "decimal" => decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) + "m"
            : null,
        _ => CSharpLiteral.String(text),
    };

    private MatchNode? MatchOf(string fhirType, FirelyProperty property, FhirValue value)
    {
        if (property.IsPrimitive)
        {
            return value.Text is { } text ? Match(property, text) : null;
        }

        return ElementType(fhirType, property) is { } type && Match(type, value) is { } children
            ? new MatchNode { Property = property.Name, IsList = property.IsList, Children = children }
            : null;
    }

    private string? Assignment(string fhirType, FirelyProperty property, FhirValue[] values)
    {
        if (property.IsPrimitive)
        {
            return !property.IsList && values[0].Text is { } text && Constant(property, text) is { } constant
                ? property.Name + " = " + constant
                : null;
        }

        if (ElementType(fhirType, property) is not { } type)
            return null;
        var objects = values.Select(value => NewObject(type, value)).ToArray();
        if (objects.Contains(null))
            return null;
        return property.Name + " = " + (property.IsList ? "{ " + string.Join(", ", objects) + " }" : objects[0]);
    }

    private static string? ElementType(string fhirType, FirelyProperty property) =>
        FhirR4.Children(fhirType).FirstOrDefault(element => element.Path.EndsWith("." + property.ElementName, StringComparison.Ordinal)) is { Types.Count: 1 } element
            ? element.Types[0].Code
            : null;

    private static FirelyProperty Primitive(string type) => new()
    {
        ElementName = "value",
        Name = "Value",
        Type = type,
        ModelType = type,
        IsList = false,
        IsNullable = true,
        Codes = ImmutableEquatableArray<FirelyCode>.Empty,
    };
}
