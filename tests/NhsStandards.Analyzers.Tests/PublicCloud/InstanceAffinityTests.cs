using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class InstanceAffinityTests
{
    private static RuleTest Rule => new("NHS4003");

    [Fact]
    public Task Flags_sessions_in_memory() => Rule.WithSource("/0/Sessions.cs", """
        public static class Sessions { public static void Add(IServiceCollection services) => services.AddSession(options => options.IdleTimeout = TimeSpan.FromMinutes(10)); }
        """).Flags("""
        public static class Start { static void Add(IServiceCollection services) => services.[|AddDistributedMemoryCache|](); }
        """);

    [Fact]
    public Task Flags_keys_on_the_own_disk() => Rule.Flags("""
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Hosting;
        public static class Keys
        {
            static void A(IServiceCollection services) => services.AddDataProtection().[|PersistKeysToFileSystem|](new DirectoryInfo(@"C:\ClinicKeys")).SetApplicationName("clinic");
            static void B(IServiceCollection services) => services.AddDataProtection().[|PersistKeysToFileSystem|](new DirectoryInfo("keys"));
            static void C(IServiceCollection services, IWebHostEnvironment environment)
            {
                var folder = Path.Combine(environment.ContentRootPath, "keys");
                services.AddDataProtection().[|PersistKeysToFileSystem|](new DirectoryInfo(folder));
            }
        }
        """);

    [Fact]
    public Task Allows_shared_places() => Rule.Allows("""
        using Microsoft.AspNetCore.DataProtection;
        using StackExchange.Redis;
        public static class Start
        {
            static void Cache(IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
            {
                if (environment.IsDevelopment())
                    services.AddDistributedMemoryCache();
                services.AddSession();
            }
            static void Keys(IServiceCollection services, IConfiguration configuration, IConnectionMultiplexer redis)
            {
                services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(configuration["Keys"]!));
                services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo("/mnt/keys"));
                services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo("keys")).PersistKeysToStackExchangeRedis(redis);
            }
        }
        """);

    [Fact]
    public Task Allows_a_cache_in_memory_without_sessions() => Rule.Allows("""
        public static class Start { static void Add(IServiceCollection services) => services.AddDistributedMemoryCache(); }
        """);

    [Fact]
    public Task Allows_a_cache_in_memory_beside_a_shared_one() => Rule.Allows("""
        public static class Start
        {
            static void Add(IServiceCollection services, string? redis)
            {
                services.AddSession();
                if (redis is null) services.AddDistributedMemoryCache(); else services.AddStackExchangeRedisCache(redis);
            }
            static IServiceCollection AddStackExchangeRedisCache(this IServiceCollection services, string address) => services;
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public static class Start { static void Add(IServiceCollection services) { services.AddSession(; services.AddDataProtection().PersistKeysToFileSystem(); } }
        """);
}
