using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6011 in SQL: a statement that changes or removes rows of an audit table.</summary>
internal sealed class AlteredAuditTable : IConstantRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(AlteredAuditRecord.Rule);

    public ConstantShapes Shapes => ConstantShapes.Sql;

    public void Check(in Constant constant)
    {
        if (constant.IsReference || SqlChange.TableOf(constant.Value, out var verb) is not { } table || !AuditRecordModel.IsTable(table) || AlteredAuditRecord.IsExcused(constant.ContainingSymbol, constant.Types))
            return;
        constant.Report(FindingSeverity.Create(
            AlteredAuditRecord.Rule, constant.Operation.Syntax.GetLocation(), DiagnosticSeverity.Warning, verb.ToUpperInvariant(), verb == "update" ? "changes" : "removes", table, AlteredAuditRecord.Repair));
    }
}
