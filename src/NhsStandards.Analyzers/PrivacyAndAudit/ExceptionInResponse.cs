using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6017: what went wrong inside stays inside; callers get a message and a trace id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionInResponse : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6017",
        title: "Exception text returned to the caller",
        messageFormat: "'{0}' tells the caller about the inside of the system; log it, and answer with a fixed message and the trace id",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Messages of exceptions name servers, tables, files and the values that were being worked on, patients among them. They belong into the log; a caller can quote the trace id.",
        helpLinkUri: HelpLink.To("NHS6017"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var endpoints = new EndpointModel(types);
        if (!endpoints.IsPossible || types["System.Exception"] is not { } exception)
            return;
        context.RegisterOperationBlockAction(block => new Member(block, exception, endpoints).Visit());
    }

    /// <summary>A member whole, since a text that is answered at two places is reported once.</summary>
    private readonly struct Member(OperationBlockAnalysisContext context, INamedTypeSymbol exception, EndpointModel endpoints)
    {
        private readonly OperationBlockAnalysisContext _context = context;
        private readonly ExceptionDetail _detail = new(exception);
        private readonly HashSet<SyntaxNode> _reported = [];

        public void Visit()
        {
            foreach (var block in _context.OperationBlocks)
            {
                if (!HasException(block))
                    continue;
                var isEndpoint = _context.OwningSymbol is IMethodSymbol method && endpoints.KindOf(method) != EndpointKind.None;
                foreach (var operation in block.Contents())
                    Visit(operation, isEndpoint);
            }
        }

        /// <summary>Most members have none.</summary>
        private bool HasException(IOperation block)
        {
            foreach (var operation in block.Contents())
            {
                if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation && _detail.IsException(operation))
                    return true;
            }

            return false;
        }

        private void Visit(IOperation operation, bool isEndpoint)
        {
            foreach (var argument in ResponseModel.AnsweredBy(operation))
                Check(argument.Value);
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when ResponseModel.IsAnswered(target.Property):
                    Check(assignment.Value);
                    break;
                case IReturnOperation { ReturnedValue: { } returned } when isEndpoint:
                    Check(returned);
                    break;
            }
        }

        private void Check(IOperation answered)
        {
            if (_detail.Find(answered) is { } text && _reported.Add(text.Syntax))
                _context.Report(Diagnostic.Create(Rule, text.Syntax.GetLocation(), text.Syntax.ToString()));
        }
    }
}
