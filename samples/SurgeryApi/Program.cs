using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using NhsStandards;
using SurgeryApi.Audit;
using SurgeryApi.Data;
using SurgeryApi.Patients;

var builder = WebApplication.CreateBuilder(args);

// Hosting: where data lies and who issues tokens is configuration, never code.
builder.Services.AddDbContext<SurgeryContext>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Records")));
builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
builder.Services.AddAuthorizationBuilder()
    .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<IPatientStore, PatientStore>();
builder.Services.AddScoped<IAuditTrail, AuditTrail>();
builder.Services.AddScoped<AccessAudit>();

var app = builder.Build();
app.UseHsts();
app.UseHttpsRedirection();
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();
app.MapPatients();

using (var scope = app.Services.CreateScope())
    scope.ServiceProvider.GetRequiredService<SurgeryContext>().Database.EnsureCreated();

app.Run();

/// <summary>Lets tests start the service.</summary>
public partial class Program;
