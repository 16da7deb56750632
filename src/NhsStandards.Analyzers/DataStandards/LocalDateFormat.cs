using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1017: between machines a date is written as ISO 8601 has it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalDateFormat : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1017",
        title: "Non-ISO 8601 or local date in a machine interface",
        messageFormat: "{0} in a machine interface {1}; use {2}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ISO 8601 is mandated for what machines tell each other across government: 03/04/2025 is a day in April here and in March elsewhere, and a local time is another instant on another server. Dates for people to read are not meant.",
        helpLinkUri: HelpLink.To("NHS1017"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(operation => CheckCall(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(CheckHole, OperationKind.Interpolation);
        context.RegisterOperationAction(CheckAttribute, OperationKind.Attribute);
        context.RegisterOperationAction(operation => CheckGiven(operation, types), GivenValue.Operations);
    }

    private static void CheckCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("ToString" or "ParseExact" or "TryParseExact") || !IsDate(call.TargetMethod.ContainingType) || FormatOf(call) is not { } format)
            return;
        if (DateFormat.FaultOf((string)format.ConstantValue.Value!) is not { } fault)
            return;
        // A converter also reads what it writes: both change together, or neither.
        var isInConverter = MachineInterface.IsInConverter(context.ContainingSymbol, types);
        if (isInConverter || (call.TargetMethod.Name == "ToString" && MachineInterface.Gets(call)))
            Report(context, format, fault, isWrittenOnly: !isInConverter);
    }

    /// <summary><c>$"/Patient?birthdate={born:dd/MM/yyyy}"</c>.</summary>
    private static void CheckHole(OperationAnalysisContext context)
    {
        var hole = (IInterpolationOperation)context.Operation;
        if (hole.FormatString is not { } format || !IsDate(hole.Expression.Type?.WithoutNullable()))
            return;
        var text = format.ConstantValue.Value as string ?? format.Syntax.ToString().TrimStart(':');
        if (DateFormat.FaultOf(text) is { } fault && MachineInterface.Gets(hole))
            context.Report(Create(format.Syntax.GetLocation(), text, fault, isWrittenOnly: true));
    }

    /// <summary><c>[JsonConverter(typeof(DateFormatConverter), "dd/MM/yyyy")]</c>.</summary>
    private static void CheckAttribute(OperationAnalysisContext context)
    {
        if (((IAttributeOperation)context.Operation).Operation is not IObjectCreationOperation { Type.Name: "JsonConverterAttribute", Arguments.Length: > 1 } converter)
            return;
        foreach (var operation in converter.Descendants())
        {
            if (operation is ILiteralOperation { ConstantValue: { HasValue: true, Value: string format } } && DateFormat.IsFormat(format) && DateFormat.FaultOf(format) is { } fault)
                Report(context, operation, fault, isWrittenOnly: false);
        }
    }

    private static void CheckGiven(OperationAnalysisContext context, KnownTypes types)
    {
        if (GivenValue.Of(context.Operation) is not { Target: IPropertySymbol or IFieldSymbol } given || given.Target.ContainingType is not { } owner)
            return;
        if (given.Target.Name is "DateTimeFormat" or "DateFormatString" && owner.IsBelowNamespace("Newtonsoft.Json"))
        {
            if (given.Value.ConstantValue.Value is string format && DateFormat.FaultOf(format) is { } fault)
                Report(context, given.Value, fault, isWrittenOnly: false);
        }
        else if (given.Target.TypeOf()?.WithoutNullable().SpecialType == SpecialType.System_DateTime
            && LocalTime.In(given.Value) is { IsClock: true } time
            && WireContract.IsSerialised(owner)
            // Those have rules of their own.
            && !ClinicalRecord.Is(owner, types)
            && !AuditModel.IsAuditName(owner.Name)
            && !MadeUpData.Makes(context.ContainingSymbol))
        {
            context.Report(Diagnostic.Create(Rule, time.Operation.Syntax.GetLocation(), $"'{time.Name}' for '{given.Target.Name}'", "is another time on another server", "DateTimeOffset.UtcNow"));
        }
    }

    private static bool IsDate(ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_DateTime || (type is { Name: "DateTimeOffset" or "DateOnly" } && type.IsInNamespace("System"));

    private static IOperation? FormatOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "format")
            {
                var value = argument.Value;
                while (value is IConversionOperation conversion)
                    value = conversion.Operand;
                return value.ConstantValue is { HasValue: true, Value: string } ? value : null;
            }
        }

        return null;
    }

    private static void Report(OperationAnalysisContext context, IOperation format, string fault, bool isWrittenOnly) =>
        context.Report(Create(format.Syntax.GetLocation(), (string)format.ConstantValue.Value!, fault, isWrittenOnly));

    private static Diagnostic Create(Location location, string format, string fault, bool isWrittenOnly)
    {
        var iso = DateFormat.IsoOf(format);

        // With another format, code that reads refuses what it took until now.
        var properties = isWrittenOnly ? TextReplacement.Properties(format, iso) : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(Rule, location, properties, $"The format '{format}'", fault, $"'{iso}'");
    }
}
