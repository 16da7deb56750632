namespace NhsStandards.Analyzers.Recognition;

/// <summary>Judges format strings of dates, as <c>DateTime.ToString</c> takes them.</summary>
internal static class DateFormat
{
    /// <summary>Why a machine of another place misreads the format; nothing where it does not, or where it is for people.</summary>
    public static string? FaultOf(string format)
    {
        if (format.Length == 1)
            return format[0] is 'd' or 'D' or 'f' or 'F' or 'g' or 'G' ? "depends on the culture of the machine" : null;
        var day = -1;
        var month = -1;
        var year = -1;
        var yearLength = 0;
        var has12Hours = false;
        var hasHalf = false;
        for (var i = 0; i < format.Length;)
        {
            var character = format[i];
            if (character is '\'' or '"')
            {
                var close = format.IndexOf(character, i + 1);
                i = close < 0 ? format.Length : close + 1;
                continue;
            }

            var length = 1;
            while (i + length < format.Length && format[i + length] == character)
                length++;
            switch (character)
            {
                case '\\':
                    length = 2;
                    break;
                case 'M' when length > 2:
                case 'd' when length > 2:
                    // The name of a month or day: people read it, as on a medicine's label.
                    return null;
                case 'd':
                    day = i;
                    break;
                case 'M':
                    month = i;
                    break;
                case 'y':
                    year = i;
                    yearLength = length;
                    break;
                case 'h':
                    has12Hours = true;
                    break;
                case 't':
                    hasHalf = true;
                    break;
            }

            i += length;
        }

        if (year < 0)
            return null;
        if (month >= 0 && yearLength <= 2)
            return "has a year of two digits";
        if (has12Hours && !hasHalf)
            return "has hours to 12 without morning or afternoon";
        if (day < 0 || month < 0 || (year < month && month < day))
            return null;
        return day < month ? "puts the day before the month" : "puts the month first";
    }

    /// <summary>Whether a text has only characters of a date format, and so is meant as one.</summary>
    public static bool IsFormat(string text)
    {
        foreach (var character in text)
        {
            if ("dMyHhmsftKzT/.-: '".IndexOf(character) < 0)
                return false;
        }

        return true;
    }

    /// <summary>The format of ISO 8601 for the same: a day, or a time of a day.</summary>
    public static string IsoOf(string format) => HasTime(format) ? "yyyy-MM-ddTHH:mm:ssK" : "yyyy-MM-dd";

    private static bool HasTime(string format) => format.IndexOfAny(['h', 'H']) >= 0 || format is "f" or "F" or "g" or "G";
}
