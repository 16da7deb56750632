using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Json;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>Where findings are in a file that is not C#: the settings of a JSON file, the tags of a page or the lines of another file, with how many equal ones come before each. Read once, for files that have findings.</summary>
internal sealed class FileUnits
{
    private static readonly ConditionalWeakTable<SourceText, FileUnits> Cache = new();

    private readonly List<FileUnit> _units = [];
    private readonly Dictionary<(string Member, string Text), int> _seen = [];
    private readonly string _text;

    private FileUnits(string path, SourceText source, CancellationToken cancellation)
    {
        _text = source.ToString();
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            if (JsonReader.Read(_text, out _, relaxed: true, cancellation) is { } root)
                AddSettings(root, "");
        }
        else if (!path.EndsWith("editorconfig", StringComparison.OrdinalIgnoreCase) && !path.EndsWith("globalconfig", StringComparison.OrdinalIgnoreCase))
        {
            var tags = new MarkupScanner(_text);
            while (tags.Next(out var tag))
                Add("", TextSpan.FromBounds(tag.Start, tag.End));
        }

        AddLinesBetween(source);
    }

    public static FileUnits Of(string path, SourceText source, CancellationToken cancellation) =>
        Cache.GetValue(source, source => new FileUnits(path, source, cancellation));

    public FindingPlace PlaceOf(TextSpan span)
    {
        var unit = At(span.Start);
        return new FindingPlace(unit.Member ?? "", unit.Text ?? "", PositionIn(unit.Span, span), unit.Occurrence);
    }

    /// <summary>Whether the file has an equal setting, tag or line.</summary>
    public bool Has(FindingPlace place) => _seen.TryGetValue((place.Member, place.Text), out var count) && count > place.Occurrence;

    private FileUnit At(int position)
    {
        var low = 0;
        var high = _units.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_units[middle].Span.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low < _units.Count ? _units[low] : default;
    }

    /// <summary>Positions in arrays do not count, so that a value is known when others come before it.</summary>
    private void AddSettings(JsonValue value, string key)
    {
        foreach (var member in value.Members)
            AddSettings(member.Value, key.Length == 0 ? member.Name : key + ":" + member.Name);
        foreach (var item in value.Items)
            AddSettings(item, key + ":*");
        if (value.Kind is not (JsonKind.Object or JsonKind.Array))
            Add(key, new TextSpan(value.Start, value.Length));
    }

    /// <summary>What stands in no setting or tag is known by its line.</summary>
    private void AddLinesBetween(SourceText source)
    {
        var known = _units.ToArray();
        var next = 0;
        foreach (var line in source.Lines)
        {
            while (next < known.Length && known[next].Span.End <= line.Start)
                next++;
            if (next == known.Length || known[next].Span.Start > line.Start)
                Add("", line.Span);
        }

        _units.Sort(static (left, right) => left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : left.Order.CompareTo(right.Order));
    }

    private void Add(string member, TextSpan span)
    {
        var text = Compact(_text, span);
        _seen.TryGetValue((member, text), out var occurrence);
        _seen[(member, text)] = occurrence + 1;
        _units.Add(new FileUnit(member, text, span, occurrence, _units.Count));
    }

    /// <summary>Where the finding starts and how long it is, in characters that are no white space.</summary>
    private string PositionIn(TextSpan unit, TextSpan span)
    {
        var start = Math.Max(unit.Start, span.Start);
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}+{1}",
            Compact(_text, TextSpan.FromBounds(unit.Start, start)).Length,
            Compact(_text, TextSpan.FromBounds(start, Math.Max(start, Math.Min(unit.End, span.End)))).Length);
    }

    /// <summary>A piece of the file without its white space.</summary>
    private static string Compact(string text, TextSpan span)
    {
        var compact = new StringBuilder(span.Length);
        for (var i = span.Start; i < Math.Min(span.End, text.Length); i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                compact.Append(text[i]);
        }

        return compact.ToString();
    }
}
