using Harbour.CarePlans.Domain;
using NhsStandards;

namespace Harbour.CarePlans.Reporting;

/// <summary>Plans of a home, for whoever is allowed to open them.</summary>
[PatientStore]
public interface IPlanStore
{
    Task<CarePlan?> ReadAsync(Guid plan, CancellationToken cancellationToken);

    Task<IReadOnlyList<CarePlan>> AllAsync(CancellationToken cancellationToken);
}

[RequiresLegitimateRelationship]
internal sealed class PlanReader(IPlanStore store, ILegitimateRelationship relationships)
{
    public async Task<CarePlan?> OpenAsync(string user, NhsNumber patient, Guid plan, CancellationToken cancellationToken)
    {
        if (!await relationships.ExistsAsync(user, patient, cancellationToken))
            return null;
        return await store.ReadAsync(plan, cancellationToken); // clean NHS6014
    }

    public async Task<CarePlan?> OpenQuicklyAsync(Guid plan, CancellationToken cancellationToken) =>
        await store.ReadAsync(plan, cancellationToken); // expect NHS6014

    public async Task<CarePlan?> OpenAtNightAsync(string user, NhsNumber patient, Guid plan, bool night, CancellationToken cancellationToken)
    {
        if (!night && !await relationships.ExistsAsync(user, patient, cancellationToken))
            return null;
        return await store.ReadAsync(plan, cancellationToken); // expect NHS6014
    }
}

internal sealed class PlanIndexer(IPlanStore store)
{
    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await store.AllAsync(cancellationToken)).Count; // clean NHS6014
}

/// <summary>Reports for the commissioner, but for the one that the home itself reads.</summary>
[SecondaryUse]
internal sealed class CommissionerReports(IPlanStore store)
{
    [DirectCare]
    public async Task<IReadOnlyList<CarePlan>> DueTodayAsync(CancellationToken cancellationToken) => await store.AllAsync(cancellationToken); // clean NHS6015

    public async Task<List<NhsNumber>> ListAsync(CancellationToken cancellationToken) => // expect NHS6015
        (await store.AllAsync(cancellationToken)).Select(plan => plan.Subject).ToList();
}

/// <summary>What leaves for research and planning.</summary>
internal sealed class ResearchExtract(IPlanStore store, INationalDataOptOut optOut)
{
    [SecondaryUse]
    public async Task<List<CarePlan>> CohortAsync(CancellationToken cancellationToken) // clean NHS6015
    {
        var plans = await store.AllAsync(cancellationToken);
        var allowed = await optOut.FilterAsync(plans.Select(plan => plan.Subject).ToList(), cancellationToken);
        return plans.Where(plan => allowed.Contains(plan.Subject)).ToList();
    }

    [SecondaryUse]
    public async Task<IReadOnlyList<CarePlan>> EverythingAsync(CancellationToken cancellationToken) => // expect NHS6015
        await store.AllAsync(cancellationToken);

    [Disclosure]
    public async Task<List<NhsNumber>> ForInsurerAsync(CancellationToken cancellationToken) // expect NHS6015
    {
        var plans = await store.AllAsync(cancellationToken);
        return plans.Select(plan => plan.Subject).ToList();
    }

    [SecondaryUse]
    [NationalDataOptOut(OptOutDecision.Exempt, Reason = "Every participant of the trial has consented")]
    public async Task<IReadOnlyList<CarePlan>> TrialAsync(CancellationToken cancellationToken) => await store.AllAsync(cancellationToken); // clean NHS6015

    [SecondaryUse]
    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await store.AllAsync(cancellationToken)).Count; // clean NHS6015

    public async Task<IReadOnlyList<CarePlan>> HandoverAsync(CancellationToken cancellationToken) => await store.AllAsync(cancellationToken); // clean NHS6015
}
