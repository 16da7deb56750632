using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        if (operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
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
            namesEndpoint |= text.EndsWith("/token", StringComparison.OrdinalIgnoreCase) && (text.IndexOf(".service.nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("login.nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0);
        }

        return makesToken && (namesEndpoint || (sendsAssertion && isOfNhs)) ? type : null;
    }

    /// <summary>Whether one of these names or texts stands in the type; case does not count.</summary>
    public static bool Mentions(TypeDeclarationSyntax type, string name, string otherName)
    {
        foreach (var token in type.DescendantTokens())
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
