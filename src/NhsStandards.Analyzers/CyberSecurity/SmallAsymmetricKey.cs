using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5003: new RSA and DSA keys below 2048 bits, and curves below 256.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SmallAsymmetricKey : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5003",
        title: "Asymmetric key too small",
        messageFormat: "'{0}' uses {1}; use {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An RSA key below 2048 bits or a curve below 256 bits can be broken with what money buys today, and what it signed can be forged afterwards. Keys of 2048 bits are allowed until 2030; records outlive that.",
        helpLinkUri: HelpLink.To("NHS5003"),
        customTags: RuleTags.MixedInGate);

    private const string Cryptography = "System.Security.Cryptography.";
    private const string BouncyCastle = "Org.BouncyCastle.Crypto.";
    private const int Least = 2048;

    /// <summary>The family of keys whose size can grow without a change elsewhere; also the property that tells the fix so.</summary>
    internal const string Rsa = "RSA";

    private const int Lasting = 3072;

    private static readonly ImmutableDictionary<string, string?> OfRsa = ImmutableDictionary<string, string?>.Empty.Add(Rsa, "");

    /// <summary>Curves below 256 bits by the names that Windows, OpenSSL and the standards have for them.</summary>
    private static readonly string[] WeakCurves =
    [
        "nistP192", "nistP224", "ECDSA_P192", "ECDSA_P224", "ECDH_P192", "ECDH_P224", "P-192", "P-224", "prime192v1", "prime192v2", "prime192v3", "prime239v1",
        "secp112r1", "secp128r1", "secp160k1", "secp160r1", "secp160r2", "secp192k1", "secp192r1", "secp224k1", "secp224r1",
        "brainpoolP160r1", "brainpoolP160t1", "brainpoolP192r1", "brainpoolP192t1", "brainpoolP224r1", "brainpoolP224t1", "1.2.840.10045.3.1.1", "1.3.132.0.33",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has(Cryptography + "AsymmetricAlgorithm"))
            return;
        context.RegisterOperationAction(operation => VisitCreation(operation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(VisitCurve, OperationKind.PropertyReference);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (FamilyOf(creation.Type, types) is { } family)
        {
            if (SizeIn(creation.Arguments) is { } size)
                CheckSize(context, size, family);
            else if (creation.Type!.Name == "RSACryptoServiceProvider" && HasNoSize(creation) && MakesKey(creation))
                Report(context, creation.Syntax, DiagnosticSeverity.Error, "an RSA key of 1024 bits", "3072 bits");
        }
        else if (creation.Type is { Name: "RsaKeyGenerationParameters" or "KeyGenerationParameters" } parameters && parameters.IsBelowNamespace("Org.BouncyCastle.Crypto") && IsForRsa(creation, types))
        {
            foreach (var argument in creation.Arguments)
            {
                if (argument.Parameter?.Name == "strength")
                    CheckSize(context, argument.Value, Rsa);
            }
        }
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Create" when method.IsStatic && FamilyOf(method.ContainingType, types) is { } family && SizeIn(invocation.Arguments) is { } size:
                CheckSize(context, size, family);
                break;
            case "CreateFromFriendlyName" or "CreateFromValue" when method.ContainingType is { Name: "ECCurve" } && invocation.Arguments.Length == 1
                && invocation.Arguments[0].Value.ConstantValue.Value is string name && IsWeakCurve(name) && SymbolEqualityComparer.Default.Equals(method.ContainingType, types[Cryptography + "ECCurve"]):
                Report(context, invocation.Arguments[0].Syntax, DiagnosticSeverity.Error, "the curve " + name, "nistP256 or a longer one");
                break;
        }
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property.Name: "KeySize", Instance.Type: { } type } && FamilyOf(type, types) is { } family)
            CheckSize(context, assignment.Value, family);
    }

    private static void VisitCurve(OperationAnalysisContext context)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property is { IsStatic: true, ContainingType: { Name: "NamedCurves" or "ECCurve" or "CngAlgorithm" } } property && IsWeakCurve(property.Name)
            && property.IsInNamespace("System.Security.Cryptography") && ConstantContext.Of(reference).Role is ConstantRole.Argument or ConstantRole.Stored or ConstantRole.Returned)
            Report(context, reference.Syntax, DiagnosticSeverity.Error, "the curve " + property.Name, "nistP256 or a longer one");
    }

    private static void CheckSize(OperationAnalysisContext context, IOperation value, string family)
    {
        if (ConstantNumber.Of(value, context.CancellationToken) is not { } size || size is <= 0 or >= Lasting)
            return;
        var found = (family == "DSA" ? "a DSA key of " : "an RSA key of ") + size.ToString(System.Globalization.CultureInfo.InvariantCulture) + " bits";
        if (size < Least)
            Report(context, value.Syntax, DiagnosticSeverity.Error, found, "3072 bits", family);
        else
            Report(context, value.Syntax, DiagnosticSeverity.Info, found + ", which is allowed until 2030 only", "3072 bits", family);
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode place, DiagnosticSeverity severity, string found, string repair, string? family = null) =>
        context.Report(Diagnostic.Create(
            Rule,
            place.GetLocation(),
            severity == DiagnosticSeverity.Error ? FindingSeverity.ErrorInGate(context.Options) : severity,
            additionalLocations: null,
            family == Rsa ? OfRsa : null,
            context.ContainingSymbol.NameForPeople(),
            found,
            repair));

    private static string? FamilyOf(ITypeSymbol? type, KnownTypes types) =>
        type is null || !type.IsInNamespace("System.Security.Cryptography") ? null
        : type.Is(types[Cryptography + "RSA"]) ? Rsa
        : type.Is(types[Cryptography + "DSA"]) ? "DSA"
        : null;

    private static IOperation? SizeIn(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Name: "keySize" or "keySizeInBits" or "dwKeySize", Type.SpecialType: SpecialType.System_Int32 })
                return argument.Value;
        }

        return null;
    }

    private static bool HasNoSize(IObjectCreationOperation creation) =>
        creation.Constructor is { Parameters.IsEmpty: true } && creation.Initializer is null;

    /// <summary>Whether a key is made here and handed on: the type makes one when it is first asked, unless another was read in before.</summary>
    private static bool MakesKey(IObjectCreationOperation creation)
    {
        var exports = false;
        foreach (var operation in creation.Root().Contents())
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.Name: "ToXmlString" or "ExportParameters" or "ExportCspBlob" or "ExportRSAPrivateKey" or "ExportPkcs8PrivateKey" }:
                    exports = true;
                    break;
                case IInvocationOperation { TargetMethod.Name: { } name } when name.StartsWith("Import", StringComparison.Ordinal) || name.StartsWith("From", StringComparison.Ordinal):
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "KeySize" } }:
                    return false;
            }
        }

        return exports;
    }

    /// <summary>The general parameters serve other algorithms too: there it counts what is given them.</summary>
    private static bool IsForRsa(IObjectCreationOperation creation, KnownTypes types) =>
        creation.Type!.Name == "RsaKeyGenerationParameters"
        || (creation.Parent is IConversionOperation or IArgumentOperation
            && ConstantContext.Of(creation).Call is IInvocationOperation { TargetMethod.Name: "Init", Instance.Type: { } generator } && generator.Is(types[BouncyCastle + "Generators.RsaKeyPairGenerator"]));

    private static bool IsWeakCurve(string name)
    {
        foreach (var curve in WeakCurves)
        {
            if (name.Equals(curve, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
