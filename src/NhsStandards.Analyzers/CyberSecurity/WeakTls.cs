using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5006: TLS below 1.2, TLS switched off for a database, or one version pinned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakTls : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5006",
        title: "TLS below 1.2 or pinned",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TLS 1.2 is the least that NHS systems may speak, and 1.3 is preferred. SSL, TLS 1.0 and 1.1 are broken, and a connection to a database without encryption shows records to everybody on the way. A pinned version keeps the newer one out.",
        helpLinkUri: HelpLink.To("NHS5006"),
        customTags: RuleTags.MixedInGate);

    private const string Tls12 = "Tls12";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var sslProtocols = types["System.Security.Authentication.SslProtocols"];
        var securityProtocol = types["System.Net.SecurityProtocolType"];
        if (sslProtocols is not null || securityProtocol is not null)
            context.RegisterOperationAction(operation => Visit(operation, sslProtocols, securityProtocol), OperationKind.FieldReference, OperationKind.Conversion);
    }

    private static void Visit(OperationAnalysisContext context, INamedTypeSymbol? sslProtocols, INamedTypeSymbol? securityProtocol)
    {
        var operation = context.Operation;
        if (VersionOf(operation) is not { } version || (operation is IFieldReferenceOperation { Field: var field } ? field.ContainingType : operation.Type) is not { } type)
            return;
        var isSsl = SymbolEqualityComparer.Default.Equals(type, sslProtocols);
        if (!isSsl && !SymbolEqualityComparer.Default.Equals(type, securityProtocol))
            return;
        var flags = WholeFlags(operation);
        if (OutermostUse(flags) is not { } use || !IsSet(use, out var name))
            return;
        if (version != Tls12)
        {
            if (FirstBroken(flags) != operation)
                return;
            context.Report(FindingSeverity.Create(
                Rule,
                flags.Syntax.GetLocation(),
                FindingSeverity.ErrorInGate(context.Options),
                name,
                "allows " + type.Name + "." + version + ", which is broken",
                isSsl ? "leave the choice to the system with SslProtocols.None" : "leave the choice to the system with SecurityProtocolType.SystemDefault"));
        }
        else if (isSsl && flags == operation && use == operation && !SpeaksToSpine(context.ContainingSymbol) && !ProvesItself(operation))
        {
            context.Report(FindingSeverity.Create(
                Rule, operation.Syntax.GetLocation(), DiagnosticSeverity.Info, name, "is pinned to TLS 1.2, which keeps 1.3 out", "leave the choice to the system with SslProtocols.None"));
        }
    }

    /// <summary>The version that a name says, or a number that is made into one, as where a framework had no name for it; of several the oldest.</summary>
    private static string? VersionOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsConst: true, Name: "Ssl2" or "Ssl3" or "Tls" or "Tls11" or Tls12 or "Default" } field } => field.Name,
        IConversionOperation { Operand: { ConstantValue.Value: int bits } number, Type.TypeKind: TypeKind.Enum } when IsWrittenOut(number) && !NamesVersion(operation) =>
            (bits & 0x0C) != 0 ? "Ssl2" : (bits & 0x30) != 0 ? "Ssl3" : (bits & 0xC0) != 0 ? "Tls" : (bits & 0x300) != 0 ? "Tls11" : bits == 0xC00 ? Tls12 : null,
        _ => null,
    };

    /// <summary>A number of digits only; the names in another are found by themselves.</summary>
    private static bool IsWrittenOut(IOperation number) => number switch
    {
        ILiteralOperation => true,
        IBinaryOperation sum => IsWrittenOut(sum.LeftOperand) && IsWrittenOut(sum.RightOperand),
        IParenthesizedOperation inner => IsWrittenOut(inner.Operand),
        _ => false,
    };

    /// <summary><c>const SslProtocols Tls11 = (SslProtocols)0x300;</c> gives a framework the name that it lacked, and uses nothing.</summary>
    private static bool NamesVersion(IOperation conversion) =>
        conversion.Parent is IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } && fields[0] is { IsConst: true, Name: "Ssl2" or "Ssl3" or "Tls" or "Tls11" or Tls12 };

    /// <summary>The name with all that is joined to it by <c>|</c>: one expression is one finding.</summary>
    private static IOperation WholeFlags(IOperation name)
    {
        while (name.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or)
            name = or;
        return name;
    }

    private static IOperation? FirstBroken(IOperation flags)
    {
        foreach (var part in flags.DescendantsAndSelf())
        {
            if (VersionOf(part) is not (null or Tls12))
                return part;
        }

        return null;
    }

    /// <summary>The expression that the flags become part of; nothing for the operand of a mask, which takes the flag away or asks for it.</summary>
    private static IOperation? OutermostUse(IOperation operation)
    {
        var current = operation;
        while (true)
        {
            switch (current.Parent)
            {
                case IParenthesizedOperation or IConversionOperation or IConditionalOperation:
                    if (current.Parent is IConditionalOperation conditional && conditional.Condition == current)
                        return null;
                    current = current.Parent;
                    break;
                case IBinaryOperation or IUnaryOperation:
                    return null;
                default:
                    return current;
            }
        }
    }

    /// <summary>Whether the flags are stored or handed to something that speaks TLS, and the name of what takes them.</summary>
    private static bool IsSet(IOperation value, out string name)
    {
        ISymbol? taker = null;
        switch (value.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Value == value:
                taker = ConstantContext.SymbolOf(assignment.Target);
                break;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Or } assignment when assignment.Value == value:
                taker = ConstantContext.SymbolOf(assignment.Target);
                break;
            case IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { } method } } when !OnlyLooks(method):
                taker = parameter;
                break;
            case IArgumentOperation { Parameter: { } parameter, Parent: IObjectCreationOperation { Type: { } created } } when !created.IsBelowNamespace("System.Collections"):
                taker = parameter;
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !IsMask(declarator):
                taker = declarator.Symbol;
                break;
            case IFieldInitializerOperation { InitializedFields.IsEmpty: false } initializer:
                taker = initializer.InitializedFields[0];
                break;
            case IPropertyInitializerOperation { InitializedProperties.IsEmpty: false } initializer:
                taker = initializer.InitializedProperties[0];
                break;
        }

        name = taker?.Name ?? "";
        // A parameter of any type may be a log's or a comparison's; one of the protocol's type is a setting.
        return taker is not null && taker.TypeOf()?.WithoutNullable().TypeKind == TypeKind.Enum;
    }

    /// <summary>Whether a method compares, answers a question or keeps the value in a list, and so sets nothing.</summary>
    private static bool OnlyLooks(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean || method.Name == "Log" || method.IsBelowNamespace("System.Collections");

    /// <summary>Whether a local is only used to take flags away or to ask for them.</summary>
    private static bool IsMask(IVariableDeclaratorOperation declarator)
    {
        var root = declarator.Root();
        var isUsed = false;
        foreach (var operation in root.Contents())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
                continue;
            if (OutermostUse(reference) is not null)
                return false;
            isUsed = true;
        }

        return isUsed;
    }

    /// <summary>Whether the type shows a client certificate or sends the headers of the Spine secure proxy: TLS 1.2 with both is the stated rule there.</summary>
    private static bool ProvesItself(IOperation pinned)
    {
        if (pinned.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;
        foreach (var node in type.DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: "ClientCertificates" or "ClientCertificate" or "LocalCertificateSelectionCallback" })
                return true;
            if (node is LiteralExpressionSyntax { Token.Value: string text } && text.StartsWith("Ssp-", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The Spine asks for TLS 1.2 with a client certificate, and GP Connect names it in its headers.</summary>
    private static bool SpeaksToSpine(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (NameWords.Contains(type.Name, "spine") || NameWords.Contains(type.Name, "ssp") || NameWords.Contains(type.Name, "mesh"))
                return true;
        }

        return false;
    }
}
