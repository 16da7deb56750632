using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace NhsStandards.EndToEnd.Tests.LanguageServer;

/// <summary>JSON-RPC 2.0 with the header framing of the Language Server Protocol, from the client's side.</summary>
internal sealed class JsonRpcConnection(Stream input, Stream output, Func<string, JsonNode?, JsonNode?> answer)
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _pending = new();
    private readonly SemaphoreSlim _writing = new(1);
    private int _lastId;

    /// <summary>Reads until the server closes its output; then every open request fails.</summary>
    public async Task ListenAsync()
    {
        try
        {
            while (await ReadAsync() is { } message)
                await HandleAsync(message);
        }
        finally
        {
            foreach (var request in _pending.Values)
                request.TrySetException(new EndOfStreamException("The language server ended."));
        }
    }

    public async Task<JsonNode?> RequestAsync(string method, JsonNode parameters, TimeSpan timeout)
    {
        var id = Interlocked.Increment(ref _lastId);
        var response = _pending[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteAsync(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await response.Task.WaitAsync(timeout);
    }

    public Task NotifyAsync(string method, JsonNode parameters) =>
        WriteAsync(new JsonObject { ["method"] = method, ["params"] = parameters });

    private async Task HandleAsync(JsonNode message)
    {
        var id = message["id"];
        if (message["method"]?.GetValue<string>() is { } method)
        {
            var result = answer(method, message["params"]);
            if (id is not null)
                await WriteAsync(new JsonObject { ["id"] = id.DeepClone(), ["result"] = result });
        }
        else if (id is not null && _pending.TryRemove(id.GetValue<int>(), out var request))
        {
            if (message["error"] is { } error)
                request.TrySetException(new InvalidOperationException(error.ToJsonString()));
            else
                request.TrySetResult(message["result"]);
        }
    }

    private async Task<JsonNode?> ReadAsync()
    {
        var length = 0;
        while (await ReadHeaderAsync() is { } header)
        {
            if (header.Length == 0)
            {
                var body = new byte[length];
                await input.ReadExactlyAsync(body);
                return JsonNode.Parse(body);
            }

            const string Name = "Content-Length:";
            if (header.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
                length = int.Parse(header.AsSpan(Name.Length));
        }

        return null;
    }

    private async Task<string?> ReadHeaderAsync()
    {
        var header = new StringBuilder();
        var buffer = new byte[1];
        while (await input.ReadAsync(buffer) == 1)
        {
            if (buffer[0] == '\n')
                return header.ToString().TrimEnd('\r');
            header.Append((char)buffer[0]);
        }

        return null;
    }

    private async Task WriteAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _writing.WaitAsync();
        try
        {
            await output.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            await output.WriteAsync(body);
            await output.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }
}
