using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2007: a header that no API knows is ignored without a word.</summary>
internal sealed class MisspeltHeader : IHeaderRule
{
    private const string Id = "NHS2007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Misspelt or platform-internal NHS header",
        messageFormat: "'{0}' {1}",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An unknown header is ignored, so a request is answered as if it had none. Headers that the API platform writes for the service behind it are overwritten or refused.",
        helpLinkUri: HelpLink.To(Id));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in HeaderSetting header, in OperationAnalysisContext context)
    {
        if (NhsHeaders.IsInternal(header.Name))
        {
            if (header.Owner is HeaderOwner.Request or HeaderOwner.AllRequests)
                context.Report(Diagnostic.Create(Rule, header.NameOperation.Syntax.GetLocation(), header.Name, "is written by the API platform for the service behind it; a client does not set it"));
            return;
        }

        var right = NhsHeaders.NearestOwn(header.Name) ?? (NhsHeaders.NearestGeneral(header.Name) is { } general && GoesToNhs(header) ? general : null);
        if (right is not null)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(TextReplacement.Found, header.Name).Add(TextReplacement.Right, right);
            context.Report(Diagnostic.Create(Rule, header.NameOperation.Syntax.GetLocation(), properties, header.Name, $"is no header of an NHS API; use '{right}'"));
        }
    }

    /// <summary>Whether the same body sets another header of the NHS or names the API platform: other APIs spell their headers otherwise.</summary>
    private static bool GoesToNhs(in HeaderSetting header)
    {
        foreach (var operation in header.NameOperation.Root().Descendants())
        {
            if (operation.ConstantValue is { HasValue: true, Value: string text } && (NhsHeaders.IsOwn(text) || text.IndexOf("api.service.nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0))
                return true;
        }

        return false;
    }
}
