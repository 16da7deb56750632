using Harbour.CarePlans.Data;
using Harbour.CarePlans.Domain;
using Lark.Portal.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lark.Portal.Pages;

/// <summary>Reads the plans straight from the data library instead of asking its service.</summary>
[Authorize]
public sealed class CarePlanModel : PageModel
{
    private readonly ICarePlanRepository _plans; // expect NHS7001
    private readonly AccessNotes _notes;

    public CarePlanModel(IServiceProvider services, AccessNotes notes) // clean NHS7001 NHS7002
    {
        _plans = services.GetRequiredService<ICarePlanRepository>();
        _notes = notes;
    }

    public CarePlan? Plan { get; private set; } // expect NHS7001

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) // clean NHS6006
    {
        Plan = await _plans.FindAsync(id, cancellationToken);
        if (Plan is null)
            return NotFound();
        await _notes.NoteAsync(User.Identity!.Name!, Plan.Subject, HttpContext.TraceIdentifier, cancellationToken);
        return Page();
    }
}
