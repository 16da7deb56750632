namespace NhsStandards.Tests.Testing;

internal static class Allocations
{
    /// <summary>The bytes that an action allocates on this thread once it has run before.</summary>
    public static long Of(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
