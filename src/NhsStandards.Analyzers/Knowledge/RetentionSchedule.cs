namespace NhsStandards.Analyzers.Knowledge;

/// <summary>The shortest terms of the Records Management Code of Practice 2021, by the names of <c>NhsStandards.RecordKind</c>.</summary>
internal static class RetentionSchedule
{
    /// <summary>For how many years records of a kind are kept at least; 0 where no term is checked.</summary>
    public static int YearsFor(string? recordKind) => recordKind switch
    {
        "AdultHealth" => 8,
        "GeneralPractice" => 10,
        "MentalHealth" => 20,
        "ChildHealth" or "Maternity" => 25,
        _ => 0,
    };
}
