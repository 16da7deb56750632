using System.Net;
using System.Net.Sockets;

namespace Quayside.Booking.Support;

public static class Masking
{
    public static string Mask(string text) => text.Length <= 3 ? "***" : new string('*', text.Length - 3) + text[^3..];
}

public static class Metrics
{
    private static long _bookings;

    public static void Booked() => Interlocked.Increment(ref _bookings);

    public static string Text() => $"bookings_total {Interlocked.Read(ref _bookings)}\n";
}

/// <summary>Webhooks of partners may not point into our own network.</summary>
public static class OutboundGuard
{
    private static readonly HashSet<string> Refused = ["169.254.169.254", "metadata.google.internal", "127.0.0.1"]; // clean NHS7006 NHS3003

    private static readonly string[] PrivateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]; // clean NHS3003

    public static bool Allows(Uri target) => target.Scheme == "https" && !Refused.Contains(target.Host) && !PrivateRanges.Any(range => IPNetwork.Parse(range) is var network && IPAddress.TryParse(target.Host, out var address) && network.Contains(address));
}

/// <summary>Which machine are we? Asked once for the support page.</summary>
public static class InstanceInfo
{
    private static readonly IPAddress Metadata = IPAddress.Parse("169.254.169.254"); // clean NHS3003

    private const string GoogleHost = "metadata.google.internal";

    public const string Version = "10.2.0.14"; // clean NHS3003 NHS3008

    public static async Task<string> DescribeAsync(HttpClient http, bool google, CancellationToken cancellationToken)
    {
        if (google)
            return await http.GetStringAsync($"http://{GoogleHost}/computeMetadata/v1/instance/zone", cancellationToken); // expect NHS7006
        using var client = new TcpClient();
        await client.ConnectAsync(Metadata, 80, cancellationToken); // expect NHS7006
        return $"Booking {Version}";
    }
}
