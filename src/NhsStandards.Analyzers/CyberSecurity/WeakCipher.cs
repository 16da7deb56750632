using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5002: ciphers that are broken, and modes and tags that undo a good one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakCipher : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5002",
        title: "Cipher or mode too weak",
        messageFormat: "'{0}' uses {1}; use {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "DES, Triple DES and RC2 can be broken, ECB shows which blocks are alike, and a short tag or a repeated nonce takes from AES-GCM what it is used for. What is encrypted with them is as good as open.",
        helpLinkUri: HelpLink.To("NHS5002"),
        customTags: RuleTags.ErrorInGate);

    private const string Cryptography = "System.Security.Cryptography.";
    private const int FullTagBytes = 16;
    private const string RepeatedVector = "the same initialisation vector each time";
    private const string FreshVector = "a fresh one for each message, with GenerateIV";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has(Cryptography + "SymmetricAlgorithm"))
            return;
        context.RegisterOperationAction(operation => VisitCreation(operation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types), OperationKind.SimpleAssignment);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (WeakNameOf(creation.Type, types) is { } weak)
        {
            Report(context, weak, "AES");
        }
        else if (SymbolEqualityComparer.Default.Equals(creation.Type, types[Cryptography + "AesGcm"]))
        {
            foreach (var argument in creation.Arguments)
            {
                if (argument.Parameter?.Name == "tagSizeInBytes" && argument.Value.ConstantValue.Value is int size and < FullTagBytes)
                    Report(context, $"AES-GCM with a tag of {size} bytes", "a tag of 16 bytes");
            }
        }
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        if (method.ContainingType is not { } type || !type.IsInNamespace("System.Security.Cryptography"))
            return;
        switch (method.Name)
        {
            case "Create" when method.IsStatic && WeakNameOf(type, types) is { } weak:
                Report(context, weak, "AES");
                break;
            case "Create" or "CreateFromName" when method.IsStatic && type.Name is "SymmetricAlgorithm" or "CryptoConfig" && invocation.Arguments.Length > 0
                && NameOf(invocation.Arguments[0].Value.ConstantValue.Value as string) is { } named:
                Report(context, named, "AES");
                break;
            case "EncryptEcb" or "TryEncryptEcb":
                Report(context, "the mode ECB", "AES-GCM, or CBC with a message code");
                break;
            case "Encrypt" when type.Name == "AesGcm" && HasConstantNonce(invocation, context.CancellationToken):
                Report(context, "AES-GCM with the same nonce each time", "a fresh nonce for each message");
                break;
            case "CreateEncryptor" or "EncryptCbc" or "TryEncryptCbc" or "EncryptCfb" or "TryEncryptCfb" when type.Is(types[Cryptography + "SymmetricAlgorithm"]):
                foreach (var argument in invocation.Arguments)
                {
                    if (argument.Parameter?.Name is "rgbIV" or "iv" && IsSameEachTime(argument.Value, context.CancellationToken))
                        Report(context, RepeatedVector, FreshVector);
                }

                break;
        }
    }

    /// <summary>Whether a vector or nonce is written out, or is a new array that nothing filled.</summary>
    private static bool IsSameEachTime(IOperation vector, CancellationToken cancellation) =>
        IsNewArray(vector) || (vector.Unwrapped() is ILocalReferenceOperation local && IsNeverFilled(local)) || SecretTrace.Of(vector, cancellation).Count > 0;

    private static bool IsNewArray(IOperation? value) => value?.Unwrapped() is IArrayCreationOperation { Initializer: null };

    /// <summary>Whether a local is a new array, and only read.</summary>
    private static bool IsNeverFilled(ILocalReferenceOperation vector)
    {
        if (LocalValues.Of(vector) is not { Count: 1 } values || !IsNewArray(values[0].Value))
            return false;
        foreach (var operation in vector.Root().Contents())
        {
            if (operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, vector.Local) && !IsOnlyRead(use))
                return false;
        }

        return true;
    }

    private static bool IsOnlyRead(ILocalReferenceOperation use) => use.Consumer() switch
    {
        IPropertyReferenceOperation { Property.Name: "Length" } or IReturnOperation => true,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "IV" } } => true,
        IArgumentOperation { Parameter.Name: "nonce" or "iv" or "rgbIV" } => true,
        _ => false,
    };

    /// <summary>What only reads old data has no choice.</summary>
    private static bool OnlyDecrypts(IOperation operation)
    {
        var decrypts = false;
        foreach (var other in operation.Root().Contents())
        {
            if (other is not IInvocationOperation { TargetMethod.Name: { } name })
                continue;
            if (name.StartsWith("Encrypt", StringComparison.Ordinal) || name == "CreateEncryptor")
                return false;
            decrypts |= name.StartsWith("Decrypt", StringComparison.Ordinal) || name == "CreateDecryptor";
        }

        return decrypts;
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Mode" } property }
            && assignment.Value is IFieldReferenceOperation { Field: { Name: "ECB" } mode }
            && SymbolEqualityComparer.Default.Equals(mode.ContainingType, types[Cryptography + "CipherMode"])
            && property.ContainingType.Is(types[Cryptography + "SymmetricAlgorithm"]))
        {
            Report(context, "the mode ECB", "AES-GCM, or CBC with a message code");
        }
        else if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "IV" } vector }
            && vector.ContainingType.Is(types[Cryptography + "SymmetricAlgorithm"])
            && IsSameEachTime(assignment.Value, context.CancellationToken)
            && !OnlyDecrypts(assignment))
        {
            Report(context, RepeatedVector, FreshVector);
        }
    }

    private static void Report(OperationAnalysisContext context, string weak, string strong) =>
        context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), weak, strong));

    private static string? WeakNameOf(ITypeSymbol? type, KnownTypes types)
    {
        if (type is null || !type.IsInNamespace("System.Security.Cryptography"))
            return null;
        if (type.Is(types[Cryptography + "DES"]))
            return "DES";
        if (type.Is(types[Cryptography + "TripleDES"]))
            return "Triple DES";
        return type.Is(types[Cryptography + "RC2"]) ? "RC2" : null;
    }

    private static string? NameOf(string? algorithm) => algorithm?.ToUpperInvariant() switch
    {
        "DES" or "SYSTEM.SECURITY.CRYPTOGRAPHY.DES" => "DES",
        "3DES" or "TRIPLEDES" or "TRIPLE DES" or "SYSTEM.SECURITY.CRYPTOGRAPHY.TRIPLEDES" => "Triple DES",
        "RC2" or "SYSTEM.SECURITY.CRYPTOGRAPHY.RC2" => "RC2",
        _ => null,
    };

    private static bool HasConstantNonce(IInvocationOperation encryption, CancellationToken cancellation)
    {
        foreach (var argument in encryption.Arguments)
        {
            if (argument.Parameter?.Name == "nonce")
                return IsSameEachTime(argument.Value, cancellation);
        }

        return false;
    }
}
