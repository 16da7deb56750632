using Microsoft.AspNetCore.Mvc;

namespace NhsStandards.Tests.Hosting;

[ApiController]
[Route("mvc")]
public sealed class LookupController : ControllerBase
{
    [HttpGet("nhs/{value}")]
    public string Nhs(NhsNumber value) => value.Value;

    [HttpGet("chi/{value}")]
    public string Chi(ChiNumber value) => value.Value;

    [HttpGet("hc/{value}")]
    public string Hc(HealthAndCareNumber value) => value.Value;

    [HttpGet("ods/{value}")]
    public string Ods(OdsCode value) => value.Value;

    [HttpGet("snomed/{value}")]
    public string Snomed(SnomedCode value) => value.Value;

    [HttpGet("optional")]
    public string Optional(OdsCode? value) => value?.Value ?? "none";

    [HttpGet("many")]
    public string Many([FromQuery] OdsCode[] value) => string.Join(',', value);

    [HttpGet("header")]
    public string Header([FromHeader(Name = "X-Practice")] OdsCode value) => value.Value;

    [HttpPost("body")]
    public Referral Body(Referral referral) => referral;
}
