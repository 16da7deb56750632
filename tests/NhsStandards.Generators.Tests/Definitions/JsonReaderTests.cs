using System.Diagnostics;
using NhsStandards.Json;

namespace NhsStandards.Generators.Tests.Definitions;

public sealed class JsonReaderTests
{
    [Fact]
    public void Values_know_where_they_stand()
    {
        const string Text = """{ "a" : [ 1, "två", null ], "b": { "c": true } }""";

        var value = JsonReader.Read(Text, out var error)!;

        Assert.Null(error);
        Assert.Equal((0, Text.Length), (value.Start, value.Length));
        Assert.Equal(2, value.Members[0].NameStart);
        Assert.Equal("\"två\"", Text.Substring(value["a"]!.Items[1].Start, value["a"]!.Items[1].Length));
        Assert.Equal("true", Text.Substring(value["b"]!["c"]!.Start, value["b"]!["c"]!.Length));
    }

    [Theory]
    [InlineData("\"a\\u0041\\n\\/\\\\\\\"\"", "aA\n/\\\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\ud83d\ude00")]
    [InlineData("-0.5e+10", "-0.5e+10")]
    public void Scalars_are_read_as_the_standard_says(string json, string expected) =>
        Assert.Equal(expected, JsonReader.Read(json, out _)!.Text);

    [Theory]
    [InlineData("", 0)]
    [InlineData("  ", 2)]
    [InlineData("{", 1)]
    [InlineData("{\"a\"}", 4)]
    [InlineData("{\"a\":}", 5)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("[1,]", 3)]
    [InlineData("[1 2]", 3)]
    [InlineData("{a:1}", 1)]
    [InlineData("01", 0)]
    [InlineData("+1", 0)]
    [InlineData("1.", 0)]
    [InlineData(".5", 0)]
    [InlineData("nul", 0)]
    [InlineData("\"a\nb\"", 2)]
    [InlineData("\"abc", 4)]
    [InlineData("\"\\x\"", 3)]
    [InlineData("\"\\u12\"", 3)]
    [InlineData("// no\n1", 0)]
    [InlineData("1 1", 2)]
    public void What_is_not_JSON_is_refused_where_it_shows(string text, int position)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        Assert.Equal(position, error!.Position);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read_only_where_asked_for()
    {
        const string Text = "/* a */ { \"a\": [1,], // b\n }";

        Assert.Null(JsonReader.Read(Text, out _));
        Assert.Equal("1", JsonReader.Read(Text, out _, relaxed: true)!["a"]!.Items[0].Text);
    }

    [Theory]
    [InlineData(JsonReader.MaximumDepth, true)]
    [InlineData(JsonReader.MaximumDepth + 1, false)]
    [InlineData(1_000_000, false)]
    public void Nesting_is_bounded(int depth, bool isRead) =>
        Assert.Equal(isRead, JsonReader.Read(new string('[', depth) + "1" + new string(']', depth), out _) is not null);

    [Fact]
    public void Time_grows_with_length_and_not_faster()
    {
        var small = Measure(Document(20_000));
        var large = Measure(Document(400_000));

        // Twenty times the length: quadratic time would be four hundred times as long. Ten times the linear time leaves room for a busy machine.
        Assert.True(large < (small + TimeSpan.FromMilliseconds(20)) * 200, $"{small} and {large}");
    }

    [Fact]
    public void Cancellation_ends_reading()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => JsonReader.Read("[1]", out _, cancellation: cancelled.Token));
    }

    private static string Document(int items) =>
        "[" + string.Join(",", Enumerable.Repeat("{\"name\":\"a \\\"quoted\\\" value\",\"number\":12.5}", items)) + "]";

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotNull(JsonReader.Read(text, out _));
        return watch.Elapsed;
    }
}
