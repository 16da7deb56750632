namespace NhsStandards.Analyzers.Rules;

/// <summary>Marks a rule of a pass that protects people in test projects too, as with real patient data or secrets.</summary>
internal interface IRunsInTestProjects;
