namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises endpoints that serve the running of a service and not its users: probes, metrics, error pages, documents of the API.</summary>
internal static class Infrastructure
{
    private static readonly string[] Terms =
    [
        "health", "healthz", "healthcheck", "ready", "readyz", "readiness", "live", "livez", "liveness", "ping", "heartbeat", "metrics", "status", "version", "info",
        "error", "errors", "fallback", "swagger", "openapi", "docs", "scalar", "favicon", "robots", "csp", "warmup", "keepalive", "monitoring", "diagnostics",
        "home", "root", "index", "login", "logout", "signin", "signout", "callback", "webhook", "antiforgery", "session",
        "cache", "bff", "admin", "debug", "test", "dev", "seed", "mock",
    ];

    /// <summary>Whether a route is such an endpoint's, or the start page.</summary>
    public static bool IsRoute(string route) => route.Trim('/').Length == 0 || route.IndexOf("well-known", StringComparison.OrdinalIgnoreCase) >= 0 || IsName(route.Replace('/', '-'));

    /// <summary>Whether a method, type or route is called so.</summary>
    public static bool IsName(string name) => NameWords.ContainsAny(name, Terms);
}
