using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// The types of the compilation that requests and messages are read into, and that answers are written from. Found once, when a
/// rule asks. Handlers of minimal APIs and bodies that functions read are found by the names in their source.
/// </summary>
internal sealed class RequestModels
{
    private const int MaximumDepth = 3;

    private static readonly ConditionalWeakTable<Compilation, RequestModels> Cache = new();

    /// <summary>What maps a handler or reads a body.</summary>
    private static readonly string[] Names =
    [
        "MapGet", "MapPost", "MapPut", "MapPatch", "MapDelete", "MapMethods", "ReadFromJsonAsync", "Deserialize", "DeserializeAsync", "DeserializeObject", "FromJson",
    ];

    private static readonly string[] RequestWords = ["req", "request", "body", "message", "httprequest"];

    /// <summary>The types that come in, how deep their members were followed, and how deep with their validation attributes looked at on the way.</summary>
    private readonly Dictionary<ISymbol, (int Depth, int ValidatedDepth)> _bound = new(SymbolEqualityComparer.Default);

    /// <summary>The types that are answered, and how deep their members were followed.</summary>
    private readonly Dictionary<ISymbol, int> _returned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _typesInSource = new(StringComparer.Ordinal);
    private readonly HashSet<(string Type, string Method)> _handlersInSource = [];
    private readonly EndpointModel _endpoints;
    private readonly KnownTypes _types;

    private RequestModels(KnownTypes types)
    {
        _types = types;
        _endpoints = new EndpointModel(types);
        var tokens = SourceTokens.Of(types.Compilation);
        foreach (var name in Names)
        {
            foreach (var token in tokens.Named(name))
                Read(token);
        }

        Visit(types.Compilation.Assembly.GlobalNamespace);
    }

    public static RequestModels Of(KnownTypes types) => Cache.GetValue(types.Compilation, static compilation => new RequestModels(KnownTypes.Of(compilation)));

    /// <summary>Whether something from outside is read into the member.</summary>
    public bool Bind(ISymbol member) => _bound.ContainsKey(member.ContainingType) || IsBoundItself(member);

    /// <summary>Whether the framework looks at the validation attributes of the member.</summary>
    public bool Validate(ISymbol member) => IsBoundItself(member) || (_bound.TryGetValue(member.ContainingType, out var binding) && binding.ValidatedDepth > 0);

    /// <summary>Whether the type is a part of an API: it is read from requests or written to answers.</summary>
    public bool Hold(INamedTypeSymbol type) => _bound.ContainsKey(type) || _returned.ContainsKey(type);

    /// <summary>Whether a parameter gets something of the request, and no service.</summary>
    public static bool IsBound(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute" or "HttpTriggerAttribute" or "ModelBinderAttribute")
                return false;
        }

        return true;
    }

    private static bool IsBoundItself(ISymbol member) => HasAttribute(member, "BindPropertyAttribute") || HasAttribute(member.ContainingType, "BindPropertiesAttribute");

    private static bool HasAttribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
                return true;
        }

        return false;
    }

    private void Visit(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamedTypeSymbol type:
                    Visit(type);
                    Visit((INamespaceOrTypeSymbol)type);
                    break;
                case INamespaceSymbol inner:
                    Visit(inner);
                    break;
            }
        }
    }

    private void Visit(INamedTypeSymbol type)
    {
        if (_typesInSource.Contains(type.Name))
            Bind(type, isValidated: false, MaximumDepth);
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IConsumer" or "IHandleMessages", TypeArguments.Length: 1 })
                Bind(contract.TypeArguments[0], isValidated: false, MaximumDepth);
        }

        ReadSerialised(type);
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
                Visit(method);
            else if (member is IPropertySymbol property && IsBoundItself(property))
                Bind(property.Type, isValidated: true, MaximumDepth);
        }
    }

    /// <summary>The types for which the compiler writes the code that serialises them.</summary>
    private void ReadSerialised(INamedTypeSymbol context)
    {
        foreach (var attribute in context.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonSerializableAttribute", ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is ITypeSymbol type)
                Return(type, MaximumDepth);
        }
    }

    private void Visit(IMethodSymbol method)
    {
        var kind = _endpoints.KindOf(method);
        if (kind == EndpointKind.None && method.MethodKind == MethodKind.Ordinary && _handlersInSource.Contains((method.ContainingType.Name, method.Name)))
            kind = EndpointKind.MinimalApi;
        foreach (var parameter in method.Parameters)
        {
            if (kind == EndpointKind.None ? IsTriggered(parameter) : IsBound(parameter))
                Bind(parameter.Type, kind is EndpointKind.Action or EndpointKind.PageHandler, MaximumDepth);
        }

        if (kind is EndpointKind.Action or EndpointKind.Function or EndpointKind.MinimalApi)
            Return(method.ReturnType, MaximumDepth);
    }

    /// <summary>Whether a message of a queue or an event is read into the parameter.</summary>
    private static bool IsTriggered(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is { } name && name.EndsWith("TriggerAttribute", StringComparison.Ordinal) && name is not ("TimerTriggerAttribute" or "HttpTriggerAttribute"))
                return true;
        }

        return false;
    }

    private void Bind(ITypeSymbol type, bool isValidated, int depth)
    {
        if (depth == 0)
            return;
        foreach (var model in ModelsIn(type))
        {
            if (_bound.TryGetValue(model, out var binding) && (isValidated ? binding.ValidatedDepth : binding.Depth) >= depth)
                continue;
            _bound[model] = (Math.Max(depth, binding.Depth), isValidated ? Math.Max(depth, binding.ValidatedDepth) : binding.ValidatedDepth);
            foreach (var member in model.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } property)
                    Bind(property.Type, isValidated, depth - 1);
            }
        }
    }

    private void Return(ITypeSymbol type, int depth)
    {
        if (depth == 0)
            return;
        foreach (var model in ModelsIn(type))
        {
            if (_returned.TryGetValue(model, out var known) && known >= depth)
                continue;
            _returned[model] = depth;
            foreach (var member in model.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } property)
                    Return(property.Type, depth - 1);
            }
        }
    }

    /// <summary>The types of this compilation that a type is, has as a base, or wraps.</summary>
    private IEnumerable<INamedTypeSymbol> ModelsIn(ITypeSymbol type)
    {
        while (type is IArrayTypeSymbol array)
            type = array.ElementType;
        if (type is not INamedTypeSymbol named)
            yield break;
        foreach (var argument in named.TypeArguments)
        {
            foreach (var wrapped in ModelsIn(argument))
                yield return wrapped;
        }

        for (var current = named.OriginalDefinition; current is { TypeKind: TypeKind.Class or TypeKind.Struct } && IsOwn(current) && !PatientModel.IsRole(current); current = current.BaseType?.OriginalDefinition)
            yield return current;
    }

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _types.Compilation.Assembly);

    private void Read(SyntaxToken identifier)
    {
        switch (identifier.ValueText)
        {
            case "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete" or "MapMethods":
                if (CallOf(identifier) is { } map)
                    ReadHandler(map.ArgumentList.Arguments);
                break;
            case "ReadFromJsonAsync" when identifier.Parent is GenericNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: var receiver } } generic && IsRequest(receiver):
                ReadNames(generic.TypeArgumentList);
                break;
            case "Deserialize" or "DeserializeAsync" or "DeserializeObject" or "FromJson" when identifier.Parent is GenericNameSyntax generic && CallOf(identifier) is { ArgumentList.Arguments: { Count: > 0 } arguments } && IsRequest(arguments[0]) && IsInFunction(generic):
                ReadNames(generic.TypeArgumentList);
                break;
        }
    }

    private static InvocationExpressionSyntax? CallOf(SyntaxToken name) => name.Parent?.Parent switch
    {
        InvocationExpressionSyntax call => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    private void ReadHandler(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            switch (argument.Expression)
            {
                case ParenthesizedLambdaExpressionSyntax lambda:
                    foreach (var parameter in lambda.ParameterList.Parameters)
                    {
                        if (parameter.Type is { } type)
                            ReadNames(type);
                    }

                    break;
                case IdentifierNameSyntax name when name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type:
                    _handlersInSource.Add((type.Identifier.ValueText, name.Identifier.ValueText));
                    break;
                case MemberAccessExpressionSyntax { Expression: var type, Name: IdentifierNameSyntax name }:
                    _handlersInSource.Add(((type as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? type.ToString(), name.Identifier.ValueText));
                    break;
            }
        }
    }

    private void ReadNames(SyntaxNode types)
    {
        foreach (var token in types.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                _typesInSource.Add(token.ValueText);
        }
    }

    /// <summary>Whether an expression is called a request or its body, and not an answer.</summary>
    private static bool IsRequest(SyntaxNode expression)
    {
        var isRequest = false;
        foreach (var token in expression.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            if (NameWords.Contains(token.ValueText, "response") || NameWords.Contains(token.ValueText, "content"))
                return false;
            isRequest |= NameWords.ContainsAny(token.ValueText, RequestWords);
        }

        return isRequest;
    }

    /// <summary>Whether the code stands in a method with a trigger.</summary>
    private static bool IsInFunction(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
            return false;
        foreach (var parameter in method.ParameterList.Parameters)
        {
            foreach (var list in parameter.AttributeLists)
            {
                foreach (var attribute in list.Attributes)
                {
                    if (attribute.Name.ToString() is var name && (name.EndsWith("Trigger", StringComparison.Ordinal) || name.EndsWith("TriggerAttribute", StringComparison.Ordinal)))
                        return true;
                }
            }
        }

        return false;
    }
}
