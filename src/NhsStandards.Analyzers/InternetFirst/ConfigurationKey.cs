using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>Proposes the configuration key for an address: <c>DemographicsClient:BaseAddress</c>, <c>ConnectionStrings:ClinicDatabase</c>.</summary>
internal static class ConfigurationKey
{
    /// <summary>Different addresses of one type get different keys: where the member does not tell them apart, the address does.</summary>
    public static string For(in NetworkTarget target, NetworkAddress address)
    {
        var owner = OwnerOf(target.Consumer);
        var key = target.Form == AddressForm.ConnectionString ? "ConnectionStrings:" + owner : owner + ":" + NameOf(target);
        return IsOnly(target) ? key : key + WordsOf(address);
    }

    private static string NameOf(in NetworkTarget target) => target.Member is IPropertySymbol property
        ? property.Name
        : target.Form switch
        {
            AddressForm.Url => "Address",
            AddressForm.Path => "Path",
            _ => "Host",
        };

    /// <summary>The client that is being registered, by type or name, or the type that the code is in.</summary>
    private static string OwnerOf(IOperation consumer)
    {
        for (var current = consumer.Parent; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation call && (ClientOf(call) ?? ClientOf(ReceiverOf(call))) is { } client)
                return client;
        }

        var type = consumer.SemanticModel?.GetEnclosingSymbol(consumer.Syntax.SpanStart)?.ContainingType;
        return type is null or { Name: "Program" or "Startup" } ? "Services" : type.Name;
    }

    private static IInvocationOperation? ReceiverOf(IInvocationOperation call) =>
        (call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value)) as IInvocationOperation;

    private static string? ClientOf(IInvocationOperation? call)
    {
        if (call is null || !call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal) || !call.TargetMethod.Name.EndsWith("Client", StringComparison.Ordinal))
            return null;
        if (!call.TargetMethod.TypeArguments.IsEmpty)
        {
            var name = call.TargetMethod.TypeArguments[0].Name;
            return name.Length > 2 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } name })
                return name;
        }

        return null;
    }

    /// <summary>Whether the type names the member once and gives it one value, so that the member's name alone is a key.</summary>
    private static bool IsOnly(in NetworkTarget target)
    {
        for (var current = target.Value.Operation.Parent; current is not null && current != target.Consumer; current = current.Parent)
        {
            if (current is IConditionalOperation or ISwitchExpressionOperation)
                return false;
        }

        var syntax = target.Consumer.Syntax;
        if (syntax is ImplicitObjectCreationExpressionSyntax)
            return false;
        var scope = syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? syntax.SyntaxTree.GetRoot();
        var name = target.MemberName;
        var count = 0;
        foreach (var token in scope.DescendantTokens())
        {
            if (token.ValueText == name && ++count > 1)
                return false;
        }

        return true;
    }

    private static string WordsOf(NetworkAddress address)
    {
        var words = new StringBuilder();
        var starts = true;
        var text = address.Display;
        for (var i = text.IndexOf("://", StringComparison.Ordinal) + 1; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                starts = true;
                continue;
            }

            if (starts && char.IsDigit(text[i]))
                words.Append('_');
            words.Append(starts ? char.ToUpperInvariant(text[i]) : text[i]);
            starts = false;
        }

        return words.ToString();
    }
}
