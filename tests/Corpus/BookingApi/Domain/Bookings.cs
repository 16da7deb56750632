namespace Quayside.Booking.Domain;

public sealed class Booking
{
    public Guid Id { get; init; }

    public NhsNumber NhsNumber { get; init; } // clean NHS1025

    public OdsCode Site { get; init; } // clean NHS1026

    public string Ubrn { get; init; } = "";

    public DateTimeOffset Start { get; init; }

    public DateTimeOffset? CancelledAt { get; set; }

    public override string ToString() => $"Booking {Id}";
}

public sealed class BookingRequest // expect NHS2014
{
    public NhsNumber NhsNumber { get; init; } // clean NHS1005

    public DateOnly DateOfBirth { get; init; } // clean NHS1021

    public OdsCode Site { get; init; }

    public DateTimeOffset Start { get; init; }

    public string? Ubrn { get; init; }
}

public sealed class CallBackRequest // expect NHS2014
{
    public string NhsNumber { get; init; } = ""; // expect NHS1005

    public string Telephone { get; init; } = "";

    public string? PreferredSiteOdsCode { get; init; } // expect NHS1026
}

public sealed class BookingView // clean NHS2014
{
    public Guid Id { get; init; }

    public DateTimeOffset Start { get; init; }

    public string SiteName { get; init; } = "";

    public bool Cancelled { get; init; }
}

public sealed record ProxyContact(NhsNumber NhsNumber, string Name, string Telephone); // expect NHS6002

public sealed record Slot(OdsCode Site, DateTimeOffset Start, int Minutes); // clean NHS6002

/// <summary>Activities of the national access control that we ask for.</summary>
public static class Rbac
{
    public const string RbacActivityBook = "B0825"; // clean NHS6013

    public const string RbacActivityCancel = "B825"; // expect NHS6013
}

public sealed record CancelRequest(string Reason);
