namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Units as people write them, and their codes in UCUM.</summary>
internal static class UcumSpelling
{
    public const string System = "http://unitsofmeasure.org";

    /// <summary>The code that a unit which is no code, or that of another unit, stands for; nothing for a right one and an unknown one.</summary>
    public static string? CodeFor(string unit) => unit switch
    {
        "mmHg" or "mmhg" or "mm Hg" or "MMHG" => "mm[Hg]",
        "cmH2O" => "cm[H2O]",
        // C is the coulomb, F the farad.
        "C" or "degC" or "°C" or "celsius" or "Celsius" => "Cel",
        "F" or "degF" or "°F" or "fahrenheit" or "Fahrenheit" => "[degF]",
        "bpm" or "BPM" or "beats/min" or "breaths/min" => "/min",
        "mcg" or "µg" or "μg" => "ug",
        "mcg/L" or "µg/L" or "μg/L" => "ug/L",
        "mcg/mL" or "µg/mL" or "μg/mL" => "ug/mL",
        "µmol/L" or "μmol/L" or "mcmol/L" => "umol/L",
        "µmol/l" or "μmol/l" => "umol/l",
        "kgs" or "Kg" or "KG" => "kg",
        "gm" or "gms" or "grams" => "g",
        "lbs" or "lb" => "[lb_av]",
        "inches" => "[in_i]",
        "hrs" or "hr" or "hour" or "hours" => "h",
        "mins" or "minute" or "minutes" => "min",
        "sec" or "secs" or "second" or "seconds" => "s",
        "day" or "days" => "d",
        "week" or "weeks" => "wk",
        "month" or "months" => "mo",
        "yr" or "yrs" or "year" or "years" => "a",
        "IU" => "[iU]",
        "IU/L" => "[iU]/L",
        "IU/mL" => "[iU]/mL",
        "mEq/L" => "meq/L",
        "cc" => "mL",
        "percent" => "%",
        _ => null,
    };
}
