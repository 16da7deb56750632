namespace NhsStandards.Analyzers.Recognition;

/// <summary>What a name says that its value is.</summary>
internal enum SecretKind
{
    None,

    /// <summary>A password: people choose it, so it may be short and made of words.</summary>
    Password,

    /// <summary>A key, token or client secret: a machine made it, so it is long and looks like noise.</summary>
    Key,
}

/// <summary>Recognises names of members, settings and headers whose values are secrets.</summary>
internal static class SecretName
{
    private static readonly string[] PasswordTerms = ["password", "passwd", "pwd", "passphrase"];

    private static readonly string[] KeyTerms =
    [
        "secret", "apikey", "secretkey", "sharedkey", "sharedaccesskey", "accesskey", "accountkey", "subscriptionkey", "signingkey", "encryptionkey", "decryptionkey",
        "privatekey", "masterkey", "functionkey", "functionskey", "hmackey", "aeskey", "jwtkey", "cryptokey", "symmetrickey", "storagekey", "authkey", "authorizationkey",
        "securitykey", "validationkey", "accesstoken", "authtoken", "apitoken", "bearertoken", "sastoken", "refreshtoken", "personalaccesstoken",
    ];

    /// <summary>Words that make a screen, a message or a rule of a password: <c>ForgotPassword</c>, <c>InvalidPassword</c>.</summary>
    private static readonly string[] OtherThings =
    [
        "reset", "forgot", "forgotten", "change", "changed", "invalid", "incorrect", "wrong", "expired", "update", "missing", "required", "require", "requires", "enter", "show", "hide",
        "has", "is", "no", "not", "validate", "verify", "weak", "error", "label", "field", "txt", "lbl", "public", "set", "get", "hashed", "hash", "encrypted", "protected", "masked",
    ];

    public static SecretKind KindOf(string? name)
    {
        if (name is null || !EndsLikeSecret(name, out var stem))
            return SecretKind.None;
        var kind = EndsWithAny(stem, PasswordTerms) ? SecretKind.Password : EndsWithAny(stem, KeyTerms) ? SecretKind.Key : SecretKind.None;
        return kind == SecretKind.None || NameWords.ContainsAny(stem, OtherThings) ? SecretKind.None : kind;
    }

    /// <summary>A first look that turns nearly all names away; numbers at the end don't count.</summary>
    private static bool EndsLikeSecret(string name, out string stem)
    {
        var end = name.Length;
        while (end > 0 && name[end - 1] is (>= '0' and <= '9') or '_')
            end--;
        stem = name;
        if (end < 3 || !(Ends(name, end, "word") || Ends(name, end, "passwd") || Ends(name, end, "pwd") || Ends(name, end, "passphrase") || Ends(name, end, "secret") || Ends(name, end, "key") || Ends(name, end, "token")))
            return false;
        if (end < name.Length)
            stem = name.Substring(0, end);
        return true;
    }

    private static bool Ends(string name, int end, string word) =>
        end >= word.Length && string.Compare(name, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool EndsWithAny(string name, string[] terms)
    {
        foreach (var term in terms)
        {
            if (NameWords.EndsWith(name, term))
                return true;
        }

        return false;
    }
}
