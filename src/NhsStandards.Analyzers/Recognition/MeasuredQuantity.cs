using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises members that hold what was measured of a patient or is given to one, and the unit in or beside their name.</summary>
internal static class MeasuredQuantity
{
    /// <summary>What is measured, each with a unit that its name could end with.</summary>
    private static readonly (string Example, string[] Terms)[] Quantities =
    [
        ("Kg", ["weight", "bodyweight", "birthweight", "bodymass"]),
        ("Cm", ["height", "bodyheight", "headcircumference", "waistcircumference"]),
        ("Celsius", ["temperature", "bodytemperature"]),
        ("MmHg", ["bloodpressure", "systolic", "diastolic", "systolicpressure", "diastolicpressure", "systolicbloodpressure", "diastolicbloodpressure", "systolicbp", "diastolicbp"]),
        ("MmolPerLitre", ["glucose", "bloodglucose", "bloodsugar", "cholesterol", "totalcholesterol", "potassium", "sodium", "urea"]),
        ("UmolPerLitre", ["creatinine", "serumcreatinine", "bilirubin"]),
        ("GramsPerLitre", ["haemoglobin", "hemoglobin", "albumin"]),
        ("MmolPerMol", ["hba1c"]),
    ];

    /// <summary>Doses are whole numbers where they are counted: the second dose of a vaccine.</summary>
    private static readonly string[] Doses = ["dose", "dosage", "doseamount", "dosequantity", "dailydose", "dosevalue"];

    /// <summary>The result itself, in a type that is named for one.</summary>
    private static readonly string[] Results = ["value", "result", "resultvalue", "numericvalue", "numericresult"];

    private static readonly string[] ResultTypes = ["labresult", "laboratoryresult", "pathologyresult", "bloodtest", "bloodtestresult", "vitalsign", "clinicalobservation", "labtestresult", "patientobservation"];

    /// <summary>Words that make it a ratio, a count or the size of something that is no patient.</summary>
    private static readonly string[] OtherMeanings =
    [
        "percent", "percentage", "percentile", "ratio", "relative", "score", "rank", "count", "number", "index", "sort", "match", "search", "risk", "centile", "zscore", "factor",
        "image", "photo", "display", "row", "line", "font", "screen", "page", "thumbnail", "window", "room", "fridge", "freezer", "storage", "ambient", "device", "box", "parcel", "package", "bed", "chart", "column",
    ];

    private static readonly string[] Units =
    [
        "unit", "units", "kg", "kgs", "kilograms", "kilos", "g", "grams", "mg", "milligrams", "mcg", "ug", "micrograms", "ng", "lb", "lbs", "pounds", "stone", "stones", "ounces", "oz",
        "m", "cm", "mm", "metres", "meters", "centimetres", "centimeters", "feet", "ft", "inches", "celsius", "centigrade", "fahrenheit", "kelvin", "mmhg", "kpa", "ml", "l", "litres", "mmol", "umol",
    ];

    private static readonly string[] UnitNames = ["unit", "units", "uom", "unitofmeasure", "unitcode", "measurementunit", "unitofmeasurement", "unitid", "unitname", "unittype", "unitofmeasureid", "uomid", "ucum", "ucumcode"];

    /// <summary>A unit that the name could say, where it is that of a quantity and says none.</summary>
    public static string? ExampleFor(ISymbol member, ITypeSymbol type)
    {
        var name = member.Name;
        // Too short for any term.
        if (name.Length < 4)
            return null;
        return ExampleFor(name, type, member.ContainingType) is { } example && !NameWords.ContainsAny(name, OtherMeanings) && !NameWords.ContainsAny(name, Units) ? example : null;
    }

    private static string? ExampleFor(string name, ITypeSymbol type, INamedTypeSymbol owner)
    {
        foreach (var (example, terms) in Quantities)
        {
            if (NameWords.EndsWithAny(name, terms))
                return example;
        }

        if (type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int16)
            return null;
        return NameWords.EndsWithAny(name, Doses) ? "Mg"
            : NameWords.EndsWithAny(owner.Name, ResultTypes) && IsResult(name) ? "InMmolPerLitre"
            : null;
    }

    private static bool IsResult(string name)
    {
        foreach (var result in Results)
        {
            if (name.Equals(result, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type of the member says the unit in another member, or in its own name.</summary>
    public static bool HasUnitBeside(ISymbol member)
    {
        var owner = member.ContainingType;
        if (NameWords.ContainsAny(owner.Name, Units))
            return true;
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && NameWords.ContainsAny(type.Name, UnitNames))
                return true;
        }

        for (var current = owner; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var other in current.GetMembers())
            {
                if (other is IPropertySymbol or IFieldSymbol && NameWords.EndsWithAny(other.Name, UnitNames))
                    return true;
            }
        }

        return false;
    }
}
