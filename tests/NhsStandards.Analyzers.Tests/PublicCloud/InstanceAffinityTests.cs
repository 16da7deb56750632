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

    [Fact]
    public Task Flags_the_name_of_the_machine_in_keys_and_comparisons() => Rule.Flags("""
        using System.Net;
        using Microsoft.Extensions.Caching.Distributed;
        class Jobs(IDistributedCache cache)
        {
            string LeaseKey(string job) => "lease:" + job + ":" + Dns.[|GetHostName|]();
            bool IsMain(string configured) => Dns.[|GetHostName|]() == configured;
            bool IsMainToo(string configured) => string.Equals([|Environment.MachineName|], configured, StringComparison.OrdinalIgnoreCase);
            bool IsMainThree(string configured) => [|Environment.MachineName|].ToLowerInvariant().Equals(configured);
            string? Read() => cache.GetString($"{[|Environment.MachineName|]}:session");
            string Local() { var cacheKey = "a" + [|Environment.MachineName|]; return cacheKey; }
        }
        """);

    [Fact]
    public Task Allows_the_name_of_the_machine_where_it_says_who_speaks() => Rule.Allows("""
        using System.Net;
        class Jobs(ILogger<Jobs> logger)
        {
            public string Worker { get; } = Environment.MachineName;
            public string? PartitionKey { get; set; }
            void Report() => logger.LogInformation("Running on {Machine}", Dns.GetHostName());
            bool IsMine(string lockOwner) => lockOwner == Environment.MachineName;
            bool IsFixed() => Environment.MachineName == "APP01";
            bool IsThere() => Environment.MachineName != null;
            string HeartbeatKey() => "alive:" + Environment.MachineName;
            void Trace() => PartitionKey = Environment.MachineName;
            Dictionary<string, object> Scope() => new() { ["MachineName"] = Environment.MachineName };
        }
        """);
}
