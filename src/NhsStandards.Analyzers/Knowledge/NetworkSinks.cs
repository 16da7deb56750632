using System.Collections.Immutable;
using NhsStandards.Analyzers.Recognition;
using static NhsStandards.Analyzers.Recognition.AddressForm;
using static NhsStandards.Analyzers.Recognition.NetworkUse;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Where an address becomes a connection, in the frameworks and packages that NHS services use.</summary>
internal static class NetworkSinks
{
    public static ImmutableArray<NetworkSink> All { get; } = ImmutableArray.Create<NetworkSink>(
        // HTTP
        new("System.Net.Http.HttpClient", Url, Call, "requestUri", "BaseAddress"),
        new("System.Net.Http.HttpRequestMessage", Url, Call, "requestUri", "RequestUri"),
        new("System.Net.Http.Json.HttpClientJsonExtensions", Url, Call, "requestUri"),
        new("System.Net.WebRequest", Url, Call, "requestUri", "requestUriString"),
        new("System.Net.WebClient", Url, Call, "address", "BaseAddress"),
        new("RestSharp.RestClient", Url, Call, "baseUrl"),
        new("RestSharp.RestClientOptions", Url, Call, "baseUrl", "BaseUrl"),
        new("Refit.RestService", Url, Call, "hostUrl"),
        new("Flurl.Http.FlurlClient", Url, Call, "baseUrl", "BaseUrl"),
        new("Flurl.Http.GeneratedExtensions", Url, Call, "url"),
        new("System.Net.WebSockets.ClientWebSocket", Url, Call, "uri"),
        new("Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilderHttpExtensions", Url, Call, "url"),
        new("Grpc.Net.Client.GrpcChannel", Url, Call, "address"),
        new("Grpc.Net.ClientFactory.GrpcClientFactoryOptions", Url, Call, "Address"),
        new("Grpc.Core.Channel", Host, Call, "target", "host"),
        new("System.ServiceModel.EndpointAddress", Url, Call, "uri"),
        new("Hl7.Fhir.Rest.BaseFhirClient", Url, Call, "endpoint"),
        new("Hl7.Fhir.Rest.FhirClient", Url, Call, "endpoint"),

        // Sockets, names, mail, files over the network
        new("System.Net.Sockets.TcpClient", Host, Call, "hostname", "host", "address", "remoteEP"),
        new("System.Net.Sockets.UdpClient", Host, Call, "hostname", "addr", "endPoint"),
        new("System.Net.Sockets.Socket", Host, Call, "host", "address", "remoteEP"),
        new("System.Net.IPEndPoint", Host, Call, "address"),
        new("System.Net.DnsEndPoint", Host, Call, "host"),
        new("System.Net.Dns", Host, Call, "hostNameOrAddress", "hostName"),
        new("System.Net.NetworkInformation.Ping", Host, Call, "hostNameOrAddress"),
        new("System.Net.Mail.SmtpClient", Host, Call, "host", "Host"),
        new("MailKit.MailService", Host, Call, "host"),
        new("MailKit.IMailService", Host, Call, "host"),
        new("MailKit.Net.Smtp.SmtpClient", Host, Call, "host"),
        new("FluentFTP.FtpClient", Host, Call, "host", "Host"),
        new("FluentFTP.AsyncFtpClient", Host, Call, "host", "Host"),
        new("Renci.SshNet.SftpClient", Host, Call, "host"),
        new("Renci.SshNet.SshClient", Host, Call, "host"),
        new("Renci.SshNet.ScpClient", Host, Call, "host"),
        new("Renci.SshNet.ConnectionInfo", Host, Call, "host"),
        new("System.DirectoryServices.Protocols.LdapDirectoryIdentifier", Host, Call, "server"),
        new("System.DirectoryServices.DirectoryEntry", Url, Call, "path"),

        // Stores, messages and telemetry; parameters and properties named connectionString are known everywhere
        new("Microsoft.Data.SqlClient.SqlConnectionStringBuilder", Host, Call, "DataSource"),
        new("System.Data.SqlClient.SqlConnectionStringBuilder", Host, Call, "DataSource"),
        new("Npgsql.NpgsqlConnectionStringBuilder", Host, Call, "Host"),
        new("MySqlConnector.MySqlConnectionStringBuilder", Host, Call, "Server"),
        new("MongoDB.Driver.MongoServerAddress", Host, Call, "host"),
        new("StackExchange.Redis.ConnectionMultiplexer", Host, Call, "configuration"),
        new("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions", Host, Call, "Configuration"),
        new("RabbitMQ.Client.ConnectionFactory", Host, Call, "HostName", "Uri"),
        new("Confluent.Kafka.ClientConfig", Host, Call, "BootstrapServers"),
        new("Serilog.SeqLoggerConfigurationExtensions", Url, Call, "serverUrl"),

        // Clouds; clients in namespaces of Azure are known by their shape
        new("Amazon.Runtime.ClientConfig", Url, Call, "ServiceURL"),
        new("Microsoft.Azure.Cosmos.CosmosClient", Url, Call, "accountEndpoint"),

        // What we listen on
        new("Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions", Url, Listen, "urls"),
        new("Microsoft.AspNetCore.Builder.WebApplication", Url, Listen, "url"),
        new("Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions", Host, Listen, "address"),
        new("System.Net.Sockets.TcpListener", Host, Listen, "localaddr"),
        new("System.Net.HttpListenerPrefixCollection", Url, Listen, "uriPrefix"),

        // Whom we trust
        new("Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions", Url, Authority, "Authority", "MetadataAddress"),
        new("Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions", Url, Authority, "Authority", "MetadataAddress"),
        new("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder", Url, Origin, "origins"),

        // Files: a UNC path names a server
        new("System.IO.File", AddressForm.Path, Call, "path", "sourceFileName", "destFileName", "destinationFileName"),
        new("System.IO.Directory", AddressForm.Path, Call, "path", "sourceDirName", "destDirName"),
        new("System.IO.FileStream", AddressForm.Path, Call, "path"),
        new("System.IO.StreamReader", AddressForm.Path, Call, "path"),
        new("System.IO.StreamWriter", AddressForm.Path, Call, "path"),
        new("System.IO.FileInfo", AddressForm.Path, Call, "fileName", "destFileName"),
        new("System.IO.DirectoryInfo", AddressForm.Path, Call, "path", "destDirName"),
        new("System.IO.FileSystemWatcher", AddressForm.Path, Call, "path", "Path"),
        new("Microsoft.Extensions.FileProviders.PhysicalFileProvider", AddressForm.Path, Call, "root"));
}
