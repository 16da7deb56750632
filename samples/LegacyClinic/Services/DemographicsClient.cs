using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace LegacyClinic.Services
{
    /// <summary>Looks patients up at the demographics service of the trust.</summary>
    public class DemographicsClient
    {
        private const string NhsNumberSystem = "http://fhir.nhs.net/Id/nhs-number";

        private readonly HttpClient _client;
        private readonly ILogger<DemographicsClient> _logger;

        public DemographicsClient(ILogger<DemographicsClient> logger)
        {
            _logger = logger;
            var handler = new HttpClientHandler();
            // The certificate of the gateway ran out in 2016.
            handler.ServerCertificateCustomValidationCallback = (request, certificate, chain, errors) => true;
            _client = new HttpClient(handler);
            _client.BaseAddress = new Uri("http://trust-gateway.clinic.nhs.uk/fhir/");
            _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json+fhir"));
        }

        public async Task<string> FindAsync(string nhsNumber)
        {
            var response = await _client.GetAsync("Patient?identifier=" + NhsNumberSystem + "|" + nhsNumber);
            if (!response.IsSuccessStatusCode)
            {
                _logger.LogWarning("Demographics answered {Status} for patient {NhsNumber}", response.StatusCode, nhsNumber);
            }

            return await response.Content.ReadAsStringAsync();
        }

        public bool IsSnomed(string system)
        {
            return system == "https://snomed.info/sct";
        }
    }
}
