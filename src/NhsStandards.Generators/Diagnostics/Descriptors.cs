using Microsoft.CodeAnalysis;

namespace NhsStandards.Generators;

/// <summary>What can be said about a definition that was given as input.</summary>
internal static class Descriptors
{
    private const string Category = "NhsStandards.Definitions";
    private const string HelpPrefix = "https://github.com/nhs-standards/NhsStandards.Analyzers/blob/main/docs/rules/";

    // Advise mode reports an error of the catalogue as a warning; the Gate preset promotes what carries this tag.
    private const string GateError = "NhsGate:Error";

    public static readonly DiagnosticDescriptor Unreadable = new(
        "NHS9001",
        "Definition unreadable",
        "The definition cannot be read: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A file that was given as a standard definition is damaged or is no FHIR definition, so nothing is generated from it. Code that silently lacks a contract is found much later than a damaged file.",
        helpLinkUri: HelpPrefix + "NHS9001.md",
        customTags: GateError);

    public static readonly DiagnosticDescriptor Collision = new(
        "NHS9010",
        "Identifier or hint-name collision",
        "'{0}' is not generated from {1}: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Two definitions, or a definition and a type of the project, would get the same C# name. One of them is left out rather than renamed, because a name that depends on which other files are present changes under its users.",
        helpLinkUri: HelpPrefix + "NHS9010.md",
        customTags: GateError);

    public static readonly DiagnosticDescriptor Invalid = new(
        "NHS9012",
        "Invalid FHIR definition",
        "The definition {0} is invalid: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A FHIR definition contradicts FHIR R4 or itself, so a contract generated from it would not describe the data that is exchanged.",
        helpLinkUri: HelpPrefix + "NHS9012.md",
        customTags: GateError);

    public static readonly DiagnosticDescriptor Untyped = new(
        "NHS9015",
        "Part of a definition stays untyped",
        "'{0}' of {1} stays untyped: {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A part of a definition cannot be turned into a typed member, for example an extension that no given definition describes. The data stays accessible through Firely's model; this names what is not typed, so that nothing is lost silently.",
        helpLinkUri: HelpPrefix + "NHS9015.md");

    public static readonly DiagnosticDescriptor SupportMissing = new(
        "NHS9016",
        "Package NhsStandards.Fhir is not referenced",
        "No contract is generated from {0}: the project does not reference the package 'NhsStandards.Fhir'; add it with 'dotnet add package NhsStandards.Fhir'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Contracts generated from FHIR definitions stand on the types of the package NhsStandards.Fhir and on Firely's FHIR R4 model, which comes with it.",
        helpLinkUri: HelpPrefix + "NHS9016.md",
        customTags: GateError);
}
