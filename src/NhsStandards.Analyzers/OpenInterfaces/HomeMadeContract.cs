using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2014: what leaves a service has the form that every other system knows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HomeMadeContract : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS2014",
        title: "Home-made patient or clinical resource at an API boundary",
        messageFormat: "'{0}' is carried by '{1}' and is home-made where FHIR R4 has the resource {2}; use it, or say with [StandardContract] which published definition the type follows",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every home-made form of a patient or a clinical record has to be learnt and translated by each system that talks to it, and loses what the standard form would have carried.",
        helpLinkUri: HelpLink.To("NHS2014"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var endpoints = new EndpointModel(types);
        var carriers = new Carriers(new HomeMadeResource(types));
        if (endpoints.IsPossible)
        {
            context.RegisterOperationBlockAction(block => VisitMethod(block, endpoints, carriers));
            context.RegisterOperationAction(operation => VisitMapping((IInvocationOperation)operation.Operation, carriers), OperationKind.Invocation);
        }

        context.RegisterOperationAction(operation => VisitMessage((IObjectCreationOperation)operation.Operation, operation.ContainingSymbol, carriers), OperationKind.ObjectCreation);
        context.RegisterCompilationEndAction(carriers.Report);
    }

    private static void VisitMethod(OperationBlockAnalysisContext context, EndpointModel endpoints, Carriers carriers)
    {
        if (context.OwningSymbol is not IMethodSymbol method
            || endpoints.KindOf(method) is not (EndpointKind.Action or EndpointKind.Function or EndpointKind.HubMethod)
            || carriers.FollowsStandard(method)
            || IsWebPage(method, context.OperationBlocks))
        {
            return;
        }

        var place = new Carrier(method.ContainingType.Name + "." + method.Name, method.Locations[0]);
        carriers.AddSignature(method, place);
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "ProducesResponseTypeAttribute" or "ProducesAttribute")
                carriers.AddTypesOf(attribute, place);
        }

        foreach (var block in context.OperationBlocks)
        {
            if (block is IBlockOperation)
                carriers.AddBody(block, place);
        }
    }

    private static void VisitMapping(IInvocationOperation map, Carriers carriers)
    {
        if (EndpointModel.HandlerOf(map, out var body) is not { } handler || carriers.FollowsStandard(handler))
            return;
        var place = new Carrier(EndpointModel.RouteOf(map) ?? map.TargetMethod.Name, EndpointModel.LocationOf(map));
        carriers.AddSignature(handler, place);
        if (body is not null)
            carriers.AddBody(body, place);
    }

    /// <summary>A message that other systems receive, with an object in it as JSON.</summary>
    private static void VisitMessage(IObjectCreationOperation creation, ISymbol containingSymbol, Carriers carriers)
    {
        if (creation.Type is not { Name: "ServiceBusMessage" or "EventGridEvent" or "CloudEvent" or "EventData" } message || !message.IsBelowNamespace("Azure") || carriers.FollowsStandard(containingSymbol))
            return;
        var place = new Carrier(message.Name, creation.Syntax.GetLocation());
        foreach (var argument in creation.Arguments)
        {
            foreach (var operation in argument.Value.DescendantsAndSelf())
            {
                if (operation is IInvocationOperation { TargetMethod.Name: "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes" or "FromObjectAsJson", Arguments: { Length: > 0 } arguments })
                    carriers.Add(arguments[0].Value.WithoutConversion().Type, place);
            }

            if (argument.Parameter?.Type.SpecialType == SpecialType.System_Object)
                carriers.Add(argument.Value.WithoutConversion().Type, place);
        }
    }

    /// <summary>What a page shows is made for it alone: an action that answers with a view, or takes the form of one.</summary>
    private static bool IsWebPage(IMethodSymbol method, ImmutableArray<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var operation in block.Contents())
            {
                if (operation is IInvocationOperation { TargetMethod.Name: "View" or "PartialView" or "RedirectToAction" or "RedirectToPage" })
                    return true;
            }
        }

        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass?.Name == "FromFormAttribute")
                    return true;
            }
        }

        return false;
    }

    private readonly struct Carrier(string name, Location location)
    {
        public string Name { get; } = name;

        public Location Location { get; } = location;

        /// <summary>The first in the order of the files: findings may not hang on the order of the compiler's threads.</summary>
        public bool Precedes(Carrier other)
        {
            var byFile = string.CompareOrdinal(Location.SourceTree?.FilePath, other.Location.SourceTree?.FilePath);
            return byFile != 0 ? byFile < 0 : Location.SourceSpan.Start < other.Location.SourceSpan.Start;
        }
    }

    /// <summary>The home-made types of a compilation and where each is first carried: one decision, reported once.</summary>
    private sealed class Carriers(HomeMadeResource resources)
    {
        private readonly ConcurrentDictionary<INamedTypeSymbol, (string Resource, Carrier Carrier)> _found = new(SymbolEqualityComparer.Default);

        public bool FollowsStandard(ISymbol symbol) => resources.FollowsStandard(symbol);

        public void Add(ITypeSymbol? carried, Carrier carrier)
        {
            if (resources.Find(carried, out var resource) is { } type)
                _found.AddOrUpdate(type, (resource, carrier), (_, known) => carrier.Precedes(known.Carrier) ? (resource, carrier) : known);
        }

        public void AddSignature(IMethodSymbol method, Carrier carrier)
        {
            Add(method.ReturnType, carrier);
            foreach (var parameter in method.Parameters)
            {
                if (PatientAccess.IsInput(parameter))
                    Add(parameter.Type, carrier);
            }
        }

        public void AddTypesOf(AttributeData attribute, Carrier carrier)
        {
            foreach (var argument in attribute.ConstructorArguments)
            {
                if (argument.Kind == TypedConstantKind.Type)
                    Add(argument.Value as ITypeSymbol, carrier);
            }

            foreach (var argument in attribute.AttributeClass!.TypeArguments)
                Add(argument, carrier);
        }

        /// <summary>What a body reads from its request and answers with.</summary>
        public void AddBody(IOperation body, Carrier carrier)
        {
            foreach (var operation in body.Contents())
            {
                switch (operation)
                {
                    case IInvocationOperation { TargetMethod.Name: "Ok" or "Json" or "Created" or "CreatedAtAction" or "CreatedAtRoute" or "Accepted" or "AcceptedAtAction" or "AcceptedAtRoute" } call
                        when call.TargetMethod.ContainingType.IsBelowNamespace("Microsoft.AspNetCore"):
                        AddArguments(call.Arguments, carrier);
                        break;
                    case IInvocationOperation { TargetMethod: { Name: "WriteAsJsonAsync", ContainingType.Name: "HttpResponseDataExtensions" or "HttpResponseJsonExtensions" } } call:
                        AddArguments(call.Arguments, carrier);
                        break;
                    case IInvocationOperation { TargetMethod: { Name: "ReadFromJsonAsync", TypeArguments: { Length: 1 } read, ContainingType.Name: "HttpRequestDataExtensions" or "HttpRequestJsonExtensions" } }:
                        Add(read[0], carrier);
                        break;
                    case IInvocationOperation { TargetMethod: { Name: "Deserialize" or "DeserializeAsync" or "DeserializeObject", TypeArguments: { Length: 1 } read }, Arguments: { Length: > 0 } given } when RequestBody.Is(given[0].Value):
                        Add(read[0], carrier);
                        break;
                    case IObjectCreationOperation { Type.Name: "OkObjectResult" or "JsonResult" or "CreatedResult" or "ObjectResult" } creation:
                        AddArguments(creation.Arguments, carrier);
                        break;
                }
            }
        }

        public void Report(CompilationAnalysisContext context)
        {
            foreach (var found in _found)
            {
                var (resource, carrier) = found.Value;
                context.Report(Diagnostic.Create(Rule, LocationOf(found.Key) ?? carrier.Location, found.Key.Name, carrier.Name, resource));
            }
        }

        /// <summary>The declaration, or nothing where the type comes from another assembly.</summary>
        private static Location? LocationOf(INamedTypeSymbol type)
        {
            foreach (var location in type.Locations)
            {
                if (location.IsInSource)
                    return location;
            }

            return null;
        }

        private void AddArguments(ImmutableArray<IArgumentOperation> arguments, Carrier carrier)
        {
            foreach (var argument in arguments)
                Add(argument.Value.WithoutConversion().Type, carrier);
        }
    }
}
