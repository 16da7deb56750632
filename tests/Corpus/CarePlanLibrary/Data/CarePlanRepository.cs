using Azure.Storage.Blobs;
using Harbour.CarePlans.Domain;
using Microsoft.Azure.Cosmos;
using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace Harbour.CarePlans.Data;

public interface ICarePlanRepository
{
    Task<CarePlan?> FindAsync(Guid id, CancellationToken cancellationToken); // clean NHS7005

    Task<IReadOnlyList<CarePlan>> OfSubjectAsync(NhsNumber subject, CancellationToken cancellationToken); // clean NHS7005

    Task SaveAsync(CarePlan plan, CancellationToken cancellationToken);
}

internal sealed class CarePlanRepository(CarePlanContext context) : ICarePlanRepository // clean NHS7002 NHS7005
{
    public async Task<CarePlan?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await context.CarePlans.Include(plan => plan.Goals).SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken);
        return row is null ? null : ToPlan(row);
    }

    public async Task<IReadOnlyList<CarePlan>> OfSubjectAsync(NhsNumber subject, CancellationToken cancellationToken)
    {
        var rows = await Active().Where(plan => plan.Subject == subject).ToListAsync(cancellationToken);
        return rows.ConvertAll(ToPlan);
    }

    public async Task SaveAsync(CarePlan plan, CancellationToken cancellationToken)
    {
        var row = await context.CarePlans.FindAsync([plan.Id], cancellationToken);
        if (row is null)
        {
            row = new CarePlanRow { Id = plan.Id, Subject = plan.Subject, Author = plan.Author, Created = plan.Created };
            context.CarePlans.Add(row);
        }

        row.Reviewed = plan.Reviewed;
        await context.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<CarePlanRow> Active() => context.CarePlans.Where(plan => plan.Reviewed != null); // clean NHS7005

    private static CarePlan ToPlan(CarePlanRow row)
    {
        var plan = new CarePlan(row.Id, row.Subject, row.Author, row.Created);
        foreach (var goal in row.Goals)
            plan.Add(new CareGoal(goal.Id, goal.Concept, goal.Description, goal.Due));
        return plan;
    }
}

public sealed class TemplateRow
{
    public int Id { get; set; }

    public string Title { get; set; } = "";
}

public sealed class TemplateContext(DbContextOptions<TemplateContext> options) : DbContext(options)
{
    public DbSet<TemplateRow> Templates => Set<TemplateRow>();
}

public interface ITemplateCatalogue
{
    IQueryable<TemplateTitle> All(); // expect NHS7005

    Task<TemplateRow?> FindAsync(int id, CancellationToken cancellationToken); // expect NHS7005

    Task<IReadOnlyList<TemplateTitle>> TitlesAsync(CancellationToken cancellationToken); // clean NHS7005
}

public sealed record TemplateTitle(int Id, string Title);

/// <summary>Scans of signed plans.</summary>
public sealed class ScanStore(Uri container)
{
    private readonly BlobContainerClient _container = new(container); // clean NHS7004

    public BlobClient Open(Guid scan) => _container.GetBlobClient(scan.ToString()); // expect NHS7004

    public async Task<Stream> ReadAsync(Guid scan, CancellationToken cancellationToken) => // clean NHS7004
        await _container.GetBlobClient(scan.ToString()).OpenReadAsync(cancellationToken: cancellationToken);

    internal BlobContainerClient Container => _container; // clean NHS7004
}

public sealed class ScanFailure(Guid scan)
{
    public Guid Scan { get; } = scan;

    public Azure.RequestFailedException? Cause { get; init; } // expect NHS7004
}

public interface IPlanSearch
{
    Task<FeedIterator<string>> SearchAsync(string words, CancellationToken cancellationToken); // expect NHS7004
}
