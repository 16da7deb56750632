using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Generators.Emission;

/// <summary>What generated code must know of the project that it joins.</summary>
/// <param name="HasSupport">Whether the project references NhsStandards.Fhir.</param>
/// <param name="TakenNames">Which of the names to be generated the project has already, other than for a partial class.</param>
internal sealed record ProjectFacts(bool HasSupport, ImmutableEquatableArray<TakenName> TakenNames)
{
    private const string SupportAssembly = "NhsStandards.Fhir";

    public static ProjectFacts Of(Compilation compilation, IEnumerable<string> names, CancellationToken cancellation) => new(
        compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == SupportAssembly),
        names
            .Select(name => Reason(compilation.Assembly, name, cancellation) is { } reason ? new TakenName(name, reason) : null)
            .OfType<TakenName>()
            .ToEquatable());

    public string? ReasonAgainst(string name) => TakenNames.FirstOrDefault(taken => taken.Name == name)?.Reason;

    private static string? Reason(IAssemblySymbol project, string name, CancellationToken cancellation)
    {
        var segments = name.Split('.');
        var scope = project.GlobalNamespace;
        for (var i = 0; i < segments.Length; i++)
        {
            var isName = i == segments.Length - 1;
            if (!isName && scope.GetTypeMembers(segments[i], 0).FirstOrDefault() is { } around)
                return "the project declares the type '" + around.ToDisplayString() + "', and a namespace cannot have the same name";
            if (isName && scope.GetTypeMembers(segments[i], 0).FirstOrDefault() is { } type && !IsPartialClass(type, cancellation))
                return "the project declares this type, and not as a partial class";
            if (scope.GetNamespaceMembers().FirstOrDefault(member => member.Name == segments[i]) is not { } next)
                return null;
            scope = next;
        }

        return "the project has a namespace of this name";
    }

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
