using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class UnitlessQuantityTests
{
    private static RuleTest Rule => new("NHS1024");

    [Fact]
    public Task Flags_quantities_of_patients() => Rule.Flags("""
        class Patient { public double [|Weight|] { get; set; } public int? [|Height|] { get; set; } public decimal? [|BirthWeight|]; }
        record VitalSigns(float [|Temperature|], int [|Systolic|], int [|Diastolic|], int HeartRate);
        class Prescription { public decimal [|Dose|] { get; set; } public double [|daily_dose|]; }
        class ClinicObservation { public Guid PatientId { get; set; } public double [|BodyTemperature|] { get; init; } public decimal [|SystolicBloodPressure|] { get; set; } }
        class BloodTestResult { public string Name { get; set; } = ""; public double [|Value|] { get; set; } public double? [|SerumCreatinine|] { get; set; } }
        class Measurement { public NhsStandards.NhsNumber NhsNumber; private readonly double [|_weight|]; }
        """);

    [Fact]
    public Task Allows_units_in_name_type_or_beside() => Rule.Allows("""
        using Hl7.Fhir.Model;
        class UnitAttribute(string code) : Attribute { public string Code => code; }
        class PatientMeasurement
        {
            public double WeightKg { get; set; }
            public decimal HeightInCm { get; set; }
            public float TemperatureCelsius, KgWeight;
            public int SystolicMmHg;
            public Quantity Weight { get; set; } = new();
            [Unit("kg")] public double BirthWeight { get; set; }
        }
        class Prescription { public decimal Dose { get; set; } public string DoseUnit { get; set; } = ""; }
        class PatientWeight { public double Weight { get; set; } public string Unit { get; set; } = ""; }
        class WeightInKilograms { public Guid PatientId; public double Weight { get; set; } }
        record LabResult(string Test, decimal Value, string Units);
        """);

    [Fact]
    public Task Allows_other_things_that_are_measured() => Rule.Allows("""
        class Parcel { public double Weight { get; set; } public Guid PatientId { get; set; } }
        class Fridge { public double Temperature { get; set; } }
        class WeatherObservation { public double Temperature { get; set; } public double Pressure { get; set; } }
        class Route { public double Latitude, Height, Weight; }
        class Vaccination { public int Dose { get; set; } public double FridgeTemperature; public int DoseNumber; }
        class Patient
        {
            public double WeightPercentile, OxygenSaturationPercent, BmiScore, RiskWeight, MatchWeight, PercentWeight;
            public int PhotoHeight, ImageWeight, WeightCount, HeightId;
            public string Height = "1.80 m";
            public const double MaximumWeight = 300;
            public static readonly double MinimumHeight = 0.3;
            public double Bmi => 0;
            public double Weight => 0;
        }
        class PatientPhoto { public int RowHeight, LineHeight, FontWeight; }
        class PatientChartViewModel { public double Weight { get; set; } }
        class PatientMatchOptions { public double Weight { get; set; } }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Patient { public double [|Weight|] { get; set; public Missing Height; public ; record VitalSigns(double [|Temperature|],
        """);
}
