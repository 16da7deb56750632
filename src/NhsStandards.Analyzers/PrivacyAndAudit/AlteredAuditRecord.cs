using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6011: what is once in the audit trail stays as it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AlteredAuditRecord : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6011",
        title: "Audit record altered",
        messageFormat: "'{0}' {1} '{2}', which belongs to the audit trail; {3}",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A trail that can be changed proves nothing. Entries are only ever added, and removed by a job when their time of retention is over.",
        helpLinkUri: HelpLink.To("NHS6011"),
        customTags: RuleTags.MixedInGate);

    internal const string Repair = "only add entries, and mark the job that removes old ones [RetentionJob]";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var records = new AuditRecordModel(types);
        context.RegisterOperationAction(operation => VisitCall(operation, types, records), OperationKind.Invocation);
        if (types["NhsStandards.AuditRecordAttribute"] is not null)
            context.RegisterSymbolAction(symbol => VisitProperty(symbol, records), SymbolKind.Property);
    }

    private static void VisitCall(OperationAnalysisContext context, KnownTypes types, AuditRecordModel records)
    {
        var call = (IInvocationOperation)context.Operation;
        if (VerbOf(call.TargetMethod.Name) is not { } verb || RecordOf(call, records) is not { } record)
            return;
        if (!IsExcused(context.ContainingSymbol, types))
            context.Report(FindingSeverity.Create(Rule, call.Syntax.GetLocation(), FindingSeverity.Of(records.Of(record), context.Options), call.TargetMethod.Name, verb, record.Name, Repair));
    }

    /// <summary>Words of methods and types that remove what is over its time.</summary>
    private static readonly string[] RetentionTerms = ["retention", "cleanup", "cleaner", "purge", "purger", "prune", "housekeeping", "archive", "archiver", "expired", "old"];

    /// <summary>Whether the code removes what is over its time, or is a migration.</summary>
    internal static bool IsExcused(ISymbol symbol, KnownTypes types)
    {
        var retention = types["NhsStandards.RetentionJobAttribute"];
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(retention) || (current is IMethodSymbol or INamedTypeSymbol && NameWords.ContainsAny(current.Name, RetentionTerms)))
                return true;
        }

        return DeclaredShape.IsInMigration(symbol);
    }

    private static string? VerbOf(string name)
    {
        if (name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("Delete", StringComparison.Ordinal) || name.StartsWith("ExecuteDelete", StringComparison.Ordinal)
            || name.StartsWith("BulkDelete", StringComparison.Ordinal) || name.StartsWith("FindOneAndDelete", StringComparison.Ordinal))
        {
            return "removes";
        }

        return name.StartsWith("Update", StringComparison.Ordinal) || name.StartsWith("ExecuteUpdate", StringComparison.Ordinal) || name.StartsWith("BulkUpdate", StringComparison.Ordinal)
            || name.StartsWith("Replace", StringComparison.Ordinal) || name.StartsWith("FindOneAndUpdate", StringComparison.Ordinal) || name.StartsWith("FindOneAndReplace", StringComparison.Ordinal)
            ? "changes"
            : null;
    }

    /// <summary>The type of audit record of the set, collection or repository that is called, or of the entity that a context is given.</summary>
    private static INamedTypeSymbol? RecordOf(IInvocationOperation call, AuditRecordModel records)
    {
        var method = call.TargetMethod;
        // A registration of services is no row.
        if (method.ContainingType.IsBelowNamespace("System") || method.ContainingType.IsBelowNamespace("Microsoft.Extensions.DependencyInjection"))
            return null;
        if (In(method.TypeArguments, records) is { } named)
            return named;
        if (call.Instance?.Type is INamedTypeSymbol store && !store.IsBelowNamespace("System") && In(store.TypeArguments, records) is { } stored)
            return stored;
        if (method.ContainingType.Name is not "DbContext" || call.Arguments.IsEmpty)
            return null;
        var entity = call.Arguments[0].Value;
        while (entity is IConversionOperation conversion)
            entity = conversion.Operand;
        return entity.Type switch
        {
            IArrayTypeSymbol { ElementType: INamedTypeSymbol element } when records.Of(element) != AuditCertainty.None => element,
            INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => In(arguments, records),
            INamedTypeSymbol single when records.Of(single) != AuditCertainty.None => single,
            _ => null,
        };
    }

    private static INamedTypeSymbol? In(ImmutableArray<ITypeSymbol> arguments, AuditRecordModel records)
    {
        foreach (var argument in arguments)
        {
            if (argument is INamedTypeSymbol named && records.Of(named) != AuditCertainty.None)
                return named;
        }

        return null;
    }

    /// <summary>A record that is marked as one need not be changeable at all.</summary>
    private static void VisitProperty(SymbolAnalysisContext context, AuditRecordModel records)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (property is { IsStatic: false, IsIndexer: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct, SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } }
            && !DeclaredShape.IsGivenElsewhere(property)
            && records.Of(property.ContainingType) == AuditCertainty.Declared)
        {
            context.Report(FindingSeverity.Create(Rule, property.Locations[0], DiagnosticSeverity.Info, property.Name, "can be set at any time in", property.ContainingType.Name, "make it init-only"));
        }
    }
}
