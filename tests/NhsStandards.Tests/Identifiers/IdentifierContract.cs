using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using NhsStandards.Tests.Testing;

namespace NhsStandards.Tests.Identifiers;

/// <summary>What every identifier type must do; a type gives its examples.</summary>
public abstract class IdentifierContract<T>
    where T : struct, ISpanParsable<T>, ISpanFormattable, IComparable<T>, IComparable, IEquatable<T>, IComparisonOperators<T, T, bool>
{
    /// <summary>Two or more values as they are stored, in ascending order.</summary>
    protected abstract string[] Ordered { get; }

    /// <summary>The value and texts that mean it too.</summary>
    protected abstract (string Value, string[] Spellings) Spelt { get; }

    /// <summary>Texts that are refused, besides those that no type accepts.</summary>
    protected abstract string[] Refused { get; }

    /// <summary>What <c>ToString()</c> shows for a value.</summary>
    protected abstract string Shown(string value);

    private T First => Read(Ordered[0]);

    private string[] AllRefused =>
    [
        "", " ", "\0", "\t\r\n", "-", "0", "00000000000000000000", "\ud800", "\u202e9990000018", "🩺🩺🩺", "'; DROP TABLE patient; --",
        "<script>alert(1)</script>", new string('9', 1000), Ordered[0] + "\0", Ordered[0] + "\u200b", "x" + Ordered[0] + "!", "９９９００００018",
        "٩٩٩٠٠٠٠٠١٨", .. Refused,
    ];

    [Fact]
    public void Value_is_kept() => Assert.All(Ordered, text => Assert.Equal(text, ValueOf(Read(text))));

    [Fact]
    public void Every_way_of_parsing_gives_the_same()
    {
        foreach (var text in Ordered)
        {
            var expected = Read(text);
            Assert.Equal(expected, ParseText<T>(text));
            Assert.Equal(expected, T.Parse(text.AsSpan(), null));
            Assert.True(TryParseText<T>(text, out var fromText));
            Assert.True(T.TryParse(text.AsSpan(), null, out var fromSpan));
            Assert.Equal(expected, fromText);
            Assert.Equal(expected, fromSpan);
        }
    }

    [Fact]
    public void Other_spellings_mean_the_same() =>
        Assert.All(Spelt.Spellings, spelling => Assert.Equal(Spelt.Value, ValueOf(Read(spelling))));

    [Fact]
    public void Hostile_text_is_refused_and_never_quoted()
    {
        foreach (var text in AllRefused)
        {
            Assert.False(TryParseText<T>(text, out var result), text);
            Assert.Equal(default, result);
            Assert.False(T.TryParse(text.AsSpan(), null, out result), text);
            Assert.Equal(default, result);
            Assert.Equal(MessageOf(() => ParseText<T>(text)), MessageOf(() => T.Parse(text.AsSpan(), null)));
            Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(text));
            AssertTellsNothing(MessageOf(() => ParseText<T>(text)), text);
        }
    }

    [Fact]
    public void Null_is_an_argument_error_or_false()
    {
        Assert.Throws<ArgumentNullException>(() => ParseText<T>(null!));
        Assert.False(TryParseText<T>(null, out var result));
        Assert.Equal(default, result);
    }

    [Fact]
    public void Ten_megabytes_are_refused_quickly()
    {
        var huge = new string('9', 10_000_000);
        var watch = Stopwatch.StartNew();
        Assert.False(TryParseText<T>(huge, out _));
        Assert.True(watch.ElapsedMilliseconds < 1000);
    }

    [Fact]
    public void Default_is_empty_and_never_throws()
    {
        var empty = default(T);
        Assert.True(IsEmpty(empty));
        Assert.Equal("", ValueOf(empty));
        Assert.Equal("", empty.ToString());
        Assert.Equal("", empty.ToString("G", null));
        Assert.Equal("", $"{empty}");
        Assert.True(empty.TryFormat([], out var written, default, null));
        Assert.Equal(0, written);
        Assert.Equal(default(T).GetHashCode(), empty.GetHashCode());
        Assert.True(empty.Equals(default) && !empty.Equals(First) && !First.Equals(default));
        Assert.True(empty < First && empty <= First && First > empty);
        Assert.Equal("", TypeDescriptor.GetConverter(typeof(T)).ConvertToInvariantString(empty));
        Assert.False(IsEmpty(First));
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            property.GetValue(empty);
    }

    [Fact]
    public void Order_is_that_of_the_examples()
    {
        var values = Ordered.Select(Read).ToArray();
        var shuffled = values.Reverse().Append(default).ToArray();
        Array.Sort(shuffled);
        Assert.Equal(values.Prepend(default), shuffled);

        var (low, high) = (values[0], values[^1]);
        Assert.True(low < high && low <= high && high > low && high >= low && low != high && !(low == high) && !(low > high) && !(low >= high));
        var same = Read(Ordered[0]);
        Assert.True(low == same && low <= same && low >= same && !(low != same) && !(low < same) && !(low > same));
        Assert.True(low.Equals((object)same) && !low.Equals((object)high) && !low.Equals(Ordered[0]) && !low.Equals(null));
        Assert.Equal(low.GetHashCode(), same.GetHashCode());
        Assert.Equal(0, low.CompareTo((object)same));
        Assert.True(low.CompareTo(null) > 0);
        var wrong = Assert.Throws<ArgumentException>(() => low.CompareTo("text"));
        AssertTellsNothing(wrong.Message, Ordered[0]);
    }

    [Fact]
    public void What_is_shown_is_the_same_everywhere()
    {
        foreach (var text in Ordered)
        {
            var (value, shown) = (Read(text), Shown(text));
            Assert.Equal(shown, value.ToString());
            Assert.Equal(shown, value.ToString(null, null));
            Assert.Equal(shown, value.ToString("", null));
            Assert.Equal(shown, value.ToString("G", null));
            Assert.Equal(shown, $"{value}");
            Assert.Equal(shown, $"{value:G}");
            Assert.Equal(shown, FormattableString.Invariant($"{value}"));
            Assert.Equal(shown.PadLeft(30), $"{value,30}");
            Assert.Equal(shown, string.Format(CultureInfo.InvariantCulture, "{0}", value));
            Assert.Equal(shown, string.Concat(value));
            Assert.Equal(shown, Convert.ToString(value, CultureInfo.InvariantCulture));
            Assert.Equal(shown, new System.Text.StringBuilder().Append(value).ToString());
        }
    }

    [Fact]
    public void The_debugger_shows_what_ToString_shows()
    {
        Assert.Equal("{ToString(),nq}", typeof(T).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        if (Shown(Ordered[0]) == Ordered[0])
            return;
        // Opening the value in the debugger must not show it either.
        const BindingFlags instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (var member in typeof(T).GetFields(instance).Cast<MemberInfo>().Concat(typeof(T).GetProperties(instance)))
        {
            if (member.Name is not (nameof(NhsNumber.IsEmpty) or nameof(NhsNumber.Range) or nameof(NhsNumber.IsSynthetic)))
                Assert.Equal(DebuggerBrowsableState.Never, member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);
        }
    }

    [Fact]
    public void Unknown_format_is_a_format_error()
    {
        foreach (var format in new[] { "X", "N0", "GG", "d", "s", "g", " ", "D10", "\0" })
        {
            AssertTellsNothing(Assert.Throws<FormatException>(() => First.ToString(format, null)).Message, Ordered[0]);
            Assert.Throws<FormatException>(() => First.TryFormat(new char[100], out _, format, null));
            Assert.Throws<FormatException>(() => default(T).ToString(format, null));
        }
    }

    [Fact]
    public void Formatting_into_a_span_needs_room_and_allocates_nothing()
    {
        var shown = Shown(Ordered[0]);
        for (var room = 0; room < shown.Length; room++)
        {
            Assert.False(First.TryFormat(new char[room], out var none, default, null));
            Assert.Equal(0, none);
        }

        var buffer = new char[shown.Length];
        Assert.True(First.TryFormat(buffer, out var written, default, null));
        Assert.Equal(shown, new string(buffer, 0, written));
        var value = First;
        Assert.Equal(0, Allocations.Of(() => value.TryFormat(buffer, out _, default, null)));
    }

    [Fact]
    public void Type_converter_goes_both_ways()
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));
        Assert.True(converter.CanConvertFrom(typeof(string)) && converter.CanConvertTo(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(long)) || converter.CanConvertFrom(typeof(int)));
        foreach (var text in Ordered)
        {
            var value = converter.ConvertFromInvariantString(text);
            Assert.Equal(Read(text), value);
            Assert.Equal(text, converter.ConvertToInvariantString(value!));
        }

        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(9990000018L));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(null!));
        Assert.Throws<NotSupportedException>(() => converter.ConvertTo(First, typeof(long)));
        Assert.Null(TypeDescriptor.GetConverter(typeof(T?)).ConvertFromInvariantString(""));
    }

    [Fact]
    public void Json_goes_both_ways_as_text()
    {
        foreach (var text in Ordered)
        {
            var value = Read(text);
            Assert.Equal("\"" + text + "\"", JsonSerializer.Serialize(value));
            Assert.Equal(value, JsonSerializer.Deserialize<T>("\"" + text + "\""));
            Assert.Equal(value, JsonSerializer.Deserialize<T?>("\"" + text + "\""));
            Assert.Equal(value, JsonSerializer.Deserialize<T>("\"\\u" + ((int)text[0]).ToString("x4") + text[1..] + "\""));
            var map = new Dictionary<T, int> { [value] = 1 };
            var json = JsonSerializer.Serialize(map);
            Assert.Equal("{\"" + text + "\":1}", json);
            Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<T, int>>(json));
        }

        Assert.Equal(Ordered.Select(Read), JsonSerializer.Deserialize<T[]>(JsonSerializer.Serialize(Ordered)));
    }

    [Fact]
    public void Json_from_a_stream_is_read_in_pieces()
    {
        // One byte at a time is the worst that a network does.
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Ordered));
        var options = new JsonSerializerOptions { DefaultBufferSize = 1 };
        Assert.Equal(Ordered.Select(Read), JsonSerializer.Deserialize<T[]>(stream, options));
    }

    [Fact]
    public void Json_null_is_for_nullable_only()
    {
        Assert.Equal("null", JsonSerializer.Serialize<T?>(null));
        Assert.Null(JsonSerializer.Deserialize<T?>("null"));
        Assert.Equal("null", JsonSerializer.Serialize(default(T)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("null"));
    }

    [Fact]
    public void Json_of_another_kind_is_refused_clearly()
    {
        foreach (var json in new[] { "9990000018", "73211009", "9.99e9", "true", "{}", "[]", "[\"" + Ordered[0] + "\"]", "{\"value\":\"" + Ordered[0] + "\"}" })
        {
            var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
            Assert.Contains("as a JSON string", error.Message);
            AssertTellsNothing(error.ToString(), Ordered[0], "9990000018", "73211009");
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T?>(json));
        }
    }

    [Fact]
    public void Json_errors_never_quote_the_text()
    {
        foreach (var text in AllRefused.Where(text => text != "\ud800"))
        {
            var quoted = JsonSerializer.Serialize(text);
            AssertTellsNothing(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(quoted)).ToString(), text);
            var key = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<T, int>>("{" + quoted + ":1}"));
            AssertTellsNothing(key.Message + key.Path, text);
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("\"\\ud800\""));
    }

    [Fact]
    public void No_culture_changes_anything()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "fa-IR", "de-DE" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Every_way_of_parsing_gives_the_same();
                Other_spellings_mean_the_same();
                What_is_shown_is_the_same_everywhere();
                Json_goes_both_ways_as_text();
                Type_converter_goes_both_ways();
                Order_is_that_of_the_examples();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    protected static T Read(string text) => ParseText<T>(text);

    // On a type that is known to be span-parsable the compiler would take the overload for spans.
    private static TSelf ParseText<TSelf>(string text)
        where TSelf : IParsable<TSelf> => TSelf.Parse(text, CultureInfo.CurrentCulture);

    private static bool TryParseText<TSelf>(string? text, out TSelf? result)
        where TSelf : IParsable<TSelf> => TSelf.TryParse(text, CultureInfo.CurrentCulture, out result);

    protected static string ValueOf(T identifier) => (string)typeof(T).GetProperty(nameof(NhsNumber.Value))!.GetValue(identifier)!;

    private static bool IsEmpty(T identifier) => (bool)typeof(T).GetProperty(nameof(NhsNumber.IsEmpty))!.GetValue(identifier)!;

    private static string MessageOf(Func<T> parse) => Assert.Throws<FormatException>(() => parse()).Message;

    private static void AssertTellsNothing(string message, params string[] texts)
    {
        foreach (var text in texts)
        {
            // Shorter texts may be in any sentence.
            if (text.Trim().Length >= 5)
                Assert.DoesNotContain(text.Trim(), message);
            var digits = string.Concat(text.Where(char.IsAsciiDigit));
            if (digits.Length >= 4)
                Assert.DoesNotContain(digits[^4..], message);
        }
    }
}
