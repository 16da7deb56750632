using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>A text constant as the literal pass hands it to the rules.</summary>
internal readonly struct Constant(OperationAnalysisContext context, KnownTypes types, IOperation operation, string value, ConstantShapes shapes)
{
    private readonly OperationAnalysisContext _context = context;

    public KnownTypes Types { get; } = types;

    /// <summary>The whole constant expression: a literal, a concatenation, a constant interpolation or the name of a constant.</summary>
    public IOperation Operation { get; } = operation;

    public string Value { get; } = value;

    public ConstantShapes Shapes { get; } = shapes;

    /// <summary>Whether the value stands elsewhere and is named here.</summary>
    public bool IsReference => Operation is IFieldReferenceOperation or ILocalReferenceOperation;

    /// <summary>The named constant that brings a part of the value with it, or <see langword="null"/> where the part is written here.</summary>
    public ISymbol? SourceOf(string part)
    {
        foreach (var operation in Operation.DescendantsAndSelf())
        {
            if (operation.ConstantValue is { HasValue: true, Value: string value } && value.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                switch (operation)
                {
                    case IFieldReferenceOperation field:
                        return field.Field;
                    case ILocalReferenceOperation local:
                        return local.Local;
                }
            }
        }

        return null;
    }

    /// <summary>Whether this is the fixed text between two holes of an interpolated string.</summary>
    public bool IsInterpolationPart => Operation.Parent is IInterpolatedStringTextOperation;

    public ConstantContext Context => ConstantContext.Of(Operation);

    public StandardsOptions Options => StandardsOptions.Of(_context.Options, Operation.Syntax.SyntaxTree);

    /// <summary>The code lists that the project hands over.</summary>
    public CodeLists CodeLists => CodeLists.Of(_context.Options);

    public bool IsTestProject => new ProjectFacts(_context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).IsTestProject;

    public ISymbol ContainingSymbol => _context.ContainingSymbol;

    /// <summary>The severity of a finding that the catalogue calls an error, for rules whose findings differ.</summary>
    public DiagnosticSeverity ErrorInGate => FindingSeverity.ErrorInGate(_context.Options);

    public void Report(Diagnostic diagnostic) => _context.Report(diagnostic);
}
