using System.Text.RegularExpressions;

namespace Lark.Portal.Security;

public static partial class Browsers
{
    public static bool NeedsOldStyles(HttpRequest request) => request.Headers.UserAgent.ToString().Contains("Trident"); // expect NHS8003

    public static bool IsSafari(HttpRequest request)
    {
        var agent = request.Headers["User-Agent"].ToString();
        return Regex.IsMatch(agent, "Safari/[0-9]+"); // expect NHS8003
    }

    public static string Download(HttpContext context, string name)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        if (agent.Contains("MSIE") || agent.StartsWith("Edge")) // expect NHS8003 NHS8003
            return Uri.EscapeDataString(name);
        return name;
    }

    /// <summary>The known incompatibility of old clients with the attribute.</summary>
    public static bool DisallowsSameSiteNone(string userAgent) => userAgent.Contains("Chrome/5") || userAgent.Contains("Chrome/6"); // clean NHS8003

    [System.Diagnostics.CodeAnalysis.SuppressMessage("NHS", "NHS8003", Justification = "<Pending>")] // expect NHS9013
    public static bool IsOldEdge(HttpRequest request) => request.Headers.UserAgent.ToString().Contains("Edge/18");

    public static bool IsProbe(HttpRequest request) => request.Headers.UserAgent.ToString().StartsWith("UptimeRobot", StringComparison.Ordinal); // clean NHS8003

    public static void Log(ILogger logger, HttpRequest request) => logger.LogInformation("Agent {Agent}", request.Headers.UserAgent.ToString()); // clean NHS8003 NHS6001
}
