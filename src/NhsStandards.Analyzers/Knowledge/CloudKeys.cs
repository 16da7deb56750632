using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Keys that open a cloud account to whoever holds them, until somebody changes them.</summary>
internal static class CloudKeys
{
    private const int ShortestKey = 16;

    /// <summary>The constructors that take such a key, by type and parameter.</summary>
    private static readonly (string Type, string Parameter)[] Credentials =
    [
        ("BasicAWSCredentials", "secretKey"),
        ("SessionAWSCredentials", "awsSecretAccessKey"),
        ("StorageSharedKeyCredential", "accountKey"),
        ("TableSharedKeyCredential", "accountKey"),
        ("AzureNamedKeyCredential", "key"),
        ("AzureKeyCredential", "key"),
        ("AzureSasCredential", "signature"),
        ("ClientSecretCredential", "clientSecret"),
        ("UsernamePasswordCredential", "password"),
        ("StorageCredentials", "keyValue"),
        ("CosmosClient", "authKeyOrResourceToken"),
        ("CosmosClientBuilder", "authKeyOrResourceToken"),
    ];

    private static readonly string[] Vendors = ["Amazon", "Azure", "Microsoft.Azure", "Microsoft.WindowsAzure"];

    /// <summary>The values of connection strings that are such a key.</summary>
    private static readonly string[] Pairs = ["AccountKey", "SharedAccessKey", "AccessKey", "SharedAccessSignature"];

    /// <summary>What stands for a key in examples and in what developers run on their own machine, beside the words that any secret has.</summary>
    private static readonly string[] Placeholders = ["localstack", "minio", "test", "secret", "SAS_KEY_VALUE"];

    /// <summary>Whether the parameter of a constructor takes such a key.</summary>
    public static bool Takes(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol?.ContainingType is not { } type)
            return false;
        foreach (var (name, key) in Credentials)
        {
            if (parameter.Name == key && type.Name == name)
                return IsOfVendor(type);
        }

        // Every client of the Amazon SDK takes the key of an account too.
        return parameter.Name == "awsSecretAccessKey" && IsOfVendor(type);
    }

    /// <summary>The key in a connection string or in a signed address of storage, or nothing.</summary>
    public static string? In(string text)
    {
        if (text.IndexOf("Key=", StringComparison.OrdinalIgnoreCase) < 0 && text.IndexOf("sig=", StringComparison.Ordinal) < 0)
            return null;
        foreach (var pair in new ConnectionString(text))
        {
            foreach (var key in Pairs)
            {
                if (pair.HasKey(key))
                    return IsReal(pair.Value) && text.IndexOf("UseDevelopmentEmulator=true", StringComparison.OrdinalIgnoreCase) < 0 ? pair.Value : null;
            }
        }

        return SignatureIn(text);
    }

    /// <summary>Whether the text can be a key: long, mixed, and none of the emulators' or of those that stand for one to fill in.</summary>
    public static bool IsReal(string text)
    {
        if (text.Length < ShortestKey || SecretText.IsStandIn(text) || text.IndexOfAny(['<', '{', '$', '*', ' ']) >= 0)
            return false;
        foreach (var word in Placeholders)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return false;
        }

        return HasDigit(text);
    }

    /// <summary>An address with a signature lets in whoever has it: <c>https://clinic.blob.core.windows.net/letters?sv=…&amp;sig=…</c>.</summary>
    private static string? SignatureIn(string text)
    {
        var start = text.IndexOf("sig=", StringComparison.Ordinal);
        if (start <= 0 || text[start - 1] is not ('?' or '&') || text.IndexOf(".core.windows.net/", StringComparison.OrdinalIgnoreCase) is var host && (host < 0 || host > start))
            return null;
        var end = text.IndexOf('&', start);
        var signature = text.Substring(start + 4, (end < 0 ? text.Length : end) - start - 4);
        return IsReal(signature) ? signature : null;
    }

    private static bool IsOfVendor(INamedTypeSymbol type)
    {
        foreach (var vendor in Vendors)
        {
            if (type.IsBelowNamespace(vendor))
                return true;
        }

        return false;
    }

    private static bool HasDigit(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                return true;
        }

        return false;
    }
}
