using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5011: a secret that stands in source or settings, known by its form, by its name, or as part of a connection string.</summary>
/// <remarks>
/// What only its use shows to be a secret is found by <see cref="SecretAtUse"/>. The keys of cloud accounts are left to NHS4005, which
/// knows what to use instead, but for test projects. No message shows the secret.
/// </remarks>
internal sealed class SecretInSource : IConstantRule, IConfigurationRule, IRunsInTestProjects
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5011",
        title: "Secret in source",
        messageFormat: "'{0}' holds {1}; read it from a secret store such as Key Vault, and replace it since it was in source",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever can read the source can use the secret, for ever: it stays in the history, in every copy and in the compiled program. A secret is read at run time from a store that says who may have it and when it was changed.",
        helpLinkUri: HelpLink.To("NHS5011"),
        customTags: RuleTags.MixedInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Secret | ConstantShapes.KeyValue | ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        var operation = constant.Operation;
        if (constant.IsReference)
        {
            if (!constant.IsTestProject && NamedFinding(operation, constant.Value) is { } reused && !IsFoundWhereDeclared(operation, constant.Value))
                Report(constant, operation, TextLabel.Of(operation), reused);
            return;
        }

        if (!constant.IsTestProject && CloudKeys.In(constant.Value) is not null)
            return;
        if (SecretText.FormOf(constant.Value) is { } form)
        {
            var target = ConstantContext.Of(operation).Target;
            if (constant.IsTestProject || target is not IParameterSymbol taker || !CloudKeys.Takes(taker) || !CloudKeys.IsReal(constant.Value))
                Report(constant, operation, target?.Name, form);
        }
        else if ((constant.Shapes & (ConstantShapes.KeyValue | ConstantShapes.Uri)) != 0 && ConnectionSecret.Of(constant.Value, constant.IsInterpolationPart || IsFollowed(operation)) is { } connection)
        {
            if ((!constant.IsTestProject || connection.IsPublic) && !DevelopmentGuard.Covers(operation))
                Report(constant, operation, ConstantContext.Of(operation).Target?.Name, connection.What);
        }
        else if (!constant.IsTestProject)
        {
            if (NamedFinding(operation, constant.Value) is { } finding)
                Report(constant, operation, TextLabel.Of(operation), finding);
            else if ((constant.Shapes & ConstantShapes.KeyValue) != 0 && ConnectionSecret.AsksForPassword(constant.Value) && NextOf(operation) is { } password)
                CheckPassword(constant, password);
        }
    }

    public void Check(in ConfigurationValue value)
    {
        var text = value.Value;
        if (text.Length < 6 || (!value.IsTestProject && CloudKeys.In(text) is not null))
            return;
        var finding = SecretText.FormOf(text)
            ?? (ConnectionSecret.Of(text, isPiece: false) is { } connection ? connection.IsLocal || (value.IsTestProject && !connection.IsPublic) ? null : connection.What
                : value.IsTestProject ? null
                : KindOf(value) is var kind && !(value.IsDevelopment && kind == SecretKind.Password) && SecretText.IsSecret(text, kind) ? Describe(kind)
                : null);
        if (finding is not null)
            value.Report(FindingSeverity.Create(Rule, value.Location, value.IsTestProject ? DiagnosticSeverity.Warning : value.ErrorInGate, value.Name, finding));
    }

    /// <summary>By its own name, or with that of its section: <c>Jwt:Key</c>.</summary>
    private static SecretKind KindOf(in ConfigurationValue value) =>
        SecretName.KindOf(value.Name) is var kind && kind != SecretKind.None ? kind : SecretName.KindOf(value.Key);

    /// <summary>What the code's own names say that a text is; nothing where it is no secret.</summary>
    internal static string? NamedFinding(IOperation operation, string text)
    {
        if (TextLabel.Of(operation) is not { } label)
            return null;
        var kind = SecretName.KindOf(label);
        var finding = kind == SecretKind.None ? SecretText.IsSignedToken(text) && NameWords.EndsWith(label, "token") ? "a token" : null
            : SecretText.IsSecret(text, kind) && !label.Equals(text, StringComparison.OrdinalIgnoreCase) ? Describe(kind)
            : null;
        return finding is null || DevelopmentGuard.Covers(operation) || FixtureCode.Holds(operation) ? null : finding;
    }

    /// <summary>Whether the named constant is reported where it is declared.</summary>
    internal static bool IsFoundWhereDeclared(IOperation reference, string text) =>
        ConstantContext.SymbolOf(reference) is { } symbol
        && (symbol.DeclaringSyntaxReferences.IsEmpty || SecretText.FormOf(text) is not null || SecretText.IsSecret(text, SecretName.KindOf(symbol.Name)) || ConnectionSecret.Of(text, isPiece: false) is not null);

    private static string Describe(SecretKind kind) => kind == SecretKind.Password ? "a password" : "a key";

    private static void Report(in Constant constant, IOperation place, string? name, string what) =>
        constant.Report(FindingSeverity.Create(
            Rule,
            place.Syntax.GetLocation(),
            constant.IsTestProject ? DiagnosticSeverity.Warning : constant.ErrorInGate,
            name ?? constant.ContainingSymbol.NameForPeople(),
            what));

    /// <summary>What comes behind <c>…;Password=</c>, where that is a constant of the code.</summary>
    private static void CheckPassword(in Constant constant, IOperation password)
    {
        foreach (var source in SecretTrace.Of(password, default))
        {
            if (source.Text is not { } text || SecretText.IsStandIn(text) || DevelopmentGuard.Covers(constant.Operation))
                continue;
            if (NamedFinding(source.Operation, text) is null && !(source.Operation is IFieldReferenceOperation or ILocalReferenceOperation && IsFoundWhereDeclared(source.Operation, text)))
                Report(constant, password, ConstantContext.SymbolOf(password)?.Name, "a password");
            return;
        }
    }

    private static bool IsFollowed(IOperation text) => NextOf(text) is not null;

    /// <summary>What is put behind a text by <c>+</c> or interpolation.</summary>
    private static IOperation? NextOf(IOperation text)
    {
        switch (text.Parent)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } concatenation when concatenation.LeftOperand == text:
                return concatenation.RightOperand;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Parent: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } outer } inner when outer.LeftOperand == inner:
                return outer.RightOperand;
            case IInterpolatedStringTextOperation { Parent: IInterpolatedStringOperation whole } part:
                var index = whole.Parts.IndexOf(part) + 1;
                return index < whole.Parts.Length ? (whole.Parts[index] as IInterpolationOperation)?.Expression : null;
            default:
                return null;
        }
    }
}
