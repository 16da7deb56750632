namespace PathLink.Tray;

/// <summary>Blinks when a result is overdue.</summary>
public static class TrayProgram // expect NHS8001
{
    [STAThread]
    public static void Main()
    {
        var overdue = new OverdueCounter(TimeProvider.System);
        overdue.Expect(Guid.NewGuid(), TimeSpan.FromHours(4));
        Console.WriteLine(overdue.Count); // clean NHS6001
    }
}

internal sealed class OverdueCounter(TimeProvider clock)
{
    private readonly Dictionary<Guid, DateTimeOffset> _expected = [];

    public int Count => _expected.Values.Count(due => due < clock.GetUtcNow());

    public void Expect(Guid result, TimeSpan within) => _expected[result] = clock.GetUtcNow() + within;
}
