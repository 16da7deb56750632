using System.Net;
using Asp.Versioning;
using FluentValidation;
using Meridian.Outpatients.Contracts;
using Meridian.Outpatients.Data;
using Meridian.Outpatients.Middleware;
using Meridian.Outpatients.Security;
using Meridian.Outpatients.Services;
using Meridian.Outpatients.Validation;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Serilog;

Log.Logger = new LoggerConfiguration().Enrich.WithProperty("Machine", Environment.MachineName).CreateLogger(); // clean NHS4003 NHS4007

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.AddApiVersioning(options =>
{
    options.DefaultApiVersion = new ApiVersion(1, 0); // clean NHS2012
    options.AssumeDefaultVersionWhenUnspecified = true;
}).AddMvc();

builder.Services.AddDbContext<OutpatientContext>(options =>
    options.UseSqlServer(builder.Configuration.GetConnectionString("Outpatients"), sql => sql.EnableRetryOnFailure())); // clean NHS7002
builder.Services.AddScoped<IAppointmentBook, AppointmentBook>();
builder.Services.AddScoped<IPatientIndex, PatientIndex>();
builder.Services.AddScoped<IValidator<BookingRequest>, BookingRequestValidator>();
builder.Services.AddSingleton(TimeProvider.System);

builder.Services.AddTokenValidation(builder.Configuration);
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("Clinician", policy => policy.RequireClaim("activity", "B0380")) // clean NHS6013
    .AddPolicy("Clerk", policy => policy.RequireClaim("activity", "B0825"));

builder.Services.AddCors(options =>
{
    options.AddPolicy("portal", policy => policy.WithOrigins(builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? []).AllowAnyHeader().WithMethods("GET", "POST")); // clean NHS5015
    options.AddPolicy("open", policy => policy.AllowAnyOrigin().WithMethods("GET")); // clean NHS5015
    options.AddPolicy("kiosk", policy => policy.AllowAnyOrigin().AllowAnyHeader()); // expect NHS5015
    options.AddPolicy("partners", policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // expect NHS5015
});

builder.Services.AddHttpClient<PasGateway>(client => client.BaseAddress = new Uri(builder.Configuration["Pas:BaseUrl"]!))
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { UseDefaultCredentials = true }) // expect NHS3005
    .AddStandardResilienceHandler();
builder.Services.AddHttpClient("letters", client => client.BaseAddress = new Uri("http://letters-service.meridian-health.co.uk/")) // expect NHS3001 NHS3008
    .AddStandardResilienceHandler();
builder.Services.AddHttpClient("proxy")
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { Proxy = new WebProxy(builder.Configuration["Proxy:Address"]) { UseDefaultCredentials = true } }); // clean NHS3005

builder.Services.Configure<ForwardedHeadersOptions>(options => options.KnownProxies.Add(IPAddress.Parse("10.0.0.4"))); // clean NHS3003

var app = builder.Build();

app.UseForwardedHeaders();
app.UseMiddleware<NoStoreMiddleware>();
if (app.Environment.IsDevelopment())
    app.UseDeveloperExceptionPage(); // clean NHS6017
else
    app.UseMiddleware<ProblemMiddleware>();

app.UseRouting();
app.UseCors("portal");
app.UseAuthentication();
app.UseAuthorization();

app.MapControllers();
app.MapGet("/health", () => Results.Ok("up")).ExcludeFromDescription(); // clean NHS2012 NHS6012
app.MapGet("/v1/clinics/waiting-times", (IAppointmentBook book) => book.WaitingTimes()).RequireAuthorization("Clerk").ExcludeFromDescription(); // expect NHS2012

await app.RunAsync(); // expect NHS3007
