using NhsStandards;

namespace Meridian.Outpatients.Legacy;

public static class PatientNumbers
{
    /// <summary>The tenth digit, as the letter templates print it.</summary>
    public static string NhsNumberCheckDigit(string nineDigits) // expect NHS1020
    {
        var weight = 10;
        var total = 0;
        foreach (var digit in nineDigits)
        {
            total += (digit - '0') * weight;
            weight--;
        }

        var remainder = total % 11;
        return (11 - remainder).ToString();
    }

    public static bool IsComplete(string nhsNumberText) => NhsNumber.TryParse(nhsNumberText, out _); // clean NHS1020
}

public static class SctidChecks
{
    public static bool IsValid(string sctid) // expect NHS1020
    {
        int[,] dihedral =
        {
            { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 }, { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 }, { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 }, { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 },
            { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 }, { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 }, { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 }, { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 }, { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
        };
        int[,] permutation =
        {
            { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 5, 7, 6, 2, 8, 3, 0, 9, 4 }, { 5, 8, 0, 3, 7, 9, 6, 1, 4, 2 }, { 8, 9, 1, 6, 0, 4, 3, 5, 2, 7 },
            { 9, 4, 5, 3, 1, 2, 6, 8, 7, 0 }, { 4, 2, 8, 6, 5, 7, 3, 9, 0, 1 }, { 2, 7, 9, 3, 8, 0, 6, 4, 1, 5 }, { 7, 0, 4, 6, 9, 1, 3, 2, 5, 8 },
        };
        var check = 0;
        for (var i = 0; i < sctid.Length; i++)
            check = dihedral[check, permutation[i % 8, sctid[^(i + 1)] - '0']];
        return check == 0;
    }
}
