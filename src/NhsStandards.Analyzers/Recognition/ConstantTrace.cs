using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Finds the constants that reach a place: directly, through <c>new Uri(…)</c> and the like, as the beginning of a
/// concatenation, as the default after configuration, through a local of the same member, and through a constant,
/// read-only field or get-only property. What it can't follow is given as a value without text.
/// </summary>
internal sealed class ConstantTrace
{
    /// <summary>Bounds the work on code such as a long chain of <c>text = text + …</c>.</summary>
    private const int MaximumSteps = 64;

    private readonly List<TracedValue> _values = [];
    private readonly CancellationToken _cancellation;
    private int _steps;

    private ConstantTrace(CancellationToken cancellation) => _cancellation = cancellation;

    public static List<TracedValue> Of(IOperation value, CancellationToken cancellation)
    {
        var trace = new ConstantTrace(cancellation);
        trace.Follow(value, place: null, suffix: "", isComplete: true);
        return trace._values;
    }

    /// <param name="value">The expression to follow.</param>
    /// <param name="place">Where to report when the expression stands outside the member; else the constant itself.</param>
    /// <param name="suffix">The constant text that is known to come right after the value.</param>
    /// <param name="isComplete">Whether nothing comes after the value and its suffix.</param>
    private void Follow(IOperation? value, IOperation? place, string suffix, bool isComplete)
    {
        if (value is null || ++_steps > MaximumSteps)
            return;
        if (value.ConstantValue is { HasValue: true, Value: string text } && value is not ILocalReferenceOperation)
        {
            Add(value, place, text + suffix, isComplete);
            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                Follow(conversion.Operand, place, suffix, isComplete);
                break;
            case IParenthesizedOperation parenthesized:
                Follow(parenthesized.Operand, place, suffix, isComplete);
                break;
            case ICoalesceOperation coalesce:
                Follow(coalesce.Value, place, suffix, isComplete);
                Follow(coalesce.WhenNull, place, suffix, isComplete);
                break;
            case IConditionalOperation conditional:
                Follow(conditional.WhenTrue, place, suffix, isComplete);
                Follow(conditional.WhenFalse, place, suffix, isComplete);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Follow(arm.Value, place, suffix, isComplete);
                break;
            case IInterpolatedStringOperation interpolated:
                FollowInterpolation(interpolated, place, suffix, isComplete);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                FollowConcatenation(concatenation, place, suffix, isComplete);
                break;
            case IObjectCreationOperation creation:
                FollowCreation(creation, place, suffix, isComplete);
                break;
            case IInvocationOperation call:
                FollowCall(call, place, suffix, isComplete);
                break;
            case ILocalReferenceOperation local:
                FollowLocal(local, place, suffix, isComplete);
                break;
            case IFieldReferenceOperation { Field.IsReadOnly: true } field:
                FollowDeclaration(field, field.Field, place ?? field, suffix, isComplete);
                break;
            case IPropertyReferenceOperation property:
                FollowProperty(property, place, suffix, isComplete);
                break;
            default:
                FollowOther(value, place, suffix, isComplete);
                break;
        }
    }

    private void FollowOther(IOperation value, IOperation? place, string suffix, bool isComplete)
    {
        var elements = CollectedArguments.Of(value);
        if (elements.IsDefault)
        {
            Add(value, place, text: null, isComplete);
            return;
        }

        foreach (var element in elements)
            Follow(element, place, suffix, isComplete);
    }

    private void FollowInterpolation(IInterpolatedStringOperation interpolated, IOperation? place, string suffix, bool isComplete)
    {
        var parts = ImmutableArray.CreateBuilder<IOperation>(interpolated.Parts.Length);
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation text:
                    parts.Add(text.Text);
                    break;
                case IInterpolationOperation hole:
                    parts.Add(hole.Expression);
                    break;
                default:
                    Add(interpolated, place, text: null, isComplete);
                    return;
            }
        }

        FollowParts(parts, place, suffix, isComplete);
    }

    private void FollowConcatenation(IBinaryOperation concatenation, IOperation? place, string suffix, bool isComplete)
    {
        var parts = ImmutableArray.CreateBuilder<IOperation>();
        IOperation current = concatenation;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } binary)
        {
            parts.Add(binary.RightOperand);
            current = binary.LeftOperand;
        }

        parts.Add(current);
        parts.Reverse();
        FollowParts(parts, place, suffix, isComplete);
    }

    /// <summary>Follows the first of several texts that are put together, with what is constant after it.</summary>
    private void FollowParts(ImmutableArray<IOperation>.Builder parts, IOperation? place, string suffix, bool isComplete)
    {
        if (parts.Count == 0)
            return;
        var following = "";
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].ConstantValue is not { HasValue: true, Value: string text })
            {
                Follow(parts[0], place, following, isComplete: false);
                return;
            }

            following += text;
        }

        Follow(parts[0], place, following + suffix, isComplete);
    }

    private void FollowCreation(IObjectCreationOperation creation, IOperation? place, string suffix, bool isComplete)
    {
        switch (creation.Type?.Name)
        {
            // The host is that of the base address, whatever comes after it.
            case "Uri" or "IPEndPoint" or "DnsEndPoint" or "FileInfo" or "DirectoryInfo" when creation.Arguments.Length > 0:
                Follow(creation.Arguments[0].Value, place, suffix, isComplete);
                break;
            case "UriBuilder":
                FollowUriBuilder(creation, place);
                break;
            default:
                Add(creation, place, text: null, isComplete);
                break;
        }
    }

    private void FollowUriBuilder(IObjectCreationOperation creation, IOperation? place)
    {
        var scheme = TextOf(creation, "scheme", "schemeName", "Scheme")?.ConstantValue.Value as string ?? "http";
        if (TextOf(creation, "uri", "uri", "Uri") is { } uri)
            Follow(uri, place, suffix: "", isComplete: true);
        else if (TextOf(creation, "host", "hostName", "Host") is { ConstantValue.Value: string host } hostValue)
            Add(hostValue, place, scheme + "://" + host + "/", isComplete: true);
    }

    /// <summary>The value given to a constructor parameter of either name or to a property.</summary>
    private static IOperation? TextOf(IObjectCreationOperation creation, string parameter, string otherParameter, string property)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } target && (target.Name == parameter || target.Name == otherParameter))
                return argument.Value;
        }

        if (creation.Initializer is null)
            return null;
        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == property)
                return assignment.Value;
        }

        return null;
    }

    private void FollowCall(IInvocationOperation call, IOperation? place, string suffix, bool isComplete)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "ToString" when call.Instance is { } instance && instance.Type?.Name is "Uri" or "UriBuilder" or "String":
            case "Trim" or "TrimEnd" or "TrimStart" when method.ContainingType.SpecialType == SpecialType.System_String:
                Follow(call.Instance, place, suffix, isComplete);
                break;
            case "Replace" when method.ContainingType.SpecialType == SpecialType.System_String:
                Follow(call.Instance, place, suffix: "", isComplete: false);
                break;
            case "Parse" when method.ContainingType.Name is "IPAddress" or "IPEndPoint" && call.Arguments.Length > 0:
                Follow(call.Arguments[0].Value, place, suffix, isComplete);
                break;
            case "Format" when method.ContainingType.SpecialType == SpecialType.System_String:
                FollowFormat(call, place);
                break;
            case "Concat" when method.ContainingType.SpecialType == SpecialType.System_String:
                FollowArguments(call, place, suffix, isComplete);
                break;
            case "Combine" or "Join" when method.ContainingType.Name == "Path":
                Follow(FirstOf(call), place, suffix: "\\", isComplete: false);
                break;
            case "GetFullPath" when method.ContainingType.Name == "Path":
                Follow(FirstOf(call), place, suffix, isComplete);
                break;
            case "GetValue" when method.ContainingType.Name == "ConfigurationBinder":
                FollowDefault(call, place, suffix, isComplete);
                break;
            default:
                Add(call, place, text: null, isComplete);
                break;
        }
    }

    private void FollowFormat(IInvocationOperation call, IOperation? place)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name != "format" || argument.Value.ConstantValue is not { HasValue: true, Value: string format })
                continue;
            var hole = format.IndexOf('{');
            Add(argument.Value, place, hole < 0 ? format : format.Substring(0, hole), isComplete: hole < 0);
        }
    }

    private void FollowArguments(IInvocationOperation call, IOperation? place, string suffix, bool isComplete)
    {
        var parts = ImmutableArray.CreateBuilder<IOperation>(call.Arguments.Length);
        foreach (var argument in call.Arguments)
            parts.Add(argument.Value);
        if (parts.Count == 1 && CollectedArguments.Of(parts[0]) is { IsDefault: false } elements)
        {
            parts.Clear();
            parts.AddRange(elements);
        }

        FollowParts(parts, place, suffix, isComplete);
    }

    private static IOperation? FirstOf(IInvocationOperation call)
    {
        if (call.Arguments.IsEmpty)
            return null;
        var first = call.Arguments[0].Value;
        return CollectedArguments.Of(first) is { IsDefaultOrEmpty: false } elements ? elements[0] : first;
    }

    private void FollowDefault(IInvocationOperation call, IOperation? place, string suffix, bool isComplete)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "defaultValue" && argument.ArgumentKind == ArgumentKind.Explicit)
                Follow(argument.Value, place, suffix, isComplete);
        }
    }

    /// <summary>Follows all that is stored in the local before it is read here.</summary>
    private void FollowLocal(ILocalReferenceOperation reference, IOperation? place, string suffix, bool isComplete)
    {
        var count = _values.Count;
        foreach (var given in LocalValues.Of(reference))
        {
            if (given.Value.Syntax.SpanStart >= reference.Syntax.SpanStart || _steps > MaximumSteps)
                break;
            if (given.Kind != LocalValueKind.Added)
                Follow(given.Value, place, suffix, isComplete);
        }

        if (_values.Count == count)
            Add(reference, place, text: null, isComplete);
    }

    private void FollowProperty(IPropertyReferenceOperation reference, IOperation? place, string suffix, bool isComplete)
    {
        if (reference.Property.Name is "Uri" or "AbsoluteUri" or "OriginalString" && reference.Instance?.Type?.Name is "Uri" or "UriBuilder")
            Follow(reference.Instance, place, suffix, isComplete);
        else if (reference.Property is { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false })
            FollowDeclaration(reference, reference.Property, place ?? reference, suffix, isComplete);
        else
            Add(reference, place, text: null, isComplete);
    }

    /// <summary>Follows the value that a field or property is declared with. In another file only a plain literal can be read without a second semantic model.</summary>
    private void FollowDeclaration(IOperation reference, ISymbol symbol, IOperation place, string suffix, bool isComplete)
    {
        if (ValueOf(symbol) is not { } value)
            Add(reference, place, text: null, isComplete);
        else if (value.SyntaxTree == reference.Syntax.SyntaxTree)
            Follow(reference.SemanticModel?.GetOperation(value, _cancellation), place, suffix, isComplete);
        else if (LiteralOf(value) is { } text)
            Add(reference, place, text + suffix, isComplete);
    }

    private ExpressionSyntax? ValueOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.IsEmpty
            ? null
            : symbol.DeclaringSyntaxReferences[0].GetSyntax(_cancellation) switch
            {
                VariableDeclaratorSyntax { Initializer: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
                PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
                _ => null,
            };

    private static string? LiteralOf(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => LiteralOf(arguments[0].Expression),
        _ => null,
    };

    private void Add(IOperation operation, IOperation? place, string? text, bool isComplete) =>
        _values.Add(new TracedValue(operation, place ?? operation, text, isComplete));
}
