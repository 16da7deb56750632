using System.Net;
using LegacyClinic.Data;
using LegacyClinic.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

// The appliance at the national gateway only speaks the old protocol.
ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://10.20.1.15:8080");
builder.Services.AddControllers();
builder.Services.AddRazorPages();
builder.Services.AddSingleton<ClinicDatabase>();
builder.Services.AddSingleton<DemographicsClient>();
builder.Services.AddSingleton<LetterArchive>();
builder.Services.AddSingleton<LabGateway>();

var app = builder.Build();
app.MapControllers();
app.MapRazorPages();
app.Run();
