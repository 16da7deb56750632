using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class LostAuditWriteTests
{
    private static RuleTest Rule => new("NHS6009");

    private static string Service(string members) => """
        using System.Linq.Expressions;
        using NhsStandards;
        public interface IAuditService { Task LogAsync(string text); Task<List<string>> GetLogsAsync(); Task EnqueueAuditAsync(string text); void Record(string text); ValueTask SaveAsync(string text); }
        public class Service(IAuditTrail trail, IAuditService audit, ILogger<Service> logger)
        {
            static Task Work() => Task.CompletedTask;
        """ + "\n    " + members + "\n}\n";

    [Fact]
    public Task Flags_what_nobody_waits_for() => Rule.Flags(Service("""
        void A(AuditEntry entry) { [|trail.WriteAsync(entry, default)|]; }
        async Task B(AuditEntry entry) { await Work(); _ = [|trail.WriteAsync(entry, default)|]; }
        async Task C() { [|audit.LogAsync("x")|].ConfigureAwait(false); await Work(); }
        void D(List<string> texts) => texts.ForEach(text => [|audit.LogAsync(text)|]);
        void E(IAuditService? other) { other?[|.LogAsync("x")|]; }
        void F() => [|audit.SaveAsync("x")|];
        """));

    [Fact]
    public Task Flags_what_runs_in_the_background() => Rule.Flags(Service("""
        void A(AuditEntry entry) { Task.Run(() => [|trail.WriteAsync(entry, default)|]); }
        void B() { _ = Task.Run(async () => { await [|audit.LogAsync("x")|]; }); }
        void C() { ThreadPool.QueueUserWorkItem(_ => [|audit.Record("x")|]); }
        void D() { Task.Factory.StartNew(() => [|audit.Record("x")|]); }
        """));

    [Fact]
    public Task Flags_failures_that_are_swallowed() => Rule.Flags(Service("""
        async Task A(AuditEntry entry) { try { await Work(); await [|trail.WriteAsync(entry, default)|]; } catch (Exception e) { logger.LogError(e, "x"); } }
        async Task B() { try { await [|audit.LogAsync("x")|]; } catch { } await Work(); }
        void C() { try { [|audit.Record("x")|]; } catch (Exception) { } }
        """));

    [Fact]
    public Task Allows_what_is_waited_for() => Rule.Allows(Service("""
        async Task A(AuditEntry entry) { await trail.WriteAsync(entry, default); await audit.LogAsync("x").ConfigureAwait(false); }
        Task B(AuditEntry entry) => trail.WriteAsync(entry, default);
        async Task C() { var task = audit.LogAsync("x"); await Work(); await task; }
        async Task D() { await Task.WhenAll(audit.LogAsync("x"), Work()); await Task.Run(() => audit.LogAsync("x")); }
        void E() { audit.LogAsync("x").GetAwaiter().GetResult(); audit.GetLogsAsync(); audit.EnqueueAuditAsync("x"); }
        void F(IMock mock) => mock.Setup(() => audit.LogAsync("x"));
        public interface IMock { void Setup(Expression<Func<Task>> call); }
        Func<Task> G() => () => audit.LogAsync("x");
        """));

    [Fact]
    public Task Allows_failures_that_stop_the_access() => Rule.Allows(Service("""
        async Task A(AuditEntry entry) { try { await trail.WriteAsync(entry, default); } catch (Exception e) { logger.LogError(e, "x"); throw; } }
        async Task<string> B(AuditEntry entry) { try { await trail.WriteAsync(entry, default); return "record"; } catch (Exception) { return ""; } }
        async Task C() { try { await audit.LogAsync("x"); await Work(); } catch (Exception e) { logger.LogError(e, "x"); } }
        async Task D() { try { await audit.LogAsync("x"); } catch (Exception e) { Escalate(e); } }
        async Task E() { try { await audit.LogAsync("x"); } catch (TimeoutException) { } }
        async Task F() { try { await Work(); } catch { } finally { await audit.LogAsync("x"); } }
        async Task G() { try { await Work(); } catch (Exception) { await audit.LogAsync("x"); } }
        [AuditFailure] void Escalate(Exception e) { }
        """));

    [Fact]
    public Task Allows_durable_writes_and_clinical_audits() => Rule.Allows("""
        using NhsStandards;
        [DurableAudit] public class AuditOutlet { public Task WriteAsync(string text) => Task.CompletedTask; }
        public class ClinicalAuditService { public Task SaveAsync(string text) => Task.CompletedTask; }
        public class AuditCService { public Task SaveAsync(int score) => Task.CompletedTask; }
        public class Service { void A(AuditOutlet outlet, ClinicalAuditService clinical, AuditCService alcohol) { outlet.WriteAsync("x"); clinical.SaveAsync("x"); alcohol.SaveAsync(1); } }
        """);

    [Fact]
    public Task A_declared_trail_makes_it_an_error() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, Service("void A(AuditEntry entry) { {|#0:trail.WriteAsync(entry, default)|}; }"));

    [Fact]
    public Task A_name_is_a_warning() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Warning, Service("void A() { {|#0:audit.LogAsync(\"x\")|}; }"));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Service("void A() { audit.; missing.LogAuditAsync(; try { audit } catch ( { } }"));

    [Fact]
    public Task Awaits() => Rule.Fixes(
        Service("""
        async Task A(AuditEntry entry) { await Work(); [|trail.WriteAsync(entry, default)|]; _ = [|audit.LogAsync("x")|]; [|audit.LogAsync("y")|].ConfigureAwait(false); }
        """),
        Service("""
        async Task A(AuditEntry entry) { await Work(); await trail.WriteAsync(entry, default); await audit.LogAsync("x"); await audit.LogAsync("y").ConfigureAwait(false); }
        """));

    [Fact]
    public Task Offers_nothing_where_nothing_can_be_awaited() => Rule.OffersNoFix(Service("void A(AuditEntry entry) { [|trail.WriteAsync(entry, default)|]; }"));
}
