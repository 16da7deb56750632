using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises calls whose arguments end up in a log, a console, a trace or telemetry.</summary>
internal readonly struct LogCall(KnownTypes types)
{
    private static readonly string[] LoggerTerms = ["logger", "logging"];

    private static readonly string[] HidingTerms = ["masking", "masked", "redacting", "redacted", "hashing", "anonymising", "anonymizing", "pseudonymising", "pseudonymizing", "sanitising", "sanitizing", "scrubbing"];

    private readonly INamedTypeSymbol? _loggerMessage = types["Microsoft.Extensions.Logging.LoggerMessageAttribute"];

    private readonly INamedTypeSymbol? _classification = types["Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute"];

    /// <summary>Whether a generated logging method hands the parameter to a redactor, since it is classified.</summary>
    public bool IsRedactedBy(IParameterSymbol parameter) => parameter.HasAttribute(_classification);

    /// <summary>Whether a generated logging method writes the members of the parameter's value, as <c>[LogProperties]</c> asks.</summary>
    public static bool WritesMembersOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "LogPropertiesAttribute")
                return true;
        }

        return false;
    }

    /// <summary>The name of the sink, or <see langword="null"/> where the call writes no log.</summary>
    public string? SinkOf(IInvocationOperation call, StandardsOptions options)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { } type)
            return null;
        return SinkOf(method, type) ?? (IsConsoleStream(call) ? "the console" : null) ?? (method.HasAttribute(_loggerMessage) || IsOwnLogger(method, type) || options.Lists("nhs_standards.log_methods", method.Name) ? "the log" : null);
    }

    private static string? SinkOf(IMethodSymbol method, INamedTypeSymbol type) => type.Name switch
    {
        "LoggerExtensions" when type.IsInNamespace("Microsoft.Extensions.Logging") => method.Name == "BeginScope" || method.Name.StartsWith("Log", StringComparison.Ordinal) ? "the log" : null,
        "ILogger" when type.IsInNamespace("Microsoft.Extensions.Logging") => method.Name is "Log" or "BeginScope" ? "the log" : null,
        "ILogger" or "Log" when type.IsInNamespace("Serilog") => IsLevel(method.Name) || method.Name == "ForContext" ? "the log" : null,
        "LogContext" when type.IsInNamespace("Serilog.Context") => method.Name == "PushProperty" ? "the log" : null,
        "ILogger" or "Logger" when type.IsInNamespace("NLog") => IsLevel(method.Name) ? "the log" : null,
        "ILog" when type.IsInNamespace("log4net") => IsLevel(method.Name) ? "the log" : null,
        // A delegate of LoggerMessage.Define.
        "Action" or "Func" when method.MethodKind == MethodKind.DelegateInvoke => type.TypeArguments is { Length: > 1 } arguments && IsLogger(arguments[0]) ? "the log" : null,
        "Console" when type.IsInNamespace("System") => method.Name is "Write" or "WriteLine" ? "the console" : null,
        "Debug" or "Trace" when type.IsInNamespace("System.Diagnostics") => method.Name.StartsWith("Write", StringComparison.Ordinal) || method.Name.StartsWith("Trace", StringComparison.Ordinal) ? "the trace" : null,
        "EventLog" when type.IsInNamespace("System.Diagnostics") => method.Name.StartsWith("WriteE", StringComparison.Ordinal) ? "the event log" : null,
        "Activity" when type.IsInNamespace("System.Diagnostics") => method.Name is "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage" ? "telemetry" : null,
        "Counter" or "UpDownCounter" or "Histogram" when type.IsInNamespace("System.Diagnostics.Metrics") => method.Name is "Add" or "Record" ? "telemetry" : null,
        "TelemetryClient" when type.IsInNamespace("Microsoft.ApplicationInsights") => method.Name.StartsWith("Track", StringComparison.Ordinal) ? "telemetry" : null,
        _ => null,
    };

    /// <summary>A logger of the team's own, whose methods are named as the framework's are; a trail of accesses says who was looked at, and one that hides does so.</summary>
    private static bool IsOwnLogger(IMethodSymbol method, INamedTypeSymbol type) =>
        IsFrameworkName(method.Name) && NameWords.ContainsAny(type.Name, LoggerTerms) && !AuditModel.IsAuditName(type.Name) && !NameWords.ContainsAny(type.Name, HidingTerms);

    private static bool IsFrameworkName(string name) => name switch
    {
        "LogTrace" or "LogDebug" or "LogInformation" or "LogWarning" or "LogError" or "LogCritical" => true,
        "LogTraceAsync" or "LogDebugAsync" or "LogInformationAsync" or "LogWarningAsync" or "LogErrorAsync" or "LogCriticalAsync" => true,
        _ => false,
    };

    private static bool IsLogger(ITypeSymbol type) => type.Name == "ILogger" && type.IsInNamespace("Microsoft.Extensions.Logging");

    /// <summary><c>Console.Error.WriteLine</c>.</summary>
    private static bool IsConsoleStream(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Write", StringComparison.Ordinal)
        && call.Instance is IPropertyReferenceOperation { Property: { Name: "Error" or "Out", ContainingType.Name: "Console" } stream } && stream.ContainingType.IsInNamespace("System");

    private static bool IsLevel(string name) => name switch
    {
        "Verbose" or "Trace" or "Debug" or "Information" or "Info" or "Warning" or "Warn" or "Error" or "Fatal" or "Write" or "Log" => true,
        "DebugFormat" or "InfoFormat" or "WarnFormat" or "ErrorFormat" or "FatalFormat" => true,
        _ => false,
    };
}
