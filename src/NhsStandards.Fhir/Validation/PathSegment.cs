namespace NhsStandards.Fhir;

/// <summary>One step of a location: an element, and which of several it is; a negative index where it does not repeat.</summary>
internal readonly record struct PathSegment(string Name, int Index);
