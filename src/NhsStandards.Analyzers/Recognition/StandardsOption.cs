using System.Globalization;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>An option of an <c>.editorconfig</c> or global configuration, without <c>nhs_standards.</c>, and what it may be set to.</summary>
internal sealed class StandardsOption
{
    public const string Prefix = "nhs_standards.";

    private const int Slips = 2;

    private static readonly string[] TruthValues = ["true", "false"];

    private readonly string[]? _values;
    private readonly bool _isList;
    private readonly bool _isNumber;

    private StandardsOption(string name, string[]? values = null, bool isList = false, bool isNumber = false)
    {
        Name = name;
        _values = values;
        _isList = isList;
        _isNumber = isNumber;
    }

    public static IReadOnlyList<StandardsOption> All { get; } =
    [
        Names("guard_attributes"),
        Names("audit_attributes"),
        Names("masking_methods"),
        Names("log_methods"),
        Number("max_dbcontext_sets"),
        Flag("pii_name_heuristics"),
        OneOf("nation", "england", "scotland", "wales", "northern_ireland", "isle_of_man"),
        Number("ods_max_length"),
        Flag("scan_spaced_literals"),
        SomeOf("fhir_versions", "r4", "dstu2", "stu3", "r4b", "r5"),
        Names("uk_core_names"),
        Flag("tls_terminated_upstream"),
        Flag("allow_hscn_hosts"),
        SomeOf("allowed_territories", "uk", "eea", "adequate", "any"),
    ];

    public string Name { get; }

    /// <summary>What the option takes, for a message.</summary>
    public string Expected =>
        _isNumber ? "a number above 0"
        : _values is null ? "names separated by commas"
        : string.Join(_isList ? ", " : " or ", _values) + (_isList ? " or several of them, separated by commas" : "");

    public static StandardsOption? Find(string name)
    {
        foreach (var option in All)
        {
            if (option.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return option;
        }

        return null;
    }

    /// <summary>The option whose name differs by a slip of the hand, or <see langword="null"/>.</summary>
    public static StandardsOption? Nearest(string name)
    {
        foreach (var option in All)
        {
            if (EditDistance.Between(option.Name, name, Slips) <= Slips)
                return option;
        }

        return null;
    }

    public bool Takes(string value)
    {
        if (_isNumber)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        if (!_isList)
            return IsKnown(value);
        foreach (var item in value.Split(','))
        {
            if (!IsKnown(item.Trim()))
                return false;
        }

        return true;
    }

    private bool IsKnown(string value)
    {
        if (_values is null)
            return value.Length > 0;
        foreach (var known in _values)
        {
            if (known.Equals(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static StandardsOption Names(string name) => new(name, isList: true);

    private static StandardsOption Number(string name) => new(name, isNumber: true);

    private static StandardsOption Flag(string name) => new(name, TruthValues);

    private static StandardsOption OneOf(string name, params string[] values) => new(name, values);

    private static StandardsOption SomeOf(string name, params string[] values) => new(name, values, isList: true);
}
