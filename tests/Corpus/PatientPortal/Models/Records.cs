using System.ComponentModel.DataAnnotations;
using NhsStandards;

namespace Lark.Portal.Models;

/// <summary>What a page shows of a person.</summary>
public sealed class PatientView // clean NHS2014
{
    public NhsNumber NhsNumber { get; init; } // clean NHS1025

    public string FamilyName { get; init; } = "";

    public string GivenName { get; init; } = "";

    public DateOnly DateOfBirth { get; init; } // clean NHS1021

    public string FormattedNhsNumber => NhsNumber.ToString("S"); // clean NHS1025

    public string BornText => DateOfBirth.ToString("d MMMM yyyy"); // clean NHS1017 NHS1021
}

public sealed class CarePlanView
{
    public Guid Id { get; init; }

    public IReadOnlyList<GoalView> Goals { get; init; } = [];
}

public sealed record GoalView(string Description, DateOnly? Due); // clean NHS6002

public sealed class LetterView
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }
}

public sealed class FeedbackInput
{
    [Range(1, 5)]
    public int Stars { get; set; }

    [MaxLength(1000)]
    public string? Text { get; set; }
}

public sealed class LinkInput
{
    [Required]
    [NhsNumber]
    public string? NhsNumber { get; set; } // clean NHS1005

    [Required]
    public string? LinkageKey { get; set; }
}

public sealed class ProxyInput
{
    [Required]
    [StringLength(10)]
    public string? NhsNumber { get; set; } // clean NHS1005 NHS1025

    [StringLength(10)]
    public string? CarerNhsNumber { get; set; } // expect NHS1005

    [DataType(DataType.Date)]
    public DateTime? DateOfBirth { get; set; } // expect NHS1021

    [MaxLength(9)]
    public string? PracticeOdsCode { get; set; } // expect NHS1026
}
