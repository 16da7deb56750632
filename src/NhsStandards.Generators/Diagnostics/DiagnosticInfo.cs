using Microsoft.CodeAnalysis;

namespace NhsStandards.Generators;

/// <summary>A diagnostic to be, by content, so that a pipeline step can carry it.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, string Path, LineSpan Position, ImmutableEquatableArray<string> Arguments)
{
    public DiagnosticInfo(DiagnosticDescriptor descriptor, string path, LineSpan position, params string[] arguments)
        : this(descriptor, path, position, arguments.ToEquatable())
    {
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Position.In(Path), Arguments.Cast<object>().ToArray());
}
