namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>The tests that share one <see cref="PackageFeed"/>; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "Packages";
}
