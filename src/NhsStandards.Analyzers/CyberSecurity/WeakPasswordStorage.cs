using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5005: passwords behind bcrypt, Argon2 or scrypt with too little work, or behind a fast hash.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakPasswordStorage : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5005",
        title: "Other password storage below OWASP",
        messageFormat: "'{0}' protects a password with {1}; use {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Stolen password hashes are guessed at, billions of times a second where the hash is fast. Argon2id, scrypt, bcrypt and PBKDF2 make each guess costly, if they are given enough work to do.",
        helpLinkUri: HelpLink.To("NHS5005"),
        customTags: RuleTags.ErrorInGate);

    private const string Cryptography = "System.Security.Cryptography.";
    private const int LeastBcrypt = 10;
    private const int MaximumDepth = 12;

    /// <summary>Memory in KiB with the passes that it needs at least.</summary>
    private static readonly (double Memory, double Passes)[] Argon2Rows = [(47104, 1), (19456, 2), (12288, 3), (9216, 4), (7168, 5)];

    /// <summary>Cost with the parallelism that it needs at least, for blocks of 8.</summary>
    private static readonly (double Cost, double Parallelism)[] ScryptRows = [(131072, 1), (65536, 2), (32768, 3), (16384, 5), (8192, 10)];

    private static readonly string[] PasswordTerms = ["password", "passwd", "pwd", "passphrase", "passcode", "pincode"];

    /// <summary>What is hashed together with a password to prove it for one request: nothing is stored then.</summary>
    private static readonly string[] OnceTerms = ["nonce", "timestamp", "challenge", "created", "counter", "noncecount"];

    private static readonly string[] OtherThings = ["hash", "hashed", "token", "reset", "encrypted", "expiry", "policy"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitCreation(operation, types), OperationKind.ObjectCreation);
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "HashPassword" or "EnhancedHashPassword" or "GenerateSalt" when method.ContainingType is { Name: "BCrypt", ContainingNamespace.Name: "Net" }:
                CheckBcrypt(context, types, call);
                break;
            case "Hash" when method.ContainingType is { Name: "Argon2" } type && type.IsInNamespace("Isopoh.Cryptography.Argon2"):
                CheckArgon2(context, types, call, ValueOf(call.Arguments, "memoryCost"), ValueOf(call.Arguments, "timeCost"), ValueOf(call.Arguments, "type"));
                break;
            case "Generate" when method.ContainingType is { Name: "SCrypt" } type && type.IsInNamespace("Org.BouncyCastle.Crypto.Generators"):
                CheckScrypt(context, types, call);
                break;
            case "HashData" or "ComputeHash" or "HashDataAsync" or "ComputeHashAsync" when method.ContainingType is { } type && type.IsInNamespace("System.Security.Cryptography"):
                CheckFastHash(context, types, call);
                break;
        }
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type)
            return;
        switch (type.Name)
        {
            case "Argon2i" or "Argon2d" when type.IsInNamespace("Konscious.Security.Cryptography"):
                Report(context, types, creation, type.Name, "Argon2id");
                break;
            case "Argon2id" when type.IsInNamespace("Konscious.Security.Cryptography"):
                CheckArgon2(context, types, creation, Setting(creation, "MemorySize"), Setting(creation, "Iterations"), type: null);
                break;
            case "Argon2Config" when type.IsInNamespace("Isopoh.Cryptography.Argon2"):
                CheckArgon2(context, types, creation, Setting(creation, "MemoryCost"), Setting(creation, "TimeCost"), Setting(creation, "Type"));
                break;
            case "PasswordDeriveBytes" when SymbolEqualityComparer.Default.Equals(type, types[Cryptography + "PasswordDeriveBytes"]):
                Report(context, types, creation, "PBKDF1", "Rfc2898DeriveBytes.Pbkdf2 with 600,000 rounds of SHA-256");
                break;
        }
    }

    private static void CheckBcrypt(OperationAnalysisContext context, KnownTypes types, IInvocationOperation call)
    {
        if ((ValueOf(call.Arguments, "workFactor") ?? ValueOf(call.Arguments, "rounds")) is { } factor && ConstantNumber.Of(factor, context.CancellationToken) is { } number and < LeastBcrypt)
            Report(context, types, factor, "bcrypt and a work factor of " + number.ToString(CultureInfo.InvariantCulture), "10 or more");
    }

    private static void CheckArgon2(OperationAnalysisContext context, KnownTypes types, IOperation place, IOperation? memory, IOperation? passes, IOperation? type)
    {
        if (type is IFieldReferenceOperation { Field.Name: "DataDependentAddressing" or "DataIndependentAddressing" } variant)
        {
            Report(context, types, variant, variant.Field.Name == "DataDependentAddressing" ? "Argon2d" : "Argon2i", "Argon2id");
            return;
        }

        if (memory is null || ConstantNumber.Of(memory, context.CancellationToken) is not { } size || size <= 0)
            return;
        // Without its passes the memory is too small only where no row has so little.
        var times = passes is null ? double.MaxValue : ConstantNumber.Of(passes, context.CancellationToken) ?? double.MaxValue;
        foreach (var row in Argon2Rows)
        {
            if (size >= row.Memory && times >= row.Passes)
                return;
        }

        Report(
            context, types, place,
            "Argon2 in " + size.ToString("N0", CultureInfo.InvariantCulture) + " KiB" + (times < 1000 ? " and " + times.ToString(CultureInfo.InvariantCulture) + (times == 1 ? " pass" : " passes") : ""),
            "19,456 KiB and 2 passes or more");
    }

    private static void CheckScrypt(OperationAnalysisContext context, KnownTypes types, IInvocationOperation call)
    {
        if (Number(call, "N", context.CancellationToken) is not { } cost || Number(call, "r", context.CancellationToken) is not { } block || Number(call, "p", context.CancellationToken) is not { } parallelism)
            return;
        foreach (var row in ScryptRows)
        {
            if (cost >= row.Cost && parallelism >= row.Parallelism && block >= 8)
                return;
        }

        Report(context, types, call, "scrypt and a cost of " + cost.ToString("N0", CultureInfo.InvariantCulture), "131,072 with blocks of 8");
    }

    /// <summary>A hash that is made for speed, of a password. One that is handed on to a slow one is a preparation.</summary>
    private static void CheckFastHash(OperationAnalysisContext context, KnownTypes types, IInvocationOperation call)
    {
        var hash = call.Instance?.Type ?? call.TargetMethod.ContainingType;
        // What is broken for everything has a rule of its own, and the lists of leaked passwords are searched by SHA-1.
        if (!hash.Is(types[Cryptography + "HashAlgorithm"]) || hash.Is(types[Cryptography + "MD5"]) || hash.Is(types[Cryptography + "SHA1"]) || hash.Is(types[Cryptography + "HMACMD5"]) || hash.Is(types[Cryptography + "HMACSHA1"]))
            return;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "source" or "buffer" or "inputStream" && IsPassword(argument.Value, MaximumDepth, []) && !IsPreparation(call) && !IsForOnce(argument.Value, []))
            {
                Report(context, types, call, hash!.Name + ", which is made for speed", "Argon2id, bcrypt or PBKDF2");
                return;
            }
        }
    }

    private static bool IsPassword(IOperation? value, int depth, HashSet<ILocalSymbol> followed)
    {
        if (depth == 0)
            return false;
        depth--;
        switch (value?.Unwrapped())
        {
            case IInvocationOperation { TargetMethod.Name: "GetBytes" or "AsSpan" or "ToArray" or "Concat", Arguments: { IsEmpty: false } arguments }:
                foreach (var argument in arguments)
                {
                    if (IsPassword(argument.Value, depth, followed))
                        return true;
                }

                return false;
            case IInvocationOperation { TargetMethod.Name: "Trim" or "ToString" or "Normalize", Instance: { } instance }:
                return IsPassword(instance, depth, followed);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } concatenation:
                return IsPassword(concatenation.LeftOperand, depth, followed) || IsPassword(concatenation.RightOperand, depth, followed);
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolationOperation hole && IsPassword(hole.Expression, depth, followed))
                        return true;
                }

                return false;
            case ILocalReferenceOperation local:
                if (IsPasswordName(local.Local.Name))
                    return true;
                if (!followed.Add(local.Local))
                    return false;
                foreach (var given in LocalValues.Of(local))
                {
                    if (IsPassword(given.Value, depth, followed))
                        return true;
                }

                return false;
            case IParameterReferenceOperation parameter:
                return IsPasswordName(parameter.Parameter.Name);
            case IMemberReferenceOperation member:
                return IsPasswordName(member.Member.Name);
            case { } collection when CollectedArguments.Of(collection) is { IsDefault: false } elements:
                foreach (var element in elements)
                {
                    if (IsPassword(SpreadIn(element) ?? element, depth, followed))
                        return true;
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>What <c>.. bytes</c> puts into a collection.</summary>
    private static IOperation? SpreadIn(IOperation element)
    {
        if (element.Syntax is SpreadElementSyntax)
        {
            foreach (var spread in element.ChildOperations)
                return spread;
        }

        return null;
    }

    /// <summary>Whether a nonce or the time is in the text, as in the tokens of MESH and of WS-Security.</summary>
    private static bool IsForOnce(IOperation text, HashSet<ILocalSymbol> followed)
    {
        foreach (var operation in text.DescendantsAndSelf())
        {
            if (ConstantContext.SymbolOf(operation) is { } symbol && NameWords.ContainsAny(symbol.Name, OnceTerms))
                return true;
            if (operation is not ILocalReferenceOperation local || !followed.Add(local.Local))
                continue;
            foreach (var given in LocalValues.Of(local))
            {
                if (IsForOnce(given.Value, followed))
                    return true;
            }
        }

        return false;
    }

    private static bool IsPasswordName(string name)
    {
        // Alone it is somebody's; the PIN of a nurse is the number of a register.
        if (name.Trim('_').Equals("pin", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var term in PasswordTerms)
        {
            if (NameWords.Contains(name, term))
                return !NameWords.ContainsAny(name, OtherThings);
        }

        return false;
    }

    private static bool IsPreparation(IOperation hash)
    {
        foreach (var operation in hash.Root().Contents())
        {
            var name = operation switch
            {
                IInvocationOperation call => call.TargetMethod.Name == "Pbkdf2" ? "Pbkdf2" : call.TargetMethod.ContainingType?.Name,
                IObjectCreationOperation creation => creation.Type?.Name,
                _ => null,
            };
            if (name is "Pbkdf2" or "BCrypt" or "Rfc2898DeriveBytes" or "SCrypt" or "ScryptEncoder" or "Argon2" or "Argon2id" or "PasswordHasher")
                return true;
        }

        return false;
    }

    private static double? Number(IInvocationOperation call, string parameter, CancellationToken cancellation) =>
        ValueOf(call.Arguments, parameter) is { } value ? ConstantNumber.Of(value, cancellation) : null;

    private static IOperation? ValueOf(ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameter)
                return argument.Value;
        }

        return null;
    }

    /// <summary>What a property of the new object is set to, in its initialiser or later in the same member.</summary>
    private static IOperation? Setting(IObjectCreationOperation creation, string property)
    {
        if (creation.Initializer is { } initializer)
        {
            foreach (var setting in initializer.Initializers)
            {
                if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: { } name } } assignment && name == property)
                    return assignment.Value;
            }
        }

        if (creation.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
            return null;
        foreach (var operation in creation.Root().Contents())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: { } name, Instance: ILocalReferenceOperation reference } } assignment
                && name == property && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                return assignment.Value;
        }

        return null;
    }

    private static void Report(OperationAnalysisContext context, KnownTypes types, IOperation place, string found, string repair)
    {
        if (!WeakKeyDerivation.IsExcused(context.ContainingSymbol, types))
            context.Report(Diagnostic.Create(Rule, place.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), found, repair));
    }
}
