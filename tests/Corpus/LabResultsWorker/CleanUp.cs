using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NLog;
using PathLink.Worker.Intake;

namespace PathLink.Worker
{
    /// <summary>Takes away work files, not records.</summary>
    public class CleanUp : BackgroundService
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        private readonly IntakeOptions _options;

        public CleanUp(IOptions<IntakeOptions> options)
        {
            _options = options.Value;
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var before = DateTime.UtcNow.AddDays(-14); // clean NHS6016
                foreach (var file in Directory.EnumerateFiles(_options.WorkFolder))
                {
                    if (File.GetLastWriteTimeUtc(file) < before)
                        File.Delete(file);
                }

                Log.Info("Work folder swept");
                await Task.Delay(TimeSpan.FromHours(6), stoppingToken);
            }
        }
    }
}
