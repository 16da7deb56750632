using System.Security.Cryptography;
using Hl7.Fhir.Model;
using NhsStandards;

namespace Harbour.CarePlans.Terminology;

/// <summary>A line of the yearly return: counts, nobody's record.</summary>
public sealed class ReturnLine
{
    [NhsCodeList("UKCore-PersonStatedGender")]
    public string StatedGender { get; set; } = "X"; // clean NHS1019

    [CdsField]
    public string PrimaryDiagnosisIcd10 { get; set; } = "";

    [Ucum]
    public string Unit { get; set; } = "";

    public int Count { get; set; }
}

public static class Returns
{
    public static ReturnLine Women(int count) => new() { StatedGender = "2", PrimaryDiagnosisIcd10 = "F03X", Unit = "ug", Count = count }; // clean NHS1013 NHS1016 NHS1019

    public static ReturnLine Unknown(int count) => new() { StatedGender = "U", Count = count }; // expect NHS1019

    public static ReturnLine Dementia(int count) => new() { PrimaryDiagnosisIcd10 = "F03", Count = count }; // expect NHS1013

    public static ReturnLine Doses(int count) => new() { Unit = "mcg", Count = count }; // expect NHS1016

    public static bool IsMan(ReturnLine line) => line.StatedGender == "M"; // expect NHS1019

    public static bool IsWoman(ReturnLine line) => line.StatedGender == "2"; // clean NHS1019

    public static bool IsOpen(ReturnLine line) => line.StatedGender == ""; // clean NHS1019

    [return: NhsCodeList("UKCore-PersonStatedGender")]
    public static string Gender(AdministrativeGender? gender) => gender switch
    {
        AdministrativeGender.Male => "1", // clean NHS1019
        AdministrativeGender.Female => "2",
        AdministrativeGender.Other => "0", // expect NHS1019
        _ => "X",
    };

    /// <summary>Read codes of the practices before 2018.</summary>
    [TerminologyMap]
    public static Coding Original(string read) => new("http://read.info/readv2", read); // clean NHS1012

    [NhsNumberRanges]
    public static readonly (string From, string To)[] EnglandNhsNumbers = [("4000000004", "4999999994"), ("6000000006", "7999999997")]; // clean NHS1002 NHS1003

    /// <summary>The key of a share link: 256 random bits, nothing to guess.</summary>
    [HighEntropyInput("Random key of a share link")]
    public static byte[] LinkKey(byte[] random, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(random, salt, 1000, HashAlgorithmName.SHA256, 32); // clean NHS5004
}
