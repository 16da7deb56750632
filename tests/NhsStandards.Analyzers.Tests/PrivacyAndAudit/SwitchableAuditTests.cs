using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class SwitchableAuditTests
{
    private static RuleTest Rule => new("NHS6010");

    private static string Service(string members) => """
        using NhsStandards;
        public class AuditOptions { public bool Enabled { get; set; } public bool IncludeQuery { get; set; } }
        public class Features { public bool AuditingEnabled { get; set; } public bool DisableAudit { get; set; } }
        public interface IAuditService { Task LogAsync(string text); bool IsEnabled { get; } }
        public interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); }
        public class Service(IAuditTrail trail, IAuditService audit, AuditOptions options, Features features, IConfiguration configuration, IFeatureManager manager, IHostEnvironment environment)
        {
        """ + "\n    " + members + "\n}\n";

    [Fact]
    public Task Flags_switches() => Rule.Flags(Service("""
        async Task A(AuditEntry entry) { if ([|options.Enabled|]) await trail.WriteAsync(entry, default); }
        async Task B() { if ([|features.AuditingEnabled|]) { await audit.LogAsync("x"); await audit.LogAsync("y"); } }
        async Task C() { if ([|features.DisableAudit|]) return; await audit.LogAsync("x"); }
        async Task D() { if (![|options.Enabled|]) { return; } await audit.LogAsync("x"); }
        async Task E() { if ([|configuration.GetValue<bool>("Audit:Enabled")|]) await audit.LogAsync("x"); }
        async Task F() { if ([|configuration["AuditEnabled"]|] == "true") await audit.LogAsync("x"); }
        async Task G() { if (await [|manager.IsEnabledAsync("PatientAudit")|]) await audit.LogAsync("x"); }
        async Task H() { var auditEnabled = configuration.GetValue<bool>("x"); if ([|auditEnabled|] && audit != null) await audit.LogAsync("x"); }
        Task I() => [|options.Enabled|] ? audit.LogAsync("x") : Task.CompletedTask;
        async Task J() { if ([|audit.IsEnabled|]) await audit.LogAsync("x"); }
        """));

    [Fact]
    public Task Flags_registrations() => Rule.AsProgram().Flags("""
        var builder = WebApplication.CreateBuilder();
        var app = builder.Build();
        if ([|builder.Configuration.GetValue<bool>("Auditing:Enabled")|]) app.UseMiddleware<AuditMiddleware>();
        public class AuditMiddleware { }
        """);

    [Fact]
    public Task Allows_other_conditions() => Rule.Allows(Service("""
        async Task A(AuditEntry entry) { if (entry.Outcome == AuditOutcome.Success) await trail.WriteAsync(entry, default); }
        async Task B(string text) { if (!string.IsNullOrEmpty(text)) await audit.LogAsync(text); }
        async Task C() { await audit.LogAsync(options.IncludeQuery ? "x" : "y"); }
        void D(bool cacheEnabled) { if (cacheEnabled) audit.LogAsync("x"); }
        void E(bool auditEnabled) { if (auditEnabled) Console.WriteLine("auditing"); }
        async Task F() { if (environment.IsDevelopment() && options.Enabled) await audit.LogAsync("x"); }
        async Task G(bool auditEnabled) { if (auditEnabled) throw new InvalidOperationException(); await audit.LogAsync("x"); }
        """));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Service("void A() { if (options.) audit.LogAsync(; if (audit { }"));
}
