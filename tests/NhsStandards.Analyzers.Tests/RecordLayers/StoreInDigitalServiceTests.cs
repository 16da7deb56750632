using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class StoreInDigitalServiceTests
{
    private static RuleTest Rule => new("NHS7002");

    [Fact]
    public Task Flags_endpoints_that_reach_into_a_store() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        public class Clinic : DbContext { }
        public class A : ControllerBase
        {
            private readonly Clinic _clinic;
            public A(Clinic [|clinic|]) => _clinic = clinic;
        }
        public class B(IDbContextFactory<Clinic> [|factory|]) : ControllerBase { public object Get() => factory; }
        public class C : ControllerBase
        {
            public void Save() { using var connection = [|new SqlConnection("x")|]; connection.Open(); }
            public void Read([FromServices] Clinic [|clinic|]) { }
        }
        public class D : Microsoft.AspNetCore.SignalR.Hub { private readonly System.Data.IDbConnection? [|_connection|]; }
        public static class Api { public static void Map(WebApplication app) => app.MapGet("/", (Clinic [|clinic|]) => Results.Ok()); }
        """);

    [Fact]
    public Task Flags_every_type_of_a_declared_digital_service() => Rule.Flags("""
        using Microsoft.EntityFrameworkCore;
        using NhsStandards;
        [assembly: RecordLayer(RecordLayer.DigitalService)]
        public class Clinic : DbContext { }
        public class Booking(Clinic [|clinic|]) { public object Clinic => clinic; }
        """);

    [Fact]
    public Task Allows_the_data_layer_and_roots() => Rule.Allows("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        public class Clinic : DbContext { }
        public interface IPatients { }
        public class Patients(Clinic clinic) : IPatients { public object Context => clinic; }
        public class A(IPatients patients, IDistributedCache cache) : ControllerBase { public object Get() => (patients, cache); }
        public class StoreCheck(Clinic clinic) : IHealthCheck
        {
            public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken token) => Task.FromResult(clinic.Database.CanConnect() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        }
        public static class Root { public static void Add(IServiceCollection services) { services.AddDbContext<Clinic>(); services.AddScoped(_ => new SqlConnection("x")); } }
        """);

    [Fact]
    public Task Allows_roots_and_health_checks_of_a_declared_digital_service() => Rule.WithProperty("NhsRecordStackLayer", "DigitalService").Allows("""
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        public class Clinic : DbContext { }
        public class StoreCheck(Clinic clinic) : IHealthCheck { public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken token) => Task.FromResult(clinic.Database.CanConnect() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy()); }
        public static class Root { public static void Add(this IServiceCollection services) { services.AddScoped(_ => new SqlConnection("x")); } }
        public class Startup { public void Configure(IApplicationBuilder app, Clinic clinic) { } }
        """);

    [Fact]
    public Task Flags_handlers_that_open_a_store() => Rule.AsProgram().Flags("""
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => { using var c = [|new SqlConnection("x")|]; return Results.Ok(); });
        app.MapGet("/b", Api.Find);
        app.Run();
        public class Clinic : DbContext { }
        public static class Api { public static IResult Find(Clinic [|clinic|]) => Results.Ok(); }
        """);

    [Fact]
    public Task Flags_classes_of_functions_and_no_timers() => Rule.Flags("""
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        using Microsoft.EntityFrameworkCore;
        public class Clinic : DbContext { }
        public class Functions(Clinic [|clinic|]) { [Function("x")] public HttpResponseData Get([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequestData r) => r.CreateResponse(); object o => clinic; }
        public class Timer(Clinic clinic) { object o => clinic; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using Microsoft.AspNetCore.Mvc;
        public class A( : ControllerBase { public A(DbContext ) { new SqlConnection( } }
        """);

    [Fact]
    public Task Flags_clients_of_cloud_storage_and_no_queues() => Rule.Flags("""
        using Azure.Storage.Blobs;
        using Microsoft.AspNetCore.Mvc;
        public class Scans(BlobServiceClient [|blobs|], HttpClient http) : ControllerBase { public object Get() => (blobs, http); }
        public class More(BlobContainerClient [|container|]) : ControllerBase { public object Get() => container; }
        public class ScanStore(BlobContainerClient container) { public object Get() => container; }
        """);
}
