using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Generators.Emission;

/// <summary>What generated code must know of the project that it joins.</summary>
/// <param name="HasSupport">Whether the project references NhsStandards.Fhir.</param>
/// <param name="TakenNames">Which of the names to be generated the project declares itself, other than as a partial class.</param>
internal sealed record ProjectFacts(bool HasSupport, ImmutableEquatableArray<string> TakenNames)
{
    private const string SupportAssembly = "NhsStandards.Fhir";

    public static ProjectFacts Of(Compilation compilation, IEnumerable<string> names, CancellationToken cancellation) => new(
        compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == SupportAssembly),
        names.Where(name => compilation.Assembly.GetTypeByMetadataName(name) is { } type && !IsPartialClass(type, cancellation)).ToEquatable());

    private static bool IsPartialClass(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is not ClassDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        }

        return true;
    }
}
