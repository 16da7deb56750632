using System.Reflection;

namespace NhsStandards.Tests.Privacy;

public class RedactTests
{
    [Fact]
    public void Every_value_becomes_the_same_text()
    {
        Assert.Equal("[redacted]", "Jane Doe".Redact());
        Assert.Equal("[redacted]", ((string?)null).Redact());
        Assert.Equal("[redacted]", NhsNumber.Parse("9990000018").Redact());
        Assert.Equal("[redacted]", new DateOnly(1980, 1, 1).Redact());
        Assert.Equal("[redacted]", 5.Redact());
        Assert.Equal("[redacted]", new Talkative().Redact());
    }

    [Fact]
    public void Method_is_known_to_redact() =>
        Assert.NotNull(typeof(RedactExtensions).GetMethod(nameof(RedactExtensions.Redact))!.GetCustomAttribute<RedactsAttribute>());

    private sealed class Talkative
    {
        public override string ToString() => throw new InvalidOperationException("The value was read.");
    }
}
