using System.Diagnostics;
using System.Text.Json.Nodes;
using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests.LanguageServer;

/// <summary>csharp-ls, opened on a folder as an editor opens it.</summary>
internal sealed class CSharpLanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _folder;
    private readonly JsonRpcConnection _connection;
    private readonly Task _listening;

    private CSharpLanguageServer(Process process, string folder)
    {
        _process = process;
        _folder = folder;
        // An unread pipe would fill up and stop the server.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        _connection = new JsonRpcConnection(process.StandardOutput.BaseStream, process.StandardInput.BaseStream, Answer);
        _listening = _connection.ListenAsync();
    }

    /// <param name="workspace">Holds the tool manifest that names csharp-ls.</param>
    /// <param name="folder">Holds the one project to open.</param>
    public static async Task<CSharpLanguageServer> OpenAsync(string workspace, string folder)
    {
        (await DotNet.RunAsync(workspace, "tool", "restore")).MustSucceed();
        var server = new CSharpLanguageServer(DotNet.Start(folder, "tool", "run", "csharp-ls"), folder);
        await server._connection.RequestAsync(
            "initialize",
            new JsonObject
            {
                ["processId"] = Environment.ProcessId,
                ["rootUri"] = new Uri(folder).AbsoluteUri,
                ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = new Uri(folder).AbsoluteUri, ["name"] = "workspace" }),
                ["capabilities"] = new JsonObject
                {
                    ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
                    ["window"] = new JsonObject { ["workDoneProgress"] = true },
                    ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject { ["dynamicRegistration"] = true } },
                },
            },
            Patience);
        await server._connection.NotifyAsync("initialized", new JsonObject());
        return server;
    }

    public Task OpenDocumentAsync(string relative) => _connection.NotifyAsync(
        "textDocument/didOpen",
        new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = UriOf(relative),
                ["languageId"] = "csharp",
                ["version"] = 1,
                ["text"] = File.ReadAllText(Path.Combine(_folder, relative)),
            },
        });

    /// <summary>The NHS diagnostics of an open document.</summary>
    public async Task<IReadOnlyList<Reported>> DiagnosticsAsync(string relative)
    {
        var report = await _connection.RequestAsync(
            "textDocument/diagnostic",
            new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(relative) } },
            Patience);
        return
        [
            .. (report?["items"]?.AsArray() ?? [])
                .Select(item => new Reported(relative, item!["range"]!["start"]!["line"]!.GetValue<int>() + 1, item["code"]?.ToString() ?? ""))
                .Where(reported => reported.Rule.StartsWith("NHS", StringComparison.Ordinal))
                .Distinct()
                .OrderBy(reported => reported.Line)
                .ThenBy(reported => reported.Rule, StringComparer.Ordinal),
        ];
    }

    /// <summary>Asks until the project is loaded, which shows in the first diagnostics of a document that has some.</summary>
    public async Task<IReadOnlyList<Reported>> FirstDiagnosticsAsync(string relative)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var diagnostics = await DiagnosticsAsync(relative);
            if (diagnostics.Count > 0 || waited.Elapsed > Patience)
                return diagnostics;
            await Task.Delay(500);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _listening.ContinueWith(static _ => { }, TaskScheduler.Default);
        _process.Dispose();
    }

    private string UriOf(string relative) => new Uri(Path.Combine(_folder, relative)).AbsoluteUri;

    private static JsonNode? Answer(string method, JsonNode? parameters) => method switch
    {
        // One answer for each section that is asked for.
        "workspace/configuration" => new JsonArray([.. parameters!["items"]!.AsArray().Select(_ => new JsonObject { ["analyzersEnabled"] = true })]),
        _ => null,
    };
}
