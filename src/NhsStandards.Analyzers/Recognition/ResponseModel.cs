using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises what becomes part of the answer to a request.</summary>
internal static class ResponseModel
{
    /// <summary>The arguments of a call that answers with them; nothing where it does not.</summary>
    public static ImmutableArray<IArgumentOperation> AnsweredBy(IOperation operation) => operation switch
    {
        IInvocationOperation call when Answers(call.TargetMethod) || WritesBody(call) => call.Arguments,
        IObjectCreationOperation { Type: { } type } creation when IsAnswer(type) => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>Whether a property is part of an answer, wherever it is set: the detail of a problem, the diagnostics of an outcome.</summary>
    public static bool IsAnswered(IPropertySymbol property) => property.ContainingType is { } type && property.Name switch
    {
        "Detail" or "Title" => type.Name == "ProblemDetails" && type.IsBelowNamespace("Microsoft.AspNetCore"),
        "Content" => type.Name == "ContentResult",
        "Diagnostics" or "Details" => type is { Name: "IssueComponent", ContainingType.Name: "OperationOutcome" },
        _ => false,
    };

    private static bool Answers(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
            return false;
        return type.Name switch
        {
            "ControllerBase" or "Controller" or "PageModel" => IsResult(method.Name) && type.IsBelowNamespace("Microsoft.AspNetCore.Mvc"),
            "Results" or "TypedResults" => type.IsInNamespace("Microsoft.AspNetCore.Http"),
            "HttpResponseWritingExtensions" or "HttpResponseJsonExtensions" => type.IsInNamespace("Microsoft.AspNetCore.Http"),
            // With the exception itself the framework shows a message of its own.
            "ModelStateDictionary" => method.Name is "AddModelError" or "TryAddModelError" && method.Parameters.Length == 2 && type.IsBelowNamespace("Microsoft.AspNetCore.Mvc"),
            "HttpResponseDataExtensions" => type.IsInNamespace("Microsoft.Azure.Functions.Worker.Http"),
            _ => false,
        };
    }

    /// <summary><c>response.Body.WriteAsync(bytes)</c>.</summary>
    private static bool WritesBody(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Write" or "WriteAsync", Instance: IPropertyReferenceOperation { Property: { Name: "Body", ContainingType: { Name: "HttpResponse" } response } } } && response.IsInNamespace("Microsoft.AspNetCore.Http");

    private static bool IsResult(string name) => name is "BadRequest" or "NotFound" or "Conflict" or "UnprocessableEntity" or "Unauthorized" or "Ok" or "StatusCode" or "Problem" or "ValidationProblem" or "Content" or "Json" or "Accepted";

    private static bool IsAnswer(ITypeSymbol type) =>
        (type.Name.EndsWith("ObjectResult", StringComparison.Ordinal) || type.Name is "JsonResult" ? type.IsBelowNamespace("Microsoft.AspNetCore.Mvc")
        : type.Name == "HubException" ? type.IsInNamespace("Microsoft.AspNetCore.SignalR")
        : type.Name == "Status" && type.IsInNamespace("Grpc.Core"));
}
