using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.InternetFirst;

public class PrivateNetworkHostTests
{
    private static RuleTest Rule => new("NHS3002");

    [Fact]
    public Task Flags_hosts_of_the_private_network() => Rule.WithFile("/0/appsettings.json", """
        {
          "Spine": [|"https://pds-sync.national.ncrs.nhs.uk/syncservice-pds/pds"|],
          "Ldap": { "Host": [|"ldap.nis1.national.ncrs.nhs.uk"|] },
          "ConnectionStrings": { "Clinic": [|"Server=sql01.nww.clinic.nhs.uk;Database=x"|] },
          "Public": "https://mesh-sync.spineservices.nhs.uk/messageexchange/X26"
        }
        """, "Configuration").Flags("""
        public class Spine
        {
            private const string Portal = [|"https://portal2.national.ncrs.nhs.uk/"|];
            private static readonly Uri Query = new([|"https://mmquery.national.ncrs.nhs.uk:443/query"|]);
            public string Host { get; init; } = [|"spine-proxy.national.ncrs.nhs.uk"|];
            public string Link(string id) => $"{[|"https://nww.hscic.gov.uk/"|]}{id}";
            public string Page(string id) => $"[|https://nww.connectingforhealth.nhs.uk/pages/|]{id}";
            public string Uses() => Portal + "x";
            public string Data(string name) => [|"Host=NWW.clinic.nhs.uk;Database=" + "x"|];
        }
        """);

    [Fact]
    public Task Allows_hosts_of_the_internet_and_searches() => Rule.WithFile("/0/appsettings.Development.json", """
        { "Spine": "https://pds-sync.national.ncrs.nhs.uk/" }
        """, "Configuration").Allows("""
        public class Spine
        {
            private const string Mesh = "https://mesh-sync.spineservices.nhs.uk/messageexchange/";
            private const string Pds = "https://api.service.nhs.uk/personal-demographics/FHIR/R4/";
            private const string Trust = "https://www.unwww.nhs.uk/";
            private const string Suffix = ".ncrs.nhs.uk";
            private const string Prose = "Formerly at https://nww.hscic.gov.uk, now on the internet";
            bool IsPrivate(Uri uri) => uri.Host.StartsWith("nww.") || uri.Host.EndsWith(Suffix) || uri.Host == "nww.hscic.gov.uk" || uri.Host.Contains("nww.hscic.gov.uk");
            string ToInternet(string address) => address.Replace("https://mesh-sync.national.ncrs.nhs.uk", "https://mesh-sync.spineservices.nhs.uk");
            string Of(IHostEnvironment environment) => environment.IsDevelopment() ? "https://nww.hscic.gov.uk/" : Mesh;
        }
        """);

    [Fact]
    public Task Allows_adaptors() => Rule.WithOption("nhs_standards.allow_hscn_hosts", "true").Allows("""
        public class Spine { const string Host = "https://pds-sync.national.ncrs.nhs.uk/"; }
        """);

    [Fact]
    public Task Moves_mesh_to_the_internet() => Rule.Fixes("""
        public class Mesh
        {
            const string Live = [|"https://mesh-sync.national.ncrs.nhs.uk/messageexchange/"|];
            string Inbox(string mailbox) => $"[|https://msg.int.spine2.ncrs.nhs.uk/messageexchange/|]{mailbox}/inbox";
        }
        """, """
        public class Mesh
        {
            const string Live = "https://mesh-sync.spineservices.nhs.uk/messageexchange/";
            string Inbox(string mailbox) => $"https://msg.intspineservices.nhs.uk/messageexchange/{mailbox}/inbox";
        }
        """);

    [Fact]
    public Task Offers_no_fix_for_other_services() => Rule.OffersNoFix("""
        public class Spine { const string Messages = [|"https://msg.int.spine2.ncrs.nhs.uk/reliablemessaging/reliablerequest"|]; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Spine { const string A = "https://nww."; const string B = "nww..x"; string C = "nww.a; }
        """);
}
