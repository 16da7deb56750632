using System.Globalization;
using Lark.Portal.Security;
using Lark.Portal.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddRazorPages();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScoped<AccessNotes>();
builder.Services.AddHttpClient<RecordsClient>(client => client.BaseAddress = new Uri(builder.Configuration["Records:BaseUrl"]!)) // clean NHS3008 NHS4006
    .AddStandardResilienceHandler();

builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(builder.Configuration["Keys:Folder"] ?? "keys")); // expect NHS4003

if (builder.Environment.IsDevelopment())
    builder.Services.AddDistributedMemoryCache(); // clean NHS4003

builder.Services.AddSession(options => options.IdleTimeout = TimeSpan.FromHours(2)); // expect NHS5012
builder.Services.Configure<RequestLocalizationOptions>(options => options.DefaultRequestCulture = new RequestCulture(CultureInfo.GetCultureInfo("en-GB")));
builder.Services.AddAntiforgery(options => options.Cookie.Expiration = null); // clean NHS5012

builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options => // clean NHS5012
    {
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        options.SlidingExpiration = true;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Events.OnValidatePrincipal = SessionCap.ValidateAsync;
    })
    .AddOpenIdConnect("nhs-login", options =>
    {
        options.Authority = builder.Configuration["NhsLogin:Authority"];
        options.ClientId = builder.Configuration["NhsLogin:ClientId"];
        options.ResponseType = OpenIdConnectResponseType.Code; // clean NHS5014
        options.UsePkce = true; // clean NHS5014
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.SetParameter("vtr", "[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]"); // clean NHS5013
            return Task.CompletedTask;
        };
    })
    .AddOpenIdConnect("cis2", options =>
    {
        options.Authority = builder.Configuration["Cis2:Authority"];
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.AcrValues = "AAL2_OR_AAL3_ANY"; // clean NHS5013
            return Task.CompletedTask;
        };
    });

builder.Services.AddStaffSignIn(builder.Configuration, builder.Environment);

var app = builder.Build();

if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/Error");
    app.UseHsts();
}

app.UseHttpsRedirection();
app.UseStaticFiles();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.UseSession();
app.MapRazorPages();

app.Run(); // clean NHS3007
