using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>
/// A typed view of a FHIR R4 resource, as a profile describes it. The view holds nothing of its own: every member reads
/// and writes the resource.
/// </summary>
/// <typeparam name="TResource">The class of the resource.</typeparam>
public abstract class ResourceView<TResource> : IEquatable<ResourceView<TResource>>
    where TResource : Resource
{
    /// <summary>Views a resource.</summary>
    /// <param name="resource">The resource to read and write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    protected ResourceView(TResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        Resource = resource;
    }

    /// <summary>The viewed resource itself, not a copy.</summary>
    public TResource Resource { get; }

    /// <summary>Whether both are views of the same kind of one and the same resource.</summary>
    /// <param name="other">The other view.</param>
    public bool Equals(ResourceView<TResource>? other) =>
        other is not null && other.GetType() == GetType() && ReferenceEquals(other.Resource, Resource);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceView<TResource>);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Resource);
}
