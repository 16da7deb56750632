namespace NhsStandards.Analyzers.Tests.Robustness;

/// <summary>C# 12 in every construct it has, each with a text that a rule is about.</summary>
internal static class LanguageConstructs
{
    private const string Placeholder = "TEXT";

    /// <summary>An invalid NHS number, a weak connection string, a server, a retired system, a near miss and an old media type, and one that is nothing.</summary>
    public static string[] Texts { get; } =
    [
        "9990000019",
        "Server=clinic-sql;Database=Clinic;Encrypt=false;TrustServerCertificate=true",
        "http://10.1.4.7/patients",
        "https://fhir.nhs.net/Id/nhs-number",
        "https://fhir.nhs.uk/id/nhs-number",
        "application/json+fhir",
        "=;:%=;;'\u00A0\uD83D=",
    ];

    public static string With(string text) => Code.Replace(Placeholder, text);

    /// <summary>Top-level statements, with what an ASP.NET program does there.</summary>
    public const string Program = """
        using System.Security.Cryptography;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/patients/{nhsNumber}", (string nhsNumber, ILogger<object> log) => { log.LogInformation("{NhsNumber}", nhsNumber); return MD5.HashData([1]); });
        app.MapPost("/patients", async (HttpRequest request) => await Local(request.Body));
        if (app.Environment.IsDevelopment()) app.MapGet("/", () => "hello");
        app.Run("http://clinic-web:80");
        static async Task<IResult> Local(Stream body) { await Task.Yield(); return Results.Stream(body); }
        return 0;
        """;

    /// <summary>A namespace of the whole file, which no other construct may stand beside.</summary>
    public const string FileScoped = """
        namespace Clinic.Letters;
        public class Letter { public string NhsNumber { get; set; } = "9990000019"; }
        """;

    /// <summary>What C# 13 and 14 brought; to an older compiler it is code full of mistakes.</summary>
    public const string Newest = """
        using System.Security.Cryptography;
        namespace Clinic.Newest;
        public static class PatientExtensions
        {
            extension(string nhsNumber)
            {
                public bool IsTest => nhsNumber.StartsWith("9990000019");
                public string Padded(string system = "http://10.1.4.7/patients") => nhsNumber + system;
                public static string Empty => "9990000019";
                public static string operator *(string left, int times) => left + times;
            }
            extension<T>(IEnumerable<T> patients) where T : class, allows_not { public T? First => patients.FirstOrDefault(); }
            extension(ref System.Numerics.BigInteger chiNumber) { public void Clear() => chiNumber = 0; }
            public interface allows_not { }
        }
        public partial class Patient
        {
            public string NhsNumber { get => field ?? "9990000019"; set => field = value.Trim(); } = "9990000019";
            public partial string Postcode { get; set; }
            public partial Patient(string nhsNumber);
            public partial event Action? Changed;
            public void operator +=(string nhsNumber) => NhsNumber += nhsNumber;
            public void operator ++() => NhsNumber = "9990000019";
        }
        public partial class Patient
        {
            public partial string Postcode { get => field ??= "X"; set => field = value; }
            public partial Patient(string nhsNumber) { NhsNumber = nhsNumber; }
            public partial event Action? Changed { add { } remove { } }
        }
        public static class Uses
        {
            public static T Ref<T>(scoped T value) where T : allows ref struct => value;
            public static void Log(params ReadOnlySpan<string> nhsNumbers) => Console.WriteLine($"\e[1m{nhsNumbers[0]}\e[0m");
            public static async Task Run(Patient? patient, Lock gate)
            {
                lock (gate) { patient?.NhsNumber = "9990000019"; }
                var name = nameof(List<>) + nameof(Dictionary<,>.Keys);
                TryParse parse = (text, out result) => int.TryParse(text, out result);
                ReadOnlySpan<byte> bytes = MD5.HashData("9990000019"u8);
                foreach (ref readonly var item in (ReadOnlySpan<string>)["9990000019"]) Log(item, "Server=clinic-sql;Encrypt=false");
                var last = new Patient("9990000019") { NhsNumber = "9990000019" };
                int[] buffer = [1, 2]; var holder = new { Items = buffer }; _ = new List<int> { [^1] = 3 };
                await Task.Yield();
            }
            public delegate bool TryParse(string text, out int result);
        }
        file sealed class Hidden { public string? NhsNumber { private get; init => field = value; } }
        """;

    private const string Code = """"
        #define CLINIC
        #undef CLINIC
        extern alias missing;
        using System.Net.Http.Headers;
        using System.Net.Security;
        using System.Reflection;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Security.Authentication;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using static System.Math;
        using Pair = (string NhsNumber, int Age);
        [assembly: AssemblyMetadata("TEXT", "TEXT")]
        [module: SkipLocalsInit]

        namespace Clinic
        {
            /// <summary title="TEXT" xml:lang="en">TEXT <!-- TEXT --> <![CDATA[TEXT]]> <?clinic TEXT?> <br/></summary>
            /// <param name="nhsNumber">TEXT <paramref name="chiNumber"/></param>
            /// <seealso cref="Base.Do(string)"/> <seealso cref="this[string, int[]]"/> <seealso cref="operator +(Primary, Primary)"/>
            /// <seealso cref="implicit operator string(Primary)"/> <seealso cref="int"/> <seealso cref="Generic{T, U}.Nested{V}"/>
            [Obsolete("TEXT")]
            public class Primary(string nhsNumber = "TEXT", long chiNumber = 9990000019) : Base("TEXT"), IShape
            {
                private const string NhsNumber = "TEXT" + "TEXT", Name = nameof(NhsNumber), Whole = $"{NhsNumber}TEXT";
                private static readonly string[] NhsNumbers = { "TEXT", NhsNumber }, Others = ["TEXT", .. new[] { "TEXT" }];
                private readonly Dictionary<string, string> _systems = new() { ["TEXT"] = "TEXT", { "TEXT", "TEXT" } };
                private readonly List<string> _list = ["TEXT"];
                private volatile int _counter;
                [ThreadStatic] private static int _thread;
                public required string Required { get; init; } = "TEXT";
                public string Text { get => field_; set => field_ = value ?? throw new ArgumentNullException("TEXT"); }
                private string field_ = "TEXT";
                public string this[string nhsNumber, params int[] rest] { get => "TEXT"; set { _ = value; } }
                public static string Static { get; protected internal set; } = "TEXT";
                public event EventHandler<string>? Changed;
                public event Action Custom { add { Changed?.Invoke(this, "TEXT"); } remove { } }
                static Primary() { Static = "TEXT"; }
                ~Primary() { Static = "TEXT"; }
                public static Primary operator +(Primary left, Primary right) => new("TEXT") { Required = "TEXT" };
                public static implicit operator string(Primary value) => "TEXT";
                public static explicit operator Primary(string nhsNumber) => new(nhsNumber) { Required = nhsNumber };
                public static bool operator true(Primary value) => true;
                public static bool operator false(Primary value) => false;
                public override string ToString() => $@"TEXT {nhsNumber,10:D} {{TEXT}} {(chiNumber > 0 ? "TEXT" : $"{"TEXT"}")}";
                static string IShape.Kind => "TEXT";
                string IShape.Draw(string nhsNumber) => nhsNumber;
                [DllImport("TEXT")] private static extern int Native(string nhsNumber);
                public virtual void Virtual<T>(in T nhsNumber, ref T system, out T value, scoped ref T other, ref readonly T seen) where T : class, IShape, new() { value = new(); }
                public override void Do(string nhsNumber) { unsafe { } scoped Span<int> numbers = stackalloc[] { 1 }; scoped ref var first = ref numbers[0]; }
                public virtual T? Optional<T>() => default;
            }

            public class Overriding() : Primary("TEXT") { public override T? Optional<T>() where T : default => default; }
            public abstract class Base(string text) { protected string Kept { get; } = text; public virtual void Do(string nhsNumber = "TEXT") { } }
            public sealed class Derived : Base { public Derived() : base("TEXT") => base.Do("TEXT"); public Derived(int x) : this() { } public override void Do(string nhsNumber) => base.Do(nhsNumber: "TEXT"); }
            public interface IShape { static abstract string Kind { get; } string Draw(string nhsNumber) => "TEXT"; static virtual string Other => "TEXT"; private static void Hidden() { } }
            public record Person(string NhsNumber = "TEXT", [property: Obsolete("TEXT")] string? Postcode = null) { public Person(int x) : this("TEXT") { } public string System { get; set; } = "TEXT"; }
            public readonly record struct Code(string System, string Value);
            public ref struct Buffer { public Span<byte> Bytes; public readonly ReadOnlySpan<byte> Utf8 => "TEXT"u8; public void Dispose() { } }
            public struct Plain { public Plain() { Text = "TEXT"; } public string Text = "TEXT"; public readonly int Length => Text.Length; public fixed_ Fixed; public struct fixed_ { } }
            [InlineArray(4)] public struct Inline { private string _nhsNumber; }
            public enum Level : byte { None, Low = 1 << 0, High = Low | 2 }
            public delegate TResult Reader<in T, out TResult>(T nhsNumber, string system = "TEXT");
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public sealed class MarkAttribute<T>(params string[] texts) : Attribute { public string? Url { get; set; } public T? Value; }
            file class FileLocal { public const string NhsNumber = "TEXT"; }
            public partial class Parts { partial void Silent(string nhsNumber); public partial string Loud(string nhsNumber); }
            public partial class Parts { public partial string Loud(string nhsNumber) => nhsNumber + "TEXT"; }
            public static class Extensions { public static string Twice(this string nhsNumber, string system = "TEXT") => nhsNumber + system; public static void Add(this Primary x, string nhsNumber) { } }
            public class Generic<T, U> where T : struct where U : notnull, Base { public class Nested<V> where V : unmanaged { public static string Url = "TEXT"; } }
            public class Collection : IEnumerable<string> { public void Add(string nhsNumber, string system = "TEXT") { } public IEnumerator<string> GetEnumerator() { yield return "TEXT"; if (Abs(1) == 1) yield break; yield return "TEXT"; } global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }

            [Mark<string>("TEXT", "TEXT", Url = "TEXT"), Mark<int>(texts: new[] { "TEXT" })]
            public unsafe class Statements
            {
                private static delegate*<string, int, void> _pointer;
                private static delegate* unmanaged[Cdecl, SuppressGCTransition]<byte*, void> _native;
                public string System = "TEXT", Url = "TEXT", NhsNumber = "TEXT";

                public string Flow(string nhsNumber, object value, int? count, dynamic anything, Primary primary)
                {
                    string text = "TEXT", system = @"TEXT";
                    const string BaseAddress = "TEXT";
                    nhsNumber = "TEXT"; nhsNumber += "TEXT"; nhsNumber ??= "TEXT"; (nhsNumber) = ("TEXT"); nhsNumber = nhsNumber = "TEXT";
                    (text, var other) = ("TEXT", "TEXT"); (text, system) = (system, text); var (a, (b, _)) = ("TEXT", ("TEXT", 1));
                    Pair pair = ("TEXT", 1); var same = pair == ("TEXT", 1) && pair.NhsNumber != "TEXT";
                    start:
                    if (nhsNumber is "TEXT" or not "TEXT" and { Length: > 3 and < 9 } or ['T', .., var last]) goto start; else if (value is int or (string or Level) || value is Person(NhsNumber: "TEXT", var postcode) { System.Length: 3 } || value is Code { System: "TEXT" } code || value is Primary p) goto start; else if (value is string { Length: 10 } s && s == "TEXT") ; else { }
                    switch (nhsNumber) { case "TEXT": case null: break; case var v when v == "TEXT": goto case "TEXT"; case { Length: 1 }: goto default; default: break; }
                    text = nhsNumber switch { "TEXT" => "TEXT", [] => "TEXT", ['a', .. { Length: 2 }] => "TEXT", { } x when x != "TEXT" => "TEXT", _ => throw new InvalidOperationException("TEXT" + nhsNumber) };
                    for (var (i, j) = (0, 1); i < 3; i++, j--) { if (i == 1) continue; break; }
                    foreach (var (key, item) in new Dictionary<string, string> { ["TEXT"] = "TEXT" }) Console.WriteLine("TEXT", key, item);
                    foreach (ref var item in new string[1].AsSpan()) item = "TEXT";
                    while (same) { do { same = !same; } while (same); }
                    lock (this) checked { unchecked { count = (int)0xFFFFFFFF + 1; } }
                    try { throw new Exception("TEXT" + nhsNumber, new("TEXT")); } catch (Exception e) when (e.Message == "TEXT") { throw; } catch (IOException) { } catch { return "TEXT"; } finally { text = "TEXT"; }
                    using (var stream = new MemoryStream()) using (HashAlgorithm md5 = MD5.Create(), sha = SHA1.Create()) { using var hmac = new HMACSHA1([1]); _ = hmac.ComputeHash(stream); }
                    fixed (char* start = "TEXT", end = &text.GetPinnableReference()) { *(int*)start = 1; start[0] = 'x'; }
                    Span<byte> bytes = stackalloc byte[] { 1, 2 }; Span<int> numbers = stackalloc int[3]; ReadOnlySpan<byte> utf8 = "TEXT"u8;
                    ref string alias = ref nhsNumber; ref readonly var seen = ref alias; alias = ref text;
                    var raw = """TEXT "quoted" """; var rawHole = $$"""{TEXT} {{nhsNumber}} {{"TEXT"}}"""; var multi = $"{nhsNumber switch { "TEXT" => "TEXT", _ => "TEXT" }}";
                    var anonymous = new { NhsNumber = "TEXT", nhsNumber, Url = new[] { "TEXT" } }; var copy = anonymous with { NhsNumber = "TEXT" }; var person = new Person("TEXT") with { NhsNumber = "TEXT", System = "TEXT" };
                    var range = text[1..^1] + text[^1] + nhsNumber[..3]; Index index = ^1; Range whole = ..;
                    var query = from item in new[] { "TEXT" } let url = item + "TEXT" join z in new[] { "TEXT" } on item equals z into group_ from g in group_.DefaultIfEmpty("TEXT") where g == "TEXT" orderby g descending, url group new { NhsNumber = g } by url into grouped select grouped.Key ?? "TEXT";
                    Func<string, string> lambda = static nhs => "TEXT"; var defaulted = (string nhsNumber = "TEXT", params string[] rest) => nhsNumber; Func<string, bool> old = delegate (string n) { return n == "TEXT"; }; Action empty = delegate { };
                    string Inner<T>(T nhsNumberInner, string system = "TEXT") => Inner(1, "TEXT") + system; [Obsolete("TEXT")] static void Attributed() { }
                    text = _list?["TEXT"] ?? checked(1).ToString() ?? count?.ToString("TEXT") ?? value?.ToString()?.Trim()!.Twice("TEXT") ?? default ?? "TEXT"; _ = value as string; _ = (string)value; _ = value is not null; _ = sizeof(int); _ = typeof(Generic<,>.Nested<>); _ = default(Primary);
                    _ = same ? "TEXT" : nhsNumber is null ? throw new Exception("TEXT") : "TEXT"; _ = -count ?? ~1 << 2 >>> 1; _ = !same ^ true | false & same;
                    anything.NhsNumber = "TEXT"; anything.Get("TEXT", system: "TEXT")["TEXT"] = anything("TEXT"); primary["TEXT", 1, 2] = "TEXT"; primary.Changed += (_, _) => { }; primary.Changed -= null;
                    var reference = __makeref(text); _ = __refvalue(reference, string); _ = __reftype(reference); Variable(__arglist("TEXT", 1));
                    _ = new Collection { "TEXT", { "TEXT", "TEXT" } }; _ = new Primary { Required = "TEXT", ["TEXT", 1] = "TEXT" }; var jagged = new string[,] { { "TEXT" }, { "TEXT" } }; string[][] nested = [["TEXT"], [.. nested_()]]; static string[] nested_() => ["TEXT"];
                    _pointer = &Target; _pointer("TEXT", 1); static void Target(string nhsNumber, int x) { }
                    goto start;
        #if DEBUG
        #error TEXT
        #warning TEXT
        #line (1, 1) - (2, 9) 3 "TEXT"
                    return "TEXT";
        #elif !RELEASE && (TRACE || false)
                    return "TEXT";
        #else
        #pragma warning disable NHS1001 // TEXT
        #pragma checksum "TEXT" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "00"
        #region TEXT
        #line 100 "TEXT"
                    return "TEXT";
        #line default
        #endregion
        #nullable disable
        #endif
                }

                private static void Variable(__arglist) { }

                public async IAsyncEnumerable<string> Stream([EnumeratorCancellation] CancellationToken cancellation = default)
                {
                    await using var stream = new MemoryStream();
                    await foreach (var item in Stream(cancellation).WithCancellation(cancellation).ConfigureAwait(false)) yield return item + "TEXT";
                    using var client = new HttpClient(new HttpClientHandler { SslProtocols = SslProtocols.Tls | SslProtocols.Tls12, ServerCertificateCustomValidationCallback = (_, _, _, _) => true, CheckCertificateRevocationList = false }) { BaseAddress = new Uri("TEXT"), DefaultRequestHeaders = { { "X-Request-ID", "TEXT" }, { "Accept", "TEXT" } } };
                    using var response = await client.PostAsync($"TEXT?nhsNumber={NhsNumber}", new StringContent("TEXT", null, "TEXT"), cancellation);
                    RemoteCertificateValidationCallback callback = Accept, none = null!, self = (s, c, ch, e) => { return e == SslPolicyErrors.None || Accept(s, c, ch, e); };
                    callback += Recursive; bool Recursive(object s, X509Certificate? c, X509Chain? ch, SslPolicyErrors e) => true;
                    using var aes = Aes.Create(); aes.Mode = CipherMode.ECB; _ = aes.EncryptEcb([1], PaddingMode.None); _ = HashAlgorithm.Create("MD5"); using var rsa = RSA.Create(); _ = rsa.SignData([1], HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
                    yield return await Task.FromResult(await response.Content.ReadAsStringAsync(cancellation) ?? "TEXT");
                }

                private static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
            }
        }
        """";
}
