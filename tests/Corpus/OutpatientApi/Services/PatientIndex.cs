using System.Globalization;
using Meridian.Outpatients.Contracts;
using Meridian.Outpatients.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NhsStandards;
using Serilog;

namespace Meridian.Outpatients.Services;

public interface IPatientIndex
{
    Task<PatientDto?> FindAsync(NhsNumber number, CancellationToken cancellationToken);

    Task<PatientDto?> FindByKeyAsync(int id, CancellationToken cancellationToken);

    Task<string?> NameOfAsync(NhsNumber number, CancellationToken cancellationToken);
}

internal sealed class PatientIndex : IPatientIndex
{
    private static readonly Serilog.ILogger Logger = Log.ForContext<PatientIndex>();

    private readonly OutpatientContext _context;
    private readonly IMemoryCache _cache;

    public PatientIndex(OutpatientContext context, IMemoryCache cache) // clean NHS7002
    {
        _context = context;
        _cache = cache;
    }

    public async Task<PatientDto?> FindAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        var row = await RowOf(number, cancellationToken);
        if (row is null)
        {
            Logger.Warning("Patient {@Number} not found", number.Redact()); // clean NHS6001
            return null;
        }

        var patient = ToDto(row);
        Logger.Information("Found {@Patient}", patient); // expect NHS6001
        Logger.Debug("Found patient born {DateOfBirth:d}", row.DateOfBirth); // expect NHS6001
        return patient;
    }

    public async Task<PatientDto?> FindByKeyAsync(int id, CancellationToken cancellationToken)
    {
        return await _cache.GetOrCreateAsync("patient-" + id, async entry => // clean NHS6005
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30);
            var row = await _context.Patients.FindAsync([id], cancellationToken);
            Logger.Information("Cached {PatientId}", id); // clean NHS6001
            return row is null ? null : ToDto(row);
        });
    }

    public async Task<string?> NameOfAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        if (_cache.TryGetValue<string>("name:" + number.Value, out var name)) // expect NHS6005
            return name;
        var row = await RowOf(number, cancellationToken);
        name = row is null ? null : row.FamilyName + ", " + row.GivenName;
        return _cache.Set("name:" + number.Value, name, TimeSpan.FromMinutes(5)); // expect NHS6005
    }

    private Task<PatientEntity?> RowOf(NhsNumber number, CancellationToken cancellationToken)
    {
        var key = Convert.ToInt64(number.Value, CultureInfo.InvariantCulture); // expect NHS1004
        return _context.Patients.SingleOrDefaultAsync(row => row.NhsNumber == key, cancellationToken);
    }

    private static PatientDto ToDto(PatientEntity row) => new()
    {
        NhsNumber = NhsNumber.Parse(row.NhsNumber.ToString("D10", CultureInfo.InvariantCulture)),
        FamilyName = row.FamilyName,
        GivenName = row.GivenName,
        DateOfBirth = DateOnly.FromDateTime(row.DateOfBirth),
    };
}

/// <summary>The patient administration system of the trust.</summary>
public sealed class PasGateway(HttpClient http)
{
    public async Task<string?> WardOfAsync(int patientId, CancellationToken cancellationToken) =>
        await http.GetStringAsync($"patients/{patientId}/ward", cancellationToken); // clean NHS6004

    public async Task<string> AdmissionsOfAsync(NhsNumber number, CancellationToken cancellationToken) =>
        await http.GetStringAsync($"admissions?nhsNumber={number.Value}", cancellationToken); // expect NHS6004

    public async Task<string> SearchAsync(string surname, DateOnly dateOfBirth, CancellationToken cancellationToken)
    {
        var query = new Dictionary<string, string?> { ["surname"] = surname };
        var uri = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("patients", "dateOfBirth", dateOfBirth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); // expect NHS6004
        using var content = new FormUrlEncodedContent(query); // clean NHS6004
        using var response = await http.PostAsync(uri, content, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
