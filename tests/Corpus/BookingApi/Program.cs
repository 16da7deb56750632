using System.Net.Http.Headers;
using Grpc.Net.Client;
using Npgsql;
using Polly;
using Quayside.Booking.Clients;
using Quayside.Booking.Data;
using Quayside.Booking.Domain;
using Quayside.Booking.Endpoints;
using Quayside.Booking.Options;
using Quayside.Booking.Security;
using Quayside.Booking.Support;
using Refit;

var builder = WebApplication.CreateBuilder(args);
var configuration = builder.Configuration;

builder.Services.Configure<PdsOptions>(configuration.GetSection("Pds"));
builder.Services.Configure<TextOptions>(configuration.GetSection("Text"));
builder.Services.Configure<WebhookOptions>(configuration.GetSection("Webhook"));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(configuration.GetConnectionString("Bookings")!)); // clean NHS3008 NHS7002
builder.Services.AddScoped<BookingStore>();
builder.Services.AddScoped<IAccessLog, AccessLog>();
builder.Services.AddTransient<PlatformHeaders>();

builder.Services.AddHttpClient<PdsClient>((services, client) => client.BaseAddress = new Uri(configuration["Pds:BaseUrl"]!)) // clean NHS4006 NHS3008
    .AddHttpMessageHandler<PlatformHeaders>()
    .AddTransientHttpErrorPolicy(policy => policy.WaitAndRetryAsync(3, attempt => TimeSpan.FromMilliseconds(200 * attempt)));
builder.Services.AddHttpClient<ErsClient>(client => client.BaseAddress = new Uri(configuration["Ers:BaseUrl"] ?? "https://api.service.nhs.uk/referrals/FHIR/STU3/")) // expect NHS3008
    .AddHttpMessageHandler<PlatformHeaders>()
    .AddStandardResilienceHandler();
builder.Services.AddHttpClient<TerminologyClient>(client => client.BaseAddress = new Uri("https://ontology.nhs.uk/production1/fhir/")); // expect NHS3008 NHS4006
builder.Services.AddHttpClient("reports", client => client.Timeout = Timeout.InfiniteTimeSpan); // expect NHS4006
builder.Services.AddHttpClient("maps", client => client.BaseAddress = new Uri(configuration["Maps:Gateway"]!)); // clean NHS4006

builder.Services.AddSingleton(RestService.For<ISmsGateway>("https://sms.quayside-messaging.co.uk")); // expect NHS3008
builder.Services.AddSingleton(RestService.For<ISiteDirectory>(configuration["Sites:BaseUrl"]!)); // clean NHS3008
builder.Services.AddSingleton(_ => GrpcChannel.ForAddress("https://slots.internal.quayside.health:8443")); // expect NHS3008

builder.Services.AddSignalR();
builder.Services.AddDistributedMemoryCache().AddSession(); // expect NHS4003

builder.Services.AddAuthentication().AddJwtBearer(options =>
{
    options.Authority = configuration["Identity:Authority"];
    options.Audience = "api://booking"; // clean NHS3008
    options.RequireHttpsMetadata = !builder.Environment.IsDevelopment(); // clean NHS5014
});
builder.Services.AddAuthorization(options => options.AddPolicy("clinician", policy => policy.RequireAuthenticatedUser().RequireClaim("activity", "B0825")));

var app = builder.Build();

app.UseAuthentication();
app.UseAuthorization();
app.Use(async (context, next) =>
{
    context.Response.Headers.CacheControl = "no-store"; // clean NHS6005
    await next(context);
});

app.MapHub<WaitingRoomHub>("/v1/hubs/waiting-room");
app.MapHub<WardHub>("/v1/hubs/ward");
app.MapBookings();
app.MapPatients();
app.MapWebhooks();
app.MapReports();
app.MapGet("/health/live", () => "ok").AllowAnonymous(); // clean NHS2012 NHS6012
app.MapGet("/metrics", () => Metrics.Text()).ExcludeFromDescription(); // clean NHS2012

app.Run(); // expect NHS3007
