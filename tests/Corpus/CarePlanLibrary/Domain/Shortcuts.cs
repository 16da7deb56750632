using NhsStandards;

namespace Harbour.CarePlans.Layering;

/// <summary>The overview went to the table itself, since that was quicker to write.</summary>
[RecordLayer(RecordLayer.DigitalService)]
public sealed class ReviewOverview(ReviewTable table) // expect NHS7001
{
    public bool IsDue(Guid plan, DateOnly today) => table.NextReview(plan) <= today;
}

/// <summary>A contract that knows who shows it.</summary>
[RecordLayer(RecordLayer.Contract)]
public interface IReviewSource
{
    ReviewReminder Reminder(); // expect NHS7001
}
