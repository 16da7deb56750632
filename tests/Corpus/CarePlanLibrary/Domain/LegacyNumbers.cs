using NhsStandards;

namespace Harbour.CarePlans.Domain;

/// <summary>Rows of the 2011 export, before everything was text.</summary>
public class ExportRow
{
    public long NhsNumber { get; set; } // expect NHS1004

    public long? PreviousNhsNumber { get; set; } // expect NHS1004

    public decimal ChiNumber { get; set; } // expect NHS1004

    public int NhsNumberId { get; set; } // clean NHS1004

    public long InvoiceNumber { get; set; } // clean NHS1004

    public string Diagnosis { get; set; } = "";
}

public static class KnownNumbers
{
    // People of the training system.
    public static readonly NhsNumber Training = NhsNumber.Parse("9990000018"); // clean NHS1001 NHS1002

    public const string TrainingNhsNumber = "999 000 0026"; // clean NHS1001 NHS1002

    public const string BrokenNhsNumber = "9990000019"; // expect NHS1001

    public const string ShortNhsNumber = "999000002"; // expect NHS1001

    public const string UnknownNhsNumber = "0000000000"; // expect NHS1003

    public const string DemoNhsNumber = "9876543210"; // expect NHS1003

    public static readonly NhsNumber SupportCase = NhsNumber.Parse("4010232137"); // expect NHS1002

    public const string MaskedNhsNumber = "999 *** ****"; // clean NHS1001

    public const string NhsNumberPattern = @"^\d{3} ?\d{3} ?\d{4}$"; // clean NHS1001

    public const string SwitchboardNumber = "4010232137"; // clean NHS1002

    public const string HandbookIsbn = "0199535566"; // clean NHS1001 NHS1006

    private static readonly HashSet<string> RefusedNhsNumbers = ["0000000000", "1111111111", "9876543210"]; // clean NHS1003

    public static bool IsRefused(string text) => RefusedNhsNumbers.Contains(text) || text is "2222222222" or "3333333333"; // clean NHS1003

    public static string Describe(string nhsNumber) => nhsNumber switch
    {
        "9990000034" => "training resident", // clean NHS1001 NHS1002
        _ => "resident",
    };
}

public static class Conversions
{
    public static long ToKey(string nhsNumber) => long.Parse(nhsNumber.Replace(" ", "")); // expect NHS1004

    public static bool TryKey(string nhsNumberText, out ulong key) => ulong.TryParse(nhsNumberText, out key); // expect NHS1004

    public static int SumOfDigits(string nhsNumber) => nhsNumber.Sum(digit => digit - '0'); // clean NHS1004

    public static int CountOf(string nhsNumberCount) => int.Parse(nhsNumberCount); // clean NHS1004
}
