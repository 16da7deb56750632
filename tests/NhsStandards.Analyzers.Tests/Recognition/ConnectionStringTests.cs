using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Tests.Recognition;

public class ConnectionStringTests
{
    [Theory]
    [InlineData("Server=10.1.4.7;Database=Clinic", "10.1.4.7")]
    [InlineData("database=Clinic; DATA SOURCE = sql01,1433 ;", "sql01,1433")]
    [InlineData("Host=db.clinic.nhs.uk;Port=5432", "db.clinic.nhs.uk")]
    [InlineData("Password='a;Server=b';Server=\"c;d\"", "c;d")]
    [InlineData("Password=\"say \"\"Server=x;\"\"\";Host=y", "y")]
    [InlineData("Server='o''clock'", "o'clock")]
    [InlineData("Database=Clinic", null)]
    [InlineData("", null)]
    [InlineData("no connection string; at all", null)]
    [InlineData("=;;==;Server", null)]
    [InlineData("Password='unclosed;Server=x", "x")]
    [InlineData("Server=", "")]
    public void Finds_the_server(string text, string? server) => Assert.Equal(server, new ConnectionString(text).Server);

    [Fact]
    public void Walks_pairs_with_the_place_of_their_values()
    {
        const string text = "Server=x; Encrypt = False ;TrustServerCertificate=true";
        var pairs = new List<(string, string, int)>();
        foreach (var pair in new ConnectionString(text))
            pairs.Add((pair.Key, pair.Value, pair.ValueStart));
        Assert.Equal([("Server", "x", 7), ("Encrypt", "False", 20), ("TrustServerCertificate", "true", 50)], pairs);
    }

    [Fact]
    public void Compares_keys_and_values_without_case()
    {
        var text = new ConnectionString("ENCRYPT=false");
        Assert.Equal("false", text.ValueOf("Encrypt"));
        foreach (var pair in text)
        {
            Assert.True(pair.HasKey("encrypt") && pair.HasValue("FALSE"));
            Assert.False(pair.HasKey("encrypted") || pair.HasValue("true"));
        }
    }
}
