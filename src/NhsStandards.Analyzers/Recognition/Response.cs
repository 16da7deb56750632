using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Finds what an endpoint answers with where its signature does not say it: <c>Ok(value)</c>, <c>new OkObjectResult(value)</c>, <c>WriteAsJsonAsync(value)</c>.</summary>
internal static class Response
{
    /// <summary>The value that becomes the body of a response, or <see langword="null"/> where the operation makes none.</summary>
    public static IOperation? BodyOf(IOperation operation) => operation switch
    {
        IInvocationOperation call when IsResult(call.TargetMethod) => ValueOf(call.Arguments),
        IObjectCreationOperation { Type.Name: var name, Constructor: { } constructor } creation
            when (name.EndsWith("ObjectResult", StringComparison.Ordinal) || name is "JsonResult" or "CreatedAtActionResult" or "CreatedAtRouteResult" or "CreatedResult" or "AcceptedResult")
                && constructor.IsBelowNamespace("Microsoft.AspNetCore") => ValueOf(creation.Arguments),
        _ => null,
    };

    private static bool IsResult(IMethodSymbol method) =>
        method.Name is "Ok" or "Json" or "Created" or "CreatedAtAction" or "CreatedAtRoute" or "Accepted" or "AcceptedAtAction" or "AcceptedAtRoute" or "StatusCode" or "WriteAsJsonAsync"
        && (method.IsBelowNamespace("Microsoft.AspNetCore") || method.IsBelowNamespace("Microsoft.Azure.Functions"));

    private static IOperation? ValueOf(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "value" or "data" or "obj" or "instance" })
                return argument.Value;
        }

        return null;
    }
}
