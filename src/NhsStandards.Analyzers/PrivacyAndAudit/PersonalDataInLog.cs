using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6001: logs and telemetry hold nothing that shows a patient.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataInLog : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6001",
        title: "Patient-identifiable data in logs or telemetry",
        messageFormat: "'{0}' identifies a patient and is written to {1}; write a surrogate id, or redact it",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Logs are read, copied and kept by more people than the record itself, and nobody audits who looks. They hold what is needed to run the service; whose record it was stands in the audit trail.",
        helpLinkUri: HelpLink.To("NHS6001"),
        customTags: RuleTags.MixedInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var logs = new LogCall(types);
        var patients = PatientModel.Of(types);
        context.RegisterOperationAction(operation => Visit(operation, types, logs, patients), OperationKind.Invocation);
    }

    private static void Visit(OperationAnalysisContext context, KnownTypes types, LogCall logs, PatientModel patients)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsConstant(call.Arguments))
            return;
        var options = StandardsOptions.Of(context.Options, call.Syntax.SyntaxTree);
        if (logs.SinkOf(call, options) is not { } sink)
            return;
        var flow = PersonalDataFlow.Into(context, types, patients);
        var template = TemplateOf(call);
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            if (argument.IsImplicit && CollectedArguments.Of(argument.Value) is { IsDefault: false } elements)
            {
                foreach (var element in elements)
                    Report(context, flow.Find(element, IsDestructured(template, position++)), sink);
            }
            else if (argument.Parameter is { Type.Name: not ("Exception" or "ILogger" or "EventId" or "LogLevel" or "LogEventLevel") } parameter && !logs.IsRedactedBy(parameter))
            {
                var isTemplate = template is not null && argument.Value.ConstantValue.Value as string == template;
                Report(context, flow.Find(argument.Value, !isTemplate && (IsDestructured(template, position) || LogCall.WritesMembersOf(parameter))), sink);
                if (!isTemplate && template is not null)
                    position++;
            }
        }
    }

    /// <summary>Whether nothing is written but what stands in the source.</summary>
    private static bool IsConstant(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value is not ILiteralOperation)
                return false;
        }

        return true;
    }

    private static void Report(OperationAnalysisContext context, PersonalDatum? found, string sink)
    {
        if (found is { } datum)
            context.Report(FindingSeverity.Create(Rule, datum.Operation.Syntax.GetLocation(), FindingSeverity.Of(datum.Tier, context.Options), datum.Name, sink));
    }

    private static string? TemplateOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "message" or "messageTemplate" && argument.Value.ConstantValue.Value is string template)
                return template;
        }

        return null;
    }

    /// <summary>Whether the hole at a position asks for the members of its value: <c>{@Patient}</c>.</summary>
    private static bool IsDestructured(string? template, int position)
    {
        if (template is null)
            return false;
        var hole = -1;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
                continue;
            if (i + 1 < template.Length && template[i + 1] == '{')
            {
                i++;
                continue;
            }

            if (++hole == position)
                return i + 1 < template.Length && template[i + 1] == '@';
        }

        return false;
    }
}
