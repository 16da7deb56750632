using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1019: a member that holds a code of a list is given, and compared with, codes of the list.</summary>
internal sealed class CodeListValue : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1019",
        title: "Value outside the declared NHS code list",
        messageFormat: "'{0}' holds a code of '{1}', which does not have '{2}'; use {3}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A code that its list does not have means nothing to those who get it: the message is refused, or somebody's gender, ethnicity or status is lost. A comparison with it is never true.",
        helpLinkUri: HelpLink.To("NHS1019"),
        customTags: RuleTags.ErrorInGate);

    private const int ShownCodes = 10;

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Word | ConstantShapes.Slashed | ConstantShapes.Dotted;

    public void Check(in Constant constant)
    {
        if (constant.CodeLists.IsEmpty || constant.IsInterpolationPart)
            return;
        var context = constant.Context;
        if (context.Target is not { } target
            || ListOf(target, constant.Types[Attribute]) is not { } id
            || constant.CodeLists.Find(id) is not { } list
            || list.Has(constant.Value))
        {
            return;
        }

        var nearest = list.Nearest(constant.Value);
        var properties = nearest is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(TextReplacement.Found, constant.Value).Add(TextReplacement.Right, nearest);
        constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), properties, target.Name, id, constant.Value, nearest is null ? Shown(list) : $"'{nearest}'"));
    }

    private const string Attribute = "NhsStandards.NhsCodeListAttribute";

    /// <summary>The id of the list that a member, parameter or result says that it holds codes of.</summary>
    private static string? ListOf(ISymbol target, INamedTypeSymbol? attribute) => target switch
    {
        IMethodSymbol method => IdIn(method.GetReturnTypeAttributes(), attribute),
        IPropertySymbol { ContainingType: { IsRecord: true } record } property => IdIn(property.GetAttributes(), attribute) ?? HeaderOf(property, record, attribute),
        _ => IdIn(target.GetAttributes(), attribute),
    };

    /// <summary>What is written in the header of a record is the parameter's.</summary>
    private static string? HeaderOf(IPropertySymbol property, INamedTypeSymbol record, INamedTypeSymbol? attribute)
    {
        foreach (var constructor in record.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && IdIn(parameter.GetAttributes(), attribute) is { } id)
                    return id;
            }
        }

        return null;
    }

    private static string? IdIn(ImmutableArray<AttributeData> attributes, INamedTypeSymbol? attribute)
    {
        foreach (var candidate in attributes)
        {
            if (attribute is not null && candidate.AttributeClass.Is(attribute) && candidate.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string id)
                return id;
        }

        return null;
    }

    private static string Shown(CodeList list) =>
        "one of its codes: " + string.Join(", ", list.Codes.Take(ShownCodes)) + (list.Codes.Count > ShownCodes ? ", …" : "");
}
