using System.Globalization;

namespace NhsStandards.Conformance.Tests;

/// <summary>What Firely's validator says of an example and a profile.</summary>
internal sealed record OracleRow(string Example, string Type, string Profile, bool IsValid, string FirstErrors)
{
    public static OracleRow Parse(string line)
    {
        var fields = line.Split('\t');
        return new OracleRow(
            Path.GetFileNameWithoutExtension(fields[0]), fields[1], fields[2], int.Parse(fields[3], CultureInfo.InvariantCulture) == 0, fields.Length > 5 ? fields[5] : "");
    }
}
