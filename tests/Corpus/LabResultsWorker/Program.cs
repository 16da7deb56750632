using System;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NLog;
using PathLink.Worker.Intake;
using PathLink.Worker.Notify;
using PathLink.Worker.Output;
using StackExchange.Redis;

namespace PathLink.Worker
{
    public static class Program // clean NHS8001
    {
        public static void Main(string[] args)
        {
            LogManager.Setup().LoadConfigurationFromFile("NLog.config");
            var builder = Host.CreateApplicationBuilder(args);
            var configuration = builder.Configuration;

            builder.Services.Configure<IntakeOptions>(configuration.GetSection("Intake"));
            builder.Services.Configure<NotifyOptions>(configuration.GetSection("Notify"));
            builder.Services.AddSingleton(configuration.GetSection("Sftp").Get<SftpOptions>());
            builder.Services.AddSingleton(_ => new CosmosClient(configuration.GetConnectionString("Cosmos"))); // clean NHS3008 NHS4005 NHS7002
            builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(configuration.GetConnectionString("Redis"))); // clean NHS3008
            builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect("redis01:6379")); // expect NHS3008
            builder.Services.AddDistributedMemoryCache(); // clean NHS4003
            builder.Services.AddSingleton<Hl7Parser>();
            builder.Services.AddSingleton<ResultStore>();
            builder.Services.AddSingleton<PracticeFiles>();
            builder.Services.AddHttpClient<NotifyClient>(client => client.Timeout = TimeSpan.FromSeconds(30)); // clean NHS4006
            builder.Services.AddHostedService<FolderWatcher>();
            builder.Services.AddHostedService<CleanUp>();

            var host = builder.Build();
            host.Run(); // clean NHS3007
        }
    }
}
