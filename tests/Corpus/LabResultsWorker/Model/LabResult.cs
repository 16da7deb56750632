using System;
using System.Collections.Generic;

namespace PathLink.Worker.Model
{
    public class LabResult
    {
        public Guid Id { get; set; }

        public string NhsNumber { get; set; } // expect NHS1025

        public string Surname { get; set; }

        public string Forename { get; set; }

        public DateOnly DateOfBirth { get; set; } // clean NHS1021

        public PersonSex Sex { get; set; } // clean NHS1023

        public string RequesterOdsCode { get; set; } // expect NHS1026

        public string RequesterName { get; set; } // clean NHS1026

        public string SpecimenType { get; set; }

        public DateTimeOffset CollectedAt { get; set; }

        public DateTime? ReportedAt { get; set; }

        public List<Measurement> Measurements { get; set; } = new List<Measurement>();
    }

    public enum PersonSex
    {
        NotKnown = 0,
        Male = 1,
        Female = 2,
        NotSpecified = 9
    }

    public class Measurement
    {
        public string Name { get; set; }

        public MeasuredValue Value { get; set; } // clean NHS1024

        public int RepeatCount { get; set; } // clean NHS1024

        public double HaematocritPercent { get; set; } // clean NHS1024
    }

    public readonly record struct MeasuredValue(decimal Amount, string UcumCode);

    /// <summary>What the bedside meters send; the firmware knows one unit only.</summary>
    public class MeterReading
    {
        public string PatientNhsNumber { get; set; } // expect NHS1025

        public double BloodGlucose { get; set; } // expect NHS1024

        public float BodyTemperature { get; set; } // expect NHS1024

        public decimal HaemoglobinGramsPerLitre { get; set; } // clean NHS1024

        public DateTimeOffset TakenAt { get; set; }

        public DateTime ReceivedAt { get; set; }
    }

    public class BatchSummary
    {
        public string FileName { get; set; }

        public int Results { get; set; }

        public int MissingNhsNumber { get; set; } // clean NHS1004

        public bool NhsNumberPresent { get; set; } // clean NHS1025
    }
}
