using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3006: which environment of a national service is called is said where the program runs.</summary>
internal sealed class TestEndpoint : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3006",
        title: "Non-production NHS endpoint compiled in",
        messageFormat: "'{0}' is a test environment of a national service; read the address from configuration",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An address of the sandbox, of integration or of the path to live that is compiled into the program comes with it into production: there it asks about patients where only test data is, or sends what is live to where it may not lie.",
        helpLinkUri: HelpLink.To("NHS3006"));

    /// <summary>Words in the names of members and cases that say which environment is meant, so that somebody chooses.</summary>
    private static readonly string[] EnvironmentTerms =
    [
        "sandbox", "sandpit", "int", "integration", "test", "testing", "dev", "development", "ptl", "pathtolive", "nonprod", "nonproduction", "preprod", "staging", "ref", "qa", "uat", "dep", "deployment", "mock", "demo", "sample", "example",
    ];

    /// <summary>Words of what holds the choice.</summary>
    private static readonly string[] ChoiceTerms = ["environment", "env", "stage", "slot", "production", "prod", "live", "sandbox", "integration"];

    /// <summary>In a host of Aspire addresses are the configuration that it hands to the services.</summary>
    private const string AppHost = "Aspire.Hosting.DistributedApplication";

    private static readonly string[] OptionsTerms = ["options", "settings", "configuration", "config"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri | ConstantShapes.Dotted;

    public void Check(in Constant constant)
    {
        if (constant.Value.IndexOf(".nhs.uk", StringComparison.OrdinalIgnoreCase) < 0
            || NamedHost.Of(constant.Value) is not { } host
            || !NhsHosts.IsForTests(host.Text)
            || NamedHost.IsDefinedElsewhere(constant, host)
            || NamedHost.IsLookedFor(constant)
            || IsNamedEnvironment(constant)
            || IsChosen(constant.Operation)
            || HasLiveBeside(constant.Operation)
            || constant.Types.Has(AppHost)
            || DevelopmentGuard.Covers(constant.Operation))
        {
            return;
        }

        constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), host.Text));
    }

    /// <summary>Whether what holds the address says which environment it is, is the default of options, or describes the API to people.</summary>
    private static bool IsNamedEnvironment(in Constant constant)
    {
        var context = constant.Context;
        // An address that is made of the text has the name that counts: Uri Sandbox = new("…").
        if (context.Call is IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" } address)
            context = ConstantContext.Of(address);
        return IsNamed(context.Target)
            || IsNamed(constant.ContainingSymbol)
            || context.Consumer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.ContainingType.Name: "OpenApiServer" } };
    }

    private static bool IsNamed(ISymbol? symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol is ITypeSymbol ? IsNamedOptions(symbol.Name) || NameWords.ContainsAny(symbol.Name, ChoiceTerms) : NameWords.ContainsAny(symbol.Name, EnvironmentTerms))
                return true;
        }

        return false;
    }

    private static bool IsNamedOptions(string type)
    {
        foreach (var term in OptionsTerms)
        {
            if (NameWords.EndsWith(type, term))
                return true;
        }

        return false;
    }

    /// <summary>Whether code chooses between environments here: a switch, or a condition that asks for one.</summary>
    private static bool IsChosen(IOperation address)
    {
        for (var current = address.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ISwitchExpressionArmOperation or ISwitchCaseOperation:
                case IConditionalOperation { Condition: var condition } when AsksEnvironment(condition):
                    return true;
            }
        }

        return false;
    }

    private static bool AsksEnvironment(IOperation condition)
    {
        foreach (var part in condition.DescendantsAndSelf())
        {
            var name = part switch
            {
                IMemberReferenceOperation member => member.Member.Name,
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                IInvocationOperation call => call.TargetMethod.Name,
                { ConstantValue: { HasValue: true, Value: string text } } => text,
                _ => null,
            };
            if (name is not null && (NameWords.ContainsAny(name, ChoiceTerms) || NameWords.ContainsAny(name, EnvironmentTerms)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the address of a live service stands beside it, in the same code or as another member: then it is a list of environments.</summary>
    private static bool HasLiveBeside(IOperation address)
    {
        if (address.Syntax.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method)
            return HasLive(method) || UsesLive(address.Root());
        return HasLive(address.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? address.Syntax.SyntaxTree.GetRoot());
    }

    private static bool HasLive(SyntaxNode scope)
    {
        foreach (var token in scope.DescendantTokens())
        {
            if (token.Value is string text && NhsHosts.HasLive(text))
                return true;
        }

        return false;
    }

    private static bool UsesLive(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is IFieldReferenceOperation { ConstantValue: { HasValue: true, Value: string text } } && NhsHosts.HasLive(text))
                return true;
        }

        return false;
    }
}
