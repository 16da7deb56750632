using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class BatchFileTests
{
    private static RuleTest Rule => new("NHS2015");

    private const string Patient = """

        public record Patient(string NhsNumber, string Surname, DateOnly DateOfBirth);
        """;

    [Fact]
    public Task Flags_files_of_patients() => Rule.Flags("""
        using CsvHelper;
        using Renci.SshNet;
        class Export(SftpClient sftp)
        {
            void Csv(IEnumerable<Patient> patients, CsvWriter csv) => csv.[|WriteRecords|](patients);
            async Task Later(List<Patient> patients, CsvWriter csv) => await csv.[|WriteRecordsAsync|](patients);
            void Upload(List<Patient> patients, Stream file) => sftp.[|UploadFile|](file, "/out/patients.csv");
            void Lines(IEnumerable<Patient> patients)
            {
                using var writer = new StreamWriter("/out/patients.csv");
                writer.WriteLine("number,surname");
                foreach (var patient in patients)
                    writer.[|WriteLine|]($"{patient.NhsNumber},{patient.Surname}");
            }
        }
        """ + Patient);

    [Fact]
    public Task Allows_national_batches_and_other_files() => Rule.Allows("""
        using CsvHelper;
        using NhsStandards;
        using Renci.SshNet;
        [NationalBatch("National screening, over MESH")]
        class Mesh { void Csv(IEnumerable<Patient> patients, CsvWriter csv) => csv.WriteRecords(patients); }
        class Export(SftpClient sftp)
        {
            [NationalBatch("Cohorting as a service")]
            void Csv(IEnumerable<Patient> patients, CsvWriter csv) => csv.WriteRecords(patients);
            void Clinics(IEnumerable<Clinic> clinics, CsvWriter csv) => csv.WriteRecords(clinics);
            IEnumerable<Patient> Import(CsvReader csv) => csv.GetRecords<Patient>();
            void Report(Stream file) => sftp.UploadFile(file, "/out/report.pdf");
            void Memory(IEnumerable<Patient> patients)
            {
                using var writer = new StringWriter();
                foreach (var patient in patients)
                    writer.WriteLine(patient.NhsNumber);
            }
            void Own(Patient patient)
            {
                using var writer = new StreamWriter("/out/letter.txt");
                writer.WriteLine(patient.Surname);
            }
        }
        public record Clinic(string Name, string Postcode);
        """ + Patient);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using CsvHelper;
        class Export { void M(CsvWriter csv, List<Patient> ) { csv.WriteRecords( ; foreach (var p in ) new StreamWriter("x").WriteLine(p. } }
        """ + Patient);
}
