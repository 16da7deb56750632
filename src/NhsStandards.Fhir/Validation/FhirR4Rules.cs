using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>What FHIR R4 itself demands of every resource: generated from its definitions, on the few methods below.</summary>
public static partial class FhirR4Rules
{
    /// <summary>Checks a resource and all that it contains.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="sink">Receives what is wrong.</param>
    public static void Check(Resource resource, ValidationSink sink) => CheckContent(resource, sink);

    private static void Require(Base? element, string name, ValidationSink sink)
    {
        if (element is null)
            sink.TooFew(name, 0, 1);
    }

    private static void RequireItem<TItem>(List<TItem> items, string name, ValidationSink sink)
    {
        if (items.Count == 0)
            sink.TooFew(name, 0, 1);
    }

    private static void CheckElement<TElement>(TElement? element, string name, Action<TElement, ValidationSink> check, ValidationSink sink)
        where TElement : Base
    {
        if (element is null)
            return;
        sink.Enter(name);
        check(element, sink);
        sink.Leave();
    }

    private static void CheckItems<TElement>(List<TElement> items, string name, Action<TElement, ValidationSink> check, ValidationSink sink)
        where TElement : Base
    {
        for (var i = 0; i < items.Count; i++)
        {
            sink.Enter(name, i);
            check(items[i], sink);
            sink.Leave();
        }
    }

    private static void CheckResource(Resource? resource, string name, ValidationSink sink)
    {
        if (resource is null)
            return;
        sink.Enter(name);
        CheckContent(resource, sink);
        sink.Leave();
    }

    private static void CheckResources(List<Resource> resources, string name, ValidationSink sink)
    {
        for (var i = 0; i < resources.Count; i++)
        {
            sink.Enter(name, i);
            CheckContent(resources[i], sink);
            sink.Leave();
        }
    }

    private static void CheckChoice(DataType? value, string name, ValidationSink sink)
    {
        if (value is PrimitiveType primitive)
        {
            CheckPrimitive(primitive, name, sink);
        }
        else if (value is not null)
        {
            sink.Enter(name);
            CheckContent(value, sink);
            sink.Leave();
        }
    }

    private static void CheckPrimitive(PrimitiveType? primitive, string name, ValidationSink sink)
    {
        if (primitive is null)
            return;
        if (primitive.JsonValue is not null && !primitive.HasValidValue())
            sink.WrongPrimitive(name, primitive.TypeName);
        if (!primitive.TryGetValue("extension", out var extensions) || extensions is not List<Extension> list)
            return;
        sink.Enter(name);
        CheckExtensions(list, "extension", sink);
        sink.Leave();
    }

    private static void CheckPrimitives<TPrimitive>(List<TPrimitive> primitives, string name, ValidationSink sink)
        where TPrimitive : PrimitiveType
    {
        for (var i = 0; i < primitives.Count; i++)
        {
            var primitive = primitives[i];
            if (primitive.JsonValue is not null && !primitive.HasValidValue())
                sink.WrongPrimitive(name, primitive.TypeName);
            if (!primitive.TryGetValue("extension", out var extensions) || extensions is not List<Extension> list)
                continue;
            sink.Enter(name, i);
            CheckExtensions(list, "extension", sink);
            sink.Leave();
        }
    }

    private static void CheckExtensions(List<Extension> extensions, string name, ValidationSink sink)
    {
        for (var i = 0; i < extensions.Count; i++)
        {
            sink.Enter(name, i);
            CheckExtension(extensions[i], sink);
            if (extensions[i].Value is null == (extensions[i].Extension.Count == 0))
                sink.Broken("ext-1", "Must have either extensions or value[x], not both", isError: true);
            sink.Check(extensions[i], isModifier: name == "modifierExtension");
            sink.Leave();
        }
    }

    private static void CheckTarget(ResourceReference? reference, string name, string[] types, ValidationSink sink)
    {
        if (reference is not null && !References.MayBe(reference, types, sink))
            sink.WrongTarget(name, string.Join(" or ", types));
    }

    private static void CheckTargets(List<ResourceReference> references, string name, string[] types, ValidationSink sink)
    {
        for (var i = 0; i < references.Count; i++)
        {
            sink.Enter(name, i);
            CheckTarget(references[i], name, types, sink);
            sink.Leave();
        }
    }
}
