namespace NhsStandards.Checks;

/// <summary>The number ranges of the British Isles, inclusive.</summary>
internal static class PersonNumberRanges
{
    /// <summary>The range of a number of at most ten digits; a larger one is in no range.</summary>
    public static PersonNumberRange Of(ulong number) => number switch
    {
        < 010_000_0000 => PersonNumberRange.NotInUse,
        <= 311_299_9999 => PersonNumberRange.Scotland,
        <= 319_999_9999 => PersonNumberRange.NotInUse,
        <= 399_999_9999 => PersonNumberRange.NorthernIreland,
        <= 499_999_9999 => PersonNumberRange.EnglandWalesIsleOfMan,
        <= 599_999_9999 => PersonNumberRange.InternalTest,
        <= 799_999_9999 => PersonNumberRange.EnglandWalesIsleOfMan,
        <= 859_999_9999 => PersonNumberRange.Ireland,
        <= 899_999_9999 => PersonNumberRange.Spare,
        <= 999_999_9999 => PersonNumberRange.Synthetic,
        _ => PersonNumberRange.NotInUse,
    };

    /// <summary>Whether a number may be that of a real person in the United Kingdom or the Isle of Man.</summary>
    public static bool IsLive(ulong number) => Of(number) switch
    {
        PersonNumberRange.EnglandWalesIsleOfMan or PersonNumberRange.NorthernIreland => true,
        PersonNumberRange.Scotland => ChiDate.IsCalendarDate(number),
        _ => false,
    };
}
