using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Hosts in URIs that name a thing and that nobody calls: code systems, profiles, namespaces, schemas.</summary>
internal static class IdentifierHosts
{
    private static readonly string[] Hosts =
    [
        "hl7.org",
        "terminology.hl7.org",
        "hl7.org.uk",
        "fhir.hl7.org.uk",
        "fhir.nhs.uk",
        "fhir.nhs.net",
        "dmd.nhs.uk",
        "snomed.info",
        "loinc.org",
        "unitsofmeasure.org",
        "read.info",
        "w3.org",
        "tempuri.org",
        "xmlsoap.org",
        "json-schema.org",
        "json.schemastore.org",
        "openid.net",
        "opengis.net",
        "purl.org",
        "dicom.nema.org",
        "nema.org",
    ];

    public static bool Has(NetworkHost host)
    {
        var name = host.Text;
        if (name.StartsWith("schemas.", StringComparison.OrdinalIgnoreCase))
            return true;
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            name = name.Substring(4);
        foreach (var known in Hosts)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
