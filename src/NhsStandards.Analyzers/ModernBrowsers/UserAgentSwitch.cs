using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.ModernBrowsers;

/// <summary>NHS8003: what a browser can do is found out in the browser, not from its name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UserAgentSwitch : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS8003",
        title: "Behaviour switched on user-agent",
        messageFormat: "'{0}' looks for the browser '{1}' in the user agent; serve every browser the same and test for features in the page",
        category: Principle.ModernBrowsers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Browsers name each other in their user agents and freeze what they say of their version, so that the test is wrong for many people to-day and for more to-morrow. A page that is built up from plain HTML works in all of them.",
        helpLinkUri: HelpLink.To("NHS8003"));

    private static readonly string[] Browsers = ["MSIE", "Trident", "Edge", "Edg/", "EdgA/", "Chrome", "CriOS", "Safari", "Firefox", "FxiOS", "Opera", "OPR/", "iPhone", "iPad", "Android"];

    /// <summary>Words of code that works around one bug of old browsers, counts visits, or knows robots.</summary>
    private static readonly string[] Excused = ["samesite", "bot", "bots", "crawler", "robot", "telemetry", "analytics", "log", "logging", "audit"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types.Has("Microsoft.AspNetCore.Http.HttpRequest") || types.Has("System.Web.HttpRequestBase") || types.Has("System.Web.HttpRequest"))
            context.RegisterOperationAction(Visit, OperationKind.Invocation);
    }

    private static void Visit(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("Contains" or "IndexOf" or "StartsWith" or "IsMatch" or "Match")
            || BrowserIn(call.Arguments) is not { } browser
            || !Examines(call)
            || IsExcused(context.ContainingSymbol))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, call.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), browser));
    }

    private static string? BrowserIn(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue.Value is not string text)
                continue;
            foreach (var browser in Browsers)
            {
                if (text.IndexOf(browser, StringComparison.OrdinalIgnoreCase) >= 0)
                    return browser;
            }
        }

        return null;
    }

    private static bool Examines(IInvocationOperation call)
    {
        if (IsUserAgent(call.Instance))
            return true;
        foreach (var argument in call.Arguments)
        {
            if (IsUserAgent(argument.Value))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text is the header of a request, by its property, its name, or what holds it.</summary>
    private static bool IsUserAgent(IOperation? text) => IsUserAgent(text, 0);

    private static bool IsUserAgent(IOperation? text, int depth)
    {
        for (; text is not null && depth < 16; depth++)
        {
            switch (text)
            {
                case IConversionOperation conversion:
                    text = conversion.Operand;
                    break;
                case ICoalesceOperation coalesce:
                    text = coalesce.Value;
                    break;
                case IConditionalAccessInstanceOperation:
                    text = AccessedBy(text);
                    break;
                case IConditionalAccessOperation access:
                    if (IsUserAgent(access.WhenNotNull, depth + 1))
                        return true;
                    text = access.Operation;
                    break;
                case IPropertyReferenceOperation property:
                    if (IsNamed(property.Property.Name) || NamesHeader(property.Arguments))
                        return true;
                    text = property.Instance;
                    break;
                case IInvocationOperation call:
                    if (NamesHeader(call.Arguments))
                        return true;
                    text = call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
                    break;
                case ILocalReferenceOperation local:
                    if (IsNamed(local.Local.Name))
                        return true;
                    text = LocalValues.InitialOf(local);
                    break;
                case IParameterReferenceOperation parameter:
                    return IsNamed(parameter.Parameter.Name);
                case IFieldReferenceOperation field:
                    return IsNamed(field.Field.Name);
                default:
                    return false;
            }
        }

        return false;
    }

    private static IOperation? AccessedBy(IOperation instance)
    {
        for (var current = instance.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalAccessOperation access && !Contains(access.Operation, instance))
                return access.Operation;
        }

        return null;
    }

    private static bool Contains(IOperation outer, IOperation inner)
    {
        for (IOperation? current = inner; current is not null; current = current.Parent)
        {
            if (current == outer)
                return true;
        }

        return false;
    }

    private static bool IsNamed(string name) => NameWords.Contains(name, "useragent");

    private static bool NamesHeader(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Length > 0 && arguments[0].Value.ConstantValue.Value is string name && name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase);

    private static bool IsExcused(ISymbol member)
    {
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (NameWords.ContainsAny(current.NameForPeople(), Excused))
                return true;
        }

        return false;
    }
}
