using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal enum CacheKind
{
    None,

    /// <summary>Keys stay in the memory of the process.</summary>
    InProcess,

    /// <summary>Keys go to a store that others see and that logs them.</summary>
    Shared,

    /// <summary>A cache of the team's own: nobody knows what is behind it.</summary>
    Own,
}

/// <summary>Recognises the keys of caches, sessions and temporary data.</summary>
internal static class CacheKey
{
    private static readonly string[] OwnTerms = ["cache", "cacheservice", "cacheprovider", "cachemanager", "cachestore", "cacheclient", "cachehelper", "cacherepository"];

    /// <summary>What kind of cache takes the parameter as its key.</summary>
    public static CacheKind KindOf(IParameterSymbol parameter)
    {
        if (parameter.Name is not ("key" or "cacheKey" or "keys") || parameter.ContainingSymbol?.ContainingType is not { } type)
            return CacheKind.None;
        return KindOf(type);
    }

    /// <summary>What kind of cache a type is, whose items are reached by a key.</summary>
    public static CacheKind KindOf(INamedTypeSymbol type) => type.Name switch
    {
        "IMemoryCache" or "MemoryCache" or "CacheExtensions" when type.IsInNamespace("Microsoft.Extensions.Caching.Memory") => CacheKind.InProcess,
        "MemoryCache" or "ObjectCache" when type.IsInNamespace("System.Runtime.Caching") => CacheKind.InProcess,
        "IAppCache" or "AppCacheExtensions" when type.IsInNamespace("LazyCache") => CacheKind.InProcess,
        "IDistributedCache" or "DistributedCacheExtensions" when type.IsInNamespace("Microsoft.Extensions.Caching.Distributed") => CacheKind.Shared,
        "HybridCache" or "HybridCacheExtensions" when type.IsInNamespace("Microsoft.Extensions.Caching.Hybrid") => CacheKind.Shared,
        "IDatabase" or "IDatabaseAsync" when type.IsInNamespace("StackExchange.Redis") => CacheKind.Shared,
        "IFusionCache" when type.IsBelowNamespace("ZiggyCreatures") => CacheKind.Shared,
        "ISession" or "SessionExtensions" when type.IsInNamespace("Microsoft.AspNetCore.Http") => CacheKind.Shared,
        "ITempDataDictionary" when type.IsBelowNamespace("Microsoft.AspNetCore.Mvc") => CacheKind.Shared,
        _ => IsOwn(type) ? CacheKind.Own : CacheKind.None,
    };

    private static bool IsOwn(INamedTypeSymbol type)
    {
        if (type.Name.IndexOf("Cache", StringComparison.Ordinal) < 0 || type.IsBelowNamespace("Microsoft") || type.IsBelowNamespace("System"))
            return false;
        foreach (var term in OwnTerms)
        {
            if (NameWords.EndsWith(type.Name, term))
                return true;
        }

        return false;
    }
}
