using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.CyberSecurity;

public class OpenCorsTests
{
    private const string Patient = """

        public class Patient { public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; }
        """;

    private static RuleTest Rule => new("NHS5015");

    [Fact]
    public Task Flags_open_policies_beside_patients() => Rule.Flags("""
        class Startup
        {
            void A(IServiceCollection services) => services.AddCors(options => options.AddDefaultPolicy(policy => policy.[|AllowAnyOrigin|]().AllowAnyHeader()));
            void B(IServiceCollection services) => services.AddCors(options => options.AddPolicy("all", policy => policy.[|SetIsOriginAllowed|](_ => true).AllowCredentials()));
            void C(IApplicationBuilder app) => app.UseCors(policy => policy.[|SetIsOriginAllowed|](origin => { return true; }));
            void D(IApplicationBuilder app) => app.UseCors(policy => policy.[|WithOrigins|]("*"));
            void E(HttpResponse response) => response.Headers.[|Append|]("Access-Control-Allow-Origin", "*");
            void F(HttpResponse response) => [|response.Headers["Access-Control-Allow-Origin"] = "*"|];
            void G(HttpResponse response) => [|response.Headers.AccessControlAllowOrigin = "*"|];
        }
        """ + Patient);

    [Fact]
    public Task Flags_open_policies_beside_sign_in() => Rule.Flags("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        class Startup { void A(IApplicationBuilder app) => app.UseCors(policy => policy.[|AllowAnyOrigin|]()); }
        [Authorize] public class Letters : ControllerBase { }
        """);

    [Fact]
    public Task Allows_named_origins_and_open_APIs() => Rule.Allows("""
        using NhsStandards;
        class Startup
        {
            void A(IApplicationBuilder app, string[] origins) => app.UseCors(policy => policy.WithOrigins("https://www.nhs.uk", "https://111.nhs.uk").WithOrigins(origins).AllowAnyHeader().AllowAnyMethod());
            void B(IApplicationBuilder app) => app.UseCors(policy => policy.SetIsOriginAllowed(origin => origin.EndsWith(".nhs.uk")));
            void C(IApplicationBuilder app, IWebHostEnvironment environment)
            {
                if (environment.IsDevelopment())
                    app.UseCors(policy => policy.AllowAnyOrigin());
            }
            [OpenData] void D(HttpResponse response) => response.Headers.Append("Access-Control-Allow-Origin", "*");
            void E(HttpResponse response) => response.Headers.Append("Access-Control-Allow-Origin", "https://www.nhs.uk");
        }
        interface IWebHostEnvironment : IHostEnvironment;
        """ + Patient);

    [Fact]
    public Task Allows_what_has_nothing_to_protect() => Rule.Allows("""
        class Startup { void A(IApplicationBuilder app) => app.UseCors(policy => policy.AllowAnyOrigin()); }
        class Register { public string Name { get; set; } = ""; }
        """);

    [Fact]
    public Task Allows_policies_of_open_data() => Rule.Allows("""
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        class Startup
        {
            void A(IServiceCollection services) => services.AddCors(options => options.AddPolicy("registers", policy => policy.AllowAnyOrigin()));
            void B(IApplicationBuilder app) => app.UseCors("clinic");
        }
        [OpenData] public class Practices : ControllerBase { [EnableCors("registers")] public string Get() => ""; }
        """ + Patient);

    [Fact]
    public Task Flags_policies_that_serve_more() => Rule.Flags("""
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        class Startup
        {
            void A(IServiceCollection services) => services.AddCors(options => options.AddPolicy("registers", policy => policy.[|AllowAnyOrigin|]()));
        }
        [OpenData] public class Practices : ControllerBase { [EnableCors("registers")] public string Get() => ""; }
        public class Letters : ControllerBase { [EnableCors("registers")] public string Get() => ""; }
        """ + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        class Startup { void A(IApplicationBuilder app) => app.UseCors(policy => policy.WithOrigins().SetIsOriginAllowed()); void B(HttpResponse r) { r.Headers[] = "*"; } }
        """ + Patient);
}
