using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A text, number or truth value of <c>appsettings*.json</c>, or a setting of <c>web.config</c>, as the configuration pass hands it to the rules.</summary>
internal readonly struct ConfigurationValue(AdditionalFileAnalysisContext context, SourceText text, KnownTypes types, bool isDevelopment, string key, string name, string value, TextSpan span)
{
    private readonly AdditionalFileAnalysisContext _context = context;
    private readonly SourceText _text = text;
    private readonly TextSpan _span = span;

    public KnownTypes Types { get; } = types;

    /// <summary>Whether the file is read on developers' machines only, as <c>appsettings.Development.json</c> is.</summary>
    public bool IsDevelopment { get; } = isDevelopment;

    /// <summary>The path as <c>IConfiguration</c> spells it: <c>ConnectionStrings:Clinic</c>, <c>Cors:Origins:0</c>.</summary>
    public string Key { get; } = key;

    /// <summary>The nearest name in the path that is no position in an array.</summary>
    public string Name { get; } = name;

    /// <summary>The value as <c>IConfiguration</c> gives it, without quotes and escapes: <c>true</c>, <c>443</c>, a text.</summary>
    public string Value { get; } = value;

    public StandardsOptions Options => new(_context.Options.AnalyzerConfigOptionsProvider.GetOptions(_context.AdditionalFile));

    /// <summary>The place of the value in its file; of a JSON text with its quotes.</summary>
    public Location Location => Location.Create(_context.AdditionalFile.Path, _span, _text.Lines.GetLinePositionSpan(_span));

    public bool IsTestProject => new ProjectFacts(_context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).IsTestProject;

    /// <summary>The severity of a finding that the catalogue calls an error, for rules whose findings differ.</summary>
    public DiagnosticSeverity ErrorInGate => FindingSeverity.ErrorInGate(_context.Options);

    public void Report(Diagnostic diagnostic) => _context.Report(diagnostic);
}
