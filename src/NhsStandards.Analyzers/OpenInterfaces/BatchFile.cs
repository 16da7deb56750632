using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2015: other systems ask for a record when they need it, instead of waiting for a file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BatchFile : StandardsAnalyzer
{
    private const string Id = "NHS2015";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Batch file instead of real-time access",
        messageFormat: "'{0}' hands out patient data ('{1}') as a file; offer an API that others ask in real time, or mark a national exchange of files with [NationalBatch]",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A file is old when it is read, goes to one receiver, and is copied on. An API gives the record as it is now, to whoever may see it, and notes who did.",
        helpLinkUri: HelpLink.To(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var national = types["NhsStandards.NationalBatchAttribute"];
        if (types.Compilation.Assembly.HasAttribute(national))
            return;
        var patients = PatientModel.Of(types);
        context.RegisterOperationBlockAction(block => Visit(block, patients, national));
    }

    /// <summary>One finding for a member: that it writes such a file.</summary>
    private static void Visit(OperationBlockAnalysisContext context, PatientModel patients, INamedTypeSymbol? national)
    {
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.Contents())
            {
                if (operation is not IInvocationOperation call || EvidenceIn(call, context.OwningSymbol, block, patients) is not { } evidence)
                    continue;
                if (!IsExcused(context.OwningSymbol, national))
                    context.Report(Diagnostic.Create(Rule, EndpointModel.LocationOf(call), call.TargetMethod.Name, evidence));
                return;
            }
        }
    }

    private static bool IsExcused(ISymbol member, INamedTypeSymbol? national)
    {
        for (ISymbol? current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(national))
                return true;
        }

        return DeclaredShape.IsInMigration(member);
    }

    private static string? EvidenceIn(IInvocationOperation call, ISymbol member, IOperation block, PatientModel patients)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "WriteRecords" or "WriteRecordsAsync" or "WriteRecord" when method.IsBelowNamespace("CsvHelper"):
                return WrittenPatient(call, patients);
            case "UploadFile" or "BeginUploadFile" or "UploadFileAsync" or "UploadBytes" or "UploadStream" or "Upload" or "WriteAllText" or "WriteAllLines" or "WriteAllBytes" or "AppendAllText" or "AppendAllLines"
                when method.IsBelowNamespace("Renci.SshNet") || method.IsBelowNamespace("FluentFTP"):
                return (member is IMethodSymbol owner ? PatientAccess.InSignature(owner, patients) : null) ?? PatientAccess.InBody(block, patients);
            case "WriteLine" or "WriteLineAsync" when method.ContainingType.Name is "TextWriter" or "StreamWriter" && IsFile(call.Instance) && IsInLoop(call):
                return PersonalMember(call, patients);
            default:
                return null;
        }
    }

    private static string? WrittenPatient(IInvocationOperation call, PatientModel patients)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.WithoutConversion().Type is { } type && patients.TierOfType(type) != PatientTier.None)
                return Element(type).Name;
        }

        return null;
    }

    private static ITypeSymbol Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => type,
    };

    private static string? PersonalMember(IInvocationOperation call, PatientModel patients)
    {
        foreach (var operation in call.Descendants())
        {
            if (operation is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } reference && patients.TierOf(reference.Member) != PatientTier.None)
                return reference.Member.Name;
        }

        return null;
    }

    /// <summary>Whether a writer writes into a file, and not into memory or an answer.</summary>
    private static bool IsFile(IOperation? writer)
    {
        if (writer is ILocalReferenceOperation local)
            writer = LocalValues.InitialOf(local)?.WithoutConversion();
        return writer switch
        {
            IObjectCreationOperation { Type.Name: "StreamWriter", Arguments: { Length: > 0 } arguments } => arguments[0].Value.WithoutConversion() is var target
                && (target.Type?.SpecialType == SpecialType.System_String || target.Type?.Name == "FileStream"),
            IInvocationOperation { TargetMethod: { Name: "CreateText" or "AppendText", ContainingType.Name: "File" or "FileInfo" } } => true,
            _ => false,
        };
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }
}
