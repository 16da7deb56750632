using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class UnboundedDependencyTests
{
    private static RuleTest Rule => new("NHS4006");

    [Fact]
    public Task Flags_calls_without_end() => Rule.Flags("""
        public class Clients
        {
            private static readonly HttpClient Shared = new() { [|Timeout = Timeout.InfiniteTimeSpan|] };
            void A(HttpClient client) => [|client.Timeout = TimeSpan.FromMilliseconds(-1)|];
            void B(IServiceCollection services) => services.AddHttpClient("letters", client => [|client.Timeout = Timeout.InfiniteTimeSpan|]);
        }
        """);

    [Fact]
    public Task Flags_clients_that_never_try_again() => Rule.Flags("""
        public class PdsClient { }
        public interface INhsNotifyApi { Task<string> Get(); }
        public static class Refit { public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services) => null!; }
        public class Gateway { }
        public class Clients
        {
            void A(IServiceCollection services) => services.[|AddHttpClient<PdsClient>|]();
            void B(IServiceCollection services) => services.[|AddHttpClient|]("mesh");
            void C(IServiceCollection services) { services.[|AddRefitClient<INhsNotifyApi>|]().ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("a", "b")); }
            void D(IServiceCollection services) => services.[|AddHttpClient<Gateway>|](client => client.BaseAddress = new Uri("https://api.service.nhs.uk/personal-demographics"));
        }
        """);

    [Fact]
    public Task Allows_limits_and_handlers() => Rule.Allows("""
        using System.Net;
        public class PdsClient { }
        public class LettersClient { }
        public class EventStreamReader { void A(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan; }
        public class Clients
        {
            void A(HttpClient client) => client.Timeout = TimeSpan.FromSeconds(10);
            void B(HttpClient sseClient) => sseClient.Timeout = Timeout.InfiniteTimeSpan;
            void C(IServiceCollection services) => services.AddHttpClient<PdsClient>().AddStandardResilienceHandler();
            void D(IServiceCollection services) => services.AddHttpClient<LettersClient>();
            void E(IServiceCollection services) { var builder = services.AddHttpClient<PdsClient>(); builder.AddStandardResilienceHandler(); }
            void F(IServiceCollection services) => services.AddHttpClient<PdsClient>().AddTransientHttpErrorPolicy(policy => null!);
            void G(IServiceCollection services) => services.AddHttpClient();
        }
        """);

    [Fact]
    public Task Allows_a_handler_for_all_clients() => Rule.Allows("""
        public class PdsClient { }
        public class Clients
        {
            void A(IServiceCollection services) => services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
            void B(IServiceCollection services) => services.AddHttpClient<PdsClient>();
        }
        """);

    [Fact]
    public Task Adds_the_standard_handler() => Rule.Fixes("""
        public class PdsClient { }
        public class MeshClient { }
        public class Clients
        {
            void A(IServiceCollection services)
            {
                services.[|AddHttpClient<PdsClient>|](client => client.DefaultRequestHeaders.Add("a", "b"));
                services.[|AddHttpClient<MeshClient>|](); // MESH
            }
        }
        """, """
        public class PdsClient { }
        public class MeshClient { }
        public class Clients
        {
            void A(IServiceCollection services)
            {
                services.AddHttpClient<PdsClient>(client => client.DefaultRequestHeaders.Add("a", "b")).AddStandardResilienceHandler();
                services.AddHttpClient<MeshClient>().AddStandardResilienceHandler(); // MESH
            }
        }
        """);

    [Fact]
    public Task Offers_no_fix_for_limits_and_longer_chains() => Rule.OffersNoFix("""
        public class PdsClient { }
        public class Clients
        {
            void A(HttpClient client) => [|client.Timeout = Timeout.InfiniteTimeSpan|];
            void B(IServiceCollection services) { services.[|AddHttpClient<PdsClient>|]().SetHandlerLifetime(TimeSpan.FromMinutes(5)); }
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Clients { void A(HttpClient client, IServiceCollection services) { client.Timeout = ; services.AddHttpClient<>(; } }
        """);

    [Fact]
    public Task Flags_other_national_addresses() => Rule.Flags("""
        class A { void Add(IServiceCollection services) => services.[|AddHttpClient<Terms>|](client => client.BaseAddress = new Uri("https://ontology.nhs.uk/production1/fhir/")); }
        class Terms(HttpClient client);
        """);

    [Fact]
    public Task Allows_notifications_of_any_kind() => Rule.Allows("""
        class A { void Add(IServiceCollection services) => services.AddHttpClient<NotifyClient>(client => client.BaseAddress = new Uri("https://api.notifications.service.gov.uk/")); }
        class NotifyClient(HttpClient client);
        """);
}
