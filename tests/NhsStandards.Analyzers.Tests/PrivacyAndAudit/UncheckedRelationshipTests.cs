using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class UncheckedRelationshipTests
{
    private static RuleTest Rule => new RuleTest("NHS6014").WithOption("dotnet_diagnostic.NHS6014.severity", "warning").WithSource("/0/Model.cs", """
        using NhsStandards;
        public class Patient;
        [PatientStore] public interface IPatients { Task<Patient> FindAsync(NhsNumber number); }
        """);

    [Fact]
    public Task Flags_reads_that_a_way_without_a_check_leads_to() => Rule.Flags("""
        using NhsStandards;
        [RequiresLegitimateRelationship]
        class Records(IPatients patients, ILegitimateRelationship relationship)
        {
            [PatientStore] private readonly List<Patient> _cache = [];
            public Task<Patient> Open(NhsNumber number) => [|patients.FindAsync(number)|];
            public async Task<Patient?> Late(string user, NhsNumber number)
            {
                var found = await [|patients.FindAsync(number)|];
                return await relationship.ExistsAsync(user, number, default) ? found : null;
            }
            public async Task<Patient?> Sometimes(string user, NhsNumber number, bool isUrgent)
            {
                if (!isUrgent && !await relationship.ExistsAsync(user, number, default))
                    return null;
                return await [|patients.FindAsync(number)|];
            }
            public async Task<Patient?> Swallowed(string user, NhsNumber number)
            {
                try { await relationship.ExistsAsync(user, number, default); } catch (Exception) { }
                return await [|patients.FindAsync(number)|];
            }
            public Patient? First() => [|_cache.Find(p => p is not null)|];
        }
        """);

    [Fact]
    public Task Allows_reads_after_a_check() => Rule.Allows("""
        using NhsStandards;
        [RequiresLegitimateRelationship]
        class Records(IPatients patients, ILegitimateRelationship relationship)
        {
            public async Task<Patient?> Open(string user, NhsNumber number)
            {
                if (!await relationship.ExistsAsync(user, number, default))
                    return null;
                return await patients.FindAsync(number);
            }
            public async Task<Patient?> Short(string user, NhsNumber number) =>
                await relationship.ExistsAsync(user, number, default) ? await patients.FindAsync(number) : null;
            public async Task<Patient?> Tried(string user, NhsNumber number)
            {
                try
                {
                    var may = await relationship.ExistsAsync(user, number, default);
                    if (may) { foreach (var i in new[] { 1 }) return await patients.FindAsync(number); }
                }
                catch (Exception) { }
                return null;
            }
        }
        class Other(IPatients patients) { public Task<Patient> Open(NhsNumber number) => patients.FindAsync(number); }
        """);
}
