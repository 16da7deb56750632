using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;
using Northgate.ReferralIntake.Contracts;
using Northgate.ReferralIntake.Domain;
using Northgate.ReferralIntake.Options;

namespace Northgate.ReferralIntake.Services;

public sealed class ReferralStore(BlobServiceClient blobs, ServiceBusClient bus) // clean NHS7002
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient("referrals");

    public async Task<Referral?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var blob = _container.GetBlobClient($"{id}.json"); // clean NHS6005
        if (!await blob.ExistsAsync(cancellationToken))
            return null;
        var content = await blob.DownloadContentAsync(cancellationToken);
        return content.Value.Content.ToObjectFromJson<Referral>();
    }

    public async Task SaveAsync(Referral referral, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken); // clean NHS4005
        await _container.GetBlobClient($"{referral.Id}.json").UploadAsync(BinaryData.FromObjectAsJson(referral), overwrite: true, cancellationToken);

        var message = new ReferralReceived { ReferralId = referral.Id, Specialty = referral.Specialty, ReceivedAt = referral.ReceivedAt };
        await using var sender = bus.CreateSender("referral-received");
        await sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(message)), cancellationToken);
    }

    public async Task<IntakeStatistics> CountAsync(CancellationToken cancellationToken)
    {
        var received = 0;
        await foreach (var _ in _container.GetBlobsAsync(cancellationToken: cancellationToken))
            received++;
        return new IntakeStatistics { Received = received, NhsNumberCount = received };
    }
}

public sealed class LetterArchive(BlobServiceClient blobs, IOptions<ArchiveOptions> options)
{
    public async Task PublishLeafletsAsync(CancellationToken cancellationToken)
    {
        await blobs.GetBlobContainerClient("letters").CreateIfNotExistsAsync(PublicAccessType.Blob, cancellationToken: cancellationToken); // expect NHS4005
        await blobs.GetBlobContainerClient("outbox").SetAccessPolicyAsync(PublicAccessType.BlobContainer, cancellationToken: cancellationToken); // expect NHS4005
    }

    /// <summary>Service lists and opening times: open by design.</summary>
    [NhsStandards.OpenData]
    public async Task PublishDirectoryAsync(CancellationToken cancellationToken) =>
        await blobs.GetBlobContainerClient("directory").CreateIfNotExistsAsync(PublicAccessType.Blob, cancellationToken: cancellationToken); // clean NHS4005

    public Amazon.S3.AmazonS3Client ColdStore() => new(Amazon.RegionEndpoint.GetBySystemName(options.Value.AwsRegion)); // clean NHS4004

    public Amazon.S3.AmazonS3Client MirrorStore() => new(Amazon.RegionEndpoint.EUWest2); // clean NHS4004

    public Amazon.S3.AmazonS3Client RecoveryStore() => new(Amazon.RegionEndpoint.USEast1); // expect NHS4004

    public Amazon.S3.AmazonS3Client TestStore()
    {
        const string recoveryRegion = "ap-southeast-2"; // expect NHS4004
        return new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.GetBySystemName(recoveryRegion));
    }

    public Amazon.S3.AmazonS3Client LegacyStore()
    {
        var credentials = new Amazon.Runtime.BasicAWSCredentials("AKIAQ3EGRT5J7XK2WM4N", "v9Jd2LqT7rXwB4nKzP8mYc3HfG6sQa1UeRt5WoIx"); // expect NHS4005 NHS5011
        return new Amazon.S3.AmazonS3Client(credentials, Amazon.RegionEndpoint.EUWest2);
    }
}
