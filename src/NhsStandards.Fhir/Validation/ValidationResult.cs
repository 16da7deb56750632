using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>What a validation found.</summary>
public sealed class ValidationResult
{
    private static readonly ValidationResult Valid = new([]);

    private ValidationResult(IReadOnlyList<ValidationIssue> issues)
    {
        Issues = issues;
    }

    /// <summary>What was found, in the order of the checks.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>Whether nothing worse than a warning was found.</summary>
    public bool IsValid => Issues.All(static issue => issue.Severity > OperationOutcome.IssueSeverity.Error);

    /// <summary>What a sink has collected until now.</summary>
    /// <param name="sink">The sink.</param>
    public static ValidationResult Of(ValidationSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        return sink.Issues.Count == 0 ? Valid : new ValidationResult([.. sink.Issues]);
    }

    /// <summary>The same as a FHIR resource. Without issues it says that all is well.</summary>
    public OperationOutcome ToOperationOutcome()
    {
        var outcome = new OperationOutcome();
        foreach (var issue in Issues)
        {
            outcome.Issue.Add(new OperationOutcome.IssueComponent
            {
                Severity = issue.Severity,
                Code = issue.Code,
                Details = new CodeableConcept { Text = issue.Rule + ": " + issue.Message },
                Expression = [issue.Location],
            });
        }

        if (Issues.Count == 0)
        {
            outcome.Issue.Add(new OperationOutcome.IssueComponent
            {
                Severity = OperationOutcome.IssueSeverity.Information,
                Code = OperationOutcome.IssueType.Informational,
                Details = new CodeableConcept { Text = "No issues were found." },
            });
        }

        return outcome;
    }
}
