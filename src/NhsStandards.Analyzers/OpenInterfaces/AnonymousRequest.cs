using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2006: a call of the NHS API platform says which request it is.</summary>
internal sealed class AnonymousRequest : IConstantRule
{
    private const string Id = "NHS2006";

    private const string Platform = "api.service.nhs.uk";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "NHS API platform call without required headers",
        messageFormat: "'{0}' calls the NHS API platform, and neither it nor a handler of it sets X-Request-ID; set it, in a DelegatingHandler for all clients",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "The APIs of the platform refuse requests without X-Request-ID.",
        helpLinkUri: HelpLink.To(Id));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        if (constant.IsReference
            || !IsApi(constant.Value)
            || constant.ContainingSymbol.ContainingType is not { } type
            || !TakesClient(type, constant.Types["System.Net.Http.HttpClient"]))
        {
            return;
        }

        if (!HeaderTraces.Of(constant.Types.Compilation).Reach(type))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), type.Name));
    }

    private static bool IsApi(string address)
    {
        var host = address.IndexOf(Platform, StringComparison.OrdinalIgnoreCase);
        return host > 0 && address[host - 1] is '/' or '.'
            && address.IndexOf("sandbox.", StringComparison.OrdinalIgnoreCase) < 0
            && address.IndexOf("/oauth2", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool TakesClient(INamedTypeSymbol type, INamedTypeSymbol? client)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Type.Is(client))
                    return true;
            }
        }

        return false;
    }
}
