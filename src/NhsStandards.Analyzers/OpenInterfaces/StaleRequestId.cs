using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2004: each request to an NHS API is known by a UUID of its own.</summary>
internal sealed class StaleRequestId : IHeaderRule
{
    public const string Header = NhsHeaders.RequestId;

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS2004",
        title: "X-Request-ID is not a fresh UUID",
        messageFormat: "'{0}' is set to {1}; give every request a new UUID: Guid.NewGuid().ToString()",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "NHS APIs refuse a request whose X-Request-ID is no UUID, and take two requests with the same one for a repetition. It is also what an incident is traced by through all systems.",
        helpLinkUri: HelpLink.To("NHS2004"),
        customTags: RuleTags.ErrorInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in HeaderSetting header, in OperationAnalysisContext context)
    {
        // A service that answers may only mirror what it was sent.
        if (!header.Is(Header) || header.Owner == HeaderOwner.Server || header.Value is not { } value)
            return;
        var fault = FaultOf(value, depth: 4) ?? (IsConstant(value, header.Owner, context.CancellationToken) ? "the same value each time" : null);
        if (fault is not null && !DevelopmentGuard.Covers(context.Operation))
            context.Report(Diagnostic.Create(Rule, value.Syntax.GetLocation(), header.Name, fault));
    }

    /// <summary>
    /// Whether all that can reach the header is constant; a default behind another value is not. A dictionary may also translate
    /// the header into another name: an id has digits.
    /// </summary>
    private static bool IsConstant(IOperation value, HeaderOwner owner, CancellationToken cancellation)
    {
        var traced = ConstantTrace.Of(value, cancellation);
        foreach (var one in traced)
        {
            if (one.Text is not { Length: > 0 } text || !one.IsComplete || (owner == HeaderOwner.Unknown && !PersonNumber.HasDigit(text)))
                return false;
        }

        return traced.Count > 0;
    }

    /// <summary>What is wrong with a value that is no UUID in its usual form.</summary>
    private static string? FaultOf(IOperation? value, int depth)
    {
        if (depth == 0)
            return null;
        switch (value)
        {
            case IConversionOperation conversion:
                return FaultOf(conversion.Operand, depth);
            case ICoalesceOperation coalesce:
                return FaultOf(coalesce.Value, depth);
            case IConditionalAccessOperation access:
                return FaultOf(access.WhenNotNull, depth);
            case ILocalReferenceOperation local:
                return LocalValues.Of(local) is { Count: 1 } given ? FaultOf(given[0].Value, depth - 1) : null;
            case IInterpolatedStringOperation { Parts: { Length: 1 } parts } when parts[0] is IInterpolationOperation hole:
                return (hole.FormatString?.Syntax.ToString().TrimStart(':') is { } format && IsGuid(hole.Expression.Type) ? FaultOfFormat(format) : null) ?? FaultOf(hole.Expression, depth);
            case IInvocationOperation call:
                return FaultOfCall(call, depth);
            case IPropertyReferenceOperation property:
                return FaultOfProperty(property);
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.Name: "Guid" } }:
                return "Guid.Empty";
            default:
                return null;
        }
    }

    private static string? FaultOfCall(IInvocationOperation call, int depth)
    {
        var type = call.TargetMethod.ContainingType;
        switch (call.TargetMethod.Name)
        {
            case "ToString" when IsGuid(type):
                return (call.Arguments.Length > 0 && call.Arguments[0].Value.ConstantValue.Value is string format ? FaultOfFormat(format) : null) ?? FaultOf(call.Instance, depth);
            case "ToString" when type.Name is "DateTime" or "DateTimeOffset":
                return "a time, which is no UUID";
            case "ToString" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "Substring" or "Trim":
                return FaultOf(call.Instance, depth);
            case "Replace" when type.SpecialType == SpecialType.System_String && call.Arguments.Length == 2 && call.Arguments[0].Value.ConstantValue.Value is "-" && call.Arguments[1].Value.ConstantValue.Value is "":
                return "a UUID without its hyphens";
            case "Next" or "NextInt64" when type.Name == "Random":
                return "a random number, which is no UUID";
            case "GetTimestamp" when type.Name == "Stopwatch":
            case "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds" when type.Name == "DateTimeOffset":
                return "a time, which is no UUID";
            default:
                return null;
        }
    }

    private static string? FaultOfProperty(IPropertyReferenceOperation reference) => (reference.Property.ContainingType.Name, reference.Property.Name) switch
    {
        ("DateTime" or "DateTimeOffset", "Ticks" or "UtcTicks") or ("Environment", "TickCount" or "TickCount64") => "a time, which is no UUID",
        ("Activity", "Id" or "RootId" or "TraceId" or "SpanId") => "the id of a trace, which is no UUID",
        _ => null,
    };

    private static string? FaultOfFormat(string format) => format switch
    {
        "N" or "n" => "a UUID without its hyphens",
        "B" or "b" or "P" or "p" or "X" or "x" => "a UUID in brackets",
        _ => null,
    };

    private static bool IsGuid(ITypeSymbol? type) => type is { Name: "Guid", ContainingNamespace.Name: "System" };
}
