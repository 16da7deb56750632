using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5016: a comparison that stops at the first difference tells how much of a guess was right.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VariableTimeComparison : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5016",
        title: "Secret compared in variable time",
        messageFormat: "'{0}' compares {1} with '{2}', which takes longer the more of a guess is right; use CryptographicOperations.FixedTimeEquals",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An ordinary comparison stops at the first difference. Who can send many guesses and measure the answers finds a right message code byte by byte. A comparison in fixed time tells nothing.",
        helpLinkUri: HelpLink.To("NHS5016"));

    private const string Cryptography = "System.Security.Cryptography.";
    private const int MaximumDepth = 12;

    private static readonly string[] Makers = ["compute", "calculate", "generate", "create", "sign", "derive"];

    private static readonly string[] Codes = ["hmac", "mac", "signature"];

    /// <summary>What a plain hash is compared with where it guards something; with other names it finds changed files.</summary>
    private static readonly string[] Guards = ["signature", "hmac", "mac", "token", "password", "passwordhash", "hashedpassword", "secret", "apikey", "apikeyhash", "tokenhash", "otp", "pin"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has(Cryptography + "HashAlgorithm"))
            return;
        context.RegisterOperationAction(operation => VisitBinary(operation, types), OperationKind.Binary);
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
    }

    private static void VisitBinary(OperationAnalysisContext context, KnownTypes types)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
            return;
        var sign = comparison.OperatorKind == BinaryOperatorKind.Equals ? "==" : "!=";
        if (comparison.LeftOperand.Type?.SpecialType == SpecialType.System_String && comparison.RightOperand.Type?.SpecialType == SpecialType.System_String)
            Check(context, types, comparison.LeftOperand, comparison.RightOperand, sign);
        else if (comparison.LeftOperand.Unwrapped() is IArrayElementReferenceOperation left && comparison.RightOperand.Unwrapped() is IArrayElementReferenceOperation right && EndsLoop(comparison))
            Check(context, types, left.ArrayReference, right.ArrayReference, sign);
    }

    /// <summary>Whether a loop is left at the first difference: <c>if (code[i] != received[i]) return false;</c>.</summary>
    private static bool EndsLoop(IBinaryOperation comparison)
    {
        if (comparison.Parent is not IConditionalOperation { WhenTrue: { } consequence } condition || condition.Condition != comparison || !IsInLoop(condition))
            return false;
        foreach (var operation in consequence.DescendantsAndSelf())
        {
            if (operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break })
                return true;
        }

        return false;
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (var current = operation.Parent; current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (method.Name is not ("Equals" or "SequenceEqual" or "Compare" or "CompareOrdinal" or "CompareTo") || method.ContainingType is not { } type)
            return;
        var isText = type.SpecialType == SpecialType.System_String || (type.Name == "StringComparer" && type.IsInNamespace("System"));
        if (!isText && !(method.Name == "SequenceEqual" && type.Name is "Enumerable" or "MemoryExtensions"))
            return;
        if (call.Instance is { } instance && type.Name != "StringComparer")
        {
            if (call.Arguments.Length > 0)
                Check(context, types, instance, call.Arguments[0].Value, method.Name);
        }
        else if (call.Arguments.Length > 1)
        {
            Check(context, types, call.Arguments[0].Value, call.Arguments[1].Value, method.Name);
        }
    }

    private static void Check(OperationAnalysisContext context, KnownTypes types, IOperation left, IOperation right, string comparison)
    {
        // In an expression tree a database compares, which has no other way.
        if (left.ConstantValue.HasValue || right.ConstantValue.HasValue || context.Operation.IsInExpressionTree())
            return;
        if ((SecretFrom(left, right, types) ?? SecretFrom(right, left, types)) is { } secret)
            context.Report(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), secret, comparison));
    }

    /// <summary>What the one side is, where it is worked out here and the other is not.</summary>
    private static string? SecretFrom(IOperation computed, IOperation received, KnownTypes types)
    {
        var maker = MakerOf(computed, types, MaximumDepth, []);
        if (maker == Maker.None || (maker == MakerOf(received, types, MaximumDepth, []) && maker == Maker.Hash))
            return null;
        if (maker != Maker.Hash)
            return maker == Maker.Code ? "a message code" : "a derived password";
        return NameOf(received) is { } name && NameWords.ContainsAny(name, Guards) && !NameWords.Contains(name, "file") ? "a hash" : null;
    }

    private enum Maker
    {
        None,

        /// <summary>A plain hash, which guards something or only finds changes.</summary>
        Hash,

        /// <summary>A code that only who has the key can make.</summary>
        Code,

        /// <summary>PBKDF2 and its like.</summary>
        Derivation,
    }

    /// <summary>Who made a value, through encodings, texts around it and locals.</summary>
    private static Maker MakerOf(IOperation? value, KnownTypes types, int depth, HashSet<ILocalSymbol> followed)
    {
        if (depth == 0)
            return Maker.None;
        depth--;
        switch (value)
        {
            case IConversionOperation conversion:
                return MakerOf(conversion.Operand, types, depth, followed);
            case IParenthesizedOperation parenthesized:
                return MakerOf(parenthesized.Operand, types, depth, followed);
            case IAwaitOperation awaited:
                return MakerOf(awaited.Operation, types, depth, followed);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand.ConstantValue.HasValue: true } concatenation:
                return MakerOf(concatenation.RightOperand, types, depth, followed);
            case IInterpolatedStringOperation interpolated:
                return MakerOfOnlyHole(interpolated, types, depth, followed);
            case ILocalReferenceOperation local:
                if (!followed.Add(local.Local))
                    return Maker.None;
                var last = Maker.None;
                foreach (var given in LocalValues.Of(local))
                {
                    if (MakerOf(given.Value, types, depth, followed) is var maker && maker != Maker.None)
                        last = maker;
                }

                return last;
            case IPropertyReferenceOperation { Property.Name: "Hash", Instance.Type: { } hasher }:
                return MakerOfType(hasher, types);
            case IInvocationOperation call:
                return MakerOfCall(call, types, depth, followed);
            default:
                return Maker.None;
        }
    }

    private static Maker MakerOfOnlyHole(IInterpolatedStringOperation interpolated, KnownTypes types, int depth, HashSet<ILocalSymbol> followed)
    {
        IOperation? hole = null;
        foreach (var part in interpolated.Parts)
        {
            if (part is not IInterpolationOperation interpolation)
                continue;
            if (hole is not null)
                return Maker.None;
            hole = interpolation.Expression;
        }

        return MakerOf(hole, types, depth, followed);
    }

    private static Maker MakerOfCall(IInvocationOperation call, KnownTypes types, int depth, HashSet<ILocalSymbol> followed)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "ComputeHash" or "ComputeHashAsync" or "HashData" or "HashDataAsync" or "GetHashAndReset" or "TransformFinalBlock":
                return MakerOfType(call.Instance?.Type ?? method.ContainingType, types);
            case "Pbkdf2" when method.ContainingType.Name is "Rfc2898DeriveBytes" or "KeyDerivation":
            case "GetBytes" when method.ContainingType.Is(types[Cryptography + "DeriveBytes"]):
                return Maker.Derivation;
            case "ToHexString" or "ToHexStringLower" or "ToBase64String" or "Encode" or "ToString" when call.Instance is null && call.Arguments.Length > 0:
                return MakerOf(call.Arguments[0].Value, types, depth, followed);
            case "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Replace" or "Trim" or "TrimEnd" or "Substring" or "ToString" when call.Instance is not null:
                return MakerOf(call.Instance, types, depth, followed);
            case "AsSpan" or "ToArray" or "Take" when call.Arguments.Length > 0:
                return MakerOf(call.Arguments[0].Value, types, depth, followed);
            default:
                // A method of the team's own, by its name: ComputeSignature.
                return !method.DeclaringSyntaxReferences.IsEmpty && IsValue(method.ReturnType) && NameWords.ContainsAny(method.Name, Makers) && NameWords.ContainsAny(method.Name, Codes) ? Maker.Code : Maker.None;
        }
    }

    private static bool IsValue(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    private static Maker MakerOfType(ITypeSymbol? type, KnownTypes types) =>
        type.Is(types[Cryptography + "KeyedHashAlgorithm"]) ? Maker.Code
        : type.Is(types[Cryptography + "HashAlgorithm"]) ? Maker.Hash
        : Maker.None;

    private static string? NameOf(IOperation received)
    {
        received = received.Unwrapped();
        return received is IPropertyReferenceOperation { Arguments: { Length: > 0 } keys } && keys[0].Value.ConstantText() is { } key ? key : ConstantContext.SymbolOf(received)?.Name;
    }
}
