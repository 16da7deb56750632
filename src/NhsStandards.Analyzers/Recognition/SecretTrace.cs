using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Finds the constants that a password or key is made of: through encodings and hashes, locals, private fields and
/// properties, and through private methods of the same file and their parameters.
/// </summary>
internal sealed class SecretTrace
{
    /// <summary>Bounds the work on code that hands a value through many places.</summary>
    private const int MaximumSteps = 48;

    /// <summary>A shorter array of numbers is something else.</summary>
    private const int ShortestKey = 8;

    private readonly List<SecretSource> _sources = [];
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellation;
    private int _steps;

    private SecretTrace(CancellationToken cancellation) => _cancellation = cancellation;

    public static List<SecretSource> Of(IOperation value, CancellationToken cancellation)
    {
        var trace = new SecretTrace(cancellation);
        trace.Follow(value);
        return trace._sources;
    }

    private void Follow(IOperation? value)
    {
        if (value is null || ++_steps > MaximumSteps)
            return;
        if (value is IUtf8StringOperation utf8)
        {
            _sources.Add(new(value, utf8.Value));
            return;
        }

        if (value.ConstantValue is { HasValue: true, Value: string text } && value is not ILocalReferenceOperation { Local.IsConst: false })
        {
            _sources.Add(new(value, text));
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Follow(conversion.Operand);
                break;
            case IParenthesizedOperation parenthesized:
                Follow(parenthesized.Operand);
                break;
            case ICoalesceOperation coalesce:
                Follow(coalesce.Value);
                Follow(coalesce.WhenNull);
                break;
            case IConditionalOperation conditional:
                Follow(conditional.WhenTrue);
                Follow(conditional.WhenFalse);
                break;
            case IInvocationOperation call:
                FollowCall(call);
                break;
            case ILocalReferenceOperation local:
                FollowLocal(local);
                break;
            case IFieldReferenceOperation field when field.Field is { DeclaredAccessibility: Accessibility.Private } or { IsReadOnly: true }:
                FollowMember(field, field.Field);
                break;
            case IPropertyReferenceOperation { Property.SetMethod: null } property:
                FollowMember(property, property.Property);
                break;
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } method } parameter } reference:
                FollowParameter(reference, parameter, method);
                break;
            default:
                FollowArray(value);
                break;
        }
    }

    private void FollowArray(IOperation value)
    {
        var elements = value is IArrayInitializerOperation initializer ? initializer.ElementValues : CollectedArguments.Of(value);
        if (elements.IsDefaultOrEmpty || elements.Length < ShortestKey)
            return;
        foreach (var element in elements)
        {
            if (!element.ConstantValue.HasValue)
                return;
        }

        _sources.Add(new(value, text: null));
    }

    private void FollowCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetBytes" or "ToBase64String" or "FromBase64String" or "FromHexString" or "HashData" or "ComputeHash" or "AsSpan" or "AsMemory" or "ToArray" or "Take" when call.Arguments.Length > 0 && !IsOwn(method):
                Follow(call.Arguments[0].Value);
                break;
            case "ToCharArray" or "Trim" or "PadRight" or "PadLeft" or "Substring" or "ToString" or "Replace" when call.Instance is not null && method.ContainingType.SpecialType == SpecialType.System_String:
                Follow(call.Instance);
                break;
            default:
                if (method is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } && _followed.Add(method) && MethodBodies.Of(method, call) is { } body)
                    FollowReturns(body);
                break;
        }
    }

    private static bool IsOwn(IMethodSymbol method) => !method.DeclaringSyntaxReferences.IsEmpty;

    private void FollowReturns(IOperation body)
    {
        foreach (var operation in body.Contents())
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned })
                Follow(returned);
        }
    }

    private void FollowLocal(ILocalReferenceOperation reference)
    {
        foreach (var given in LocalValues.Of(reference))
        {
            if (given.Value.Syntax.SpanStart >= reference.Syntax.SpanStart || _steps > MaximumSteps)
                break;
            if (given.Kind != LocalValueKind.Added)
                Follow(given.Value);
        }
    }

    /// <summary>All that is stored in a field or property by its own type in this file.</summary>
    private void FollowMember(IOperation reference, ISymbol member)
    {
        if (!_followed.Add(member) || reference.SemanticModel is not { } model)
            return;
        foreach (var declaration in member.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree != model.SyntaxTree)
                continue;
            var node = declaration.GetSyntax(_cancellation);
            Follow(ValueOf(node) is { } value ? model.GetOperation(value, _cancellation) : null);
            if (member is not IFieldSymbol || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
                continue;
            foreach (var part in type.DescendantNodes())
            {
                if (part is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) == member.Name && model.GetOperation(assignment, _cancellation) is ISimpleAssignmentOperation stored
                    && SymbolEqualityComparer.Default.Equals(ConstantContext.SymbolOf(stored.Target), member))
                    Follow(stored.Value);
            }
        }
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
        PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>What the other methods of the type hand over.</summary>
    private void FollowParameter(IOperation reference, IParameterSymbol parameter, IMethodSymbol method)
    {
        if (!_followed.Add(parameter) || reference.SemanticModel is not { } model || reference.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return;
        foreach (var part in type.DescendantNodes())
        {
            if (part is not InvocationExpressionSyntax call || NameOf(call.Expression) != method.Name || model.GetOperation(call, _cancellation) is not IInvocationOperation invocation
                || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod, method))
                continue;
            foreach (var argument in invocation.Arguments)
            {
                if (SymbolEqualityComparer.Default.Equals(argument.Parameter, parameter))
                    Follow(argument.Value);
            }
        }
    }
}

/// <summary>A constant that a password or key is made of.</summary>
internal readonly struct SecretSource(IOperation operation, string? text)
{
    public IOperation Operation { get; } = operation;

    /// <summary>The text; <see langword="null"/> for an array of numbers.</summary>
    public string? Text { get; } = text;
}
