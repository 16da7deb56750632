namespace NhsStandards.Accuracy.Tests;

/// <summary>The corpus, measured once for all tests.</summary>
public sealed class MeasuredCorpus : IAsyncLifetime
{
    internal Measurement Measurement { get; private set; } = null!;

    public async Task InitializeAsync() => Measurement = await Measurement.RunAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
