using Microsoft.AspNetCore.Authentication;
using NhsStandards;

namespace Lark.Portal.Security;

/// <summary>Questions to the front desk need no proven identity.</summary>
[LowAssuranceJourney("A question to the front desk, nothing of a record")]
public static class FrontDesk
{
    public const string Vtr = "[\"P5.Cp.Cd\",\"P0.Cp.Cd\"]"; // clean NHS5013

    public static Dictionary<string, string> Parameters() => new() { ["vtr"] = Vtr }; // clean NHS5013
}

/// <summary>The app checks a fingerprint before it lets anybody in.</summary>
[UserToAppAuth]
public static class AppSession
{
    public static AuthenticationProperties Create() => new() { ExpiresUtc = DateTimeOffset.UtcNow.AddDays(30) }; // clean NHS5012
}

public static class WebSession
{
    public static AuthenticationProperties Remember() => new() { IsPersistent = true, ExpiresUtc = DateTimeOffset.UtcNow.AddDays(30) }; // expect NHS5012
}
