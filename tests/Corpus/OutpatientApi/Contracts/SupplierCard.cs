using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Meridian.Outpatients.Contracts;

public sealed class SupplierCard
{
    public string OdsCode { get; init; } = "";

    public DateTime Founded { get; init; } // clean NHS1021

    [SuppressMessage("Security", "NHS5001")] // expect NHS9013
    public static string Fingerprint(byte[] data) => Convert.ToHexString(MD5.HashData(data));

    [SuppressMessage("Security", "NHS5001", Justification = "Old cards carry it, nothing is trusted because of it")] // clean NHS9013
    public static string OldFingerprint(byte[] data) => Convert.ToHexString(MD5.HashData(data));

#pragma warning disable NHS5001 // the kiosk firmware compares SHA-1 only; ticket OUT-311 // clean NHS9013
    public static string KioskFingerprint(byte[] data) => Convert.ToHexString(SHA1.HashData(data));
#pragma warning restore NHS5001

#pragma warning disable NHS5001 // expect NHS9013
    public static string ShortFingerprint(byte[] data) => Convert.ToHexString(SHA1.HashData(data))[..12];
#pragma warning restore NHS5001

#pragma warning disable CA5350
    public static string Number(int value) => value.ToString("D6"); // clean NHS9013
#pragma warning restore CA5350
}
