using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Recognises types that make the signed token with which an application proves itself to the NHS API platform or NHS login: they
/// make a JWT, and name its token endpoint, or send a client assertion and speak of the NHS.
/// </summary>
internal static class ClientAssertion
{
    private static readonly string[] NhsTerms = ["nhs", "nhsd", "pds", "spine", "cis2", "nhslogin"];

    private static readonly string[] OtherIssuers = ["microsoftonline", "onelogin", "account.gov.uk", "okta", "auth0", "fhir.epic"];

    /// <summary>The type around the operation, if it makes such a token; by its text, so that it holds wherever the parts stand.</summary>
    public static TypeDeclarationSyntax? MakerOf(IOperation operation)
    {
        if (operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || IsForOther(operation))
            return null;
        var makesToken = false;
        var namesEndpoint = false;
        var sendsAssertion = false;
        var isOfNhs = false;
        foreach (var token in type.DescendantTokens())
        {
            var text = token.ValueText;
            if (text.Length < 3)
                continue;
            makesToken |= text is "JwtSecurityToken" or "SecurityTokenDescriptor" or "JsonWebTokenHandler" or "JwtPayload" or "JwsAlgorithm";
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                isOfNhs |= NameWords.ContainsAny(text, NhsTerms);
                continue;
            }

            if (NamesOther(text))
                return null;
            sendsAssertion |= text.StartsWith("client_assertion", StringComparison.Ordinal);
            isOfNhs |= text.IndexOf("nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0;
            namesEndpoint |= IsEndpoint(text);
        }

        return makesToken && (namesEndpoint || (sendsAssertion && isOfNhs)) ? type : null;
    }

    private static bool IsEndpoint(string text) =>
        text.EndsWith("/token", StringComparison.OrdinalIgnoreCase) && (text.IndexOf("service.nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("login.nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the member makes a token for an audience that it names and that is none of these: a type may make tokens of its own beside.</summary>
    private static bool IsForOther(IOperation operation)
    {
        var isForOther = false;
        foreach (var part in operation.Root().Contents())
        {
            var audience = part switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Audience", ContainingType.Name: "SecurityTokenDescriptor" } } } assignment => assignment.Value,
                IArgumentOperation { Parameter.Name: "audience", Parent: IObjectCreationOperation { Type.Name: "JwtSecurityToken" or "JwtPayload" } } argument => argument.Value,
                _ => null,
            };
            if (audience?.ConstantText() is not { } text)
                continue;
            if (text.IndexOf("nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0)
                return false;
            isForOther = true;
        }

        return isForOther;
    }

    /// <summary>Whether one of these names or texts stands in the code; case does not count.</summary>
    public static bool Mentions(SyntaxNode code, string name, string otherName)
    {
        foreach (var token in code.DescendantTokens())
        {
            if (token.ValueText.Equals(name, StringComparison.OrdinalIgnoreCase) || token.ValueText.Equals(otherName, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool NamesOther(string text)
    {
        foreach (var issuer in OtherIssuers)
        {
            if (text.IndexOf(issuer, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
