using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>The types through which code reaches into a data store.</summary>
internal readonly struct DataStores
{
    private static readonly string[] Names =
    [
        "Microsoft.EntityFrameworkCore.DbContext",
        "Microsoft.EntityFrameworkCore.IDbContextFactory`1",
        "System.Data.Entity.DbContext",
        "System.Data.IDbConnection",
        "System.Data.Common.DbDataSource",
        "MongoDB.Driver.IMongoClient",
        "MongoDB.Driver.IMongoDatabase",
        "MongoDB.Driver.IMongoCollection`1",
        "Microsoft.Azure.Cosmos.CosmosClient",
        "Microsoft.Azure.Cosmos.Container",
        "Azure.Data.Tables.TableClient",
        "Azure.Data.Tables.TableServiceClient",
        "Amazon.DynamoDBv2.IAmazonDynamoDB",
        "Amazon.DynamoDBv2.DataModel.IDynamoDBContext",
        "StackExchange.Redis.IConnectionMultiplexer",
        "StackExchange.Redis.IDatabase",
        "Azure.Storage.Blobs.BlobServiceClient",
        "Azure.Storage.Blobs.BlobContainerClient",
        "Azure.Storage.Blobs.Specialized.BlobBaseClient",
        "Azure.Storage.Files.Shares.ShareServiceClient",
        "Azure.Storage.Files.Shares.ShareClient",
        "Azure.Storage.Files.DataLake.DataLakeServiceClient",
        "Azure.Storage.Files.DataLake.DataLakeFileSystemClient",
        "Amazon.S3.IAmazonS3",
        "Google.Cloud.Storage.V1.StorageClient",
        "Google.Cloud.Firestore.FirestoreDb",
    ];

    private readonly INamedTypeSymbol[] _types;

    public DataStores(KnownTypes types)
    {
        var found = new List<INamedTypeSymbol>(Names.Length);
        foreach (var name in Names)
        {
            if (types[name] is { } type)
                found.Add(type);
        }

        _types = found.ToArray();
    }

    /// <summary>Whether the compilation knows any.</summary>
    public bool IsPossible => _types.Length > 0;

    public bool IsStore(ITypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface))
            return false;
        foreach (var store in _types)
        {
            if (type.Is(store))
                return true;
        }

        return false;
    }
}
