using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What a constant stands for, by the place where it is used: ten digits alone mean nothing.</summary>
internal readonly struct CodeMeaning
{
    private CodeMeaning(CodeKind kind, string name, ConstantContext context)
    {
        Kind = kind;
        Name = name;
        Context = context;
    }

    public CodeKind Kind { get; }

    /// <summary>The name of what is given the constant.</summary>
    public string Name { get; }

    public ConstantContext Context { get; }

    /// <summary>Whether the code is meant to see a wrong value too: a validator's check, a comparison, a test's data.</summary>
    public bool MayBeWrong =>
        Context.Role == ConstantRole.Compared
        || (Context.Call is IInvocationOperation call && Judge.Is(call.TargetMethod))
        || TestData.Has(Context);

    /// <summary>What the constant stands for here; nothing where it is a named constant that says so itself, and is looked at where it is defined.</summary>
    public static CodeMeaning Of(in Constant constant)
    {
        var context = constant.Context;
        if (constant.SourceOf(constant.Value) is { DeclaringSyntaxReferences.IsEmpty: false } source && CodeName.KindOf(source, constant.Types) != CodeKind.None)
            return default;
        if ((TestData.ParameterFor(constant, context) ?? context.Target) is { } target && CodeName.KindOf(target, constant.Types) is var named and not CodeKind.None)
            return new(named, target.Name, context);
        if (context.Target is IParameterSymbol { ContainingSymbol: IMethodSymbol { Name: "Parse" or ".ctor" } method }
            && CodeName.KindOfType(method.ContainingType) is var typed and not CodeKind.None)
        {
            return new(typed, method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.ContainingType.Name + "." + method.Name, context);
        }

        return SystemBeside.Of(context) is { } system && CodeName.KindOfSystem(system) is var systematic and not CodeKind.None
            ? new(systematic, $"{context.Target!.ContainingType?.Name}.{context.Target.Name}", context)
            : default;
    }
}
