using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NhsStandards;

namespace Harbour.CarePlans.Layering;

/// <summary>What services of the homes may know of a plan.</summary>
[RecordLayer(RecordLayer.Contract)]
public interface IPlanDates
{
    DateOnly? NextReview(Guid plan);
}

/// <summary>The stored review dates.</summary>
[RecordLayer(RecordLayer.Data)]
public sealed class ReviewTable : IPlanDates // clean NHS7001
{
    private readonly Dictionary<Guid, DateOnly> _dates = [];

    public DateOnly? NextReview(Guid plan) => _dates.TryGetValue(plan, out var date) ? date : null;

    public void Set(Guid plan, DateOnly date) => _dates[plan] = date;
}

/// <summary>A page of the homes' tablet that asks the contract.</summary>
[RecordLayer(RecordLayer.DigitalService)]
public sealed class ReviewReminder(IPlanDates dates) // clean NHS7001
{
    public string Text(Guid plan) => dates.NextReview(plan) is { } date ? date.ToString("d MMMM", CultureInfo.GetCultureInfo("en-GB")) : "no review planned"; // clean NHS1017
}

/// <summary>Joins both.</summary>
[RecordLayer(RecordLayer.Hosting)]
public static class ReviewModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services) =>
        services.AddSingleton<IPlanDates, ReviewTable>(); // clean NHS7001
}
