using Lark.Portal.Models;
using Lark.Portal.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhsStandards;

namespace Lark.Portal.Pages.Staff;

[Authorize(Policy = "Staff")]
[Audited]
public sealed class SearchModel(RecordsClient records, ILogger<SearchModel> logger) : PageModel
{
    public PatientView? Found { get; private set; }

    public async Task OnGetAsync([FromQuery] string? nhsNumber, CancellationToken cancellationToken) // expect NHS6004 // clean NHS1005
    {
        if (NhsNumber.TryParse(nhsNumber, out var number))
            Found = await records.SearchAsync(number, cancellationToken);
        logger.LogInformation("Staff search, found: {Found}", Found is not null); // clean NHS6001
    }

    public IActionResult OnPostOpen(NhsNumber number) => Redirect($"/staff/record?nhsNumber={number.Value}"); // expect NHS6004

    public IActionResult OnPostNext(Guid id) => RedirectToPage("/Staff/Record", new { id }); // clean NHS6004
}

[Authorize(Policy = "Staff")]
public sealed class MergeModel : PageModel
{
    private readonly RecordsClient _records;

    public MergeModel(RecordsClient records)
    {
        _records = records;
    }

    public PatientView? Left { get; private set; }

    public async Task OnPostAsync(NhsNumber left, CancellationToken cancellationToken) => // expect NHS6006
        Left = await _records.SearchAsync(left, cancellationToken);
}
