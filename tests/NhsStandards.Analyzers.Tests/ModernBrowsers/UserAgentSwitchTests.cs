using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class UserAgentSwitchTests
{
    private static RuleTest Rule => new("NHS8003");

    [Fact]
    public Task Flags_switches_on_the_browser() => Rule.Flags("""
        using System.Text.RegularExpressions;
        public static class Pages
        {
            static bool A(HttpRequest request) => [|request.Headers.UserAgent.ToString().Contains("MSIE")|];
            static string B(HttpRequest request) => [|request.Headers["User-Agent"].ToString().Contains("Trident", StringComparison.OrdinalIgnoreCase)|] ? "old" : "new";
            static bool C(HttpContext context) { var agent = context.Request.Headers["User-Agent"].ToString(); return [|agent.IndexOf("Chrome")|] >= 0; }
            static bool D(string userAgent) => [|Regex.IsMatch(userAgent, "Firefox/[0-9]+")|];
            static bool E(HttpRequest request) => request.Headers["User-Agent"].FirstOrDefault()?[|.Contains("Safari")|] == true;
        }
        """);

    [Fact]
    public Task Allows_logs_robots_and_same_site() => Rule.Allows("""
        public static class Pages
        {
            static void A(HttpRequest request, ILogger logger) => logger.LogInformation("From {Agent}", request.Headers.UserAgent);
            static bool DisallowsSameSiteNone(string userAgent) => userAgent.Contains("CPU iPhone OS 12") || userAgent.Contains("Chrome/5");
            static bool IsBot(string userAgent) => userAgent.Contains("Googlebot") || userAgent.Contains("Chrome-Lighthouse");
            static bool B(string userAgent) => userAgent.Contains("NHSApp");
            static bool C(string text) => text.Contains("Chrome");
            static bool D(HttpRequest request) => request.Headers.Accept.ToString().Contains("Safari");
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public static class Pages { static bool A(HttpRequest request) => request.Headers.UserAgent.Contains(; static bool B => .Contains("MSIE"); }
        """);
}
