using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Quayside.Booking.Domain;
using Refit;

namespace Quayside.Booking.Clients;

public interface ISmsGateway
{
    [Post("/send")]
    Task SendAsync([Body] SmsMessage message, CancellationToken cancellationToken);
}

public sealed record SmsMessage(string To, string Text);

public interface ISiteDirectory
{
    [Get("/sites/{code}")]
    Task<Site> GetAsync(string code, CancellationToken cancellationToken);

    [Get("/sites?postcode={postcode}")]
    Task<List<Site>> NearAsync(string postcode, CancellationToken cancellationToken); // clean NHS6004
}

public sealed record Site(string Name, double Latitude, double Longitude); // clean NHS1024

/// <summary>What is left of the on-premises integrations.</summary>
public sealed class HospitalGateways(IConfiguration configuration, IHostEnvironment environment, IHttpClientFactory clients)
{
    private static readonly Uri Helpdesk = new("https://helpdesk.quayside.health/api/");

    private const string DocumentationUrl = "https://docs.quayside.health/booking"; // clean NHS3008

    public async Task<string> TicketsAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient();
        client.BaseAddress = Helpdesk; // expect NHS3008
        return await client.GetStringAsync("tickets", cancellationToken); // clean NHS3008
    }

    public async Task SendHl7Async(byte[] message, CancellationToken cancellationToken)
    {
        using var tcp = new TcpClient("mllp-gw01", 2575); // expect NHS3008
        await tcp.GetStream().WriteAsync(message, cancellationToken);
    }

    public async Task SendToRoomDisplayAsync(byte[] message, CancellationToken cancellationToken)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Parse("10.60.2.14"), 4001, cancellationToken); // expect NHS3003 NHS3008
        await tcp.GetStream().WriteAsync(message, cancellationToken);
    }

    public async Task SendToConfiguredAsync(byte[] message, CancellationToken cancellationToken)
    {
        using var tcp = new TcpClient(configuration["Display:Host"]!, configuration.GetValue<int>("Display:Port")); // clean NHS3008
        await tcp.GetStream().WriteAsync(message, cancellationToken);
    }

    public void Mail(string to, string text)
    {
        using var smtp = new SmtpClient("smtp.quayside.health", 587) { EnableSsl = true }; // expect NHS3008
        smtp.Send("booking@quayside.health", to, "Your booking", text); // clean NHS3008
    }

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri("ws://events.quayside.health/slots"), cancellationToken); // expect NHS3001 NHS3008
    }

    public async Task WatchSecureAsync(CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(configuration["Events:Url"]!), cancellationToken); // clean NHS3001 NHS3008
    }

    public HttpClient Simulator()
    {
        var client = clients.CreateClient();
        if (environment.IsDevelopment())
            client.BaseAddress = new Uri("http://localhost:5099/"); // clean NHS3001 NHS3008
        return client;
    }

    public HttpClient Rota() => new() { BaseAddress = new Uri("http://rota.quayside.health/") }; // expect NHS3001 NHS3008

    public string Help() => $"See {DocumentationUrl} or http://www.quayside.health/help for how to book."; // clean NHS3001 NHS3008

    public HttpClient Example() => new() { BaseAddress = new Uri("https://api.example.org/") }; // clean NHS3008

    public string SoapEnvelope(string body) => $"<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{body}</s:Body></s:Envelope>"; // clean NHS3001

    public async Task<string> OldTraceAsync(string body, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient("spine");
        using var request = new HttpRequestMessage(HttpMethod.Post, "sync-service");
        request.Headers.Add("SOAPAction", "urn:nhs:names:services:pdsquery/QUPA_IN000008UK02"); // expect NHS2011
        request.Content = new StringContent(SoapEnvelope(body), Encoding.UTF8, "text/xml");
        using var response = await client.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}

/// <summary>Interaction ids, as the partner directory lists them.</summary>
public static class Interactions
{
    public const string Retrieve = "urn:nhs:names:services:psisquery:QUPC_IN180000SM04"; // expect NHS2011

    public const string Structured = "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1"; // clean NHS2011

    public const string Mesh = "urn:nhs:names:services:mesh"; // clean NHS2011
}
