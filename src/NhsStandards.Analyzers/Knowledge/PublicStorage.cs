using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>The members of cloud SDKs that open storage to everybody.</summary>
internal static class PublicStorage
{
    private static readonly string[] Types =
    [
        "Amazon.S3.S3CannedACL",
        "Azure.Storage.Blobs.Models.PublicAccessType",
        "Azure.ResourceManager.Storage.Models.StoragePublicAccessType",
        "Microsoft.Azure.Storage.Blob.BlobContainerPublicAccessType",
        "Microsoft.WindowsAzure.Storage.Blob.BlobContainerPublicAccessType",
        "Google.Cloud.Storage.V1.PredefinedObjectAcl",
        "Google.Cloud.Storage.V1.PredefinedBucketAcl",
    ];

    public static bool IsPossible(KnownTypes types)
    {
        foreach (var name in Types)
        {
            if (types.Has(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the field says that everybody, or everybody with an account of the same cloud, may read.</summary>
    public static bool Is(IFieldSymbol field, KnownTypes types)
    {
        if (!field.IsStatic || field.Name is not ("PublicRead" or "PublicReadWrite" or "AuthenticatedRead" or "Blob" or "BlobContainer" or "Container"))
            return false;
        foreach (var name in Types)
        {
            if (field.ContainingType.Is(types[name]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text is S3's own name for the same.</summary>
    public static bool IsName(string text) => text is "public-read" or "public-read-write" or "authenticated-read";
}
