using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace SurgeryApi.Data;

/// <summary>The data layer's own store.</summary>
public sealed class SurgeryContext(DbContextOptions<SurgeryContext> options) : DbContext(options)
{
    public DbSet<PatientRecord> Patients => Set<PatientRecord>();

    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var patient = modelBuilder.Entity<PatientRecord>();
        patient.Property(record => record.NhsNumber).HasConversion(number => number.Value, text => NhsNumber.Parse(text));
        patient.HasIndex(record => record.NhsNumber).IsUnique();
    }
}
