using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Northgate.ReferralIntake.Options;

namespace Northgate.ReferralIntake.Services;

/// <summary>The national message exchange, over the internet.</summary>
public sealed class MeshMailbox(HttpClient http, IOptions<MeshOptions> options, ILogger<MeshMailbox> logger)
{
    private const string AuthorizationScheme = "NHSMESH";
    private int _nonceCount;

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, "inbox");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
        return document.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetString()!).ToList();
    }

    public async Task<MeshMessage> DownloadAsync(string messageId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, "inbox/" + messageId);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return new MeshMessage
        {
            Id = messageId,
            Workflow = response.Headers.TryGetValues("Mex-WorkflowID", out var workflow) ? workflow.First() : "",
            Body = await response.Content.ReadAsByteArrayAsync(cancellationToken),
        };
    }

    public async Task AcknowledgeAsync(string messageId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Put, $"inbox/{messageId}/status/acknowledged");
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
            logger.LogWarning("Message {MessageId} was not acknowledged: {Status}", messageId, (int)response.StatusCode);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, options.Value.MailboxId + "/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue(AuthorizationScheme, Token());
        request.Headers.Add("Mex-ClientVersion", "northgate==4.2");
        return request;
    }

    // The specification of the exchange: HMAC-SHA256 over the ASCII text.
    private string Token()
    {
        var nonce = Guid.NewGuid().ToString();
        var count = Interlocked.Increment(ref _nonceCount);
        var time = DateTime.UtcNow.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture); // clean NHS1017
        var text = $"{options.Value.MailboxId}:{nonce}:{count}:{options.Value.MailboxPassword}:{time}";
        using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(options.Value.SharedKey)); // clean NHS2013 NHS5001
        var hash = Convert.ToHexString(hmac.ComputeHash(Encoding.ASCII.GetBytes(text))).ToLowerInvariant(); // clean NHS2013
        return $"{options.Value.MailboxId}:{nonce}:{count}:{time}:{hash}";
    }
}

public sealed class MeshMessage
{
    public required string Id { get; init; }

    public required string Workflow { get; init; }

    public required byte[] Body { get; init; }
}

/// <summary>Where the mailbox was before the exchange moved to the internet; the old sites are switched one by one.</summary>
public static class MeshAddresses
{
    public const string Production = "https://mesh-sync.spineservices.nhs.uk/messageexchange/"; // clean NHS3002

    public const string Hscn = "https://mesh-sync.national.ncrs.nhs.uk/messageexchange/"; // expect NHS3002

    public const string Directory = "ldaps://ldap.nis1.national.ncrs.nhs.uk"; // expect NHS3002

    public const string Intranet = "https://nww.northgate-trust.nhs.uk/referrals"; // expect NHS3002

    public const string Public = "https://www.northgate-trust.nhs.uk/referrals"; // clean NHS3002
}
