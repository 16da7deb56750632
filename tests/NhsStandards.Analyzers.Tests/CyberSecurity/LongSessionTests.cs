using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class LongSessionTests
{
    private const string Patient = """

        public class Patient { public string NhsNumber { get; set; } = ""; }
        """;

    private static RuleTest Rule => new("NHS5012");

    [Fact]
    public Task Flags_long_sessions() => Rule.Flags("""
        using Microsoft.AspNetCore.Authentication;
        class Startup
        {
            private static readonly TimeSpan Day = TimeSpan.FromDays(1);
            void A(IServiceCollection services) => services.AddAuthentication().AddCookie(options => { options.ExpireTimeSpan = [|TimeSpan.FromHours(8)|]; options.LoginPath = "/login"; });
            void B(IServiceCollection services) => services.ConfigureApplicationCookie(options => options.ExpireTimeSpan = [|Day|]);
            object C() => new AuthenticationProperties { ExpiresUtc = [|DateTimeOffset.UtcNow.AddDays(7)|] };
        }
        """ + Patient);

    [Fact]
    public Task Flags_the_default_of_cookies() => Rule.Flags("""
        class Startup
        {
            const string Issuer = "https://auth.login.nhs.uk";
            void A(IServiceCollection services) => services.AddAuthentication().[|AddCookie|]();
            void B(IServiceCollection services) => services.AddAuthentication().[|AddCookie|]("Cookies", options => options.LoginPath = "/login");
        }
        """);

    [Fact]
    public Task Flags_idle_sessions() => Rule.Flags("""
        class Startup { void A(IServiceCollection services) => services.AddSession(options => options.IdleTimeout = [|TimeSpan.FromMinutes(60)|]); }
        """ + Patient);

    [Fact]
    public Task Suggests_an_end_for_sliding_sessions() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Info, """
        class Startup { void A(IServiceCollection services) => services.AddAuthentication().AddCookie(options => { options.ExpireTimeSpan = TimeSpan.FromMinutes(20); {|#0:options.SlidingExpiration = true|}; }); }
        """ + Patient);

    [Fact]
    public Task Allows_short_sessions() => Rule.Allows("""
        using Microsoft.AspNetCore.Authentication;
        class Startup
        {
            void A(IServiceCollection services, IConfiguration configuration) => services.AddAuthentication()
                .AddCookie(options => { options.ExpireTimeSpan = TimeSpan.FromMinutes(30); options.SlidingExpiration = true; options.Events.OnValidatePrincipal = _ => Task.CompletedTask; })
                .AddCookie("Other", options => options.ExpireTimeSpan = TimeSpan.FromMinutes(configuration.GetValue<int>("Minutes")));
            void B(IServiceCollection services) => services.AddSession(options => options.IdleTimeout = TimeSpan.FromMinutes(20));
            object C() => new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow.AddHours(12) };
            object D() => new CookieOptions { Expires = DateTimeOffset.UtcNow.AddYears(1) };
            void E(IServiceCollection services) => services.AddAntiforgery(options => options.Cookie.Expiration = TimeSpan.FromDays(1));
        }
        """ + Patient);

    [Fact]
    public Task Allows_options_from_elsewhere() => Rule.Allows("""
        using NhsStandards;
        class Startup
        {
            void A(IServiceCollection services, IConfiguration configuration) => services.AddAuthentication().AddCookie(options => configuration.Bind("Cookie", options));
            void B(IServiceCollection services) => services.AddAuthentication().AddCookie("External");
        }
        """ + Patient);

    [Fact]
    public Task Allows_native_apps() => Rule.Allows("""
        using NhsStandards;
        [UserToAppAuth] class App { void A(IServiceCollection services) => services.AddAuthentication().AddCookie(options => options.ExpireTimeSpan = TimeSpan.FromDays(30)); }
        """ + Patient);

    [Fact]
    public Task Allows_services_without_patients() => Rule.Allows("""
        class Startup { void A(IServiceCollection services) => services.AddAuthentication().AddCookie(); }
        """);

    [Fact]
    public Task Ends_sessions_after_thirty_minutes() => Rule.Fixes("""
        class Startup
        {
            void A(IServiceCollection services) => services.AddAuthentication().AddCookie(options => options.ExpireTimeSpan = [|TimeSpan.FromHours(8)|]);
            void B(IServiceCollection services) => services.ConfigureApplicationCookie(options => options.ExpireTimeSpan = [|new TimeSpan(8, 0, 0)|]);
        }
        """ + Patient, """
        class Startup
        {
            void A(IServiceCollection services) => services.AddAuthentication().AddCookie(options => options.ExpireTimeSpan = TimeSpan.FromMinutes(30));
            void B(IServiceCollection services) => services.ConfigureApplicationCookie(options => options.ExpireTimeSpan = TimeSpan.FromMinutes(30));
        }
        """ + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Startup { void A(IServiceCollection services) => services.AddAuthentication().AddCookie(options => options.ExpireTimeSpan = TimeSpan.FromHours(); }
        """ + Patient);
}
