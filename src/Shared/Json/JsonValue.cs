namespace NhsStandards.Json;

internal enum JsonKind
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value (RFC 8259) that knows where it stands in the text that it was read from.</summary>
internal sealed class JsonValue
{
    private static readonly List<JsonValue> NoItems = [];
    private static readonly List<JsonMember> NoMembers = [];

    internal JsonValue(JsonKind kind, int start, int length, string? text = null, List<JsonValue>? items = null, List<JsonMember>? members = null)
    {
        Kind = kind;
        Start = start;
        Length = length;
        Text = text;
        Items = items ?? NoItems;
        Members = members ?? NoMembers;
    }

    public JsonKind Kind { get; }

    /// <summary>The offset of the value's first character.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>The unescaped text of a string, or a number as it is written; otherwise <see langword="null"/>.</summary>
    public string? Text { get; }

    public IReadOnlyList<JsonValue> Items { get; }

    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>The last member of this name, as most readers take it, or <see langword="null"/>.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            for (var i = Members.Count - 1; i >= 0; i--)
            {
                if (Members[i].Name == name)
                    return Members[i].Value;
            }

            return null;
        }
    }

    /// <summary>The text of the string member of this name, or <see langword="null"/> where there is none.</summary>
    public string? StringOf(string name) => this[name] is { Kind: JsonKind.String } value ? value.Text : null;
}

internal readonly struct JsonMember(string name, int nameStart, JsonValue value)
{
    public string Name { get; } = name;

    public int NameStart { get; } = nameStart;

    public JsonValue Value { get; } = value;
}

/// <summary>Why a text is not JSON, and where.</summary>
internal sealed class JsonError(int position, string message)
{
    public int Position { get; } = position;

    public string Message { get; } = message;
}
