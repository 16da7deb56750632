using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class NonInternetProtocolTests
{
    private static RuleTest Rule => new("NHS3004");

    [Fact]
    public Task Flags_protocols_of_a_local_network() => Rule.WithFile("/0/appsettings.json", """
        { "Results": [|"net.tcp://results.clinic.nhs.uk:808/results"|], "Letters": "https://letters.clinic.nhs.uk", "Local": "net.tcp://localhost/x" }
        """, "Configuration").Flags("""
        using System.Net;
        using System.ServiceModel;
        using System.Messaging;
        public class Results
        {
            private readonly NetTcpBinding _binding = [|new()|];
            object A() => [|new NetTcpBinding(SecurityMode.Transport)|];
            object B() => [|new MessageQueue(".\\private$\\results")|];
            object C() => [|MessageQueue.Create("results")|];
            FtpWebRequest D(string address) => [|(FtpWebRequest)WebRequest.Create(address)|];
            string E() => File.ReadAllText([|@"\\CLINIC-FS01\results\today.csv"|]);
            EndpointAddress F() => new(new Uri([|"net.tcp://results.clinic.nhs.uk/results"|]));
        }
        """ + Queue);

    [Fact]
    public Task Allows_open_protocols_and_devices() => Rule.WithFile("/0/appsettings.Development.json", """
        { "Results": "net.tcp://results.clinic.nhs.uk:808/results" }
        """, "Configuration").Allows("""
        using System.IO.Pipes;
        using System.Net;
        using System.ServiceModel;
        using System.Messaging;
        using NhsStandards;
        public class Results(IConfiguration configuration)
        {
            object A() => new BasicHttpsBinding();
            object B() => new NamedPipeClientStream("clinic");
            string C() => File.ReadAllText(configuration["Folder"]!);
            WebRequest D(string address) => WebRequest.Create(address);
            FtpWebRequest E() => (FtpWebRequest)WebRequest.Create("ftp://archive.clinic.nhs.uk/letters");
            string F(Exception error) => error is MessageQueueException ? typeof(NetTcpBinding).Name : "";
            void G(MessageQueue queue) => queue.Send("x");
        }
        [DeviceBoundary] public class Analyser { object A() => new NetTcpBinding(); string B() => File.ReadAllText(@"\\ANALYSER\out\1.hl7"); }
        public class BasicHttpsBinding { }
        """ + Queue);

    private const string Queue = """

        namespace System.Messaging
        {
            public class MessageQueue(string path) { public static MessageQueue Create(string path) => null!; public void Send(object body) { } public string Path => path; }
            public class MessageQueueException : Exception { }
        }
        """;

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Results { object A() => (System.Net.FtpWebRequest); object B => new System.ServiceModel.Net( ; }
        """);
}
