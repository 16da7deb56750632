using System.Text.Json;

namespace Meridian.Outpatients.Middleware;

/// <summary>Nothing of what we answer may be stored on the way.</summary>
public sealed class NoStoreMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store"; // clean NHS6005
        return next(context);
    }
}

/// <summary>What went wrong is in the log; the caller gets the number to ask for.</summary>
public sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Request {TraceId} failed", context.TraceIdentifier); // clean NHS6001
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "application/problem+json; charset=utf-8"; // clean NHS2013
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { title = "The request failed", traceId = context.TraceIdentifier })); // clean NHS6017
        }
    }
}

/// <summary>The old one, still registered by the reporting host.</summary>
public sealed class ErrorMiddleware
{
    private readonly RequestDelegate _next;

    public ErrorMiddleware(RequestDelegate next)
    {
        _next = next;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await _next(context);
        }
        catch (Exception ex)
        {
            context.Response.StatusCode = 500;
            context.Response.ContentType = "text/html; charset=iso-8859-1"; // expect NHS2013
            await context.Response.WriteAsync("<h1>Error</h1><pre>" + ex.StackTrace + "</pre>"); // expect NHS6017
        }
    }
}
