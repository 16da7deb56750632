using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace Harbour.CarePlans.Data;

[Retention(RecordKind.AdultHealth, Years = 8)] // clean NHS6016
internal sealed class ClosedPlan
{
    public Guid Id { get; init; }

    public DateTimeOffset ClosedAt { get; init; }
}

[Retention(RecordKind.AdultHealth, Years = 6)] // expect NHS6016
internal sealed class ClosedLetter
{
    public Guid Id { get; init; }

    public DateTimeOffset ClosedAt { get; init; }
}

[Retention(RecordKind.MentalHealth, Years = 8)] // expect NHS6016
internal sealed class CounsellingNote
{
    public Guid Id { get; init; }
}

[Retention(RecordKind.Other, Years = 1)] // clean NHS6016
internal sealed class RotaEntry
{
    public Guid Id { get; init; }
}

[Retention(RecordKind.Maternity, Years = 25)] // clean NHS6016
internal sealed class BirthPlan
{
    public Guid Id { get; init; }
}

internal sealed class ClosedContext(DbContextOptions<ClosedContext> options) : DbContext(options)
{
    public DbSet<ClosedPlan> Plans => Set<ClosedPlan>();

    public DbSet<ClosedLetter> Letters => Set<ClosedLetter>();
}

[RetentionJob]
[Retention(RecordKind.AdultHealth)]
internal sealed class ClosedSweep(ClosedContext context, TimeProvider clock)
{
    public Task<int> PlansAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddYears(-10); // clean NHS6016
        return context.Plans.Where(plan => plan.ClosedAt < before).ExecuteDeleteAsync(cancellationToken); // clean NHS6011
    }

    public Task<int> LettersAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddYears(-5); // expect NHS6016
        return context.Letters.Where(letter => letter.ClosedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    public Task<int> ConfiguredAsync(int years, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddYears(-years); // clean NHS6016
        return context.Letters.Where(letter => letter.ClosedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
