using System.Reflection;
using NhsStandards;

[assembly: RecordLayer(RecordLayer.Tests)]
[assembly: AuditedBy(typeof(NhsStandards.Tests.Contracts.AttributeTests))]

namespace NhsStandards.Tests.Contracts;

public class AttributeTests
{
    [Fact]
    public void Arguments_are_kept()
    {
        Assert.Equal(RecordLayer.Tests, typeof(AttributeTests).Assembly.GetCustomAttribute<RecordLayerAttribute>()!.Layer);
        Assert.Equal(typeof(AttributeTests), typeof(AttributeTests).Assembly.GetCustomAttribute<AuditedByAttribute>()!.Auditor);
        var type = typeof(Marked);
        Assert.Equal("https://example.org/StructureDefinition/Marked", type.GetCustomAttribute<StandardContractAttribute>()!.CanonicalUrl);
        Assert.Equal("an entity tag", type.GetMethod(nameof(Marked.Tag))!.GetCustomAttribute<NonSecurityHashAttribute>()!.Reason);
    }

    [Fact]
    public void Names_end_as_rules_look_them_up()
    {
        var attributes = typeof(NhsNumber).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))).ToList();
        Assert.NotEmpty(attributes);
        Assert.All(attributes, type => Assert.True(type.Namespace == "NhsStandards" && type.Name.EndsWith("Attribute") && type.IsSealed, type.Name));
    }

    [Fact]
    public void Every_attribute_says_where_it_may_stand() =>
        Assert.All(
            typeof(NhsNumber).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))),
            type => Assert.NotNull(type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false)));

    [Fact]
    public void Endpoints_without_a_method_of_their_own_can_be_marked()
    {
        var lambda = [Audited, OpenData, SignedCallback] ([NhsNumber] string number) => number;
        Assert.NotNull(lambda.Method.GetCustomAttribute<AuditedAttribute>());
        Assert.NotNull(lambda.Method.GetParameters()[0].GetCustomAttribute<NhsNumberAttribute>());
    }

    [Theory]
    [InlineData(typeof(NhsNumber))]
    [InlineData(typeof(ChiNumber))]
    [InlineData(typeof(HealthAndCareNumber))]
    public void Person_numbers_are_patient_identifiable(Type type) => Assert.NotNull(type.GetCustomAttribute<PatientIdentifiableAttribute>());

    [StandardContract("https://example.org/StructureDefinition/Marked")]
    private sealed class Marked
    {
        [NonSecurityHash("an entity tag")]
        public static string Tag() => "";
    }
}
