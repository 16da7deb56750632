namespace NhsStandards.Checks;

/// <summary>Verhoeff's check on the dihedral group D5, which SNOMED CT identifiers end with.</summary>
internal static class Verhoeff
{
    /// <summary>The permutation of a digit by its position from the right, modulo 8.</summary>
    private static readonly byte[] Permutation =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        1, 5, 7, 6, 2, 8, 3, 0, 9, 4,
        5, 8, 0, 3, 7, 9, 6, 1, 4, 2,
        8, 9, 1, 6, 0, 4, 3, 5, 2, 7,
        9, 4, 5, 3, 1, 2, 6, 8, 7, 0,
        4, 2, 8, 6, 5, 7, 3, 9, 0, 1,
        2, 7, 9, 3, 8, 0, 6, 4, 1, 5,
        7, 0, 4, 6, 9, 1, 3, 2, 5, 8,
    ];

    /// <summary>Whether the last digit is the check digit of those before it.</summary>
    public static bool IsValid(ulong number)
    {
        var check = 0;
        for (var position = 0; number > 0; position++)
        {
            check = Multiply(check, Permutation[(position % 8 * 10) + (int)(number % 10)]);
            number /= 10;
        }

        return check == 0;
    }

    /// <summary>The product in D5: 0 to 4 are rotations, 5 to 9 reflections.</summary>
    private static int Multiply(int left, int right) => (left < 5, right < 5) switch
    {
        (true, true) => (left + right) % 5,
        (true, false) => ((left + right) % 5) + 5,
        (false, true) => ((left - right) % 5) + 5,
        (false, false) => (left - right + 5) % 5,
    };
}
