using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5001 in XML and SAML signatures, which name their algorithm by a URI such as <c>…/xmldsig#rsa-sha1</c>.</summary>
internal sealed class WeakXmlSignature : IConstantRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(WeakHash.Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        if (WeakNameOf(constant.Value) is not { } weak)
            return;
        var context = constant.Context;
        // Elsewhere the URI is looked for or listed, or belongs to a table of names.
        if (context.Role is not (ConstantRole.Stored or ConstantRole.Argument) || context.Target is not { } target || !NamesAlgorithm(target.Name))
            return;
        if (constant.Operation is IFieldReferenceOperation { Field: var field } && NamesAlgorithm(field.Name) && !field.DeclaringSyntaxReferences.IsEmpty)
            return;
        if (!WeakHash.IsExcused(constant.ContainingSymbol, constant.Types))
            constant.Report(Diagnostic.Create(WeakHash.Rule, constant.Operation.Syntax.GetLocation(), target.Name, weak, "SHA-256"));
    }

    private static bool NamesAlgorithm(string name) =>
        NameWords.Contains(name, "algorithm") || NameWords.Contains(name, "signaturemethod") || NameWords.Contains(name, "digestmethod")
        || ((NameWords.Contains(name, "signature") || NameWords.Contains(name, "digest")) && !SaysWhich(name));

    /// <summary>A name of the algorithm itself, as in a table of them: nothing is chosen there.</summary>
    private static bool SaysWhich(string name) =>
        name.IndexOf("sha1", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("md5", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? WeakNameOf(string uri)
    {
        if (!uri.StartsWith("http://www.w3.org/", StringComparison.Ordinal) || uri.IndexOf("/xmldsig", StringComparison.Ordinal) < 0)
            return null;
        return uri.Substring(uri.IndexOf('#') + 1) is var name && name is "rsa-sha1" or "dsa-sha1" or "ecdsa-sha1" or "hmac-sha1" or "sha1" or "rsa-md5" or "hmac-md5" or "md5" ? name : null;
    }
}
