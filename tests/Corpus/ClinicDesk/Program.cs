namespace Meridian.ClinicDesk;

internal static class Program // expect NHS8001
{
    private static async Task<int> Main(string[] args)
    {
        var queue = new ArrivalQueue();
        foreach (var line in args)
            queue.Add(line);
        await Console.Out.WriteLineAsync($"{queue.Count} people are waiting"); // clean NHS6001
        return 0;
    }
}

/// <summary>Who has arrived, in the order of arrival. Tickets, not names.</summary>
internal sealed class ArrivalQueue
{
    private readonly Queue<string> _tickets = new();

    public int Count => _tickets.Count;

    public void Add(string ticket) => _tickets.Enqueue(ticket);

    public string? Next() => _tickets.TryDequeue(out var ticket) ? ticket : null;
}
