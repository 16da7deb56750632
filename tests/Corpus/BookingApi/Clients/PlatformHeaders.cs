namespace Quayside.Booking.Clients;

/// <summary>One id for a request however often it is sent: the retry policy is inside.</summary>
public sealed class PlatformHeaders : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains("X-Request-ID"))
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString("D")); // clean NHS2004 NHS2005
        return base.SendAsync(request, cancellationToken);
    }
}
