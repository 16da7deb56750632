using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>A call that makes a number of a text: <c>long.Parse</c>, <c>long.TryParse</c>, <c>Convert.ToInt64</c>.</summary>
internal readonly struct NumberParse
{
    private NumberParse(IInvocationOperation call, ITypeSymbol number)
    {
        Call = call;
        Number = number;
    }

    public IInvocationOperation Call { get; }

    /// <summary>The type of the number that is made.</summary>
    public ITypeSymbol Number { get; }

    public bool IsTry => Call.TargetMethod.Name == "TryParse";

    /// <summary>The text that is read, without what only tidies it.</summary>
    public IOperation Text => Untidied(Call.Arguments[0].Value);

    /// <summary>What the number is put into: a variable, member or parameter, or nothing that has a name.</summary>
    public ISymbol? Target => IsTry ? OutTarget : ConstantContext.Of(Call).Target;

    /// <summary>The local that <c>TryParse</c> fills, or <see langword="null"/> where it goes into something else or is discarded.</summary>
    public ILocalSymbol? OutLocal => OutTarget as ILocalSymbol;

    /// <summary>Whether <c>TryParse</c> only asks: nothing reads the number afterwards.</summary>
    public bool OnlyAsks
    {
        get
        {
            if (!IsTry || OutTarget is null)
                return IsTry;
            return OutLocal is { } local && !IsRead(local);
        }
    }

    private ISymbol? OutTarget
    {
        get
        {
            var result = Call.Arguments[Call.Arguments.Length - 1].Value;
            return ConstantContext.SymbolOf(result is IDeclarationExpressionOperation declaration ? declaration.Expression : result);
        }
    }

    public static bool TryGet(IInvocationOperation call, out NumberParse parse)
    {
        var method = call.TargetMethod;
        parse = default;
        if (!method.IsStatic || call.Arguments.IsEmpty)
            return false;
        var number = method.Name switch
        {
            "Parse" or "TryParse" when PersonNumberStorage.IsNumber(method.ContainingType) => method.ContainingType,
            "ToInt32" or "ToUInt32" or "ToInt64" or "ToUInt64" or "ToDecimal" or "ToDouble" or "ToSingle"
                when method.ContainingType is { Name: "Convert" } convert && convert.IsInNamespace("System") && method.Parameters[0].Type.SpecialType is SpecialType.System_String or SpecialType.System_Object => method.ReturnType,
            _ => null,
        };
        if (number is null)
            return false;
        parse = new(call, number);
        return true;
    }

    private static IOperation Untidied(IOperation text)
    {
        while (true)
        {
            switch (text)
            {
                case IConversionOperation conversion:
                    text = conversion.Operand;
                    break;
                case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } instance, TargetMethod.Name: "Replace" or "Trim" or "ToString" or "Normalize" }:
                    text = instance;
                    break;
                default:
                    return text;
            }
        }
    }

    private bool IsRead(ILocalSymbol local)
    {
        var body = Call.Root();
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && reference.Parent is not (IDeclarationExpressionOperation or IArgumentOperation { Parameter.RefKind: RefKind.Out }))
            {
                return true;
            }
        }

        return false;
    }
}
