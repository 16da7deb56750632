using Lark.Portal.Models;
using Lark.Portal.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhsStandards;

namespace Lark.Portal.Pages;

[Authorize]
[ResponseCache(NoStore = true)] // clean NHS6005
public sealed class RecordsModel(RecordsClient records, AccessNotes notes) : PageModel
{
    public PatientView? Patient { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) // clean NHS6006 NHS6012
    {
        var token = await HttpContext.GetTokenAsync("access_token");
        Patient = await records.MeAsync(token!, cancellationToken);
        if (Patient is null)
            return RedirectToPage("/Error");
        await notes.NoteAsync(User.Identity!.Name!, Patient.NhsNumber, HttpContext.TraceIdentifier, cancellationToken);
        HttpContext.Session.SetString("seen", "yes"); // clean NHS6005
        return Page();
    }
}

[Authorize]
public sealed class LettersModel(RecordsClient records) : PageModel
{
    public IReadOnlyList<LetterView> Letters { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => // clean NHS6004 NHS6006
        Letters = await records.LettersAsync(id, cancellationToken);
}

[Authorize]
[Audited]
[ResponseCache(Duration = 300)]
public sealed class SummaryModel(RecordsClient records) : PageModel
{
    public PatientView? Patient { get; private set; }

    public async Task OnPostAsync(NhsNumber number, CancellationToken cancellationToken) // expect NHS6005
    {
        Patient = await records.SearchAsync(number, cancellationToken);
        if (Patient is null)
            return;
        Response.Cookies.Append("patient", Patient.NhsNumber.Value); // expect NHS6005
        TempData[Patient.NhsNumber.Value] = "seen"; // expect NHS6005
        HttpContext.Session.SetInt32("searches", 1); // clean NHS6005
    }
}
