namespace NhsStandards;

/// <summary>
/// One access to a patient's record: who, on whose authority, when, what, of which patient, from where, why, and with what
/// result. It holds identifiers and links, never clinical content.
/// </summary>
/// <remarks>
/// The elements are those that GP Connect's audit requirements and IHE's Basic Audit Log Patterns for FHIR ask for; an entry
/// without a mandatory one cannot be made. Nothing in it can be changed afterwards.
/// </remarks>
public sealed record AuditEntry
{
    /// <summary>Describes one access.</summary>
    /// <param name="agent">Who acted.</param>
    /// <param name="action">What was done.</param>
    /// <param name="resourceType">The kind of record, such as the FHIR resource type <c>Patient</c>.</param>
    /// <param name="recorded">When it was done, with the offset; from the server's clock, never from the request.</param>
    /// <param name="source">Which system and device it came from.</param>
    /// <param name="purposeOfUse">Why, such as <c>TREAT</c> of HL7's PurposeOfUse codes.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="traceId">The identifier of the transaction, such as the <c>X-Request-ID</c>.</param>
    /// <param name="resourceId">Which record; <see langword="null"/> for a search or a record that was not found.</param>
    /// <param name="patient">Whose record; <see langword="null"/> where it concerns no single patient.</param>
    /// <param name="authorisedBy">On whose authority, where that is another person than the agent.</param>
    /// <exception cref="ArgumentNullException">A mandatory element is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A mandatory text is blank, a time or patient is given but empty, or the action or outcome is not one of its codes.
    /// </exception>
    public AuditEntry(
        AuditAgent agent,
        AuditAction action,
        string resourceType,
        DateTimeOffset recorded,
        AuditSource source,
        string purposeOfUse,
        AuditOutcome outcome,
        string traceId,
        string? resourceId = null,
        NhsNumber? patient = null,
        AuditAgent? authorisedBy = null)
    {
        Agent = agent ?? throw new ArgumentNullException(nameof(agent));
        Action = IsDefined(action) ? action : throw new ArgumentOutOfRangeException(nameof(action));
        ResourceType = AuditText.Required(resourceType, nameof(resourceType));
        Recorded = recorded != default ? recorded : throw new ArgumentException("A time is required.", nameof(recorded));
        Source = source ?? throw new ArgumentNullException(nameof(source));
        PurposeOfUse = AuditText.Required(purposeOfUse, nameof(purposeOfUse));
        Outcome = IsDefined(outcome) ? outcome : throw new ArgumentOutOfRangeException(nameof(outcome));
        TraceId = AuditText.Required(traceId, nameof(traceId));
        ResourceId = resourceId;
        Patient = patient is { IsEmpty: true } ? throw new ArgumentException("The NHS number is empty.", nameof(patient)) : patient;
        AuthorisedBy = authorisedBy;
    }

    /// <summary>Who acted.</summary>
    public AuditAgent Agent { get; }

    /// <summary>On whose authority, where that is another person than the agent.</summary>
    public AuditAgent? AuthorisedBy { get; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset Recorded { get; }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; }

    /// <summary>The kind of record, such as <c>Patient</c>.</summary>
    public string ResourceType { get; }

    /// <summary>Which record; <see langword="null"/> for a search or a record that was not found.</summary>
    /// <remarks>Identifies the patient: in the Personal Demographics Service it is the NHS number itself.</remarks>
    [PatientIdentifiable]
    public string? ResourceId { get; }

    /// <summary>Whose record; <see langword="null"/> where it concerns no single patient.</summary>
    public NhsNumber? Patient { get; }

    /// <summary>Which system and device it came from.</summary>
    public AuditSource Source { get; }

    /// <summary>Why.</summary>
    public string PurposeOfUse { get; }

    /// <summary>How it ended.</summary>
    public AuditOutcome Outcome { get; }

    /// <summary>The identifier of the transaction.</summary>
    public string TraceId { get; }

    /// <summary>Says what was done and how it ended, without the patient and the record.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Action} {ResourceType} by {Agent.Id} of {Agent.Organisation} at {Recorded:O}: {Outcome}, trace {TraceId}");

    private static bool IsDefined(AuditAction action) =>
        action is AuditAction.Create or AuditAction.Read or AuditAction.Update or AuditAction.Delete or AuditAction.Execute;

    private static bool IsDefined(AuditOutcome outcome) =>
        outcome is AuditOutcome.Success or AuditOutcome.MinorFailure or AuditOutcome.SeriousFailure or AuditOutcome.MajorFailure;
}
