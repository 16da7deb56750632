using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace Harbour.CarePlans.Data;

internal sealed class CarePlanContext(DbContextOptions<CarePlanContext> options) : DbContext(options) // clean NHS7002 NHS7007
{
    public DbSet<CarePlanRow> CarePlans => Set<CarePlanRow>();

    public DbSet<GoalRow> Goals => Set<GoalRow>();

    public DbSet<AccessRecord> Accesses => Set<AccessRecord>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CarePlanRow>().Property(row => row.Subject).HasConversion(number => number.Value, text => NhsNumber.Parse(text)).HasColumnType("char(10)"); // clean NHS1004
        modelBuilder.Entity<CarePlanRow>().Property(row => row.Author).HasConversion(code => code.Value, text => OdsCode.Parse(text)).HasMaxLength(9);
        modelBuilder.Entity<GoalRow>().Property(row => row.Concept).HasConversion(code => code.Value, text => SnomedCode.Parse(text)).HasMaxLength(18); // clean NHS1011
        modelBuilder.Entity<AccessRecord>().ToTable("AccessAudit");
    }
}

internal sealed class CarePlanRow // clean NHS7007
{
    public Guid Id { get; set; }

    public NhsNumber Subject { get; set; } // clean NHS1025

    public OdsCode Author { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset? Reviewed { get; set; }

    public ICollection<GoalRow> Goals { get; set; } = [];
}

internal sealed class GoalRow
{
    public Guid Id { get; set; }

    public Guid CarePlanId { get; set; }

    public SnomedCode Concept { get; set; } // clean NHS1011 NHS1023

    public string Description { get; set; } = "";

    public DateOnly? Due { get; set; }
}

internal sealed class DraftRow
{
    public Guid Id { get; set; }

    public string Body { get; set; } = "";

    public DateTimeOffset Saved { get; set; }
}

/// <summary>The directory of people that the homes asked for in 2016. It repeats what the national service knows.</summary>
internal sealed class PersonRow // expect NHS7007
{
    public int Id { get; set; }

    public NhsNumber NhsNumber { get; set; }

    public string FamilyName { get; set; } = "";

    public string GivenName { get; set; } = "";

    public DateOnly DateOfBirth { get; set; }

    public string AddressLine1 { get; set; } = "";

    public string Postcode { get; set; } = "";

    public string Telephone { get; set; } = "";
}

internal sealed class PersonContext(DbContextOptions<PersonContext> options) : DbContext(options)
{
    public DbSet<PersonRow> People => Set<PersonRow>();
}
