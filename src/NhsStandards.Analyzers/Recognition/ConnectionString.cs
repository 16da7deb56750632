namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Walks the <c>key=value;</c> pairs of an ADO.NET connection string without allocation, by the quoting rules of
/// <c>DbConnectionStringBuilder</c>. Text that is no connection string gives no or few pairs, never an error.
/// </summary>
internal readonly struct ConnectionString(string text)
{
    private readonly string _text = text;

    /// <summary>The value of the first pair with one of these keys, or <see langword="null"/>.</summary>
    public string? ValueOf(string key, string? synonym = null)
    {
        foreach (var pair in this)
        {
            if (pair.HasKey(key) || (synonym is not null && pair.HasKey(synonym)))
                return pair.Value;
        }

        return null;
    }

    /// <summary>The value of the pair that names the server or the file, under any of the names that providers know.</summary>
    public string? Server
    {
        get
        {
            foreach (var pair in this)
            {
                if (pair.IsServer)
                    return pair.Value;
            }

            return null;
        }
    }

    public Enumerator GetEnumerator() => new(_text);

    /// <summary>A pair; the value is copied out of the text only when it is asked for.</summary>
    internal readonly struct Pair(string text, int keyStart, int keyEnd, int valueStart, int valueEnd)
    {
        private readonly string _text = text;

        /// <summary>The offset of the value in the connection string.</summary>
        public int ValueStart { get; } = valueStart;

        public int ValueLength { get; } = valueEnd - valueStart;

        public string Key => _text.Substring(keyStart, keyEnd - keyStart);

        /// <summary>The value without surrounding quotes and white space.</summary>
        public string Value
        {
            get
            {
                if (ValueLength < 2 || _text[ValueStart] is not ('"' or '\'') || _text[ValueStart + ValueLength - 1] != _text[ValueStart])
                    return _text.Substring(ValueStart, ValueLength);
                var quote = _text.Substring(ValueStart, 1);
                return _text.Substring(ValueStart + 1, ValueLength - 2).Replace(quote + quote, quote);
            }
        }

        /// <summary>Whether the pair names the server or the file, by any of the keys that providers know.</summary>
        public bool IsServer =>
            HasKey("server") || HasKey("data source") || HasKey("datasource") || HasKey("host")
            || HasKey("address") || HasKey("addr") || HasKey("network address");

        /// <summary>Whether the pair has this key; case does not count.</summary>
        public bool HasKey(string key) => IsRange(keyStart, keyEnd - keyStart, key);

        /// <summary>Whether the value is this text, unquoted; case does not count.</summary>
        public bool HasValue(string value) => IsRange(ValueStart, ValueLength, value);

        private bool IsRange(int start, int length, string text) =>
            length == text.Length && string.Compare(_text, start, text, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    internal struct Enumerator(string text)
    {
        private readonly string _text = text;
        private int _position;

        public Pair Current { get; private set; }

        public bool MoveNext()
        {
            while (_position < _text.Length)
            {
                var keyStart = _position;
                while (_position < _text.Length && _text[_position] is not ('=' or ';'))
                    _position++;
                var keyEnd = _position;
                if (_position >= _text.Length || _text[_position++] == ';')
                    continue;
                Trim(ref keyStart, ref keyEnd);
                var valueStart = _position;
                SkipValue();
                var valueEnd = _position;
                Trim(ref valueStart, ref valueEnd);
                _position++;
                if (keyEnd == keyStart)
                    continue;
                Current = new Pair(_text, keyStart, keyEnd, valueStart, valueEnd);
                return true;
            }

            return false;
        }

        /// <summary>Stops at the semicolon that ends the value: one inside quotes does not.</summary>
        private void SkipValue()
        {
            while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
                _position++;
            if (_position < _text.Length && _text[_position] is ('"' or '\''))
                SkipQuoted(_text[_position]);
            while (_position < _text.Length && _text[_position] != ';')
                _position++;
        }

        private void SkipQuoted(char quote)
        {
            var end = _position + 1;
            while (end < _text.Length)
            {
                if (_text[end] != quote)
                {
                    end++;
                }
                else if (end + 1 < _text.Length && _text[end + 1] == quote)
                {
                    end += 2;
                }
                else
                {
                    _position = end + 1;
                    return;
                }
            }
        }

        private readonly void Trim(ref int start, ref int end)
        {
            while (start < end && char.IsWhiteSpace(_text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(_text[end - 1]))
                end--;
        }
    }
}
