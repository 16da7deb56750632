using System.Globalization;
using System.Text;
using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>
/// Receives what generated validators find. While nothing is found it only keeps track of where the validator is, and
/// allocates nothing; it can be used again for the next resource.
/// </summary>
public sealed class ValidationSink
{
    private readonly List<ValidationIssue> _issues = [];
    private readonly HashSet<ValidationIssue> _known = [];
    private PathSegment[] _path = new PathSegment[16];
    private int _depth;
    private Resource? _root;
    private Func<Extension, ValidationSink, bool>? _extensions;

    /// <summary>What was found since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<ValidationIssue> Issues => _issues;

    /// <summary>The resource that is validated; references to what it contains are looked up there.</summary>
    internal Resource? Root => _root;

    /// <summary>Forgets what was found.</summary>
    public void Clear()
    {
        _issues.Clear();
        _known.Clear();
        _depth = 0;
        _root = null;
    }

    /// <summary>Begins with a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="extensions">Checks an extension against its definition, and tells whether there is one.</param>
    /// <exception cref="InvalidOperationException">Another resource is being validated.</exception>
    public void Begin(Resource resource, Func<Extension, ValidationSink, bool> extensions)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (_depth != 0)
            throw new InvalidOperationException("This sink is in use for another resource.");
        _root = resource;
        _extensions = extensions;
        Enter(resource.TypeName);
    }

    /// <summary>Goes into an element that does not repeat.</summary>
    /// <param name="element">The element's name.</param>
    public void Enter(string element) => Enter(element, -1);

    /// <summary>Goes into an item of an element that repeats.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="index">Which item it is.</param>
    public void Enter(string element, int index)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, 2 * _depth);
        _path[_depth++] = new PathSegment(element, index);
    }

    /// <summary>Goes back to the element around.</summary>
    public void Leave() => _depth--;

    /// <summary>Reports that an element or slice occurs too rarely.</summary>
    /// <param name="element">The element's name, with that of the slice.</param>
    /// <param name="count">How often it occurs.</param>
    /// <param name="min">How often it must occur.</param>
    public void TooFew(string element, int count, int min) => Report(
        OperationOutcome.IssueType.Required,
        ValidationRules.Cardinality,
        $"'{element}' occurs {Times(count)}, and must occur at least {Times(min)}.");

    /// <summary>Reports that an element or slice occurs too often.</summary>
    /// <param name="element">The element's name, with that of the slice.</param>
    /// <param name="count">How often it occurs.</param>
    /// <param name="max">How often it may occur.</param>
    public void TooMany(string element, int count, int max) => Report(
        OperationOutcome.IssueType.Structure,
        ValidationRules.Cardinality,
        max == 0 ? $"'{element}' must not occur." : $"'{element}' occurs {Times(count)}, and may occur {Times(max)} at most.");

    /// <summary>Reports that an element has a type that the profile does not allow.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="types">The types that it may have.</param>
    public void WrongType(string element, string types) =>
        Report(OperationOutcome.IssueType.Structure, ValidationRules.Type, $"'{element}' must be of the type {types}.");

    /// <summary>Reports that a value is not the one that the profile fixes.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="value">What the profile fixes.</param>
    public void WrongValue(string element, string value) =>
        Report(OperationOutcome.IssueType.Value, ValidationRules.FixedValue, $"'{element}' must be {value}.");

    /// <summary>Reports that an item belongs to no slice of a closed list, or stands before one that belongs.</summary>
    /// <param name="reason">What the profile demands.</param>
    public void WrongSlice(string reason) => Report(OperationOutcome.IssueType.Structure, ValidationRules.Slicing, reason);

    /// <summary>Reports that a code is not in the value set that is required.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="valueSet">The canonical URL of the value set.</param>
    public void WrongCode(string element, string valueSet) =>
        Report(OperationOutcome.IssueType.CodeInvalid, ValidationRules.Binding, $"'{element}' must have a code of the value set '{valueSet}'.");

    /// <summary>Reports that a reference points to a resource of a wrong type.</summary>
    /// <param name="element">The element's name.</param>
    /// <param name="types">The types that it may point to.</param>
    public void WrongTarget(string element, string types) =>
        Report(OperationOutcome.IssueType.Structure, ValidationRules.ReferenceTarget, $"'{element}' must refer to {types}.");

    /// <summary>Reports that an invariant is broken.</summary>
    /// <param name="key">The invariant's key.</param>
    /// <param name="human">What it demands, in words.</param>
    /// <param name="isError">Whether the resource is invalid with it.</param>
    public void Broken(string key, string human, bool isError) => Report(
        isError ? OperationOutcome.IssueSeverity.Error : OperationOutcome.IssueSeverity.Warning, OperationOutcome.IssueType.Invariant, key, human);

    /// <summary>Checks an extension against its definition where one was given.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="isModifier">Whether it changes the meaning of its element, and so must be known.</param>
    internal void Check(Extension extension, bool isModifier)
    {
        var isKnown = _extensions is { } extensions && extensions(extension, this);
        if (!isKnown && isModifier)
            Report(OperationOutcome.IssueType.Extension, ValidationRules.ModifierExtension, "No given definition describes this modifier extension.");
    }

    internal void WrongPrimitive(string element, string type) =>
        Report(OperationOutcome.IssueType.Value, ValidationRules.Primitive, $"'{element}' is not written as a value of the type {type}.");

    private void Report(OperationOutcome.IssueType code, string rule, string message) =>
        Report(OperationOutcome.IssueSeverity.Error, code, rule, message);

    private void Report(OperationOutcome.IssueSeverity severity, OperationOutcome.IssueType code, string rule, string message)
    {
        // A profile and what it is built on may say the same.
        var issue = new ValidationIssue(Location(), severity, code, rule, message);
        if (_known.Add(issue))
            _issues.Add(issue);
    }

    private string Location()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _depth; i++)
        {
            if (i > 0)
                text.Append('.');
            text.Append(_path[i].Name);
            if (_path[i].Index >= 0)
                text.Append(CultureInfo.InvariantCulture, $"[{_path[i].Index}]");
        }

        return text.ToString();
    }

    private static string Times(int count) => count switch
    {
        0 => "not at all",
        1 => "once",
        2 => "twice",
        _ => count.ToString(CultureInfo.InvariantCulture) + " times",
    };
}
