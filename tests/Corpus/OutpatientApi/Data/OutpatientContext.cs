using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace Meridian.Outpatients.Data;

public class OutpatientContext(DbContextOptions<OutpatientContext> options) : DbContext(options) // clean NHS7007
{
    public DbSet<PatientEntity> Patients => Set<PatientEntity>();

    public DbSet<AppointmentEntity> Appointments => Set<AppointmentEntity>();

    public DbSet<ClinicEntity> Clinics => Set<ClinicEntity>();

    public DbSet<VitalSignsEntity> VitalSigns => Set<VitalSignsEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PatientEntity>().HasIndex(patient => patient.NhsNumber).IsUnique();
        modelBuilder.Entity<PatientEntity>().Property(patient => patient.NhsNumber).HasColumnType("bigint"); // clean NHS1004
        modelBuilder.Entity<ClinicEntity>().Property(clinic => clinic.Provider).HasConversion(code => code.Value, text => OdsCode.Parse(text));
        modelBuilder.Entity<VitalSignsEntity>().Property(vitals => vitals.Position).HasConversion(code => code!.Value.Value, text => SnomedCode.Parse(text));
    }
}
