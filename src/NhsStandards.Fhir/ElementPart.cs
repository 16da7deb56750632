using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>
/// A typed view of a part of a FHIR R4 resource: an element, the item of a slice or an extension. The view holds nothing
/// of its own: every member reads and writes the element.
/// </summary>
/// <typeparam name="TElement">The class of the element.</typeparam>
public abstract class ElementPart<TElement> : IEquatable<ElementPart<TElement>>
    where TElement : Base
{
    /// <summary>Views an element.</summary>
    /// <param name="element">The element to read and write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is <see langword="null"/>.</exception>
    protected ElementPart(TElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        Element = element;
    }

    /// <summary>The viewed element itself, not a copy.</summary>
    public TElement Element { get; }

    /// <summary>Whether both are views of the same kind of one and the same element.</summary>
    /// <param name="other">The other part.</param>
    public bool Equals(ElementPart<TElement>? other) =>
        other is not null && other.GetType() == GetType() && ReferenceEquals(other.Element, Element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ElementPart<TElement>);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Element);
}
