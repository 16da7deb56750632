using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class PrivateAddressTests
{
    private static RuleTest Rule => new("NHS3003");

    [Fact]
    public Task Flags_private_addresses_that_are_endpoints() => Rule.WithFile("/0/appsettings.json", """
        { "Printer": [|"https://192.168.40.20/print"|], "ConnectionStrings": { "Clinic": [|"Server=10.1.2.3;Database=x"|] }, "KnownProxies": [ "10.0.0.1" ], "Version": "10.1.2.3" }
        """, "Configuration").Flags("""
        using System.Net;
        using System.Net.Sockets;
        public class Clients
        {
            HttpClient A() => new() { BaseAddress = new Uri([|"https://10.1.4.7/"|]) };
            TcpClient B() => new([|"192.168.40.12"|], 2575);
            void C(Socket socket) => socket.Connect(IPAddress.Parse([|"172.16.0.9"|]), 80);
            HttpClient D() => new() { BaseAddress = new Uri([|"https://[fd12::1]/"|]) };
        }
        """);

    [Fact]
    public Task Flags_what_a_base_is_given() => Rule.Flags("""
        using System.Net.Sockets;
        public class Hl7Client : TcpClient { public Hl7Client() : base([|"10.20.30.40"|], 2575) { } }
        """);

    [Fact]
    public Task Flags_caches_by_host_and_port() => Rule.WithFile("/0/appsettings.json", """
        { "ConnectionStrings": { "Redis": [|"10.20.30.40:6379,abortConnect=false"|] }, "Cache": [|"10.20.30.40:6379"|], "Public": "cache.clinic.nhs.uk:6380,ssl=True", "Opens": "10:30", "KnownProxies": "10.0.0.1:80" }
        """, "Configuration").Flags("""
        using StackExchange.Redis;
        public class Caches
        {
            object A() => ConnectionMultiplexer.Connect([|"10.20.30.40:6379,password=x"|]);
            object B() => new Cache(connectionString: [|"192.168.1.5:6379,abortConnect=false"|]);
            object C() => new Cache("cache.clinic.nhs.uk:6380,ssl=True");
        }
        public class Cache(string connectionString) { public string Text => connectionString; }
        """);

    [Fact]
    public Task Allows_what_is_no_endpoint() => Rule.Allows("""
        using System.Net;
        public class Clients
        {
            Version A() => new("10.1.2.3");
            string B() => "10.1.2.3";
            bool C(IPAddress address) => address.Equals(IPAddress.Parse("10.0.0.1"));
            void D(ForwardedHeadersOptions options) => options.KnownProxies.Add(IPAddress.Parse("10.0.0.1"));
            HttpClient E() => new() { BaseAddress = new Uri("https://172.32.0.1/") };
            Task F(HttpClient client) => client.GetAsync("http://169.254.169.254/metadata");
            IPEndPoint G() => new(IPAddress.Any, 80);
            HttpClient H() => new() { BaseAddress = new Uri("http://127.0.0.1/") };
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Clients { void A(HttpClient client) { client.BaseAddress = new Uri("https://10."); System.Net.IPAddress.Parse("10.1.; } }
        """);
}
