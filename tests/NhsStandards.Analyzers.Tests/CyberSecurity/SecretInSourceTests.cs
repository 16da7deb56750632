using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class SecretInSourceTests
{
    // Not constants, so that the texts with them are none that the rule would find here.
    private static readonly string StorageKey = "a9Kd83jSLq0ZpXcVbNm1QwErTyUiOpLkJhGfDsAzXcVbNm2QwErTyUiOp3LkJhGfDsA4==";
    private static readonly string QueueWord = "Rabb1tHole";

    private static RuleTest Rule => new("NHS5011");

    [Fact]
    public Task Flags_passwords_by_the_name_of_their_place() => Rule.Flags("""
        class Settings
        {
            private const string Password = [|"Tr0ub4dor&3"|];
            private static readonly string SmtpPassword = [|"Winter2024"|];
            public string DbPwd { get; set; } = [|"xk7!pq"|];
            public string Passphrase => [|"correct7horse-battery!"|];
            private string _password = "";
            void A() => _password = [|"P@ssw0rd"|];
            bool B(string password) => password == [|"l3tm3in!"|] || password.Equals([|"l3tm3in!"|]);
            void C(Dictionary<string, string> form)
            {
                form["password"] = [|"P@ssw0rd"|];
                form.Add("client_secret", [|"8f3k2LQ9xTz7bV1mN5pRw4Ys"|]);
                var pair = new KeyValuePair<string, string>("apiKey", [|"8f3k2LQ9xTz7bV1mN5pRw4Ys"|]);
                D(user: "sa", password: [|"P@ssw0rd"|]);
            }
            void D(string user, string password) { }
        }
        """);

    [Fact]
    public Task Flags_keys_by_their_name_and_noise() => Rule.Flags("""
        class Settings
        {
            const string ApiKey = [|"q2Wc9LkP0xZrT7uVbN4mHs8YeJd3"|];
            const string ClientSecret = [|"7c9e6679-7425-40de-944b-e07fc1f90ae7"|];
            static string Get(IConfiguration configuration) => configuration["x"]!;
            void A(HttpClient client) => client.DefaultRequestHeaders.Add("Ocp-Apim-Subscription-Key", [|"0f8fad5bd9cb469fa16570867728950e"|]);
            object B() => new { clientSecret = [|"q2Wc9LkP0xZrT7uVbN4mHs8YeJd3"|] };
            const string AccessToken = [|"eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJjbGluaWMiLCJleHAiOjE5OTk5OTk5OTl9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk0123456789"|];
        }
        """);

    [Fact]
    public Task Flags_secrets_by_their_form() => Rule.Flags($$"""
        class Keys
        {
            const string A = [|"AKIAQ3EGRZT4XVBN7MLP"|];
            static readonly string B = [|"ghp_{{new string('a', 18)}}{{new string('7', 18)}}"|];
            const string C = [|"-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA{{new string('x', 48)}}\n-----END RSA PRIVATE KEY-----"|];
            void D(object notify) => notify.Equals([|"clinic-7c9e6679-7425-40de-944b-e07fc1f90ae7-0f8fad5b-d9cb-469f-a165-70867728950e"|]);
            const string E = [|"https://letters.clinic.nhs.uk/out?sv=2022-11-02&se=2030-01-01&sp=r&sig={{StorageKey}}"|];
            const string F = [|"amqp://clinic:{{QueueWord}}@queue.clinic.nhs.uk/"|];
        }
        """);

    private static string CloudKeys(string open, string close) => $$"""
        class Keys
        {
            const string A = {{open}}"DefaultEndpointsProtocol=https;AccountName=clinic;AccountKey={{StorageKey}};EndpointSuffix=core.windows.net"{{close}};
            const string B = {{open}}"https://clinic.blob.core.windows.net/letters?sv=2022-11-02&se=2030-01-01&sp=r&sig={{StorageKey}}"{{close}};
        }
        """;

    [Fact]
    public Task Leaves_keys_of_cloud_accounts_to_their_own_rule() => Rule.WithFile("/0/appsettings.json", $$"""
        { "Storage": "DefaultEndpointsProtocol=https;AccountName=letters;AccountKey={{StorageKey}};EndpointSuffix=core.windows.net" }
        """, "Configuration").Allows(CloudKeys("", "") + $$"""
        class Clients
        {
            object A() => new Azure.Storage.StorageSharedKeyCredential("letters", "{{StorageKey}}");
            object B() => new Azure.Identity.ClientSecretCredential("tenant", "client", "q2W8{{"Q~"}}9LkP0xZrT7uVbN4mHs8YeJd3kLmNoPqRsT");
        }
        """);

    [Fact]
    public Task Flags_keys_of_cloud_accounts_in_tests() => Rule.WithProperty("IsTestProject", "true").Flags(CloudKeys("[|", "|]"));

    [Fact]
    public Task Flags_passwords_in_connection_strings() => Rule.Flags("""
        class Databases
        {
            const string A = [|"Server=sql01;Database=Clinic;User Id=sa;Password=hunter;"|];
            const string F = [|"clinic.redis.cache.windows.net:6380,password=q2Wc9LkP0xZr=,ssl=True,abortConnect=False"|];
            string B(string server) => $"Server={server}[|;User Id=sa;Pwd=abc123;Encrypt=true|]";
            string C(string server) => "Server=" + server + [|";User Id=sa;Password=abc123"|];
            string D() { var data = "7e5tc4s3"; return "Data Source=(local);User ID=sa;Password=" + [|data|]; }
            string E() { string data; data = "letmein"; return $"Server=x;User ID=sa;Password={[|data|]};"; }
        }
        """);

    [Fact]
    public Task Flags_constants_that_are_used_as_secrets() => Rule.Flags("""
        #pragma warning disable SYSLIB0021, SYSLIB0022, SYSLIB0041, SYSLIB0060
        using System.Net;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.IdentityModel.Tokens;
        class Uses
        {
            private static readonly byte[] Salt0 = { 1, 2, 3, 4, 5, 6, 7, 8 };
            private string _other = "";
            void A() { string data; data = "abcdefgh"; var c = new NetworkCredential("user", [|data|], "domain"); }
            void B() { const string text = "letters"; var c = new NetworkCredential("user", [|text|]); }
            void C(string text) { using var aes = Aes.Create(); var key = Encoding.UTF8.GetBytes("23 ~j;asn!@#/>as"); aes.Key = [|key|]; }
            void D() { using var aes = Aes.Create(); aes.Key = [|Salt0|]; }
            ICryptoTransform E(Aes aes) => aes.CreateEncryptor([|new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 }|], aes.IV);
            object F() => new HMACSHA256([|Encoding.ASCII.GetBytes("pepper and salt")|]);
            object G() => new SymmetricSecurityKey([|Encoding.UTF8.GetBytes("this is my custom secret key")|]);
            object H(byte[] salt) => new PasswordDeriveBytes([|"anything"|], salt);
            void I() => new NetworkCredential { Password = [|"hello"|] }.ToString();
            object J(IConfiguration configuration) => new NetworkCredential("user", [|configuration["Smtp:Password"] ?? "hello"|]);
            object K() { Fill("hello"); return new NetworkCredential("user", [|_other|]); }
            private void Fill(string text) => _other = text;
            object L() => new NetworkCredential("user", [|Text()|]);
            private static string Text() => "hello";
            object M(bool test) => M2(test ? "hello" : "");
            private object M2(string text) => new NetworkCredential("user", [|text|]);
            byte[] N(byte[] salt) => Rfc2898DeriveBytes.Pbkdf2([|"hello"|], salt, 600_000, HashAlgorithmName.SHA256, 32);
            object O() => new HMACSHA512([|SHA256.HashData("hello"u8)|]);
            object P() => new AuthenticationHeaderValue("Basic", [|Convert.ToBase64String(Encoding.ASCII.GetBytes("clinic:Tr0ub4dor&3"))|]);
            object Q() => new AuthenticationHeaderValue("Bearer", [|"q2Wc9LkP0xZrT7uVbN4mHs8YeJd3"|]);
            void R(DES des) => des.Key = [|Salt0.Take(8).ToArray()|];
        }
        """);

    [Fact]
    public Task Flags_constants_whatever_leads_to_them() => Rule.Flags("""
        using System.Net;
        using System.Security.Cryptography;
        using System.Text;
        class Flows
        {
            private static bool _flag = true;
            private static readonly bool Yes = true;
            private string? _data;
            void If() { string? data; if (_flag) { data = "7e5tc4s3"; } else { data = null; } if (data != null) { new NetworkCredential("user", [|data|], "domain").ToString(); } }
            void Switch() { string? data = null; switch (6) { case 6: data = "7e5tc4s3"; break; default: data = null; break; } new NetworkCredential("user", [|data|]).ToString(); }
            void Loop() { string data = ""; while (Yes) { data = "7e5tc4s3"; break; } for (var i = 0; i < 1; i++) { new NetworkCredential("user", [|data|]).ToString(); } }
            void Copy() { string data = "7e5tc4s3"; string copy; { copy = data; } { data = copy; new NetworkCredential("user", [|data|]).ToString(); } }
            void Field() { _data = "7e5tc4s3"; Sink(); }
            private void Sink() { var data = _data; new NetworkCredential("user", [|data|]).ToString(); }
            void Key() { string data; data = "23 ~j;asn!@#/>as"; using var aes = Aes.Create(); aes.Key = [|Encoding.UTF8.GetBytes(data)|]; }
            void Good() { string? data = ""; try { data = Console.ReadLine(); } catch (IOException) { } new NetworkCredential("user", data).ToString(); }
            void GoodKey() { var data = Console.ReadLine(); using var aes = Aes.Create(); aes.Key = Encoding.UTF8.GetBytes(data!); }
        }
        """);

    [Fact]
    public Task Reports_a_constant_once() => Rule.Flags("""
        using System.Net;
        class Mail
        {
            private const string Password = [|"Tr0ub4dor&3"|];
            object A() => new NetworkCredential("user", Password);
            object B() { var password = [|"Tr0ub4dor&3"|]; return new NetworkCredential("user", password); }
            object C() => new { Password };
        }
        """);

    [Fact]
    public Task Allows_placeholders_and_what_only_has_a_secrets_name() => Rule.Allows("""
        using System.Net;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        class Settings
        {
            public string Password { get; set; } = "";
            const string A1Password = "changeme1", A2Password = "<password1>", A3Password = "${DB_PASSWORD_1}", A4Password = "#{Password1}#", A5Password = "********1";
            const string ClientSecret = "your-client-secret-123456", ApiKey = "{{apiKey1234567890}}", SharedKey = "00000000-0000-0000-0000-000000000000";
            const string PasswordKey = "Smtp:Password1", ApiKeyName = "X-Api-Key-2", ApiKeyHeader = "q2Wc9LkP0xZrT7uVbN4mHs8YeJd3", SecretId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
            const string Secret = "clinic-database-password-v2", ClientSecretName = "q2Wc9LkP0xZrT7uVbN4mHs8YeJd3";
            const string ForgotPassword = "/account/forgot2", InvalidPassword = "ERR_1042!", ConfirmPassword = "Password2", PasswordRule = "^(?=.*[a-z])(?=.*\\d).{8,}$";
            const string PasswordField = "txtPassword1", Token = "urn:ietf:params:oauth:token-type:jwt", PublicKeyToken = "b77a5c561934e089";
            const string Header = "-----BEGIN PRIVATE KEY-----", Certificate = "-----BEGIN CERTIFICATE-----\nMIIEowIBAAKCAQEA{{new string('x', 48)}}\n-----END CERTIFICATE-----";
            const string Example = "AKIAIOSFODNN7EXAMPLE";
            static readonly string[] CommonPasswords = ["Password1!", "Qwerty123!"];
            string A(IConfiguration configuration) => configuration["Smtp:Password1"]!;
            object B(string password) => new NetworkCredential("user", password);
            string C(string text) => text.Replace("password", "p4ssw0rd!");
            void D(ILogger logger) => logger.LogInformation("Password={Password}", "secret1!");
            object E(IConfiguration configuration) => new NetworkCredential(configuration["User"], configuration["Password"]);
            bool F(string method) => method == "client_secret_post2";
            object G(byte[] random) => new HMACSHA256(random);
            object H() => new NetworkCredential("anonymous", "");
            void I(Aes aes) { aes.Key = RandomNumberGenerator.GetBytes(32); var key = new byte[32]; RandomNumberGenerator.Fill(key); aes.Key = key; }
            string J(string password) => $"Server=sql01;User Id=sa;Password={password};";
            string K(IConfiguration configuration) => "Server=sql01;User Id=sa;Password=" + configuration["Password"];
            string L(string name) => $"grant_type=password&username={name}&password=";
            const string M = "https://user@clinic.nhs.uk/", N = "postgres://user:<password>@db", O = "https://www.clinic.nhs.uk/?mail=a:b@c";
            const string P = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;";
            const string Q = "UseDevelopmentStorage=true", R = "Server=sql01;Database=Clinic;Authentication=Active Directory Default", S = "Server=sql01;User Id=sa;Password=***;", T = "password=abc123";
            const string U = "redis01:6379,abortConnect=false", V = "redis01:6379,password=<secret>", W = "redis01:6379,password=,ssl=True", X = "user:name,password=not known", Y = "user,password=abc123";
            string Z(string password) => $"redis01:6379,password={password},ssl=True";
            object Aa(string token) => new AuthenticationHeaderValue("Bearer", token);
            object Ab(string user, string password) => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(user + ":" + password)));
            object Ac() => new[] { new AuthenticationHeaderValue("Basic", "realm=\"clinic 1:2\""), new("Bearer", "access-token"), new("Negotiate", "") };
        }
        """);

    [Fact]
    public Task Allows_secrets_of_development() => Rule.AsProgram().Allows("""
        using System.Net;
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Environment.IsDevelopment())
        {
            var password = "P@ssw0rd";
            var credential = new NetworkCredential("user", "hello");
        }
        """);

    [Fact]
    public Task Allows_examples_fixtures_and_names() => Rule.Allows("""
        using System.Net;
        namespace Clinic
        {
            class LoginExamples { object Get() => new Login { Password = "P@ssw0rd!" }; }
            class FakeMail { object Get() => new NetworkCredential("user", "hello"); }
            class Login { public string Password { get; set; } = ""; public string PrimaryKey { get; set; } = "7c9e6679-7425-40de-944b-e07fc1f90ae7"; }
            class Options { object Get() => new Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions { ClientSecret = "clinic-client-secret" }; }
        }
        namespace Clinic.IntegrationTests { class Users { const string Password = "P@ssw0rd!"; } }
        """);

    [Fact]
    public Task Flags_unmistakable_secrets_only_in_tests() => Rule.WithProperty("IsTestProject", "true").FlagsAs(DiagnosticSeverity.Warning, """
        using System.Net;
        class LoginTests
        {
            const string Password = "Tr0ub4dor&3", ClientSecret = "q2Wc9LkP0xZrT7uVbN4mHs8YeJd3";
            object A() => new NetworkCredential("user", "hello");
            const string Local = "Server=localhost;User Id=sa;Password=Passw0rd!";
            const string Key = {|#0:"AKIAQ3EGRZT4XVBN7MLP"|};
        }
        """, "Key", "an AWS access key");

    [Fact]
    public Task Never_shows_the_secret() => Rule.FlagsAs(DiagnosticSeverity.Warning, """
        class Settings { const string Password = {|#0:"Tr0ub4dor&3"|}; }
        """, "Password", "a password");

    [Fact]
    public Task Is_an_error_in_gate() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        class Settings { const string Password = {|#0:"Tr0ub4dor&3"|}; }
        """);

    [Fact]
    public Task Flags_secrets_in_settings() => Rule.WithFile("/0/appsettings.json", """
        {
          "ConnectionStrings": { "Clinic": [|"Server=sql.clinic.nhs.uk;User Id=app;Password=hunter;"|], "Local": "Server=localhost;User Id=sa;Password=Passw0rd!", "Cache": [|"clinic.redis.cache.windows.net:6380,password=q2Wc9LkP0xZr=,ssl=True"|], "Managed": "Server=sql.clinic.nhs.uk;Authentication=Active Directory Default" },
          "Smtp": { "Password": [|"Tr0ub4dor&3"|], "User": "clinic" },
          "AzureAd": { "ClientId": "7c9e6679-7425-40de-944b-e07fc1f90ae7", "ClientSecret": [|"abc8Q~Zk3vP0qWzR5tYuI8oPaSdFgHjKlZxCvBn"|] },
          "Jwt": { "Key": [|"KeyOfTheClinic1234!@#$"|], "Issuer": "clinic-issuer-1234567890" },
          "Pds": { "ApiKey": [|"q2Wc9LkP0xZrT7uVbN4mHs8YeJd3"|], "ApiKeySecretName": "q2Wc9LkP0xZrT7uVbN4mHs8YeJd3" },
          "Vault": { "Password": "@Microsoft.KeyVault(SecretUri=https://clinic.vault.azure.net/secrets/password1)", "ClientSecret": "#{ClientSecret123456}#", "ApiKey": "clinic-pds-api-key-2", "Secret": "" }
        }
        """, "Configuration").Flags("class A { }");

    [Fact]
    public Task Looks_for_real_secrets_in_settings_for_development() => Rule.WithFile("/0/appsettings.Development.json", """
        { "Smtp": { "Password": "Passw0rd!" }, "Pds": { "ApiKey": [|"q2Wc9LkP0xZrT7uVbN4mHs8YeJd3"|] } }
        """, "Configuration").Flags("class A { }");

    [Fact]
    public Task Flags_secrets_in_web_config() => Rule.WithFile("/0/web.config", """
        <configuration>
          <!-- <add key="Password" value="Tr0ub4dor&3" /> -->
          <appSettings>
            <add key="Smtp:Password" value="[|Tr0ub4dor&amp;3|]" />
            <add key="SecretName" value="clinic-1234567890abcdef" />
          </appSettings>
          <connectionStrings>
            <add name="Clinic" connectionString="[|Server=sql01;Database=Clinic;User Id=sa;Password=hunter|]" />
          </connectionStrings>
          <system.web>
            <machineKey validationKey="[|21F090935F6E49C2C797F69BBAAD8402ABD2EE0B667A8B44EA7DD4374267A75D|]" decryptionKey="AutoGenerate,IsolateApps" />
          </system.web>
          <add key="broken
        """, "Configuration").Flags("class A { }");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Net;
        class A
        {
            string Password = ;
            void B() { new NetworkCredential("x", ); new NetworkCredential(password: ); aes.Key = ; var s = "Server=x;Password=" + ; }
            object C => new Unknown("password",
        }
        """);

    [Fact]
    public Task Flags_a_private_key_that_was_cut() => Rule.Flags("""
        class A
        {
            const string Key = [|"-----BEGIN PRIVATE KEY-----\nCUT\n-----END PRIVATE KEY-----"|];
            const string Empty = "-----BEGIN PRIVATE KEY-----\nMII...\n-----END PRIVATE KEY-----";
            const string Public = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMFkwEwYHKoZIzj0\n-----END PUBLIC KEY-----";
        }
        """.Replace("CUT", "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgq1"));
}
