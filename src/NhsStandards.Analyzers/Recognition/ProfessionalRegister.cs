namespace NhsStandards.Analyzers.Recognition;

/// <summary>A register of health professionals, recognised by a name or FHIR system, and the form of its numbers.</summary>
internal sealed class ProfessionalRegister
{
    private static readonly ProfessionalRegister[] Registers =
    [
        new("GMC number", "seven digits, or L and six digits", "https://fhir.hl7.org.uk/Id/gmc-number", IsGmc, ["gmcnumber", "gmcno", "gmcreferencenumber", "gmcreference", "gmcregistrationnumber", "gmccode"]),
        new("GMP code", "G, a digit other than 6 and 7, and six digits", "https://fhir.hl7.org.uk/Id/gmp-number", IsGmp, ["gmpnumber", "gmpcode", "gmpppdcode"]),
        new("NMC PIN", "eight letters and digits", "https://fhir.hl7.org.uk/Id/nmc-number", IsNmc, ["nmcpin", "nmcnumber", "nmcregistrationnumber"]),
        new("GPhC number", "seven digits that begin with 2", "https://fhir.hl7.org.uk/Id/gphc-number", IsGphc, ["gphcnumber", "gphcregistrationnumber"]),
        new("HCPC number", "two letters and up to six digits", "https://fhir.hl7.org.uk/Id/hcpc-number", IsHcpc, ["hcpcnumber", "hcpcregistrationnumber"]),
    ];

    /// <summary>Words that make a name another thing: a question, a substitute.</summary>
    private static readonly string[] OtherMeanings = ["is", "has", "have", "without", "missing", "invalid", "masked", "hashed", "prefix", "pattern", "format"];

    private readonly string _system;
    private readonly System.Func<string, bool> _hasForm;
    private readonly string[] _terms;

    private ProfessionalRegister(string name, string form, string system, System.Func<string, bool> hasForm, string[] terms)
    {
        Name = name;
        Form = form;
        _system = system;
        _hasForm = hasForm;
        _terms = terms;
    }

    /// <summary>What its numbers are called.</summary>
    public string Name { get; }

    /// <summary>What its numbers are made of, for messages.</summary>
    public string Form { get; }

    /// <summary>Whether a text has the form of its numbers.</summary>
    public bool Has(string number) => _hasForm(number);

    public static ProfessionalRegister? OfName(string name)
    {
        foreach (var register in Registers)
        {
            if (NameWords.EndsWithAny(name, register._terms))
                return NameWords.ContainsAny(name, OtherMeanings) ? null : register;
        }

        return null;
    }

    public static ProfessionalRegister? OfSystem(string system)
    {
        foreach (var register in Registers)
        {
            if (register._system == system)
                return register;
        }

        return null;
    }

    // Some English profiles have the consultant code, C and the GMC number, under the system.
    private static bool IsGmc(string text) =>
        (text.Length == 7 && (text[0] is 'L' || IsDigit(text[0])) && AreDigits(text, 1))
        || (text.Length == 8 && text[0] == 'C' && AreDigits(text, 1));

    private static bool IsGmp(string text) => text.Length == 8 && text[0] == 'G' && text[1] is not ('6' or '7') && AreDigits(text, 1);

    private static bool IsNmc(string text) => text.Length == 8;

    private static bool IsGphc(string text) => text.Length == 7 && text[0] == '2' && AreDigits(text, 1);

    private static bool IsHcpc(string text) => text.Length is > 2 and <= 8 && !IsDigit(text[0]) && !IsDigit(text[1]) && AreDigits(text, 2);

    private static bool AreDigits(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!IsDigit(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
