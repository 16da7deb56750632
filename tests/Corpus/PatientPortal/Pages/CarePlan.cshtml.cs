using Lark.Portal.Models;
using Lark.Portal.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lark.Portal.Pages;

[Authorize]
[ResponseCache(NoStore = true)] // clean NHS6005
public sealed class CarePlanModel(RecordsClient records, AccessNotes notes, ILogger<CarePlanModel> logger) : PageModel
{
    public CarePlanView? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) // clean NHS6004 NHS6006 NHS6012
    {
        var token = await HttpContext.GetTokenAsync("access_token");
        var me = await records.MeAsync(token!, cancellationToken);
        Plan = await records.CarePlanAsync(id, cancellationToken);
        if (Plan is null || me is null)
        {
            logger.LogInformation("There is no plan {PlanId}", id); // clean NHS6001
            return NotFound();
        }

        await notes.NoteAsync(User.Identity!.Name!, me.NhsNumber, HttpContext.TraceIdentifier, cancellationToken);
        return Page();
    }
}
