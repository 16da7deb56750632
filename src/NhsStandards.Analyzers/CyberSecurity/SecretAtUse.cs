using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5011 where only the use shows what a constant is: it is handed to something that takes a password or key.</summary>
/// <remarks>
/// A constant whose own name already says so is reported by <see cref="SecretInSource"/>, where it stands; a key of a cloud account that
/// is handed to a client of that cloud by NHS4005.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAtUse : StandardsAnalyzer
{
    private const string Cryptography = "System.Security.Cryptography.";

    private const string Password = "a password";
    private const string Key = "a key";
    private const string Credential = "a credential";

    /// <summary>Types that take a key as a parameter or property of that name.</summary>
    private static readonly string[] KeyTypes =
    [
        Cryptography + "SymmetricAlgorithm", Cryptography + "KeyedHashAlgorithm", Cryptography + "AesGcm", Cryptography + "AesCcm", Cryptography + "ChaCha20Poly1305",
        "Microsoft.IdentityModel.Tokens.SymmetricSecurityKey", "Azure.AzureKeyCredential", "Azure.AzureNamedKeyCredential",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretInSource.Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterOperationAction(operation => VisitCreation(operation, types), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types), OperationKind.SimpleAssignment);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Constructor is { DeclaringSyntaxReferences.IsEmpty: true } constructor)
            VisitArguments(context, types, constructor, creation.Arguments);
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.DeclaringSyntaxReferences.IsEmpty && !OnlyLooks(invocation.TargetMethod.Name))
            VisitArguments(context, types, invocation.TargetMethod, invocation.Arguments);
    }

    private static void VisitArguments(OperationAnalysisContext context, KnownTypes types, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && WhatTakes(parameter, method, types) is { } what)
                Check(context, argument.Value, NameOf(method), what, mayBeName: what == Key && parameter.Name is not ("key" or "rgbKey"), isOfCloud: CloudKeys.Takes(parameter));
        }
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: true, IsIndexer: false } property })
            return;
        var what = property.Name switch
        {
            "Password" => Password,
            "ClientSecret" or "ConsumerSecret" or "SecretKey" or "AccountKey" or "ApiKey" => Key,
            "Key" when IsKeyType(property.ContainingType, types) => Key,
            _ => null,
        };
        if (what is not null)
            Check(context, assignment.Value, property.Name, what, mayBeName: what == Key && property.Name != "Key", isOfCloud: false);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, string taker, string what, bool mayBeName, bool isOfCloud)
    {
        // Cheap ways out: most values come from settings or parameters.
        if (value.Type is null || (value.ConstantValue.HasValue && value.ConstantValue.Value is not string))
            return;
        foreach (var source in SecretTrace.Of(value, context.CancellationToken))
        {
            if (source.Text is { } text && (SecretText.IsStandIn(text) || (mayBeName && SecretText.IsName(text)) || (isOfCloud && CloudKeys.IsReal(text)) || (what == Credential && !IsCredential(text)) || IsFoundElsewhere(source.Operation, text)))
                continue;
            if (DevelopmentGuard.Covers(context.Operation) || DevelopmentGuard.Covers(source.Operation) || FixtureCode.Holds(context.Operation))
                continue;
            var name = ConstantContext.SymbolOf(value)?.Name;
            context.Report(FindingSeverity.Create(
                SecretInSource.Rule, value.Syntax.GetLocation(), FindingSeverity.ErrorInGate(context.Options), source.Operation == value || name is null or "GetBytes" ? taker : name, what));
            return;
        }
    }

    private static bool IsFoundElsewhere(IOperation source, string text) => source is IFieldReferenceOperation or ILocalReferenceOperation
        ? SecretInSource.IsFoundWhereDeclared(source, text)
        : SecretText.FormOf(text) is not null || SecretInSource.NamedFinding(source, text) is not null;

    private static string? WhatTakes(IParameterSymbol parameter, IMethodSymbol method, KnownTypes types)
    {
        switch (parameter.Name)
        {
            case "password" or "strPassword" or "passwd" or "pwd" or "passphrase" or "passPhrase" or "keyPassword":
                return Password;
            case "clientSecret" or "appSecret" or "secretKey" or "secretAccessKey" or "awsSecretAccessKey" or "accountKey" or "apiKey" or "sharedAccessKey" or "authKeyOrResourceToken":
                return Key;
            case "key" or "rgbKey":
                return IsKeyType(method.ContainingType, types) ? Key : null;
            case "parameter":
                return SymbolEqualityComparer.Default.Equals(method.ContainingType, types["System.Net.Http.Headers.AuthenticationHeaderValue"]) ? Credential : null;
            default:
                return null;
        }
    }

    /// <summary>A token, or a user's name and password before they are encoded. What a server asks with is neither: <c>realm="clinic"</c>.</summary>
    private static bool IsCredential(string text) =>
        text.IndexOf('"') < 0
        && (SecretText.IsSecret(text, SecretKind.Key) || (text.IndexOf(':') is > 0 and var colon && SecretText.IsSecret(text.Substring(colon + 1), SecretKind.Password)));

    private static bool IsKeyType(INamedTypeSymbol? type, KnownTypes types)
    {
        if (type is null)
            return false;
        foreach (var name in KeyTypes)
        {
            if (type.Is(types[name]))
                return true;
        }

        return false;
    }

    /// <summary>What asks whether a password is right or makes a hash of it keeps nothing.</summary>
    private static bool OnlyLooks(string method) =>
        method.StartsWith("Verify", StringComparison.Ordinal) || method.StartsWith("Validate", StringComparison.Ordinal) || method.StartsWith("Is", StringComparison.Ordinal)
        || method.StartsWith("Check", StringComparison.Ordinal) || method.StartsWith("Add", StringComparison.Ordinal);

    private static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
}
