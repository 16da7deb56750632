using Microsoft.Extensions.Configuration;

namespace NhsStandards.Tests.Identifiers;

public class ConfigurationTests
{
    [Fact]
    public void Options_hold_identifiers()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Practice", "rh802"), new("Finding", "73211009")]).Build();
        Assert.Equal(new Options { Practice = OdsCode.Parse("RH802"), Finding = SnomedCode.Parse("73211009") }, configuration.Get<Options>());
    }

    [Fact]
    public void Wrong_text_in_configuration_is_an_error()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Practice", "?")]).Build();
        Assert.Throws<InvalidOperationException>(() => configuration.Get<Options>());
    }

    public sealed record Options
    {
        public OdsCode Practice { get; init; }

        public SnomedCode? Finding { get; init; }
    }
}
