using Dapper;
using Lark.Portal.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.SqlClient;

namespace Lark.Portal.Pages;

public sealed class FeedbackModel(IConfiguration configuration) : PageModel
{
    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync() // clean NHS6006 NHS6012
    {
        if (!ModelState.IsValid)
            return Page();
        await new SqlConnection(configuration.GetConnectionString("Feedback")).ExecuteAsync("INSERT INTO Feedback (Stars, Text) VALUES (@Stars, @Text)", Input); // expect NHS7002
        return RedirectToPage("/Index");
    }
}
