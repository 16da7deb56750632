using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.FhirPath;

namespace NhsStandards.Fhir;

/// <summary>A rule in FHIRPath that Firely's engine evaluates. It is compiled when it is first needed.</summary>
/// <param name="key">The rule's key.</param>
/// <param name="human">What it demands, in words.</param>
/// <param name="expression">The expression.</param>
/// <param name="isError">Whether a resource that breaks it is invalid.</param>
public sealed class Invariant(string key, string human, string expression, bool isError)
{
    private readonly Lazy<CompiledExpression?> _compiled = new(() => Compile(expression));

    /// <summary>Evaluates the rule for an element. An expression that the engine cannot evaluate breaks nothing.</summary>
    /// <param name="element">The element that the rule is about.</param>
    /// <param name="sink">Receives the rule where it is broken.</param>
    public void Check(Base element, ValidationSink sink)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(sink);
        if (_compiled.Value is { } compiled && !Holds(compiled, element, sink.Root))
            sink.Broken(key, human, isError);
    }

    private static bool Holds(CompiledExpression compiled, Base element, Resource? resource)
    {
        try
        {
            var context = new FhirEvaluationContext();
            if (resource is not null)
                context = context.WithResourceOverrides(resource.ToPocoNode(), resource.ToPocoNode());
            return compiled.Predicate(element, context);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            return true;
        }
    }

    private static CompiledExpression? Compile(string expression)
    {
        try
        {
            return new FhirPathCompiler(FhirPathCompiler.DefaultSymbolTable).Compile(expression);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
