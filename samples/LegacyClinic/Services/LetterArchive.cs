using System;
using System.IO;

namespace LegacyClinic.Services
{
    /// <summary>Keeps the letters to general practitioners.</summary>
    public class LetterArchive
    {
        public void Save(string reference, byte[] letter)
        {
            File.WriteAllBytes(@"C:\ClinicData\Letters\" + reference + ".pdf", letter);
            File.WriteAllBytes(@"\\CLINIC-FS01\letters\" + reference + ".pdf", letter);
        }

        public void Log(string line)
        {
            File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "letters.log"), line + Environment.NewLine);
        }
    }
}
