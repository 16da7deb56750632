using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lark.Portal.Pages;

public sealed class ErrorModel(ILogger<ErrorModel> logger) : PageModel
{
    public string? Trace { get; private set; }

    public void OnGet()
    {
        Trace = HttpContext.TraceIdentifier; // clean NHS6017
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>();
        if (failure is not null)
            logger.LogError(failure.Error, "{Path} failed", failure.Path); // clean NHS6001
    }
}
