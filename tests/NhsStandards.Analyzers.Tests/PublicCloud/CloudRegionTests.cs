using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class CloudRegionTests
{
    private static RuleTest Rule => new("NHS4004");

    [Fact]
    public Task Flags_members_of_sdks() => Rule.Flags("""
        using Amazon;
        using Amazon.DynamoDBv2;
        using Amazon.S3;
        using Azure.Core;
        public class Clients
        {
            private static readonly RegionEndpoint Home = [|RegionEndpoint.USEast1|];
            IAmazonS3 A() => new AmazonS3Client([|RegionEndpoint.EUWest1|]);
            IAmazonDynamoDB B() => new AmazonDynamoDBClient(new AmazonDynamoDBConfig { RegionEndpoint = [|RegionEndpoint.APSoutheast2|] });
            AzureLocation C => [|AzureLocation.WestEurope|];
            string D() => [|RegionEndpoint.USWest2|].SystemName;
            RegionEndpoint E(bool fast) => fast ? RegionEndpoint.EUWest2 : [|RegionEndpoint.EUCentral1|];
        }
        """);

    [Fact]
    public Task Flags_names_of_regions() => Rule.WithFile("/0/appsettings.json", """
        {
          "AWS": { "Region": [|"us-east-1"|] },
          "Storage": { "Location": [|"West Europe"|], "Compass": "us-east-1" },
          "Queue": [|"https://sqs.us-east-1.amazonaws.com/123456789012/letters"|],
          "Good": { "Region": "eu-west-2", "Location": "UK South", "Site": { "Location": "South West" } }
        }
        """, "Configuration").Flags("""
        using Amazon;
        using Amazon.S3;
        using Azure.Core;
        using Microsoft.Azure.Cosmos;
        public class Clients(IConfiguration configuration)
        {
            private const string Region = [|"us-east-2"|];
            RegionEndpoint A() => RegionEndpoint.GetBySystemName([|"eu-west-1"|]);
            AzureLocation B() => new([|"eastus"|]);
            CosmosClientOptions C() => new() { ApplicationRegion = [|Regions.WestEurope|] };
            CosmosClientOptions D() => new() { ApplicationPreferredRegions = new List<string> { Regions.UKSouth, [|Regions.NorthEurope|] } };
            CosmosClientOptions E() => new() { ApplicationPreferredRegions = [[|"East US 2"|]] };
            void F() => Environment.SetEnvironmentVariable("AWS_REGION", [|"us-west-2"|]);
            string G() { var region = configuration["AWS:Region"] ?? [|"eu-central-1"|]; return region; }
            IAmazonS3 H() => new AmazonS3Client(new AmazonS3Config { ServiceURL = [|"https://s3.us-east-1.amazonaws.com"|] });
            void I(Dictionary<string, string> settings) { settings["AWS:Region"] = [|"us-east-1"|]; }
            void J(string region = [|"northeurope"|]) { }
            string K() => Region;
        }
        """);

    [Fact]
    public Task Allows_the_uk_and_what_decides_nothing() => Rule.WithFile("/0/appsettings.Development.json", """
        { "AWS": { "Region": "us-east-1" } }
        """, "Configuration").Allows("""
        using Amazon;
        using Amazon.S3;
        using Azure.Core;
        public class AmazonCertificateManagerClient(RegionEndpoint region) { public RegionEndpoint Region => region; }
        public class AmazonCloudFrontConfig { public RegionEndpoint? RegionEndpoint { get; set; } }
        public class Clients
        {
            private static readonly RegionEndpoint CertificateRegion = RegionEndpoint.USEast1;
            private const string CloudFrontRegion = "us-east-1";
            private const string NhsRegion = "South West";
            IAmazonS3 A() => new AmazonS3Client(RegionEndpoint.EUWest2);
            object B() => new AmazonCertificateManagerClient(RegionEndpoint.USEast1);
            object C() => new AmazonCloudFrontConfig { RegionEndpoint = RegionEndpoint.USEast1 };
            bool D(RegionEndpoint region) => region == RegionEndpoint.USEast1 || region.Equals(RegionEndpoint.USEast2);
            RegionEndpoint E(string region) => region switch { "us" => RegionEndpoint.USEast1, _ => RegionEndpoint.EUWest2 };
            AzureLocation F => AzureLocation.UKSouth;
            string G() { var culture = "us-east-1"; return culture; }
            bool H(string region) => region == "us-east-1" || region is "westeurope";
            object I(IHostEnvironment environment) => environment.IsDevelopment() ? RegionEndpoint.EUWest1 : RegionEndpoint.EUWest2;
            string J(string location) => location == "" ? "Central" : "North wing";
        }
        """);

    [Fact]
    public Task Allows_permitted_territories() => Rule.WithOption("nhs_standards.allowed_territories", "uk, eea").Flags("""
        using Amazon;
        public class Clients
        {
            RegionEndpoint A() => RegionEndpoint.EUWest1;
            RegionEndpoint B() => [|RegionEndpoint.EUCentral2|];
            string Region = "westeurope";
        }
        """);

    [Fact]
    public Task Is_an_error_in_the_gate_outside_all_territories() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        using Amazon;
        public class Clients { RegionEndpoint A() => {|#0:RegionEndpoint.USEast1|}; }
        """);

    [Fact]
    public Task Is_a_warning_in_the_gate_in_the_eea() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Warning, """
        public class Clients { const string Location = {|#0:"westeurope"|}; }
        """, "Location", "westeurope", "in the EEA", "the UK");

    [Theory]
    [InlineData("eu-west-2", Territory.UnitedKingdom)]
    [InlineData("EUWest2", Territory.UnitedKingdom)]
    [InlineData("UK South", Territory.UnitedKingdom)]
    [InlineData("WestEurope", Territory.Eea)]
    [InlineData("europe-west6", Territory.Adequate)]
    [InlineData("us-gov-west-1", Territory.Outside)]
    [InlineData("en-us", Territory.Unknown)]
    [InlineData("South East", Territory.Unknown)]
    [InlineData("", Territory.Unknown)]
    public void Knows_where_regions_are(string region, object territory) => Assert.Equal((Territory)territory, CloudRegions.TerritoryOf(region));

    [Theory]
    [InlineData("s3.eu-west-1.amazonaws.com", "eu-west-1")]
    [InlineData("clinic.westeurope-01.azurewebsites.net", "westeurope")]
    [InlineData("s3.amazonaws.com", null)]
    [InlineData("us-east-1.clinic.nhs.uk", null)]
    public void Finds_the_region_of_hosts(string host, string? region) => Assert.Equal(region, CloudRegions.RegionOfHost(host));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Clients { object A() => RegionEndpoint.; string region = "eu-west-; object B = new AzureLocation("eastus }
        """);
}
