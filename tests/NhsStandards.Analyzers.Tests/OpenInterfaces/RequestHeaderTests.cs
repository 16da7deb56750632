using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

/// <summary>The rules about headers that code sets by name: NHS2004, NHS2005, NHS2007.</summary>
public class RequestHeaderTests
{
    private static RuleTest Stale => new("NHS2004");

    private static RuleTest Retried => new("NHS2005");

    private static RuleTest Misspelt => new("NHS2007");

    [Fact]
    public Task Flags_a_constant_request_id() => Stale.Flags("""
        using System.Net.Http.Headers;
        class Client(HttpClient http)
        {
            private const string Id = "60E0B220-8136-4CA5-AE46-1D97EF59D068";
            private static readonly string Fixed = "request-1";
            void Literal(HttpRequestMessage request) => request.Headers.Add("X-Request-ID", [|"60E0B220-8136-4CA5-AE46-1D97EF59D068"|]);
            void Constant(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation("x-request-id", [|Id|]);
            void Static(HttpRequestHeaders headers) => headers.Add(value: [|Fixed|], name: "X-Request-Id");
            void All() => http.DefaultRequestHeaders.Add("X-Request-ID", [|"1"|]);
            void Local(HttpRequestMessage request)
            {
                var id = "abc";
                request.Headers.Add("X-Request-ID", [|id|]);
            }
            Dictionary<string, string> Headers() => new() { { "X-Request-ID", [|"1"|] } };
            Dictionary<string, string> Items() => new() { ["X-Request-ID"] = [|$"{Id}"|] };
        }
        interface IPds
        {
            [Refit.Get("/Patient")]
            [Refit.Headers([|"X-Request-ID: 60E0B220-8136-4CA5-AE46-1D97EF59D068"|])]
            Task<string> Get([Refit.Header("X-Request-ID")] string id);
        }
        """);

    [Fact]
    public Task Flags_what_is_no_uuid() => Stale.Flags("""
        using System.Diagnostics;
        class Client
        {
            void Set(HttpRequestMessage request)
            {
                request.Headers.Add("X-Request-ID", [|DateTime.UtcNow.Ticks.ToString()|]);
                request.Headers.Add("X-Request-ID", [|$"{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}"|]);
                request.Headers.Add("X-Request-ID", [|Activity.Current?.Id|]);
                request.Headers.Add("X-Request-ID", [|Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString()|]);
                request.Headers.Add("X-Request-ID", [|new Random().Next().ToString()|]);
                request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString("N")|]);
                request.Headers.Add("X-Request-ID", [|$"{Guid.NewGuid():N}"|]);
                request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString().Replace("-", "")|]);
                request.Headers.Add("X-Request-ID", [|Guid.Empty.ToString()|]);
                var id = Guid.NewGuid().ToString("N");
                request.Headers.Add("X-Request-ID", [|id|]);
            }
        }
        """);

    [Fact]
    public Task Allows_fresh_and_handed_on_ids() => Stale.Allows("""
        using Microsoft.Extensions.Hosting;
        class Client(HttpClient http, IHttpContextAccessor accessor, IHostEnvironment environment)
        {
            void Set(HttpRequestMessage request, string id, Guid given)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString("D"));
                request.Headers.Add("X-Request-ID", $"{Guid.NewGuid()}");
                request.Headers.Add("X-Request-ID", id);
                request.Headers.Add("X-Request-ID", given.ToString());
                request.Headers.Add("X-Request-ID", accessor.HttpContext!.Request.Headers["X-Request-ID"].ToString());
                request.Headers.Add("X-Request-ID", id ?? "none");
                request.Headers.Add("X-Correlation-ID", "surgery");
                accessor.HttpContext.Response.Headers["X-Request-ID"] = accessor.HttpContext.TraceIdentifier;
                accessor.HttpContext.Response.Headers.Append("X-Request-ID", "1");
                if (environment.IsDevelopment())
                    request.Headers.Add("X-Request-ID", "dev");
                var fresh = Guid.NewGuid();
                request.Headers.Add("X-Request-ID", fresh.ToString());
            }
            Dictionary<string, string> Names = new() { ["Header"] = "X-Request-ID", ["X-Request-ID"] = "RequestId" };
        }
        """);

    [Fact]
    public Task Fix_sets_a_new_uuid() => Stale.Fixes("""
        class Client
        {
            void Set(HttpRequestMessage request)
            {
                request.Headers.Add("X-Request-ID", [|"1"|]);
                request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString("N")|]);
            }
        }
        """, """
        class Client
        {
            void Set(HttpRequestMessage request)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString("D"));
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString("D"));
            }
        }
        """);

    [Fact]
    public Task No_fix_for_the_headers_of_all_requests() => Stale.OffersNoFix("""
        class Client(HttpClient http)
        {
            void Set() => http.DefaultRequestHeaders.Add("X-Request-ID", [|"1"|]);
            void Local(HttpRequestMessage request) { var id = "1"; request.Headers.Add("X-Request-ID", [|id|]); }
        }
        """);

    [Fact]
    public Task Flags_a_new_id_for_each_attempt() => Retried.Flags("""
        using Polly;
        class Client(HttpClient http, IAsyncPolicy<HttpResponseMessage> retry, ResiliencePipeline pipeline)
        {
            async Task Loop()
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                    var response = await http.SendAsync(request);
                    if (response.IsSuccessStatusCode)
                        return;
                }
            }

            async Task While(int retries)
            {
                while (retries-- > 0)
                {
                    var id = Guid.NewGuid().ToString();
                    using var request = new HttpRequestMessage(HttpMethod.Get, "Patient") { Headers = { { "X-Request-ID", [|id|] } } };
                    await http.SendAsync(request);
                }
            }

            Task<HttpResponseMessage> Policy() => retry.ExecuteAsync(() =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                return http.SendAsync(request);
            });

            async Task Pipeline() => await pipeline.ExecuteAsync(async token =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                await http.SendAsync(request, token);
            });
        }
        """);

    [Fact]
    public Task Allows_one_id_for_all_attempts_and_other_loops() => Retried.Allows("""
        using Polly;
        using Polly.CircuitBreaker;
        class Client(HttpClient http, IAsyncPolicy<HttpResponseMessage> retry, AsyncCircuitBreakerPolicy breaker)
        {
            Task<HttpResponseMessage> Policy()
            {
                var id = Guid.NewGuid().ToString();
                return retry.ExecuteAsync(() =>
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", id);
                    return http.SendAsync(request);
                });
            }

            async Task Batch(IEnumerable<string> ids)
            {
                foreach (var id in ids)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient/" + id);
                    request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                    await http.SendAsync(request);
                }
            }

            async Task Pages(int page, int pages)
            {
                while (page++ < pages)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient?page=" + page);
                    request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                    await http.SendAsync(request);
                }
            }

            Task Once() => breaker.ExecuteAsync(() =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return http.SendAsync(request);
            });
        }
        class Handler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
                return base.SendAsync(request, token);
            }
        }
        """);

    [Fact]
    public Task Fix_makes_the_id_before_the_loop() => Retried.Fixes("""
        class Client(HttpClient http)
        {
            async Task Loop()
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                    await http.SendAsync(request);
                }
            }
        }
        """, """
        class Client(HttpClient http)
        {
            async Task Loop()
            {
                var requestId = Guid.NewGuid();
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", requestId.ToString());
                    await http.SendAsync(request);
                }
            }
        }
        """);

    [Fact]
    public Task Fix_gives_each_loop_a_name_that_is_free() => Retried.Fixes("""
        class Client(HttpClient http)
        {
            async Task Loop()
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                    await http.SendAsync(request);
                }
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Slot");
                    request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                    await http.SendAsync(request);
                }
            }
        }
        """, """
        class Client(HttpClient http)
        {
            async Task Loop()
            {
                var requestId = Guid.NewGuid();
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", requestId.ToString());
                    await http.SendAsync(request);
                }
                var requestId2 = Guid.NewGuid();
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Slot");
                    request.Headers.Add("X-Request-ID", requestId2.ToString());
                    await http.SendAsync(request);
                }
            }
        }
        """);

    [Fact]
    public Task Fix_moves_the_variable_out() => Retried.Fixes("""
        using Polly;
        class Client(HttpClient http, IAsyncPolicy<HttpResponseMessage> retry)
        {
            async Task<HttpResponseMessage> Policy()
            {
                return await retry.ExecuteAsync(() =>
                {
                    var id = Guid.NewGuid().ToString();
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", [|id|]);
                    return http.SendAsync(request);
                });
            }
        }
        """, """
        using Polly;
        class Client(HttpClient http, IAsyncPolicy<HttpResponseMessage> retry)
        {
            async Task<HttpResponseMessage> Policy()
            {
                var id = Guid.NewGuid().ToString();
                return await retry.ExecuteAsync(() =>
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                    request.Headers.Add("X-Request-ID", id);
                    return http.SendAsync(request);
                });
            }
        }
        """);

    [Fact]
    public Task No_fix_without_a_place_before_the_retry() => Retried.OffersNoFix("""
        using Polly;
        class Client(HttpClient http, IAsyncPolicy<HttpResponseMessage> retry)
        {
            Task<HttpResponseMessage> Policy() => retry.ExecuteAsync(() =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "Patient");
                request.Headers.Add("X-Request-ID", [|Guid.NewGuid().ToString()|]);
                return http.SendAsync(request);
            });
        }
        """);

    [Fact]
    public Task Flags_slips_in_names() => Misspelt.Flags("""
        class Client(HttpClient http)
        {
            private const string Urid = "NHSD-SessionURID";
            void Set(HttpRequestMessage request)
            {
                request.Headers.Add([|"NHSD-SessionURID"|], "1");
                request.Headers.TryAddWithoutValidation([|Urid|], "1");
                request.Headers.Add([|"NHSD-End-User-Organization-ODS"|], "A83008");
                request.Headers.Add([|"NHSD-Target-Identifer"|], "1");
                request.Headers.Add([|"SSP-Trace-Id"|], "1");
                request.Headers.Add([|"Ssp-InteractionIDs"|], "1");
                request.Headers.Add([|"XRequestID"|], "1");
                request.Headers.Add([|"X-RequestID"|], "1");
            }
            Dictionary<string, string> Headers() => new() { { [|"NHSD_Session_URID"|], "1" } };
        }
        interface IPds
        {
            [Refit.Get("/Patient"), Refit.Headers([|"NHSD-SessionURID: 1"|])]
            Task<string> Get([Refit.Header([|"NHSD-End-User-Organization-ODS"|])] string ods);
        }
        """);

    [Fact]
    public Task Flags_headers_that_the_platform_writes() => Misspelt.Flags("""
        class Client(HttpClient http)
        {
            void Set(HttpRequestMessage request)
            {
                request.Headers.Add([|"NHSD-ASID"|], "200000000001");
                request.Headers.Add([|"nhsd-identity-uuid"|], "1");
                http.DefaultRequestHeaders.Add([|"NHSD-Correlation-ID"|], "1");
            }
        }
        """);

    [Fact]
    public Task Allows_right_names_and_those_of_others() => Misspelt.Allows("""
        class Client(HttpClient http)
        {
            void Pds(HttpRequestMessage request)
            {
                request.Headers.Add("nhsd-session-urid", "1");
                request.Headers.Add("NHSD-End-User-Organisation-ODS", "A83008");
                request.Headers.Add("NHSD-End-User-Organisation", "e30=");
                request.Headers.Add("NHSD-Requesting-software", "e30=");
                request.Headers.Add("NHSD-eRS-Business-Function", "REFERRING_CLINICIAN");
                request.Headers.Add("Ssp-From", "1");
                request.Headers.Add("X-Request-Id", "1");
                request.Headers.Add("x-correlation-id", "1");
            }
            void Own(HttpRequestMessage request)
            {
                request.Headers.Add("X-CorrelationId", "1");
                request.Headers.Add("CorrelationId", "1");
                request.Headers.Add("X-RequestId", "1");
                request.Headers.Add("Request-Id", "1");
                request.Headers.Add("Accept", "*/*");
            }
            string Proxy(HttpRequest request) => request.Headers["NHSD-ASID"].ToString();
            void Mirror(HttpResponse response) => response.Headers["NHSD-Request-ID"] = "1";
        }
        """);

    [Fact]
    public Task Fix_spells_the_name() => Misspelt.Fixes("""
        class Client
        {
            void Set(HttpRequestMessage request) => request.Headers.Add([|"NHSD-SessionURID"|], "1");
        }
        """, """
        class Client
        {
            void Set(HttpRequestMessage request) => request.Headers.Add("NHSD-Session-URID", "1");
        }
        """);

    [Theory]
    [InlineData("NHS2004")]
    [InlineData("NHS2005")]
    [InlineData("NHS2007")]
    public Task Survives_incomplete_code(string rule) => new RuleTest(rule).WithCompilerErrors().Allows("""
        class Client { void M(HttpRequestMessage request) { request.Headers.Add("X-Request-ID", ); request.Headers.Add( , Guid.NewGuid( ; for (attempt } }
        """);
}
