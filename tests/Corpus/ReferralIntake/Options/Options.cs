using System.ComponentModel.DataAnnotations;
using NhsStandards;

namespace Northgate.ReferralIntake.Options;

public sealed class PdsOptions
{
    [Required]
    public Uri BaseUrl { get; set; } = null!;

    [Required]
    public string KeyId { get; set; } = "";

    public string ApiKey { get; set; } = ""; // clean NHS5011

    public string TokenUrl { get; set; } = "";

    public string SigningKeyPath { get; set; } = "";
}

public sealed class MeshOptions
{
    [Required]
    public Uri BaseUrl { get; set; } = null!;

    [Required]
    public string MailboxId { get; set; } = "";

    public string MailboxPassword { get; set; } = "";

    public string SharedKey { get; set; } = "";

    public string WorkflowId { get; set; } = "REFERRAL_IN";

    public int PageSize { get; set; } = 100;
}

public sealed class OdsOptions
{
    public Uri? BaseUrl { get; set; }

    // The organisation on whose behalf we call the platform.
    public OdsCode ActingOrganisation { get; set; }

    public string OrganisationName { get; set; } = ""; // clean NHS1026
}

public sealed class ArchiveOptions
{
    public string AwsRegion { get; set; } = "eu-west-2"; // clean NHS4004

    public string Bucket { get; set; } = "";

    public string Culture { get; set; } = "en-us"; // clean NHS4004

    public string? BlobEndpoint { get; set; }
}

/// <summary>Where the platform lives, per environment. Chosen once at start-up from configuration.</summary>
public static class PlatformEnvironments
{
    public static readonly Dictionary<string, string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sandbox"] = "https://sandbox.api.service.nhs.uk", // clean NHS3006
        ["integration"] = "https://int.api.service.nhs.uk", // clean NHS3006
        ["production"] = "https://api.service.nhs.uk",
    };
}
