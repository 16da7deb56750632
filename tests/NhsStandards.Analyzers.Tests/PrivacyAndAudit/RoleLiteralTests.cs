using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class RoleLiteralTests
{
    private static RuleTest Rule => new("NHS6013");

    [Fact]
    public Task Flags_codes_that_are_checked_as_roles() => Rule.Flags("""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        static class Roles { public const string Clinician = "R8000"; }
        [Authorize(Roles = [|"R8000"|])]
        public class A : ControllerBase
        {
            [Authorize(Roles = [|"R8000,R8001"|])] public void Read() { }
            [Authorize(Policy = "x", Roles = [|Roles.Clinician|])] public void Write() { }
            public bool Can(ClaimsPrincipal user) => user.IsInRole([|"B0825"|]) || user.IsInRole([|"S0010:G0020:R8000"|]);
            public void Add(AuthorizationPolicyBuilder policy) => policy.RequireRole([|"R8000"|], "Admin");
        }
        """);

    [Fact]
    public Task Flags_malformed_codes() => Rule.Flags("""
        class A
        {
            const string RbacActivity = [|"B825"|];
            string rbacRole = [|"r8000"|];
            bool Is(string rbacCode) => rbacCode == [|"BO825"|];
        }
        """);

    [Fact]
    public Task Allows_other_roles_and_right_codes() => Rule.Allows("""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        [Authorize(Roles = "Receptionist,Reporter")]
        class A
        {
            const string RbacActivity = "B0825";
            string rbacRole = "S0010:G0020:R8000", rbacStore = "Redis", room = "B825", release = "R80000";
            string[] Activities = ["B0825", "B0820"];
            [Authorize(Policy = "R8000")] void Read(ClaimsPrincipal user) => user.HasClaim("activity", "B0825");
            bool Can(ClaimsPrincipal user) => user.IsInRole("R2D2") || user.IsInRole("R80001");
        }
        """);
}
