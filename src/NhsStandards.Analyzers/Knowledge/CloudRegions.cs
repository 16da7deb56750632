namespace NhsStandards.Analyzers.Knowledge;

/// <summary>
/// The territory of each region of the public clouds. Names are compared without case, hyphens and spaces, so that
/// <c>eu-west-2</c>, <c>EUWest2</c> and <c>UK South</c> are found as they are written.
/// </summary>
internal static class CloudRegions
{
    private static readonly string[] UnitedKingdom = ["eu-west-2", "uksouth", "ukwest", "europe-west2"];

    private static readonly string[] Eea =
    [
        "eu-west-1", "eu-west-3", "eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2",
        "northeurope", "westeurope", "francecentral", "francesouth", "germanywestcentral", "germanynorth", "swedencentral", "swedensouth",
        "norwayeast", "norwaywest", "polandcentral", "italynorth", "spaincentral", "austriaeast", "belgiumcentral", "denmarkeast",
        "europe-west1", "europe-west3", "europe-west4", "europe-west8", "europe-west9", "europe-west10", "europe-west12",
        "europe-north1", "europe-north2", "europe-central2", "europe-southwest1",
    ];

    /// <summary>Switzerland, Israel, Canada, Japan, Korea and New Zealand; for Canada and Japan the finding covers private companies, as cloud providers are.</summary>
    private static readonly string[] Adequate =
    [
        "eu-central-2", "il-central-1", "ca-central-1", "ca-west-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-southeast-6",
        "switzerlandnorth", "switzerlandwest", "israelcentral", "canadacentral", "canadaeast", "japaneast", "japanwest", "koreacentral", "koreasouth", "newzealandnorth",
        "europe-west6", "me-west1", "northamerica-northeast1", "northamerica-northeast2", "asia-northeast1", "asia-northeast2", "asia-northeast3",
    ];

    private static readonly string[] Outside =
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "us-gov-east-1", "us-gov-west-1", "USGovCloudEast1", "USGovCloudWest1", "af-south-1",
        "ap-east-1", "ap-east-2", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-7",
        "cn-north-1", "cn-northwest-1", "me-south-1", "me-central-1", "sa-east-1", "mx-central-1",
        "eastus", "eastus2", "eastus3", "westus", "westus2", "westus3", "centralus", "northcentralus", "southcentralus", "westcentralus", "usdodcentral", "usdodeast",
        "eastasia", "southeastasia", "australiaeast", "australiasoutheast", "australiacentral", "australiacentral2", "brazilsouth", "brazilsoutheast",
        "centralindia", "southindia", "westindia", "jioindiawest", "jioindiacentral", "indonesiacentral", "malaysiawest", "mexicocentral", "chilecentral",
        "qatarcentral", "southafricanorth", "southafricawest", "uaecentral", "uaenorth", "chinaeast", "chinaeast2", "chinaeast3", "chinanorth", "chinanorth2", "chinanorth3",
        "us-central1", "us-east4", "us-east5", "us-south1", "us-west3", "us-west4", "asia-east1", "asia-east2", "asia-south1", "asia-south2",
        "asia-southeast1", "asia-southeast2", "australia-southeast1", "australia-southeast2", "southamerica-east1", "southamerica-west1",
        "me-central1", "me-central2", "africa-south1", "northamerica-south1",
    ];

    /// <summary>The domains in which a label of a host is the region that it runs in.</summary>
    private static readonly string[] RegionalDomains = [".amazonaws.com", ".azurewebsites.net", ".cloudapp.azure.com", ".azurecontainer.io", ".azurecontainerapps.io", ".api.cognitive.microsoft.com"];

    private static readonly Dictionary<string, Territory> Known = All();

    /// <summary>The territory of a region; unknown for every other text.</summary>
    public static Territory TerritoryOf(string region) => Known.TryGetValue(region, out var territory) ? territory : Territory.Unknown;

    /// <summary>The region that the name of a cloud's host has in it: <c>sqs.us-east-1.amazonaws.com</c>.</summary>
    public static string? RegionOfHost(string host)
    {
        foreach (var domain in RegionalDomains)
        {
            if (!host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var label in host.Split('.'))
            {
                // Azure numbers its stamps: westeurope-01.
                var region = label.Length > 3 && label[label.Length - 3] == '-' && char.IsDigit(label[label.Length - 1]) ? label.Substring(0, label.Length - 3) : label;
                if (TerritoryOf(label) != Territory.Unknown)
                    return label;
                if (TerritoryOf(region) != Territory.Unknown)
                    return region;
            }
        }

        return null;
    }

    private static Dictionary<string, Territory> All()
    {
        var all = new Dictionary<string, Territory>(new LettersAndDigits());
        Add(all, UnitedKingdom, Territory.UnitedKingdom);
        Add(all, Eea, Territory.Eea);
        Add(all, Adequate, Territory.Adequate);
        Add(all, Outside, Territory.Outside);
        return all;
    }

    private static void Add(Dictionary<string, Territory> all, string[] regions, Territory territory)
    {
        foreach (var region in regions)
            all[region] = territory;
    }

    /// <summary>Compares texts by their letters and digits alone, without case.</summary>
    private sealed class LettersAndDigits : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null)
                return x == y;
            var i = 0;
            var j = 0;
            while (true)
            {
                Skip(x, ref i);
                Skip(y, ref j);
                if (i == x.Length || j == y.Length)
                    return i == x.Length && j == y.Length;
                if (char.ToLowerInvariant(x[i++]) != char.ToLowerInvariant(y[j++]))
                    return false;
            }
        }

        public int GetHashCode(string text)
        {
            var hash = 17;
            foreach (var character in text)
            {
                if (!IsSeparator(character))
                    hash = unchecked((hash * 31) + char.ToLowerInvariant(character));
            }

            return hash;
        }

        private static void Skip(string text, ref int position)
        {
            while (position < text.Length && IsSeparator(text[position]))
                position++;
        }

        private static bool IsSeparator(char character) => character is '-' or ' ' or '_';
    }
}
