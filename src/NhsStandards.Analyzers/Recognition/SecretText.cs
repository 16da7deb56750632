namespace NhsStandards.Analyzers.Recognition;

/// <summary>Judges texts: which can be a password or key, which are one by their form alone, and which only stand for one.</summary>
internal static class SecretText
{
    private const int ShortestPassword = 6;
    private const int ShortestKey = 16;
    private const int LongestSecret = 1024;

    /// <summary>Fewer signs than the smallest key has: somebody may have cut it, and what is left still was one.</summary>
    private const int ShortestPem = 40;
    private const double NoiseBits = 3.5;
    private const double HexadecimalBits = 3;

    /// <summary>What stands where somebody else puts the secret, and the words of examples.</summary>
    private static readonly string[] Placeholders =
    [
        "changeme", "change-me", "change_me", "changeit", "placeholder", "your", "example", "dummy", "redacted", "removed", "insert", "replace", "todo", "xxxx", "****", "...", "…",
        "keyvault", "key-vault", "key_vault", "usersecret", "user-secret", "user_secret", "notset", "not-set", "not_set", "override", "overridden", "fake", "sample", "mock", "stored in", "set in", "env:", "environment",
        "secretsmanager", "vault:", "mypassword", "my-password", "my_password", "mysecret", "my-secret", "my_secret", "notasecret", "not-a-secret", "notreal", "not-real", "unused", "lorem", "tokenvalue",
    ];

    /// <summary>The published keys of Azurite and of the Cosmos DB emulator, and the token that every page about JWT shows.</summary>
    private static readonly string[] PublishedKeys =
    [
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
        "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
    ];

    /// <summary>Whether a member called a password, or called a key, that holds this text holds a secret.</summary>
    public static bool IsSecret(string text, SecretKind kind) => kind switch
    {
        SecretKind.Password => IsPassword(text),
        SecretKind.Key => IsKey(text),
        _ => false,
    };

    /// <summary>Whether a text that is used as a password or key is none: empty, a placeholder, or the published key of an emulator.</summary>
    public static bool IsStandIn(string text)
    {
        if (text.Length == 0 || text.Length > LongestSecret || IsOneCharacter(text) || Array.IndexOf(PublishedKeys, text) >= 0)
            return true;
        var first = text[0];
        var last = text[text.Length - 1];
        if ((first == '<' && last == '>') || (first == '[' && last == ']') || (first == '{' && last == '}') || (first == '%' && last == '%') || (first == '_' && last == '_') || (first == '#' && last == '#'))
            return true;
        if (first == '@' && text.StartsWith("@Microsoft.", StringComparison.OrdinalIgnoreCase))
            return true;
        if (Has(text, "{{") || Has(text, "${") || Has(text, "#{") || Has(text, "$(") || Has(text, "__") || (Has(text, "{") && Has(text, "}")))
            return true;
        foreach (var placeholder in Placeholders)
        {
            if (Has(text, placeholder))
                return true;
        }

        return text.Equals("anonymous", StringComparison.OrdinalIgnoreCase) || text.Equals("guest", StringComparison.OrdinalIgnoreCase) || text.Equals("none", StringComparison.OrdinalIgnoreCase)
            || text.Equals("null", StringComparison.OrdinalIgnoreCase) || text.Equals("secret", StringComparison.OrdinalIgnoreCase)
            || text.Equals("password", StringComparison.OrdinalIgnoreCase) || text.Equals("string", StringComparison.OrdinalIgnoreCase)
            || text.Equals("tbc", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text is words with separators between them, as names of headers and settings are.</summary>
    public static bool IsName(string text)
    {
        var hasSeparator = false;
        foreach (var character in text)
        {
            if (character is '-' or '_' or ':' or '.')
                hasSeparator = true;
            else if (!char.IsLetter(character))
                return false;
        }

        return hasSeparator;
    }

    /// <summary>What a text is that is a secret by its form, whatever it is called; else <see langword="null"/>.</summary>
    public static string? FormOf(string text)
    {
        if (text.Length < 20 || Has(text, "EXAMPLE"))
            return null;
        if (IsPrivateKey(text))
            return "a private key";
        if (Starts(text, "AKIA"))
            return text.Length == 20 && IsRun(text, 4, 20, static character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9')) ? "an AWS access key" : null;
        if ((Starts(text, "ghp_") || Starts(text, "gho_") || Starts(text, "ghs_")) && text.Length == 40 && IsRun(text, 4, 40, IsWord))
            return "a GitHub token";
        if (Starts(text, "github_pat_") && text.Length > 60 && IsRun(text, 11, text.Length, IsWord))
            return "a GitHub token";
        if ((Starts(text, "xoxb-") || Starts(text, "xoxp-")) && text.Length > 40 && !IsStandIn(text))
            return "a Slack token";
        if ((Starts(text, "sk_live_") || Starts(text, "rk_live_")) && text.Length >= 32 && !IsStandIn(text))
            return "a payment key";
        if (IsNotifyKey(text))
            return "a GOV.UK Notify key";
        if (IsEntraSecret(text))
            return "a client secret";
        return IsSignedUrl(text) ? "a signed address" : null;
    }

    /// <summary>Whether the text is a token in the form of a JWT with a signature.</summary>
    public static bool IsSignedToken(string text)
    {
        if (!Starts(text, "eyJ") || text.Length < 80 || Has(text, "eyJzdWIiOiIxMjM0NTY3ODkwI"))
            return false;
        var first = text.IndexOf('.');
        var second = first < 0 ? -1 : text.IndexOf('.', first + 1);
        return second > 0 && text.Length - second > 40 && string.CompareOrdinal(text, first + 1, "eyJ", 0, 3) == 0
            && IsRun(text, second + 1, text.Length, static character => IsWord(character) || character == '-');
    }

    /// <summary>Whether a long base64 text can be the key of a storage account, namespace or database.</summary>
    public static bool IsCloudKey(string text) =>
        text.Length >= 40 && !IsStandIn(text) && IsRun(text, 0, text.Length, static character => IsWord(character) || character is '+' or '/' or '=' or '-') && EntropyOf(text) >= NoiseBits;

    private static bool IsPassword(string text)
    {
        if (text.Length is < ShortestPassword or > 128 || IsStandIn(text) || IsTechnical(text))
            return false;
        var hasLetter = false;
        var hasSign = false;
        var digits = 0;
        var hasSeparator = false;
        foreach (var character in text)
        {
            hasLetter |= char.IsLetter(character);
            if (char.IsDigit(character))
                digits++;
            else if (character is '-' or '_' or '.' or ':' or '/' or ',')
                hasSeparator = true;
            else
                hasSign |= !char.IsLetter(character);
        }

        // Words with a number behind them are a name (AddressLine2, sign-in-v2), or a bad password (Summer2024).
        return hasLetter && (hasSign || (digits > 0 && (!IsMadeOfWords(text) || (!hasSeparator && digits >= 3))));
    }

    private static bool IsKey(string text)
    {
        if (text.Length is < ShortestKey or > LongestSecret || IsStandIn(text) || IsTechnical(text))
            return false;
        if (IsGuid(text, 0))
            return text.Length == 36 && EntropyOf(text) > 2.8;
        var hasDigit = false;
        var hasLetter = false;
        foreach (var character in text)
        {
            hasDigit |= char.IsDigit(character);
            hasLetter |= char.IsLetter(character);
        }

        // Sixteen signs can't be as noisy as sixty-four.
        var isHexadecimal = text.Length >= 32 && IsRun(text, 0, text.Length, static character => Uri.IsHexDigit(character));
        return hasDigit && hasLetter && EntropyOf(text) >= (isHexadecimal ? HexadecimalBits : NoiseBits) && !IsMadeOfWords(text);
    }

    /// <summary>Addresses, paths, patterns, sentences and finished hashes.</summary>
    private static bool IsTechnical(string text)
    {
        if (text[0] is '/' or '~' or '\\' or '.' or '^' or '(' or '[' || text[0] == '#' && text.Length < 12 && text.IndexOf('!') < 0)
            return true;
        if (Has(text, "://") || Has(text, "[A-Z") || Has(text, "[a-z") || Has(text, "\\d") || Has(text, "\\w") || Starts(text, "arn:") || Starts(text, "urn:") || Starts(text, "$2a$") || Starts(text, "$2b$") || Starts(text, "$argon2"))
            return true;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '<' or '>')
                return true;
        }

        return false;
    }

    /// <summary>Whether most of the text is words as people write them: the name of a key, and no key.</summary>
    private static bool IsMadeOfWords(string text)
    {
        var inWords = 0;
        var counted = 0;
        var start = 0;
        while (start < text.Length)
        {
            if (!char.IsLetter(text[start]))
            {
                if (char.IsDigit(text[start]))
                    counted++;
                else if (text[start] is not ('-' or '_' or '.' or ':' or '/' or ','))
                    return false;
                start++;
                continue;
            }

            var end = start + 1;
            var isUpper = end < text.Length && char.IsUpper(text[start]) && char.IsUpper(text[end]);
            while (end < text.Length && char.IsLetter(text[end]) && char.IsUpper(text[end]) == isUpper)
                end++;
            counted += end - start;
            if (end - start >= 3 && HasVowel(text, start, end))
                inWords += end - start;
            start = end;
        }

        return inWords * 10 >= counted * 7;
    }

    private static bool HasVowel(string text, int start, int end)
    {
        for (; start < end; start++)
        {
            if (char.ToLowerInvariant(text[start]) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
                return true;
        }

        return false;
    }

    private static double EntropyOf(string text)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var character in text)
            counts[character & 127]++;
        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= count * Math.Log((double)count / text.Length, 2);
        }

        return bits / text.Length;
    }

    /// <summary>A key with its body: the header alone is what code looks for or writes.</summary>
    private static bool IsPrivateKey(string text)
    {
        const string Header = "PRIVATE KEY-----";
        var header = text.IndexOf(Header, StringComparison.Ordinal);
        if (header < 0 || text.IndexOf("-----BEGIN", StringComparison.Ordinal) is var begin && (begin < 0 || begin > header))
            return false;
        var body = 0;
        for (var i = header + Header.Length; i < text.Length && text[i] != '-'; i++)
        {
            if (IsWord(text[i]) || text[i] is '+' or '/')
                body++;
            else if (text[i] is '.' or '<' or '{' or '*')
                return false;
        }

        return body >= ShortestPem;
    }

    /// <summary>A name, the identifier of the service and the secret: <c>name-{guid}-{guid}</c>.</summary>
    private static bool IsNotifyKey(string text) =>
        text.Length is > 74 and < 200 && text[text.Length - 37] == '-' && text[text.Length - 74] == '-' && IsGuid(text, text.Length - 36) && IsGuid(text, text.Length - 73)
        && !Has(text, "00000000-0000-0000") && IsRun(text, 0, text.Length, static character => IsWord(character) || character == '-');

    /// <summary>Forty characters of which the fourth to the sixth are a digit and <c>Q~</c>.</summary>
    private static bool IsEntraSecret(string text) =>
        text.Length is >= 37 and <= 40 && char.IsDigit(text[3]) && text[4] == 'Q' && text[5] == '~' && IsRun(text, 6, text.Length, static character => IsWord(character) || character is '-' or '.' or '~');

    private static bool IsSignedUrl(string text)
    {
        var signature = text.IndexOf("sig=", StringComparison.Ordinal);
        if (signature < 1 || text[signature - 1] is not ('&' or '?' or ';' or '=') || !Has(text, "sv=") || !Has(text, "se="))
            return false;
        var end = signature + 4;
        while (end < text.Length && (IsWord(text[end]) || text[end] is '%' or '+' or '/' or '='))
            end++;
        return end - signature > 40;
    }

    private static bool IsGuid(string text, int start)
    {
        if (text.Length - start < 36)
            return false;
        for (var i = 0; i < 36; i++)
        {
            var character = text[start + i];
            if (i is 8 or 13 or 18 or 23 ? character != '-' : !Uri.IsHexDigit(character))
                return false;
        }

        return true;
    }

    private static bool IsOneCharacter(string text)
    {
        foreach (var character in text)
        {
            if (character != text[0])
                return false;
        }

        return true;
    }

    private static bool IsRun(string text, int start, int end, Func<char, bool> isAllowed)
    {
        for (; start < end; start++)
        {
            if (!isAllowed(text[start]))
                return false;
        }

        return true;
    }

    private static bool IsWord(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
