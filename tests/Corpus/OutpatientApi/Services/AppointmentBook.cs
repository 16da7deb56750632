using Meridian.Outpatients.Contracts;
using Meridian.Outpatients.Data;
using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace Meridian.Outpatients.Services;

public interface IAppointmentBook
{
    Task<Guid> BookAsync(NhsNumber patient, int clinicId, DateTimeOffset start, string? note, CancellationToken cancellationToken);

    Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<SlotDto>> FreeSlotsAsync(int clinicId, DateOnly day, CancellationToken cancellationToken);

    Task CheckInAsync(Guid id, CancellationToken cancellationToken);

    IReadOnlyList<WaitingTime> WaitingTimes();
}

internal sealed class AppointmentBook(OutpatientContext context, TimeProvider clock, ILogger<AppointmentBook> logger) : IAppointmentBook // clean NHS7002
{
    public async Task<Guid> BookAsync(NhsNumber patient, int clinicId, DateTimeOffset start, string? note, CancellationToken cancellationToken)
    {
        var key = long.Parse(patient.Value); // expect NHS1004
        var row = await context.Patients.SingleOrDefaultAsync(candidate => candidate.NhsNumber == key, cancellationToken);
        if (row is null)
        {
            logger.LogWarning("No patient {NhsNumber} in the index", key); // expect NHS6001
            throw new KeyNotFoundException("The patient is not in the index"); // clean NHS6003
        }

        var appointment = new AppointmentEntity { Id = Guid.NewGuid(), PatientId = row.Id, ClinicId = clinicId, Start = start, Minutes = 20, Note = note };
        context.Appointments.Add(appointment);
        await context.SaveChangesAsync(cancellationToken);
        logger.LogInformation("Booked {AppointmentId} in clinic {ClinicId} for {PatientId}", appointment.Id, clinicId, row.Id); // clean NHS6001
        return appointment.Id;
    }

    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await context.Appointments.FindAsync([id], cancellationToken);
        if (row is null)
            return false;
        row.State = AppointmentState.Cancelled;
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<SlotDto>> FreeSlotsAsync(int clinicId, DateOnly day, CancellationToken cancellationToken)
    {
        var clinic = await context.Clinics.SingleAsync(candidate => candidate.Id == clinicId, cancellationToken);
        var from = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var taken = await context.Appointments
            .Where(appointment => appointment.ClinicId == clinicId && appointment.Start >= from && appointment.Start < from.AddDays(1))
            .Select(appointment => appointment.Start)
            .ToListAsync(cancellationToken);
        return Enumerable.Range(0, clinic.SlotCount)
            .Select(index => from.AddMinutes(20 * index))
            .Where(start => start > clock.GetUtcNow() && !taken.Contains(start))
            .Select(start => new SlotDto(clinicId, start, 20))
            .ToList();
    }

    public async Task CheckInAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await context.Appointments.FindAsync([id], cancellationToken) ?? throw new KeyNotFoundException($"There is no appointment {id}"); // clean NHS6003
        row.State = AppointmentState.Arrived;
        await context.SaveChangesAsync(cancellationToken);
    }

    public IReadOnlyList<WaitingTime> WaitingTimes() =>
        context.Clinics.Select(clinic => new WaitingTime(clinic.Name, clinic.Appointments.Count)).ToList();
}
