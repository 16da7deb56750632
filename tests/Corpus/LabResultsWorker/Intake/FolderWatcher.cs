using System;
using System.IO;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using System.ServiceModel;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NLog;
using PathLink.Worker.Model;
using PathLink.Worker.Output;

namespace PathLink.Worker.Intake
{
    public class IntakeOptions
    {
        public string DropFolder { get; set; }

        public string WorkFolder { get; set; }

        public int PollSeconds { get; set; } = 20;
    }

    public class FolderWatcher : BackgroundService
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        private readonly IntakeOptions _options;
        private readonly Hl7Parser _parser;
        private readonly ResultStore _store;

        public FolderWatcher(IOptions<IntakeOptions> options, Hl7Parser parser, ResultStore store) // clean NHS7002
        {
            _options = options.Value;
            _parser = parser;
            _store = store;
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                foreach (var file in Directory.EnumerateFiles(_options.DropFolder, "*.hl7")) // clean NHS3004 NHS3008
                    await TakeAsync(file, stoppingToken);
                await Task.Delay(TimeSpan.FromSeconds(_options.PollSeconds), stoppingToken);
            }
        }

        private async Task TakeAsync(string file, CancellationToken cancellationToken)
        {
            try
            {
                var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
                var result = _parser.Parse(bytes);
                result.ReportedAt = DateTime.Now; // expect NHS1022
                await _store.SaveAsync(result, cancellationToken);
                File.Copy(file, Path.Combine(Path.GetTempPath(), Path.GetFileName(file))); // clean NHS4001
                File.Move(file, Path.Combine(_options.WorkFolder, Path.GetFileName(file))); // clean NHS4001
                Log.Info("Took {0}, {1} measurements", Path.GetFileName(file), result.Measurements.Count); // clean NHS6001
            }
            catch (InvalidDataException exception)
            {
                Log.Error(exception, "{0} is left where it is", Path.GetFileName(file)); // clean NHS6001
            }
        }
    }

    /// <summary>The hospital across the road: shares, FTP and a WCF service, all from before 2012.</summary>
    public class OldHospital
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        public int Waiting() => Directory.GetFiles(@"\\labfs01\results\out").Length; // expect NHS3004 NHS3008

        public string Next() => File.ReadAllText(@"\\labfs01\results\next.txt"); // expect NHS3004 NHS3008

        public string Download(string name)
        {
            var request = (FtpWebRequest)WebRequest.Create("ftp://ftp.stbartle-lab.nhs.uk/out/" + name); // expect NHS3001 NHS3004 NHS3008
            request.Method = WebRequestMethods.Ftp.DownloadFile;
            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream(), Encoding.GetEncoding("windows-1252"))) // clean NHS2013
                return reader.ReadToEnd();
        }

        public ChannelFactory<IWardBoard> Board(string address)
        {
            var binding = new NetTcpBinding(SecurityMode.Transport); // expect NHS3004
            return new ChannelFactory<IWardBoard>(binding, new EndpointAddress(address));
        }

        public TcpListener Listen(int port) => new TcpListener(IPAddress.Any, port); // clean NHS3003 NHS3008

        public async Task SendToWardAsync(string text)
        {
            using (var client = new TcpClient())
            {
                await client.ConnectAsync("10.12.0.31", 6661); // expect NHS3003 NHS3008
                var bytes = Encoding.ASCII.GetBytes("\u000b" + text + "\u001c\r"); // clean NHS2013
                await client.GetStream().WriteAsync(bytes, 0, bytes.Length);
                Log.Info("Sent {0} bytes to the ward", bytes.Length); // clean NHS6001
            }
        }

        public MeterReading Meter(string nhsNumber, double glucose) => new MeterReading
        {
            PatientNhsNumber = nhsNumber,
            BloodGlucose = glucose,
            TakenAt = DateTimeOffset.UtcNow, // clean NHS1022
            ReceivedAt = DateTime.Now, // expect NHS1022
        };
    }

    /// <summary>Tells the console tool on the same machine how far we are.</summary>
    public class ProgressPipe
    {
        public async Task TellAsync(string text)
        {
            using (var pipe = new NamedPipeServerStream("pathlink-progress", PipeDirection.Out)) // clean NHS3004
            using (var writer = new StreamWriter(pipe))
            {
                await pipe.WaitForConnectionAsync();
                await writer.WriteLineAsync(text);
            }
        }

        public async Task<string> LastAsync(string folder) => await File.ReadAllTextAsync(Path.Combine(folder, "progress.txt")); // clean NHS3004
    }

    [ServiceContract(Namespace = "http://pathlink.co.uk/wardboard/2010")] // clean NHS3001
    public interface IWardBoard
    {
        [OperationContract]
        void Show(string ward, string text);
    }
}
