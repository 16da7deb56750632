using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class OpenCloudAccessTests
{
    private static readonly string Key = "u8Jt4Zk2Qp7vXw1RbN5mLh9CdEf3GsAy6TiOzVq0WxK8jHn2PrUcYl4BgMoSe7Da==";

    private static RuleTest Rule => new("NHS4005");

    [Fact]
    public Task Flags_public_storage() => Rule.Flags("""
        using Amazon.S3;
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Azure.Storage.Blobs.Models;
        public class Letters
        {
            private static readonly PutObjectRequest Template = new() { CannedACL = [|S3CannedACL.PublicRead|] };
            PutObjectRequest A() => new() { CannedACL = [|S3CannedACL.PublicReadWrite|] };
            PutObjectRequest B() => new() { CannedACL = [|"public-read"|] };
            Task C(BlobContainerClient container) => container.CreateIfNotExistsAsync([|PublicAccessType.Blob|]);
            Task D(BlobContainerClient container) => container.SetAccessPolicyAsync(accessType: [|PublicAccessType.BlobContainer|]);
            void E(PutBucketRequest request, bool open) { request.CannedACL = open ? [|S3CannedACL.AuthenticatedRead|] : S3CannedACL.Private; }
            PublicAccessType F => [|PublicAccessType.Blob|];
        }
        """);

    [Fact]
    public Task Allows_private_storage_and_open_data() => Rule.Allows("""
        using Amazon.S3;
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Azure.Storage.Blobs.Models;
        using NhsStandards;
        public class Letters
        {
            PutObjectRequest A() => new() { CannedACL = S3CannedACL.Private };
            PutObjectRequest B() => new() { CannedACL = "bucket-owner-full-control" };
            Task C(BlobContainerClient container) => container.CreateIfNotExistsAsync(PublicAccessType.None);
            bool D(BlobContainerProperties container) => container.PublicAccess == PublicAccessType.Blob || container.PublicAccess is PublicAccessType.BlobContainer;
            bool E(S3CannedACL acl) => acl == S3CannedACL.PublicRead || acl.Equals(S3CannedACL.PublicReadWrite);
            [OpenData] Task F(BlobContainerClient container) => container.CreateIfNotExistsAsync(PublicAccessType.Blob);
            string G(PublicAccessType type) => type switch { PublicAccessType.Blob => "blob", _ => "none" };
            void H(IHostEnvironment environment, BlobContainerClient container) { if (environment.IsDevelopment()) container.Create(PublicAccessType.Blob); }
        }
        [OpenData] public class Register { Task F(BlobContainerClient container) => container.CreateIfNotExistsAsync(PublicAccessType.Blob); }
        """);

    [Fact]
    public Task Flags_keys_in_code() => Rule.Flags($$"""
        using Amazon.Runtime;
        using Amazon.S3;
        using Azure;
        using Azure.Identity;
        using Azure.Storage;
        using Microsoft.Azure.Cosmos;
        public class Clients
        {
            private const string Secret = "{{Key}}";
            private static readonly string Field = "{{Key}}";
            AWSCredentials A() => new BasicAWSCredentials("clinic", [|"{{Key}}"|]);
            StorageSharedKeyCredential B() => new("letters", [|Secret|]);
            AzureNamedKeyCredential C(IConfiguration configuration) => new("letters", configuration["Key"] ?? [|"{{Key}}"|]);
            CosmosClient D() => new("https://clinic.documents.azure.com/", [|Field|]);
            ClientSecretCredential E() { var secret = [|"{{Key}}"|]; return new("tenant", "client", clientSecret: secret); }
            AmazonS3Client F() => new AmazonS3Client("clinic", awsSecretAccessKey: [|"{{Key}}"|]);
        }
        """);

    [Fact]
    public Task Flags_keys_in_texts() => Rule.WithFile("/0/appsettings.json", $$"""
        {
          "Storage": [|"DefaultEndpointsProtocol=https;AccountName=letters;AccountKey={{Key}};EndpointSuffix=core.windows.net"|],
          "Bus": "Endpoint=sb://clinic.servicebus.windows.net/;SharedAccessKeyName=Send;SharedAccessKey=",
          "Emulator": "UseDevelopmentStorage=true"
        }
        """, "Configuration").Flags($$"""
        using Azure.Storage.Blobs;
        public class Clients
        {
            private const string Storage = [|"DefaultEndpointsProtocol=https;AccountName=letters;AccountKey={{Key}}"|];
            BlobServiceClient A() => new(Storage);
            string B() => [|"Endpoint=sb://clinic.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={{Key}}"|];
            Uri C() => new([|"https://letters.blob.core.windows.net/out?sv=2024-11-04&sp=r&sig={{Key}}"|]);
            string D(string name) => $"AccountName={name};[|AccountKey={{Key}};EndpointSuffix=core.windows.net|]";
        }
        """.Replace("{name};[|AccountKey", "{name}[|;AccountKey", StringComparison.Ordinal));

    [Fact]
    public Task Allows_emulators_placeholders_and_configured_keys() => Rule.Allows($$"""
        using Amazon.Runtime;
        using Azure.Identity;
        using Azure.Storage;
        using Azure.Storage.Blobs;
        using Microsoft.Azure.Cosmos;
        public class Clients(IConfiguration configuration)
        {
            const string Azurite = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1";
            const string Bus = "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";
            const string Documented = "AccountName=letters;AccountKey=<your-account-key>";
            AWSCredentials A() => new BasicAWSCredentials("test", "test");
            AWSCredentials B() => new BasicAWSCredentials(configuration["Aws:Id"], configuration["Aws:Secret"]);
            CosmosClient C() => new("https://localhost:8081", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==");
            BlobServiceClient D() => new(new Uri("https://letters.blob.core.windows.net/"), new DefaultAzureCredential());
            StorageSharedKeyCredential E(string key) => new("letters", key);
            string F(string key) => $"AccountName=letters;AccountKey={key}";
            string G(string signature) => "https://letters.blob.core.windows.net/out?sig=" + signature;
        }
        """);

    [Fact]
    public Task Leaves_tests_alone() => Rule.WithProperty("IsTestProject", "true").Allows($$"""
        public class Clients { const string Storage = "AccountName=letters;AccountKey={{Key}}"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Clients { object A() => new BasicAWSCredentials(, "x"; string B = "AccountKey=; object C => S3CannedACL.; object D = "?sig="; }
        """);
}
