using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5004: PBKDF2 with fewer rounds than OWASP names for its hash.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakKeyDerivation : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5004",
        title: "PBKDF2 work factor below OWASP",
        messageFormat: "'{0}' derives from a password with {1}; use {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A password is protected by the work that each guess costs. With 10,000 rounds a graphics card tries hundreds of thousands of passwords in a second. OWASP asks for 600,000 rounds of HMAC-SHA-256 or 220,000 of HMAC-SHA-512.",
        helpLinkUri: HelpLink.To("NHS5004"),
        customTags: RuleTags.ErrorInGate);

    private const int LeastSha256 = 600_000;
    private const int LeastSha512 = 220_000;
    private const string Advice = "600,000 rounds of SHA-256 or 220,000 of SHA-512";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types["System.Security.Cryptography.Rfc2898DeriveBytes"] is { } deriveBytes)
            context.RegisterOperationAction(operation => VisitCreation(operation, types, deriveBytes), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types), OperationKind.SimpleAssignment);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types, INamedTypeSymbol deriveBytes)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(creation.Type, deriveBytes))
            Check(context, types, creation, creation.Arguments);
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod is { Name: "Pbkdf2", ContainingType: { Name: "Rfc2898DeriveBytes" or "KeyDerivation" } type }
            && (SymbolEqualityComparer.Default.Equals(type, types["System.Security.Cryptography.Rfc2898DeriveBytes"])
                || SymbolEqualityComparer.Default.Equals(type, types["Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation"])))
            Check(context, types, invocation, invocation.Arguments);
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { Name: "PasswordHasherOptions" or "Rfc2898DeriveBytes" } type } property })
            return;
        if (property.Name == "IterationCount")
        {
            // A hasher writes the hash in, SHA-512 or an old one; of other uses the hash stands elsewhere. Below the lowest bound both are wrong.
            if (ConstantNumber.Of(assignment.Value, context.CancellationToken) is { } rounds and < LeastSha512)
                Report(context, types, assignment.Value, Rounds(rounds), type.Name == "PasswordHasherOptions" ? "220,000 rounds or more" : Advice);
        }
        else if (property.Name == "CompatibilityMode" && assignment.Value is IFieldReferenceOperation { Field.Name: "IdentityV2" })
        {
            Report(context, types, assignment.Value, "1,000 rounds of SHA-1", "IdentityV3");
        }
    }

    private static void Check(OperationAnalysisContext context, KnownTypes types, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        IOperation? iterations = null;
        IOperation? hash = null;
        foreach (var argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "iterations" or "iterationCount":
                    iterations = argument.Value;
                    break;
                case "hashAlgorithm" or "prf":
                    hash = argument.Value;
                    break;
            }
        }

        if (iterations is null)
        {
            if (arguments.Length > 0)
                Report(context, types, call, "1,000 rounds of SHA-1", Advice);
            return;
        }

        if (ConstantNumber.Of(iterations, context.CancellationToken) is not { } rounds)
            return;
        var name = hash is null ? "SHA1" : NameOf(hash);
        if (name == "SHA1")
            Report(context, types, hash ?? call, Rounds(rounds) + " of SHA-1", Advice);
        else if (rounds < (name == "SHA256" ? LeastSha256 : LeastSha512))
            Report(context, types, iterations, Rounds(rounds) + (name is null ? "" : " of " + name.Replace("SHA", "SHA-")), name == "SHA256" ? "600,000 rounds" : name is null ? Advice : "220,000 rounds");
    }

    private static string Rounds(double rounds) => rounds.ToString("N0", CultureInfo.InvariantCulture) + " rounds";

    /// <summary>The hash where it is named here or in a local; <see langword="null"/> where it can be any.</summary>
    private static string? NameOf(IOperation hash)
    {
        hash = hash.Unwrapped();
        if (hash is ILocalReferenceOperation local && LocalValues.Of(local) is { Count: 1 } values)
            hash = values[0].Value;
        var name = hash switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HashAlgorithmName" } property } => property.Name,
            IFieldReferenceOperation { Field: { ContainingType.Name: "KeyDerivationPrf" } field } => field.Name.Replace("HMAC", ""),
            _ => null,
        };
        return name is "SHA1" or "SHA256" or "SHA384" or "SHA512" ? name : name == "MD5" ? "SHA1" : null;
    }

    private static void Report(OperationAnalysisContext context, KnownTypes types, IOperation place, string found, string repair)
    {
        if (IsExcused(context.ContainingSymbol, types))
            return;
        context.Report(Diagnostic.Create(Rule, place.Syntax.GetLocation(), context.ContainingSymbol.NameForPeople(), found, repair));
    }

    /// <summary>Marked as deriving from what nobody can guess, or named as reading what an older version stored.</summary>
    internal static bool IsExcused(ISymbol symbol, KnownTypes types)
    {
        var attribute = types["NhsStandards.HighEntropyInputAttribute"];
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(attribute) || NameWords.Contains(current.Name, "legacy"))
                return true;
        }

        return false;
    }
}
