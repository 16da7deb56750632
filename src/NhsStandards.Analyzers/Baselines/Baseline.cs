using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Baselines;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>The findings that a team has accepted for now, read once for a project. Which finding is among them depends on nothing but the finding and the files.</summary>
internal sealed class Baseline
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, Baseline> Cache = new();

    private readonly AnalyzerOptions _options;
    private readonly string _project;
    private readonly bool _namesFindings;
    private readonly string _path = "";
    private readonly HashSet<string> _inCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _inFiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recordedFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _presentFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedList<string, AdditionalText> _newFiles = new(StringComparer.OrdinalIgnoreCase);

    private Baseline(AnalyzerOptions options)
    {
        var project = new ProjectFacts(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        _options = options;
        _project = project.Property("MSBuildProjectName");
        _namesFindings = project.Property("NhsStandardsFingerprints").Equals("true", StringComparison.OrdinalIgnoreCase);
        foreach (var file in options.AdditionalFiles)
        {
            if (AdditionalFileKind.Of(options, file) == AdditionalFileKind.Baseline && file.GetText() is { } text)
            {
                _path = file.Path;
                foreach (var line in text.Lines)
                {
                    if (BaselineLine.Read(line.ToString(), out _) is { } entry && !entry.IsExpiredOn(project.Today))
                        Add(entry);
                }
            }
        }

        if (_inFiles.Count > 0)
        {
            foreach (var file in options.AdditionalFiles)
            {
                var name = BaselinePath.Of(file.Path, _path);
                _presentFiles.Add(name);
                if (!_recordedFiles.Contains(name))
                    _newFiles[name] = file;
            }
        }
    }

    public static Baseline Of(AnalyzerOptions options) => Cache.GetValue(options, static options => new Baseline(options));

    /// <summary>The diagnostic as it is to be reported, or nothing where it is accepted.</summary>
    public Diagnostic? Admit(Diagnostic diagnostic, CancellationToken cancellation)
    {
        if ((_path.Length == 0 && !_namesFindings) || diagnostic.Id == BaselineFile.RuleId)
            return diagnostic;
        var place = PlaceOf(diagnostic.Location, cancellation);
        var fingerprint = place.FingerprintOf(diagnostic.Id, _project);
        if (diagnostic.Location.IsInSource ? _inCode.Contains(fingerprint) : IsRecorded(fingerprint, diagnostic.Location.GetLineSpan().Path, place, cancellation))
            return null;
        return _namesFindings ? NamedDiagnostic.Of(diagnostic, fingerprint, place.Member, _project) : diagnostic;
    }

    private void Add(BaselineEntry entry)
    {
        if (!entry.Project.Equals(_project, StringComparison.OrdinalIgnoreCase))
            return;
        if (entry.File is not { } file)
        {
            _inCode.Add(entry.Fingerprint);
            return;
        }

        _recordedFiles.Add(file);
        if (!_inFiles.TryGetValue(entry.Fingerprint, out var files))
            _inFiles.Add(entry.Fingerprint, files = []);
        files.Add(file);
    }

    /// <summary>
    /// A finding in a file is known by the file too, unless that has gone: then a file that nobody has recorded may be its new name.
    /// As many may be as have gone, the first ones, so that a copy of a page never hides behind it.
    /// </summary>
    private bool IsRecorded(string fingerprint, string path, FindingPlace place, CancellationToken cancellation)
    {
        if (!_inFiles.TryGetValue(fingerprint, out var files))
            return path.Length == 0 && _inCode.Contains(fingerprint);
        var found = BaselinePath.Of(path, _path);
        var gone = 0;
        foreach (var file in files)
        {
            if (file.Equals(found, StringComparison.OrdinalIgnoreCase))
                return true;
            if (!_presentFiles.Contains(file))
                gone++;
        }

        if (gone == 0)
            return false;
        foreach (var file in _newFiles)
        {
            if (file.Key.Equals(found, StringComparison.OrdinalIgnoreCase))
                return gone > 0;
            if (file.Value.GetText(cancellation) is { } text && FileUnits.Of(file.Value.Path, text, cancellation).Has(place))
                gone--;
        }

        return false;
    }

    private FindingPlace PlaceOf(Location location, CancellationToken cancellation)
    {
        if (location.SourceTree is { } tree)
            return CodePlace.Of(tree.GetRoot(cancellation), location.SourceSpan);
        var path = location.GetLineSpan().Path;
        foreach (var file in _options.AdditionalFiles)
        {
            if (file.Path == path && file.GetText(cancellation) is { } text && location.SourceSpan.End <= text.Length)
                return FileUnits.Of(path, text, cancellation).PlaceOf(location.SourceSpan);
        }

        return default;
    }
}
