using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class UnenforcedHttpsTests
{
    private static RuleTest Rule => new RuleTest("NHS3007").AsProgram();

    [Theory]
    [InlineData("app.[|Run|]();")]
    [InlineData("app.[|Run|](\"http://*:8080\");")]
    [InlineData("await app.[|RunAsync|]();")]
    [InlineData("await app.[|RunAsync|](CancellationToken.None);")]
    public Task Flags_web_applications(string run) => Rule.Flags($"""
        var app = WebApplication.CreateBuilder(args).Build();
        // app.UseHttpsRedirection();
        app.MapGet("/", () => "Hello");
        app.UseAuthentication();
        {run}
        """);

    [Fact]
    public Task Flags_start_up_types() => Rule.Flags("""
        using Microsoft.AspNetCore.Hosting;
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.[|UseStartup<Startup>|]()).Build().Run();
        class Startup { public void Configure(IApplicationBuilder app) => app.UseRouting(); }
        """);

    [Theory]
    [InlineData("app.UseHttpsRedirection();")]
    [InlineData("if (!app.Environment.IsDevelopment()) app.UseHsts();")]
    [InlineData("app.MapGrpcService<object>();")]
    [InlineData("app.Use((context, next) => context.Request.IsHttps ? next(context) : Task.CompletedTask);")]
    public Task Allows_enforced_hosts(string use) => Rule.Allows($$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{use}}
        app.MapGet("/", () => "Hello");
        app.Run();
        static class Grpc { public static void MapGrpcService<T>(this IEndpointRouteBuilder builder) { } }
        """);

    [Fact]
    public Task Allows_a_redirect_in_another_file() => Rule.WithSource("/0/Pipeline.cs", """
        static class Pipeline { public static void UseClinic(this WebApplication app) => app.UseHttpsRedirection(); }
        """).Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseClinic();
        app.Run();
        """);

    [Fact]
    public Task Allows_hosts_without_a_web_service() => Rule.Allows("""
        var host = Host.CreateApplicationBuilder(args).Build();
        host.Run();
        await host.RunAsync();
        """);

    [Fact]
    public Task Allows_the_end_of_a_pipeline() => new RuleTest("NHS3007").Allows("""
        public static class Pipeline { public static void End(WebApplication app) => app.Run(context => context.Response.WriteAsync("x")); }
        """);

    [Fact]
    public Task Allows_where_a_proxy_does_it() => Rule.WithOption("nhs_standards.tls_terminated_upstream", "true").Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Run();
        """);

    [Fact]
    public Task Enforces_https_where_the_pipeline_begins() => Rule.Fixes("""
        var builder = WebApplication.CreateBuilder(args);

        var app = builder.Build();
        app.MapGet("/", () => "Hello");

        app.[|Run|]();
        """, """
        var builder = WebApplication.CreateBuilder(args);

        var app = builder.Build();
        app.UseHsts();
        app.UseHttpsRedirection();
        app.MapGet("/", () => "Hello");

        app.Run();
        """);

    [Fact]
    public Task Enforces_https_behind_forwarded_headers() => Rule.Fixes("""
        public static class Program
        {
            public static void Main(string[] args)
            {
                // The clinic's API
                var app = WebApplication.CreateBuilder(args).Build();
                app.UseForwardedHeaders();
                app.MapGet("/", () => "Hello");
                app.[|Run|]();
            }
        }
        """, """
        public static class Program
        {
            public static void Main(string[] args)
            {
                // The clinic's API
                var app = WebApplication.CreateBuilder(args).Build();
                app.UseForwardedHeaders();
                app.UseHsts();
                app.UseHttpsRedirection();
                app.MapGet("/", () => "Hello");
                app.Run();
            }
        }
        """);

    [Fact]
    public Task Offers_no_fix_without_a_local() => Rule.OffersNoFix("""
        WebApplication.CreateBuilder(args).Build().[|Run|]();
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use; app.RunAsync.; Run(
        """);
}
