using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Tests.Recognition;

public class ConstantShapeTests
{
    [Theory]
    [InlineData("", ConstantShapes.None)]
    [InlineData("   ", ConstantShapes.None)]
    [InlineData("Hello there", ConstantShapes.None)]
    [InlineData("End of story. New one", ConstantShapes.None)]
    [InlineData(" 943 476 5919", ConstantShapes.Digits)]
    [InlineData("10.1.4.7", ConstantShapes.Digits | ConstantShapes.Dotted)]
    [InlineData("https://fhir.nhs.uk/Id/nhs-number", ConstantShapes.Uri)]
    [InlineData("urn:oid:2.16.840.1.113883.2.1.4.1", ConstantShapes.Uri)]
    [InlineData("URN:oid:1", ConstantShapes.Uri)]
    [InlineData("See https://example.org", ConstantShapes.None)]
    [InlineData("application/fhir+json", ConstantShapes.Slashed)]
    [InlineData(@"C:\ClinicData", ConstantShapes.RootedPath)]
    [InlineData(@"\\server\share", ConstantShapes.RootedPath)]
    [InlineData("/var/lib", ConstantShapes.RootedPath | ConstantShapes.Slashed)]
    [InlineData("Server=sql01;Database=Clinic", ConstantShapes.KeyValue | ConstantShapes.Secret)]
    [InlineData("Pa55word", ConstantShapes.Secret | ConstantShapes.Code | ConstantShapes.Word)]
    [InlineData("v2", ConstantShapes.Code | ConstantShapes.Word)]
    [InlineData("\n-----BEGIN PRIVATE KEY-----", ConstantShapes.Secret)]
    [InlineData("www.nhs.uk", ConstantShapes.Dotted)]
    [InlineData("A83627", ConstantShapes.Secret | ConstantShapes.Code | ConstantShapes.Word)]
    [InlineData("J45.9", ConstantShapes.Code | ConstantShapes.Dotted)]
    [InlineData("A code of 2 or more", ConstantShapes.None)]
    [InlineData("mm[Hg]", ConstantShapes.Word)]
    [InlineData("9", ConstantShapes.Digits | ConstantShapes.Word)]
    [InlineData("\n  DELETE FROM AuditLog", ConstantShapes.Sql)]
    [InlineData("update AuditLog set a", ConstantShapes.Sql)]
    [InlineData("Updates", ConstantShapes.Word)]
    [InlineData("Drop", ConstantShapes.Word)]
    [InlineData("eu-west-1", ConstantShapes.CompassPoint | ConstantShapes.Secret | ConstantShapes.Code | ConstantShapes.Word)]
    [InlineData("UK South", ConstantShapes.CompassPoint)]
    [InlineData("The clinic is in the south of the county", ConstantShapes.None)]
    public void Classifies_by_first_characters(string text, object shapes) => Assert.Equal((ConstantShapes)shapes, ConstantShape.Of(text));

    [Fact]
    public void Allocates_nothing()
    {
        string[] innocent = ["Hello", "application/json", "https://www.nhs.uk/", new string('x', 100_000)];
        foreach (var text in innocent)
            ConstantShape.Of(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in innocent)
            ConstantShape.Of(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
