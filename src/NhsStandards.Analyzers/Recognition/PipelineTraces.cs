using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// What the source says of all endpoints at once: policies, filters, middleware. Looked for once in a compilation, and only
/// when an endpoint needs to know; by names, since a start-up file may be anywhere.
/// </summary>
internal sealed class PipelineTraces
{
    private static readonly ConditionalWeakTable<Compilation, PipelineTraces> Cache = new();

    private bool _hasGuardOfActions;
    private bool _hasGuardOfPages;
    private bool _hasGuardOfHubs;
    private bool _hasGrpc;
    private bool _hasOther;

    private PipelineTraces(Compilation compilation)
    {
        foreach (var file in SourceTokens.Of(compilation).All)
        {
            foreach (var name in file.Names)
                Read(name.Key, file, name.Value);
        }
    }

    /// <summary>Every endpoint needs a known user: a fallback policy, a filter or a middleware for all.</summary>
    public bool HasGuard { get; private set; }

    /// <summary>Whether every endpoint of a kind needs a known user: <c>MapHub&lt;…&gt;().RequireAuthorization()</c> says nothing of controllers.</summary>
    public bool Guards(EndpointKind kind) => HasGuard || kind switch
    {
        EndpointKind.Action => _hasGuardOfActions,
        EndpointKind.PageHandler => _hasGuardOfPages,
        EndpointKind.HubMethod => _hasGuardOfHubs,
        _ => false,
    };

    /// <summary>Something runs before every function.</summary>
    public bool HasMiddleware { get; private set; }

    /// <summary>A filter or middleware that is called audit runs for all endpoints.</summary>
    public bool HasAudit { get; private set; }

    /// <summary>Something redirects to HTTPS, asks for it, or listens for nothing else.</summary>
    public bool EnforcesHttps { get; private set; }

    /// <summary>All that is mapped is called over gRPC, which no redirect can reach.</summary>
    public bool HasOnlyGrpc => _hasGrpc && !_hasOther;

    public bool HasSession { get; private set; }

    /// <summary>A cache that all instances share is registered, perhaps beside one in memory for development.</summary>
    public bool HasSharedCache { get; private set; }

    /// <summary>Every client of HTTP tries again by itself: <c>ConfigureHttpClientDefaults</c>.</summary>
    public bool RetriesAllClients { get; private set; }

    public static PipelineTraces Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new PipelineTraces(compilation));

    private void Read(string name, FileTokens file, List<int> places)
    {
        switch (name)
        {
            case "FallbackPolicy":
                foreach (var token in file.At(places))
                    HasGuard |= !IsSetToNull(token.Parent);
                break;
            case "SetFallbackPolicy" or "AuthorizeFilter":
                HasGuard = true;
                break;
            case "AuthorizeFolder" or "AuthorizeAreaFolder" or "AuthorizePage" or "AuthorizeAreaPage":
                _hasGuardOfPages = true;
                break;
            case "RequireAuthorization":
                foreach (var token in file.At(places))
                    ReadGuardedMapping(token.Parent);
                break;
            case "UseHttpsRedirection" or "UseHsts" or "RequireHttpsAttribute" or "RequireHttps" or "AddRedirectToHttps" or "AddRedirectToHttpsPermanent" or "UseHttps" or "IsHttps" or "AddAWSLambdaHosting":
                EnforcesHttps = true;
                break;
            case "MapGrpcService":
                _hasGrpc = true;
                break;
            case "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapRazorPages" or "MapRazorComponents" or "MapBlazorHub" or "MapHub" or "MapPost" or "MapPut" or "MapDelete" or "MapGroup":
                _hasOther = true;
                break;
            case "AddSession":
                HasSession = true;
                break;
            case "AddStackExchangeRedisCache" or "AddDistributedRedisCache" or "AddRedisDistributedCache" or "AddDistributedSqlServerCache" or "AddSqlServerCache" or "AddCosmosCache" or "AddDistributedPostgresCache" or "AddAWSDynamoDBDistributedCache" or "AddNCacheDistributedCache" or "AddEnyimMemcached":
                HasSharedCache = true;
                break;
            case "AddStandardResilienceHandler" or "AddStandardHedgingHandler" or "AddResilienceHandler" or "AddPolicyHandler":
                foreach (var token in file.At(places))
                    RetriesAllClients |= IsForAllClients(token.Parent);
                break;
            case "UseFunctionsAuthorization" or "IFunctionsWorkerMiddleware":
                HasMiddleware = true;
                break;
            case "UseMiddleware":
                HasMiddleware = true;
                foreach (var token in file.At(places))
                    ReadNames(token.Parent);
                break;
            case "Add" or "AddService":
                foreach (var token in file.At(places))
                {
                    if (IsOfFilters(token.Parent))
                        ReadNames(token.Parent);
                }

                break;
        }
    }

    /// <summary>What a registered filter or middleware is called: <c>UseMiddleware&lt;ApiKeyMiddleware&gt;()</c>, <c>Filters.Add(new AuditFilter())</c>.</summary>
    private void ReadNames(SyntaxNode? name)
    {
        if (name?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
            return;
        if (name is GenericNameSyntax generic)
            ReadNamesIn(generic.TypeArgumentList);
        ReadNamesIn(call.ArgumentList);
    }

    private void ReadNamesIn(SyntaxNode part)
    {
        foreach (var token in part.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            HasGuard |= AccessControl.IsGuardOfPipeline(token.ValueText);
            HasAudit |= AuditModel.IsAuditName(token.ValueText);
        }
    }

    private static bool IsOfFilters(SyntaxNode? name) =>
        name?.Parent is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Filters" } or IdentifierNameSyntax { Identifier.ValueText: "Filters" or "filters" } };

    private static bool IsForAllClients(SyntaxNode? name)
    {
        for (var node = name; node is not null; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureHttpClientDefaults" } })
                return true;
        }

        return false;
    }

    private static bool IsSetToNull(SyntaxNode? name)
    {
        var target = name?.Parent is MemberAccessExpressionSyntax access ? access : name;
        return target?.Parent is AssignmentExpressionSyntax { Right: LiteralExpressionSyntax literal } && literal.IsKind(SyntaxKind.NullLiteralExpression);
    }

    /// <summary><c>app.MapControllers().RequireAuthorization()</c> and its likes.</summary>
    private void ReadGuardedMapping(SyntaxNode? name)
    {
        var receiver = (name?.Parent as MemberAccessExpressionSyntax)?.Expression;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            switch (access.Name.Identifier.ValueText)
            {
                case "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapAreaControllerRoute":
                    _hasGuardOfActions = true;
                    return;
                case "MapRazorPages":
                    _hasGuardOfPages = true;
                    return;
                case "MapHub":
                    _hasGuardOfHubs = true;
                    return;
            }

            receiver = access.Expression;
        }
    }
}
