using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace SurgeryApi.Patients;

/// <summary>An answer in FHIR JSON that nobody on the way may keep.</summary>
public sealed class FhirResult : IResult
{
    private readonly int _status;
    private readonly Resource _resource;
    private readonly string? _location;

    private FhirResult(int status, Resource resource, string? location = null)
    {
        _status = status;
        _resource = resource;
        _location = location;
    }

    public static FhirResult Ok(Resource resource) => new(StatusCodes.Status200OK, resource);

    public static FhirResult Created(string location, Resource resource) => new(StatusCodes.Status201Created, resource, location);

    public static FhirResult Error(int status, OperationOutcome.IssueType code, string text) => new(
        status,
        new OperationOutcome { Issue = { new() { Severity = OperationOutcome.IssueSeverity.Error, Code = code, Diagnostics = text } } });

    public async System.Threading.Tasks.Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        response.ContentType = "application/fhir+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (_location is not null)
            response.Headers.Location = _location;
        await response.WriteAsync(_resource.ToJson(), httpContext.RequestAborted);
    }
}
