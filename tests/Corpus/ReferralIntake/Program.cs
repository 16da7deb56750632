using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Northgate.ReferralIntake.Audit;
using Northgate.ReferralIntake.Options;
using Northgate.ReferralIntake.Services;

var host = new HostBuilder()
    .ConfigureAppConfiguration((context, configuration) =>
    {
        configuration.AddJsonFile("appsettings.json", optional: false);
        configuration.AddJsonFile($"appsettings.{context.HostingEnvironment.EnvironmentName}.json", optional: true);
        configuration.AddEnvironmentVariables();
    })
    .ConfigureFunctionsWebApplication()
    .ConfigureServices((context, services) =>
    {
        var configuration = context.Configuration;
        services.AddApplicationTelemetry();
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<PdsOptions>().Bind(configuration.GetSection("Pds")).ValidateOnStart();
        services.AddOptions<MeshOptions>().Bind(configuration.GetSection("Mesh")).ValidateOnStart();
        services.AddOptions<OdsOptions>().Bind(configuration.GetSection("Ods"));
        services.AddOptions<ArchiveOptions>().Bind(configuration.GetSection("Archive"));

        services.AddSingleton<PlatformTokenSource>();
        services.AddTransient<RequestIdHandler>();
        services.AddHttpClient<PdsTraceClient>(client => client.BaseAddress = new Uri(configuration["Pds:BaseUrl"]!)) // clean NHS4006
            .AddHttpMessageHandler<RequestIdHandler>()
            .AddStandardResilienceHandler();
        services.AddHttpClient<OdsDirectory>(client => client.BaseAddress = new Uri("https://directory.spineservices.nhs.uk/ORD/2-0-0/")); // expect NHS3008 NHS4006
        services.AddHttpClient<MeshMailbox>(client => // clean NHS4006
        {
            client.BaseAddress = new Uri(configuration["Mesh:BaseUrl"]!);
            client.Timeout = TimeSpan.FromSeconds(60);
        }).AddStandardResilienceHandler();

        services.AddSingleton(_ => new ServiceBusClient(configuration.GetConnectionString("ServiceBus")));
        services.AddSingleton(_ => new BlobServiceClient(new Uri(configuration["Archive:BlobEndpoint"]!), new DefaultAzureCredential())); // clean NHS4005
        services.AddSingleton<AccessRecorder>();
        services.AddSingleton<ReferralStore>();
        services.AddSingleton<ReferralMapper>();
        services.AddSingleton<LetterArchive>();
    })
    .ConfigureLogging(logging => logging.AddConsole())
    .Build();

host.Run(); // clean NHS3007

internal static class Telemetry // clean NHS8001
{
    public static IServiceCollection AddApplicationTelemetry(this IServiceCollection services)
    {
        services.AddSingleton(new Microsoft.ApplicationInsights.TelemetryClient(Microsoft.ApplicationInsights.Extensibility.TelemetryConfiguration.CreateDefault()));
        return services;
    }
}
