using System.ComponentModel;
using System.Reflection;
using System.Runtime.Loader;
using NhsStandards.Tests.Testing;

namespace NhsStandards.Tests;

/// <summary>The asset that .NET Framework takes, loaded beside the one that the tests refer to.</summary>
public sealed class NetStandardAssetTests : IDisposable
{
    private readonly AssemblyLoadContext _context = new("netstandard2.0", isCollectible: true);
    private readonly Assembly _asset;

    public NetStandardAssetTests() => _asset = _context.LoadFromAssemblyPath(Repository.NetStandardAsset);

    public void Dispose() => _context.Unload();

    [Fact]
    public void Asset_depends_on_netstandard_alone() =>
        Assert.Equal(["netstandard"], _asset.GetReferencedAssemblies().Select(reference => reference.Name));

    [Theory]
    [InlineData("NhsNumber", "999 000 0018", "9990000018", "*** *** ****")]
    [InlineData("ChiNumber", "010101 1237", "0101011237", "*** *** ****")]
    [InlineData("HealthAndCareNumber", "320-123-4567", "3201234567", "*** *** ****")]
    [InlineData("OdsCode", " rh802 ", "RH802", "RH802")]
    [InlineData("SnomedCode", "999000011000001104", "999000011000001104", "999000011000001104")]
    public void Identifiers_work(string name, string text, string value, string shown)
    {
        var type = Type(name);
        var identifier = type.GetMethod("Parse", [typeof(string)])!.Invoke(null, [text])!;
        Assert.Equal(value, type.GetProperty("Value")!.GetValue(identifier));
        Assert.Equal(shown, identifier.ToString());
        Assert.Equal(shown, $"{identifier}");
        Assert.Equal(0, ((IComparable)identifier).CompareTo(identifier));

        object?[] arguments = [text + "x", null];
        Assert.False((bool)type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()])!.Invoke(null, arguments)!);
        Assert.Equal(Activator.CreateInstance(type), arguments[1]);
        Assert.Equal("", Activator.CreateInstance(type)!.ToString());

        // By name, as the type descriptor would find the converter of the other asset.
        var converterName = type.GetCustomAttribute<TypeConverterAttribute>()!.ConverterTypeName;
        var converter = (TypeConverter)Activator.CreateInstance(Type(name + "TypeConverter"))!;
        Assert.StartsWith(converter.GetType().FullName + ",", converterName);
        Assert.Equal(identifier, converter.ConvertFromInvariantString(text));
        Assert.Equal(value, converter.ConvertToInvariantString(identifier));
    }

    [Theory]
    [InlineData("D", "9990000018")]
    [InlineData("S", "999 000 0018")]
    [InlineData("G", "*** *** ****")]
    [InlineData(null, "*** *** ****")]
    public void Formats_work(string? format, string expected)
    {
        var number = (IFormattable)Type("NhsNumber").GetMethod("Parse", [typeof(string)])!.Invoke(null, ["9990000018"])!;
        Assert.Equal(expected, number.ToString(format, null));
    }

    [Fact]
    public void Code_written_for_it_finds_everything_in_the_newer_asset()
    {
        var newer = typeof(NhsNumber).Assembly.GetExportedTypes().SelectMany(Members).ToHashSet();
        var missing = _asset.GetExportedTypes().SelectMany(Members).Where(member => !newer.Contains(member));
        Assert.Empty(missing);
        Assert.Contains(newer, member => member.Contains("NhsStandards.NhsNumber Parse(System.String)"));
    }

    private Type Type(string name) => _asset.GetType("NhsStandards." + name, throwOnError: true)!;

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(member => type.FullName + ": " + member);
}
