using Lark.Portal.Models;
using Microsoft.AspNetCore.Components;
using NhsStandards;

namespace Lark.Portal.Components;

public partial class Timeline : ComponentBase
{
    [Parameter]
    public IReadOnlyList<LetterView> Entries { get; set; } = [];

    [Parameter]
    public PatientView? Patient { get; set; }

    [Inject]
    public ILogger<Timeline> Logger { get; set; } = null!;

    public string? Filter { get; set; }

    public string? Number { get; set; }

    public Dictionary<string, object> Extra { get; } = new() { ["aria-label"] = "Words" };

    public string ChartUrl => "/charts/timeline.svg"; // clean NHS6004

    private IEnumerable<LetterView> Visible => Entries.Where(entry => Filter is null || entry.Title.Contains(Filter, StringComparison.OrdinalIgnoreCase));

    protected override void OnParametersSet()
    {
        Logger.LogDebug("Timeline of {Count} entries", Entries.Count); // clean NHS6001
        Logger.LogDebug("Timeline of {Patient}", Patient?.NhsNumber.Redact()); // clean NHS6001
        if (Patient is not null)
            Console.WriteLine("Timeline for " + Patient.FamilyName + ", " + Patient.DateOfBirth); // expect NHS6001
    }
}
