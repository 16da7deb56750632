using System.Net;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Task = System.Threading.Tasks.Task;

namespace NhsStandards.Samples.Tests;

public sealed class SurgeryApiTests : IDisposable
{
    private readonly SurgeryApplication _application = new();

    public void Dispose() => _application.Dispose();

    [Fact]
    public async Task Keeps_a_patient_and_finds_it_by_id_and_number()
    {
        using var client = _application.CreatePractitioner();
        var patient = NewPatient("999 000 0018");

        using var created = await client.PostAsync("/R4/Patient/", Fhir(patient.Resource));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var location = created.Headers.Location!.OriginalString;

        using var read = await client.GetAsync(location);
        var found = SurgeryPatient.Of(Parse<Patient>(await read.Content.ReadAsStringAsync()));
        Assert.Equal("application/fhir+json", read.Content.Headers.ContentType!.MediaType);
        Assert.True(read.Headers.CacheControl!.NoStore);
        Assert.Equal(NhsNumber.Parse("9990000018"), found.NhsNumber);
        Assert.Equal("Okafor", found.Name.Single().Family);

        using var search = await client.PostAsync("/R4/Patient/_search", Form("https://fhir.nhs.uk/Id/nhs-number|9990000018"));
        Assert.Equal(found.Id, Assert.Single(Parse<Bundle>(await search.Content.ReadAsStringAsync()).Entry).Resource!.Id);
    }

    [Fact]
    public async Task Audits_every_access_also_the_one_that_found_nothing()
    {
        using var client = _application.CreatePractitioner();
        using var created = await client.PostAsync("/R4/Patient/", Fhir(NewPatient("9990000026").Resource));
        using var read = await client.GetAsync(created.Headers.Location);
        using var missing = await client.GetAsync("/R4/Patient/unknown");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        var trail = _application.AuditTrail().Select(record => JsonDocument.Parse(record.Entry).RootElement).ToList();
        Assert.Equal(3, trail.Count);
        Assert.All(trail, entry => Assert.Equal("555021000000", entry.GetProperty("Agent").GetProperty("Id").GetString()));
        Assert.Equal("9990000026", trail[1].GetProperty("Patient").GetString());
        Assert.Equal(nameof(AuditOutcome.MinorFailure), trail[2].GetProperty("Outcome").GetString());
    }

    [Fact]
    public async Task Lets_nobody_in_without_a_token()
    {
        using var client = _application.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        using var read = await client.GetAsync("/R4/Patient/1");
        using var created = await client.PostAsync("/R4/Patient/", Fhir(NewPatient("9990000034").Resource));
        Assert.Equal(HttpStatusCode.Unauthorized, read.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, created.StatusCode);
        Assert.Empty(_application.AuditTrail());
    }

    [Theory]
    [InlineData("not JSON", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"resourceType":"Observation","status":"final","code":{"text":"x"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"resourceType":"Patient","active":true}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"resourceType":"Patient","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"1234567890"}]}""", HttpStatusCode.UnprocessableEntity)]
    public async Task Answers_a_bad_body_with_an_operation_outcome(string body, HttpStatusCode status)
    {
        using var client = _application.CreatePractitioner();
        using var response = await client.PostAsync("/R4/Patient/", new StringContent(body, Encoding.UTF8, "application/fhir+json"));
        Assert.Equal(status, response.StatusCode);
        var issue = Assert.Single(Parse<OperationOutcome>(await response.Content.ReadAsStringAsync()).Issue);
        Assert.NotNull(issue.Severity);
        Assert.NotNull(issue.Code);
    }

    [Fact]
    public async Task Refuses_a_search_without_the_number_s_system()
    {
        using var client = _application.CreatePractitioner();
        using var response = await client.PostAsync("/R4/Patient/_search", Form("9990000018"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static SurgeryPatient NewPatient(string number)
    {
        var patient = SurgeryPatient.Create();
        patient.NhsNumber = NhsNumber.Parse(number);
        patient.Name.Add(new HumanName { Family = "Okafor", Given = ["Adaeze"] });
        patient.BirthDate = "1984-03-09";
        return patient;
    }

    private static StringContent Fhir(Resource resource) => new(resource.ToJson(), Encoding.UTF8, "application/fhir+json");

    private static FormUrlEncodedContent Form(string identifier) => new([new("identifier", identifier)]);

    private static T Parse<T>(string json)
        where T : Resource => new FhirJsonDeserializer().Deserialize<T>(json);
}
