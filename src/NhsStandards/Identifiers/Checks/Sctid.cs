#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif

namespace NhsStandards.Checks;

/// <summary>
/// The SNOMED CT identifier: item digits, in an extension a seven-digit namespace, two partition digits, a check digit.
/// </summary>
internal static class Sctid
{
    private const int FewestDigits = 6;
    private const int MostDigits = 18;

    /// <summary>One item digit, seven namespace digits, two partition digits and the check digit.</summary>
    private const ulong SmallestInExtension = 10_000_000_000;

    /// <summary>Whether the text is exactly one identifier: digits, length, partition and check digit.</summary>
    public static bool IsValid(Text text) => TryRead(text, out _);

    /// <summary>Reads an identifier; nothing around the digits is accepted.</summary>
    public static bool TryRead(Text text, out ulong identifier)
    {
        identifier = 0;
        if (!TryReadDigits(text, out var number) || TypeOf(number) == SnomedComponentType.None || !Verhoeff.IsValid(number))
            return false;
        identifier = number;
        return true;
    }

    /// <summary>Reads 6 to 18 ASCII digits without a leading zero, whatever they mean.</summary>
    public static bool TryReadDigits(Text text, out ulong number)
    {
        number = 0;
        if (text.Length is < FewestDigits or > MostDigits || text[0] == '0')
            return false;
        var read = 0UL;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
                return false;
            read = (read * 10) + (ulong)(character - '0');
        }

        number = read;
        return true;
    }

    /// <summary>The component type by the partition, or none where the partition is reserved or the number too short for it.</summary>
    public static SnomedComponentType TypeOf(ulong identifier)
    {
        var partition = (int)(identifier / 10 % 100);
        if (partition >= 10 && identifier < SmallestInExtension)
            return SnomedComponentType.None;
        return partition switch
        {
            00 or 10 when identifier != 0 => SnomedComponentType.Concept,
            01 or 11 => SnomedComponentType.Description,
            02 or 12 => SnomedComponentType.Relationship,
            16 => SnomedComponentType.Expression,
            _ => SnomedComponentType.None,
        };
    }

    /// <summary>The seven-digit namespace of an identifier in an extension, or -1 for one of the international short format.</summary>
    public static int NamespaceOf(ulong identifier) =>
        identifier / 100 % 10 == 1 ? (int)(identifier / 1000 % 10_000_000) : -1;
}
