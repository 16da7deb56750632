using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5014 in the body of a form: <c>grant_type=password&amp;…</c>.</summary>
internal sealed class PasswordGrant : IConstantRule
{
#pragma warning disable NHS5014 // Named to be recognised, never sent.
    private const string Grant = "grant_type=password";
#pragma warning restore NHS5014

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(WeakSignInFlow.Rule);

    public ConstantShapes Shapes => ConstantShapes.KeyValue;

    public void Check(in Constant constant)
    {
        if (constant.IsReference || !HasGrant(constant.Value) || constant.Context is { Role: ConstantRole.Compared } or { Call: IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean } } || DevelopmentGuard.Covers(constant.Operation))
            return;
        constant.Report(Diagnostic.Create(WeakSignInFlow.Rule, constant.Operation.Syntax.GetLocation(), constant.ContainingSymbol.NameForPeople(), WeakSignInFlow.PasswordGrant, WeakSignInFlow.CodeFlow));
    }

    private static bool HasGrant(string text)
    {
        var start = text.IndexOf(Grant, StringComparison.OrdinalIgnoreCase);
        var end = start + Grant.Length;
        return start >= 0 && (start == 0 || text[start - 1] is '&' or '?') && (end == text.Length || text[end] == '&');
    }
}
