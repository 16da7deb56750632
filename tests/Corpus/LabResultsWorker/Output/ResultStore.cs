using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using NLog;
using PathLink.Worker.Model;
using Renci.SshNet;
using StackExchange.Redis;

namespace PathLink.Worker.Output
{
    public class ResultStore
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        private readonly Container _container;
        private readonly IDistributedCache _cache;
        private readonly IConnectionMultiplexer _redis;

        public ResultStore(CosmosClient cosmos, IDistributedCache cache, IConnectionMultiplexer redis) // clean NHS7002
        {
            _container = cosmos.GetContainer("results", "lab");
            _cache = cache;
            _redis = redis;
        }

        public async Task SaveAsync(LabResult result, CancellationToken cancellationToken)
        {
            await _container.UpsertItemAsync(result, new PartitionKey(result.Id.ToString()), cancellationToken: cancellationToken); // clean NHS6005
            await _cache.SetStringAsync("count:" + result.Id, result.Measurements.Count.ToString(CultureInfo.InvariantCulture), cancellationToken); // clean NHS6005
            await _cache.SetStringAsync("latest:" + result.NhsNumber, result.Id.ToString(), cancellationToken); // expect NHS6005
            await _redis.GetDatabase().StringIncrementAsync("results:" + DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture)); // clean NHS1017 NHS6005
            Log.Info("Saved {0}", result.Id); // clean NHS6001
        }

        public async Task<string> LatestAsync(LabResult result, CancellationToken cancellationToken)
        {
            var latest = await _cache.GetStringAsync($"latest:{result.NhsNumber}:{result.DateOfBirth}", cancellationToken); // expect NHS6005
            if (latest == null)
                Log.Trace(() => "No latest result for " + result.NhsNumber); // expect NHS6001
            return latest;
        }
    }

    public class SftpOptions
    {
        public string Host { get; set; }

        public string User { get; set; }

        public string KeyFile { get; set; }
    }

    /// <summary>Nightly files for the practices that can't take messages.</summary>
    public class PracticeFiles
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        private readonly SftpOptions _options;

        public PracticeFiles(SftpOptions options)
        {
            _options = options;
        }

        public void Send(IReadOnlyList<LabResult> results)
        {
            using (var stream = new MemoryStream())
            using (var writer = new StreamWriter(stream, new UTF8Encoding(false))) // clean NHS2013
            {
                foreach (var result in results)
                    writer.WriteLine(result.NhsNumber + ";" + result.Surname + ";" + result.SpecimenType);
                writer.Flush();
                stream.Position = 0;
                using (var client = new SftpClient(_options.Host, _options.User, new PrivateKeyFile(_options.KeyFile))) // clean NHS3008
                {
                    client.Connect();
                    client.UploadFile(stream, "/in/results.csv"); // expect NHS2015
                }
            }

            Log.Info("Sent {0} results", results.Count); // clean NHS6001
        }

        public void WriteCsv(IReadOnlyList<LabResult> results, string path)
        {
            using (var writer = new StreamWriter(path))
            using (var csv = CsvWriter.Create(writer))
                csv.WriteRecords(results); // expect NHS2015
        }

        public void WriteSummaries(IReadOnlyList<BatchSummary> summaries, string path)
        {
            using (var writer = new StreamWriter(path))
            using (var csv = CsvWriter.Create(writer))
                csv.WriteRecords(summaries); // clean NHS2015
        }

        public void SendHolidayList(Stream list)
        {
            using (var client = new SftpClient("sftp.gp-holidays.co.uk", _options.User, new PrivateKeyFile(_options.KeyFile))) // expect NHS3008
            {
                client.Connect();
                client.UploadFile(list, "/in/holidays.csv"); // clean NHS2015
            }
        }
    }

    /// <summary>What support sends through the whole chain after a release.</summary>
    public static class ChainTest
    {
        public static LabResult Result() => new LabResult
        {
            Id = Guid.NewGuid(),
            NhsNumber = "9990000042", // clean NHS1001 NHS1002
            Surname = "XXTESTPATIENT",
            CollectedAt = DateTimeOffset.UtcNow,
        };

        public static LabResult ResultOfColleague() => new LabResult { Id = Guid.NewGuid(), NhsNumber = "450 557 7104", CollectedAt = DateTimeOffset.UtcNow }; // expect NHS1002

        public static LabResult Unknown() => new LabResult { Id = Guid.NewGuid(), NhsNumber = "9999999999" }; // expect NHS1003

        public static LabResult Mistyped() => new LabResult { Id = Guid.NewGuid(), NhsNumber = "943 476 5918" }; // expect NHS1001

        public static LabResult Empty() => new LabResult { Id = Guid.NewGuid(), NhsNumber = "" }; // clean NHS1001 NHS1003
    }

    /// <summary>Copies on disk, because the network was down so often in 2013.</summary>
    public class LocalCopies
    {
        private readonly IConfiguration _configuration;

        public LocalCopies(IConfiguration configuration)
        {
            _configuration = configuration;
        }

        public void Keep(string name, string text) => File.WriteAllText(@"C:\PathLink\copies\" + name, text); // expect NHS4001

        public void Journal(string line) => File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "journal.txt"), line); // expect NHS4001

        public Stream Open() => new FileStream("/var/lib/pathlink/last.hl7", FileMode.Create); // expect NHS4001

        public void KeepInProfile(string text) => File.WriteAllText(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "last.txt"), text); // expect NHS4001

        public void Scratch(string text) => File.WriteAllText(Path.GetTempFileName(), text); // clean NHS4001

        public void KeepOnVolume(string name, string text) => File.WriteAllText(Path.Combine(_configuration["Copies:Volume"], name), text); // clean NHS4001

        public string Template() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "template.txt")); // clean NHS4001
    }
}
