using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class HostingInContractTests
{
    private static RuleTest Rule => new("NHS7004");

    [Fact]
    public Task Flags_clouds_and_hosts_in_contracts() => Rule.WithProperty("NhsRecordStackLayer", "Contract").Flags("""
        using Azure.Storage.Blobs;
        public interface ILetters
        {
            BlobClient [|Find|](string id);
            Task<List<Azure.Response>> [|FindAsync|](string id);
            void Store(BlobContainerClient[] [|target|]);
            Azure.ETag [|Version|] { get; }
        }
        public record Letter(string Id, Amazon.S3.Model.S3Object [|Object|]);
        public class [|Row|] : Azure.Data.Tables.ITableEntity
        {
            public string PartitionKey { get; set; } = "";
            public string RowKey { get; set; } = "";
            public DateTimeOffset? Timestamp { get; set; }
            public Azure.ETag ETag { get; set; }
        }
        public class Reader(IConfiguration [|configuration|]) { protected IHost? [|Host|]; public object Read() => configuration; }
        public delegate BlobClient [|Open|]();
        """);

    [Fact]
    public Task Flags_clouds_in_the_signatures_of_the_data_layer() => Rule.Flags("""
        using NhsStandards;
        [assembly: RecordLayer(RecordLayer.Data)]
        public class Letters { public Microsoft.Azure.Cosmos.ItemResponse<string>? [|Read|](string id) => null; }
        """);

    [Fact]
    public Task Allows_what_is_inside_and_what_is_handed_in() => Rule.WithProperty("NhsRecordStackLayer", "Data").Allows("""
        using Azure.Storage.Blobs;
        public class Letters(BlobContainerClient container, IConfiguration configuration)
        {
            private readonly BlobContainerClient _container = container;
            internal BlobClient Find(string id) => _container.GetBlobClient(id);
            public Stream Open(string id) => Find(id).OpenRead();
            public IConfiguration Configuration => configuration;
        }
        internal class Inner { public BlobClient? Client; }
        public static class Registration { public static void AddLetters(this IServiceCollection services, BlobServiceClient client) => services.AddSingleton(client); }
        """);

    [Theory]
    [InlineData("Hosting")]
    [InlineData("DigitalService")]
    [InlineData("")]
    public Task Allows_other_layers(string layer) => Rule.WithProperty("NhsRecordStackLayer", layer).Allows("""
        public class A { public Azure.Storage.Blobs.BlobClient? Client; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithProperty("NhsRecordStackLayer", "Contract").WithCompilerErrors().Allows("""
        public class A : Missing<, { public Missing M(, Azure. x) ; public event Foo; public this[] => ; }
        """);
}
