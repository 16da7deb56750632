using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>What is wrong at one place of a resource.</summary>
/// <param name="Location">Where, as a FHIRPath such as <c>Patient.identifier[0].system</c>.</param>
/// <param name="Severity">How bad it is. A resource with an error is not valid.</param>
/// <param name="Code">What kind of fault it is, in FHIR's terms.</param>
/// <param name="Rule">The rule that is broken: one of <see cref="ValidationRules"/>, or the key of an invariant such as <c>pat-1</c>.</param>
/// <param name="Message">The fault in words. It never repeats values of the resource.</param>
public sealed record ValidationIssue(
    string Location, OperationOutcome.IssueSeverity Severity, OperationOutcome.IssueType Code, string Rule, string Message);
