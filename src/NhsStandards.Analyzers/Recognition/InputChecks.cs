using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

internal enum InputCheck
{
    None,

    /// <summary>Only length, presence or characters are looked at.</summary>
    OfForm,

    /// <summary>Something is done that may work out the check digit.</summary>
    OfNumber,
}

/// <summary>
/// Where the source checks NHS numbers that came in: rules of FluentValidation, and calls such as <c>IsValid(request.NhsNumber)</c>.
/// Looked for once in a compilation, by names, since a validator may be anywhere.
/// </summary>
internal sealed class InputChecks
{
    private static readonly ConditionalWeakTable<Compilation, InputChecks> Cache = new();

    private static readonly string[] CheckWords =
    [
        "valid", "validate", "validated", "validates", "validator", "validation", "validity", "verify", "verifier", "check", "checker", "checksum", "checkdigit",
        "parse", "parser", "modulus", "modulo", "mod11", "guard", "ensure",
    ];

    /// <summary>Rules that say nothing of the check digit.</summary>
    private static readonly HashSet<string> RulesOfForm = new(StringComparer.Ordinal)
    {
        "NotEmpty", "NotNull", "Null", "Empty", "Length", "MinimumLength", "MaximumLength", "ExactLength", "Matches", "NotEqual", "Equal", "Cascade", "When", "WhenAsync", "Unless", "UnlessAsync",
        "WithMessage", "WithErrorCode", "WithName", "WithState", "WithSeverity", "OverridePropertyName", "DependentRules", "Configure",
    };

    private readonly List<Rule> _rules = [];
    private readonly List<(string Member, TypeDeclarationSyntax? Within)> _calls = [];

    private InputChecks(Compilation compilation)
    {
        var tokens = SourceTokens.Of(compilation);
        foreach (var rule in tokens.Named("RuleFor"))
            ReadRule(rule);
        foreach (var file in tokens.All)
        {
            foreach (var name in file.Names)
            {
                if (!IsNumberType(name.Key))
                    continue;
                foreach (var number in file.At(name.Value))
                    ReadUse(number);
            }
        }
    }

    public static InputChecks Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new InputChecks(compilation));

    /// <summary>How the member of a type that comes in is checked.</summary>
    public InputCheck CheckOf(INamedTypeSymbol type, string member)
    {
        foreach (var (name, within) in _calls)
        {
            if (name == member && (within is null || Names(within, type.Name)))
                return InputCheck.OfNumber;
        }

        var best = InputCheck.None;
        foreach (var rule in _rules)
        {
            if (rule.Member == member && (rule.IsNested || IsOrDerivesFrom(type, rule.Type)) && rule.Check > best)
                best = rule.Check;
        }

        return best;
    }

    /// <summary>Whether a method may check what it is given: it, or its type, is called so, and it is none of the framework's.</summary>
    public static bool MayBeMadeBy(IMethodSymbol method) =>
        method.ContainingType is { } type
        && !method.IsBelowNamespace("System")
        && (NameWords.ContainsAny(method.Name, CheckWords) || NameWords.ContainsAny(type.Name, CheckWords) || IsNumberType(type.Name));

    /// <summary>Whether a value goes through such a method.</summary>
    public static bool MakeOneOf(IOperation value)
    {
        foreach (var part in value.Descendants())
        {
            if (part is IInvocationOperation call && MayBeMadeBy(call.TargetMethod))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is called an NHS number, so that making one is a check.</summary>
    public static bool IsNumberType(string name) => PersonNumber.KindOfName(name) == PersonNumberKind.NhsNumber;

    private static bool IsOrDerivesFrom(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name)
                return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name == name)
                return true;
        }

        return false;
    }

    private static bool Names(SyntaxNode node, string name)
    {
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                return true;
        }

        return false;
    }

    /// <summary>Whether <c>request.NhsNumber</c> is given to something, or asked with something, that is called a check.</summary>
    private static bool IsChecked(MemberAccessExpressionSyntax number)
    {
        for (SyntaxNode? node = number; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: var called } when IsCheck(called):
                case ObjectCreationExpressionSyntax { Type: var type } when IsNumberType(type.ToString()):
                    return true;
            }
        }

        return false;
    }

    private static bool IsCheck(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => NameWords.ContainsAny(name.Identifier.ValueText, CheckWords),
        // int.Parse, long.TryParse: only the digits are looked at.
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax } => false,
        MemberAccessExpressionSyntax access => IsCheck(access.Name) || (access.Expression is SimpleNameSyntax type && (NameWords.ContainsAny(type.Identifier.ValueText, CheckWords) || IsNumberType(type.Identifier.ValueText))),
        _ => false,
    };

    private void ReadUse(SyntaxToken number)
    {
        if (number.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == number.Parent && IsChecked(access))
            _calls.Add((number.ValueText, access.FirstAncestorOrSelf<TypeDeclarationSyntax>()));
    }

    private void ReadRule(SyntaxToken name)
    {
        if (name.Parent?.Parent is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
            || arguments[0].Expression is not SimpleLambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax selected }
            || TypeOf(call) is not { } type)
        {
            return;
        }

        var check = InputCheck.OfForm;
        SyntaxNode rule = call;
        while (rule.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access)
        {
            if (!RulesOfForm.Contains(access.Name.Identifier.ValueText))
                check = InputCheck.OfNumber;
            rule = next;
        }

        _rules.Add(new(type, selected.Name.Identifier.ValueText, selected.Expression is MemberAccessExpressionSyntax, check));
    }

    /// <summary>The type that the validator around a rule is for: the argument of its base.</summary>
    private static string? TypeOf(SyntaxNode rule)
    {
        if (rule.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.BaseList is not { } bases)
            return null;
        foreach (var type in bases.Types)
        {
            if (type.Type is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments })
                return arguments[0] is SimpleNameSyntax simple ? simple.Identifier.ValueText : (arguments[0] as QualifiedNameSyntax)?.Right.Identifier.ValueText;
        }

        return null;
    }

    private readonly struct Rule(string type, string member, bool isNested, InputCheck check)
    {
        public string Type { get; } = type;

        public string Member { get; } = member;

        /// <summary>Whether the member is one of a member: <c>x =&gt; x.Patient.NhsNumber</c>.</summary>
        public bool IsNested { get; } = isNested;

        public InputCheck Check { get; } = check;
    }
}
