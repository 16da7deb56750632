using Lark.Portal.Models;
using Lark.Portal.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhsStandards;

namespace Lark.Portal.Pages;

[Authorize]
[Audited]
public sealed class LinkModel(RecordsClient records, ILogger<LinkModel> logger) : PageModel
{
    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) // clean NHS6006 NHS6012
    {
        if (!ModelState.IsValid || !NhsNumber.TryParse(Input.NhsNumber, out var number))
        {
            logger.LogInformation("A link attempt with {Errors} errors", ModelState.ErrorCount); // clean NHS6001
            return Page();
        }

        var found = await records.SearchAsync(number, cancellationToken);
        return found is null ? Page() : RedirectToPage("/Records"); // clean NHS6004
    }
}

public sealed class ProxyModel(RecordsClient records, ILogger<ProxyModel> logger) : PageModel
{
    [BindProperty]
    public ProxyInput Input { get; set; } = new();

    public string? Message { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) // expect NHS6006 NHS6012
    {
        try
        {
            var found = await records.SearchAsync(NhsNumber.Parse(Input.NhsNumber!), cancellationToken);
            if (found is null)
                logger.LogWarning("Nobody has {NhsNumber} and {DateOfBirth}", Input.NhsNumber, Input.DateOfBirth); // expect NHS6001 NHS6001
            Message = found is null ? "We could not find the record" : null;
        }
        catch (FormatException exception)
        {
            Message = "The NHS number is not valid"; // clean NHS6017
            logger.LogDebug("Refused with {Type}", exception.GetType().Name); // clean NHS6001
        }

        return Page();
    }
}
