using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5001: MD5 and SHA-1 protect nothing any more.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakHash : StandardsAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5001",
        title: "Hash or HMAC too weak",
        messageFormat: "'{0}' uses {1}, which no longer protects anything; use {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Two texts with the same MD5 or SHA-1 value can be made at will, so a signature, a message code or a fingerprint that stands on them can be forged. Where the value only finds or compares files, say so with [NonSecurityHash].",
        helpLinkUri: HelpLink.To("NHS5001"),
        customTags: RuleTags.ErrorInGate);

    private const string Cryptography = "System.Security.Cryptography.";

    /// <summary>Bounds the way through locals that are given each other.</summary>
    private const int MaximumSteps = 4;

    private static readonly string[] WeakTypes = ["MD5", "SHA1", "HMACMD5", "HMACSHA1"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has(Cryptography + "HashAlgorithm"))
            return;
        context.RegisterOperationAction(operation => VisitCreation(operation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitName(operation, types), OperationKind.PropertyReference);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types)
    {
        if (WeakTypeOf(context.Operation.Type, types) is { } weak)
            Report(context, types, weak.Name);
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Create" or "HashData" or "HashDataAsync" or "TryHashData" when method.IsStatic && WeakTypeOf(method.ContainingType, types) is { } weak:
                Report(context, types, weak.Name);
                break;
            case "Create" or "CreateFromName" or "MapNameToOID" when method.IsStatic && IsFactory(method.ContainingType):
            case "SignData" or "VerifyData" or "SetHashAlgorithm" when method.IsInNamespace("System.Security.Cryptography"):
                if (WeakNameIn(invocation) is { } name)
                    Report(context, types, name);
                break;
        }
    }

    /// <summary>A weak algorithm by name, where it is handed to something that signs, derives or hashes.</summary>
    private static void VisitName(OperationAnalysisContext context, KnownTypes types)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property is not { IsStatic: true, Name: "MD5" or "SHA1", ContainingType.Name: "HashAlgorithmName" } property
            || !SymbolEqualityComparer.Default.Equals(property.ContainingType, types[Cryptography + "HashAlgorithmName"]))
        {
            return;
        }

        if (IsHandedOver(reference, MaximumSteps))
            Report(context, types, property.Name);
    }

    /// <summary>Whether a name reaches something that signs or hashes: itself, as one of two alternatives, or through a local.</summary>
    private static bool IsHandedOver(IOperation name, int steps)
    {
        if (steps == 0)
            return false;
        var value = name;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation
            || (value.Parent is IConditionalOperation choice && choice.Condition != value))
            value = value.Parent;
        return value.Parent switch
        {
            // A password's key derivation has limits of its own; a comparison only looks.
            IArgumentOperation { Parent: IInvocationOperation or IObjectCreationOperation } argument => !DerivesKey(argument) && !Compares(argument) && !IsThumbprint(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsHandedOver(declarator.Symbol, value, steps - 1),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value => IsHandedOver(target.Local, value, steps - 1),
            _ => false,
        };
    }

    private static bool IsHandedOver(ILocalSymbol local, IOperation value, int steps)
    {
        foreach (var operation in value.Root().Contents())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local) && IsHandedOver(reference, steps))
                return true;
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, KnownTypes types, string weak)
    {
        if (IsExcused(context.ContainingSymbol, types))
            return;
        var strong = weak.StartsWith("HMAC", System.StringComparison.Ordinal) ? "HMACSHA256" : "SHA256";
        context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), weak, strong));
    }

    /// <summary>Whether the member or a type around it is marked as a use that needs no strong hash.</summary>
    internal static bool IsExcused(ISymbol symbol, KnownTypes types) =>
        symbol.IsMarked(types["NhsStandards.NonSecurityHashAttribute"]) || symbol.IsMarked(types["NhsStandards.TotpAlgorithmAttribute"]);

    private static INamedTypeSymbol? WeakTypeOf(ITypeSymbol? type, KnownTypes types)
    {
        if (type is null || !type.IsInNamespace("System.Security.Cryptography"))
            return null;
        foreach (var name in WeakTypes)
        {
            if (types[Cryptography + name] is { } weak && type.Is(weak))
                return weak;
        }

        return null;
    }

    private static bool IsFactory(INamedTypeSymbol type) =>
        type.Name is "HashAlgorithm" or "KeyedHashAlgorithm" or "HMAC" or "CryptoConfig" && type.IsInNamespace("System.Security.Cryptography");

    /// <summary>The weak algorithm that a text among the arguments names.</summary>
    private static string? WeakNameIn(IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Value.ConstantText() is { } text && WeakNameOf(text) is { } weak)
                return weak;
        }

        return null;
    }

    private static string? WeakNameOf(string name)
    {
        foreach (var weak in WeakTypes)
        {
            if (name.EndsWith(weak, System.StringComparison.OrdinalIgnoreCase))
                return weak;
        }

        return name.Equals("SHA", System.StringComparison.OrdinalIgnoreCase) ? "SHA1" : null;
    }

    private static bool DerivesKey(IArgumentOperation argument) => CalledType(argument)?.Name is "Rfc2898DeriveBytes" or "KeyDerivation";

    private static bool Compares(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: { } method }
        && (method.Name is "Equals" or "op_Equality" or "op_Inequality" or "Contains" || method.IsBelowNamespace("System.Collections"));

    /// <summary>A certificate is found by the SHA-1 value of its bytes, which protects nothing and is no secret.</summary>
    private static bool IsThumbprint(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod.Name: "GetCertHash" or "GetCertHashString" or "TryGetCertHash" };

    private static INamedTypeSymbol? CalledType(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.ContainingType,
        IObjectCreationOperation creation => creation.Constructor?.ContainingType,
        _ => null,
    };
}
