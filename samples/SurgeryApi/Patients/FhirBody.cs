using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace SurgeryApi.Patients;

/// <summary>Reads FHIR JSON from a request.</summary>
public static class FhirBody
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    /// <summary>The resource of the body, or <see langword="null"/> where it is no such resource.</summary>
    public static async System.Threading.Tasks.Task<TResource?> ReadAsync<TResource>(HttpRequest request, CancellationToken cancellationToken)
        where TResource : Resource
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Resource>(request.Body, Options, cancellationToken) as TResource;
        }
        catch (Exception exception) when (exception is JsonException or DeserializationFailedException)
        {
            return null;
        }
    }
}
