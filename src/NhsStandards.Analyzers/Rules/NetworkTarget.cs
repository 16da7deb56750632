using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A value that reaches a network or file API, as the network pass hands it to the rules.</summary>
internal readonly struct NetworkTarget(
    OperationBlockAnalysisContext context, NetworkFindings findings, KnownTypes types, IOperation consumer, ISymbol member, NetworkSink sink, TracedValue value, NetworkAddress? address)
{
    private readonly OperationBlockAnalysisContext _context = context;
    private readonly NetworkFindings _findings = findings;

    public KnownTypes Types { get; } = types;

    /// <summary>The call, creation or assignment that gets the value.</summary>
    public IOperation Consumer { get; } = consumer;

    /// <summary>The parameter or property that gets the value.</summary>
    public ISymbol Member { get; } = member;

    public AddressForm Form { get; } = sink.Form;

    public NetworkUse Use { get; } = sink.Use;

    public TracedValue Value { get; } = value;

    /// <summary>The network address that the value names; nothing where it is not constant, relative or local.</summary>
    public NetworkAddress? Address { get; } = address;

    /// <summary>The method or property as a reader knows it: a constructor by its type.</summary>
    public string MemberName => Member switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } => constructor.ContainingType.Name,
        IParameterSymbol { ContainingSymbol: { } method } => method.Name,
        _ => Member.Name,
    };

    /// <summary>The method, property or field whose body or initialiser gives the value.</summary>
    public ISymbol ContainingSymbol => _context.OwningSymbol;

    /// <summary>The layer of the patient-record stack that the code is declared to be in.</summary>
    public Layer Layer =>
        new LayerModel(Types, new ProjectFacts(_context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)) is var layers && _context.OwningSymbol.ContainingType is { } type
            ? layers.Of(type)
            : layers.Own;

    public StandardsOptions Options => StandardsOptions.Of(_context.Options, Consumer.Syntax.SyntaxTree);

    /// <summary>The severity of a finding that the catalogue calls an error, for rules whose findings differ.</summary>
    public DiagnosticSeverity ErrorInGate => FindingSeverity.ErrorInGate(_context.Options);

    /// <summary>Reports at the value, once for a rule even where the value reaches several members.</summary>
    public void Report(DiagnosticDescriptor descriptor, ImmutableDictionary<string, string?>? properties, params object[] arguments) =>
        Report(descriptor, descriptor.DefaultSeverity, properties, arguments);

    /// <summary>Reports with a severity of the finding's own.</summary>
    public void Report(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, ImmutableDictionary<string, string?>? properties, params object[] arguments)
    {
        if (_findings.IsNew(descriptor, Value.Place.Syntax))
            _context.Report(Diagnostic.Create(descriptor, Value.Place.Syntax.GetLocation(), severity, additionalLocations: null, properties, arguments));
    }
}
