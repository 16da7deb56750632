namespace Quayside.Booking.Options;

public sealed class PdsOptions
{
    public string BaseUrl { get; set; } = "";

    public string Organisation { get; set; } = "";
}

public sealed class TextOptions
{
    public string GatewayUrl { get; set; } = "";

    public string ApiKeyHeader { get; set; } = "X-Quayside-Gateway-Key"; // clean NHS5011

    public string ApiKey { get; set; } = "";

    public string SenderName { get; set; } = "Quayside";
}

public sealed class WebhookOptions
{
    public string SigningSecret { get; set; } = "";
}
