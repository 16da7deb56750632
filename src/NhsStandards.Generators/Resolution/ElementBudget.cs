namespace NhsStandards.Generators.Resolution;

/// <summary>Counts the elements that one definition comes to: profiles within profiles and slices within slices multiply.</summary>
internal sealed class ElementBudget(CancellationToken cancellation)
{
    /// <summary>Many times what the largest published profile comes to.</summary>
    public const int Maximum = 10_000;

    private int _count;

    public bool IsSpent
    {
        get
        {
            cancellation.ThrowIfCancellationRequested();
            return _count > Maximum;
        }
    }

    public void Take() => _count++;
}
