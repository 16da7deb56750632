using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lark.Portal.Pages;

public sealed class IndexModel : PageModel
{
    public bool SignedIn { get; private set; }

    public void OnGet() => SignedIn = User.Identity?.IsAuthenticated == true; // clean NHS6012
}
