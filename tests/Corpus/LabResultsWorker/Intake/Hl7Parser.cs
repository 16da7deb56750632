using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using NLog;
using PathLink.Worker.Model;

namespace PathLink.Worker.Intake
{
    /// <summary>ORU^R01 as the analysers send it, version 2.4.</summary>
    public class Hl7Parser
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        private const string FieldSeparator = "|";
        private const string NhsNumberField = "PID-3.1"; // clean NHS1001
        private const string NhsNumberOid = "2.16.840.1.113883.2.1.4.1"; // clean NHS1014 NHS3003

        public LabResult Parse(byte[] frame)
        {
            var text = Encoding.ASCII.GetString(frame).Trim('\u000b', '\u001c', '\r'); // clean NHS2013
            var result = new LabResult { Id = Guid.NewGuid() };
            foreach (var segment in text.Split('\r'))
            {
                var fields = segment.Split(FieldSeparator);
                switch (fields[0])
                {
                    case "PID":
                        ReadPatient(result, fields);
                        break;
                    case "OBR":
                        result.CollectedAt = ReadTime(fields[7]);
                        result.SpecimenType = fields[15];
                        break;
                    case "OBX":
                        ReadMeasurement(result, fields);
                        break;
                }
            }

            if (string.IsNullOrEmpty(result.NhsNumber))
                Log.Warn("Message without {0}", NhsNumberField); // clean NHS6001
            return result;
        }

        private static void ReadPatient(LabResult result, string[] fields)
        {
            var names = fields[5].Split('^');
            result.NhsNumber = fields[3].Split('^')[0];
            result.Surname = names[0];
            result.Forename = names.Length > 1 ? names[1] : "";
            result.DateOfBirth = DateOnly.ParseExact(fields[7], "yyyyMMdd", CultureInfo.InvariantCulture); // clean NHS1017
            result.Sex = fields[8] switch { "M" => PersonSex.Male, "F" => PersonSex.Female, _ => PersonSex.NotKnown };
            if (result.NhsNumber.Length != 10)
            {
                Log.Error("NHS number {0} of {1} has the wrong length", result.NhsNumber, result.Surname); // expect NHS6001 NHS6001
                throw new InvalidDataException("Unusable NHS number: " + result.NhsNumber); // expect NHS6003
            }

            Log.Debug("PID read, sex {0}, number of {1} digits", result.Sex, result.NhsNumber.Length); // clean NHS6001
        }

        private static void ReadMeasurement(LabResult result, string[] fields)
        {
            if (!decimal.TryParse(fields[5], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
                throw new FormatException("OBX-5 is no number: " + fields[5]); // clean NHS6003
            result.Measurements.Add(new Measurement { Name = fields[3], Value = new MeasuredValue(amount, Units.ToUcum(fields[6])) });
        }

        private static DateTimeOffset ReadTime(string text) =>
            DateTimeOffset.ParseExact(text, "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture); // clean NHS1017
    }

    public static class Units
    {
        private static readonly Dictionary<string, string> Known = new Dictionary<string, string>
        {
            ["mmol/l"] = "mmol/L", // clean NHS1016
            ["g/l"] = "g/L",
            ["mmHg"] = "mm[Hg]", // clean NHS1016
            ["mcg"] = "ug", // clean NHS1016
        };

        public static string ToUcum(string local) => Known.TryGetValue(local, out var code) ? code : local;
    }
}
