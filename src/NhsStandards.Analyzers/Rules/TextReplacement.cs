using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Rules;

/// <summary>What a fix has to replace in a literal, handed over in the properties of a diagnostic.</summary>
internal static class TextReplacement
{
    public const string Found = "found";
    public const string Right = "right";

    /// <summary>A diagnostic whose message names the found text and the right one.</summary>
    public static Diagnostic Report(DiagnosticDescriptor rule, in Constant constant, string found, string right) =>
        Report(rule, constant, found, right, found, right);

    /// <summary>The same with a severity of the finding's own.</summary>
    public static Diagnostic Report(DiagnosticDescriptor rule, in Constant constant, DiagnosticSeverity severity, string found, string right) =>
        Diagnostic.Create(rule, constant.Operation.Syntax.GetLocation(), severity, additionalLocations: null, Properties(found, right), found, right);

    /// <summary>A diagnostic with a message of its own.</summary>
    public static Diagnostic Report(DiagnosticDescriptor rule, in Constant constant, string found, string right, params object[] arguments) =>
        Diagnostic.Create(rule, constant.Operation.Syntax.GetLocation(), Properties(found, right), arguments);

    public static ImmutableDictionary<string, string?> Properties(string found, string right) =>
        ImmutableDictionary<string, string?>.Empty.Add(Found, found).Add(Right, right);
}
