using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Json;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A text, number or truth value of <c>appsettings*.json</c> as the configuration pass hands it to the rules.</summary>
internal readonly struct ConfigurationValue(AdditionalFileAnalysisContext context, SourceText text, KnownTypes types, bool isDevelopment, string key, string name, JsonValue value)
{
    private readonly AdditionalFileAnalysisContext _context = context;
    private readonly SourceText _text = text;
    private readonly JsonValue _value = value;

    public KnownTypes Types { get; } = types;

    /// <summary>Whether the file is read on developers' machines only, as <c>appsettings.Development.json</c> is.</summary>
    public bool IsDevelopment { get; } = isDevelopment;

    /// <summary>The path as <c>IConfiguration</c> spells it: <c>ConnectionStrings:Clinic</c>, <c>Cors:Origins:0</c>.</summary>
    public string Key { get; } = key;

    /// <summary>The nearest name in the path that is no position in an array.</summary>
    public string Name { get; } = name;

    /// <summary>The value as <c>IConfiguration</c> gives it, without quotes and escapes: <c>true</c>, <c>443</c>, a text.</summary>
    public string Value => _value.Kind switch
    {
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => _value.Text ?? "",
    };

    public bool IsConnectionString => Key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase);

    public StandardsOptions Options => new(_context.Options.AnalyzerConfigOptionsProvider.GetOptions(_context.AdditionalFile));

    /// <summary>The place of the value in its file, quotes included.</summary>
    public Location Location
    {
        get
        {
            var span = new TextSpan(_value.Start, _value.Length);
            return Location.Create(_context.AdditionalFile.Path, span, _text.Lines.GetLinePositionSpan(span));
        }
    }

    /// <summary>The severity of a finding that the catalogue calls an error, for rules whose findings differ.</summary>
    public DiagnosticSeverity ErrorInGate => FindingSeverity.ErrorInGate(_context.Options);

    public void Report(Diagnostic diagnostic) => _context.ReportDiagnostic(diagnostic);
}
