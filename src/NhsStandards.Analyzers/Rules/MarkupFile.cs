using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>An HTML or Razor file as the markup pass hands it to the rules.</summary>
internal readonly struct MarkupFile(AdditionalFileAnalysisContext context, SourceText source, string text)
{
    private readonly AdditionalFileAnalysisContext _context = context;
    private readonly SourceText _source = source;

    public string Path => _context.AdditionalFile.Path;

    public string Text { get; } = text;

    public MarkupScanner Tags => new(Text);

    /// <summary>Reports at a piece of the file.</summary>
    public void Report(DiagnosticDescriptor rule, int start, int end, params object[] arguments)
    {
        var span = TextSpan.FromBounds(start, end);
        _context.Report(Diagnostic.Create(rule, Location.Create(Path, span, _source.Lines.GetLinePositionSpan(span)), arguments));
    }
}
