using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class SecondaryUseTests
{
    private static RuleTest Rule => new RuleTest("NHS6015").WithSource("/0/Model.cs", """
        using NhsStandards;
        public record Patient(NhsNumber Number, string Name);
        public interface IPatients { List<Patient> All(); }
        """);

    [Fact]
    public Task Flags_uses_and_disclosures_that_ask_nobody() => Rule.Flags("""
        using NhsStandards;
        class Study(IPatients patients)
        {
            [SecondaryUse] public List<Patient> [|Cohort|]() => patients.All();
            [Disclosure] public async Task [|ExportAsync|](IReadOnlyList<Patient> cohort, Stream target) => await System.Text.Json.JsonSerializer.SerializeAsync(target, cohort);
            [SecondaryUse] private void [|Count|]() { foreach (Patient patient in patients.All()) Console.WriteLine(patient.Name.Length); }
            [SecondaryUse, NationalDataOptOut(OptOutDecision.Exempt)] public List<Patient> [|Unexplained|]() => patients.All();
        }
        [SecondaryUse]
        class Register(IPatients patients)
        {
            public List<Patient> [|Read|]() => patients.All();
            public int Count() => Inner().Count;
            private List<Patient> Inner() => patients.All();
        }
        """);

    [Fact]
    public Task Allows_uses_that_ask_or_say_why_not() => Rule.Allows("""
        using NhsStandards;
        class Study(IPatients patients, INationalDataOptOut optOut, Filter filter)
        {
            [SecondaryUse]
            public async Task<List<Patient>> Cohort(CancellationToken token)
            {
                var all = patients.All();
                var allowed = await optOut.FilterAsync(all.ConvertAll(p => p.Number), token);
                return all.FindAll(p => allowed.Contains(p.Number));
            }

            [Disclosure] public List<Patient> Export() => filter.Apply(patients.All());
            [SecondaryUse, NationalDataOptOut(OptOutDecision.Exempt, Reason = "Consent of every participant")] public List<Patient> Trial() => patients.All();
            [SecondaryUse, NationalDataOptOut(OptOutDecision.Applied)] public List<Patient> Filtered() => patients.All();
            [SecondaryUse] public int Beds() => 12;
            public List<Patient> Ward() => patients.All();
        }
        class Filter { [NationalDataOptOut(OptOutDecision.Applied)] public List<Patient> Apply(List<Patient> all) => all; }
        [SecondaryUse] class Register(IPatients patients) { [DirectCare] public List<Patient> Recall() => patients.All(); }
        interface IStudy { [SecondaryUse] List<Patient> Cohort(); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using NhsStandards;
        class A { [SecondaryUse, NationalDataOptOut()] Missing M( => ; [SecondaryUse(] void N() { x. } }
        """);
}
