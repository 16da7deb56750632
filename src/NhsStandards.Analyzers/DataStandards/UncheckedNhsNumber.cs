using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1005: what comes in as an NHS number is checked where it comes in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedNhsNumber : StandardsAnalyzer
{
    /// <summary>In the properties of a finding: the framework looks at validation attributes there, so one can be added.</summary>
    internal const string Validated = "validated";

    /// <summary>Ten digits and two spaces.</summary>
    private const int LengthWithSpaces = 12;

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1005",
        title: "NHS number crosses a boundary without Modulus 11",
        messageFormat: "'{0}' comes in as text {1}; declare it as NhsNumber, or mark it [NhsNumber] where attributes are validated",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The Modulus 11 check is mandatory for NHS numbers. Where a number comes in is the one place where a mistyped digit can be answered with a question; behind it, it is somebody else's number or nobody's. Ten digits, or a length, are no check.",
        helpLinkUri: HelpLink.To("NHS1005"));

    private static readonly ImmutableDictionary<string, string?> IsValidated = ImmutableDictionary<string, string?>.Empty.Add(Validated, "true");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var endpoints = new EndpointModel(types);
        context.RegisterSymbolAction(symbol => CheckMember(symbol, types), SymbolKind.Property);
        if (!endpoints.IsPossible)
            return;
        context.RegisterOperationBlockAction(block => CheckMethod(block, types, endpoints));
        context.RegisterOperationAction(operation => CheckMapping(operation, types), OperationKind.Invocation);
    }

    /// <summary>Whether the member is this rule's to judge, checked or not, so that no other reports it: it comes in, or is marked in the record's header.</summary>
    internal static bool Takes(ISymbol member, KnownTypes types) =>
        (member is IPropertySymbol property && IsMarked(DeclaredShape.HeaderParameterOf(property), types)) || RequestModels.Of(types).Bind(member);

    private static void CheckMember(SymbolAnalysisContext context, KnownTypes types)
    {
        var member = (IPropertySymbol)context.Symbol;
        if (FaultOf(member, types, context.CancellationToken) is { } fault)
            context.Report(Diagnostic.Create(Rule, member.Locations[0], RequestModels.Of(types).Validate(member) ? IsValidated : null, member.Name, fault));
    }

    private static string? FaultOf(IPropertySymbol member, KnownTypes types, CancellationToken cancellation)
    {
        if (!IsText(member, types)
            || IsMarked(DeclaredShape.HeaderParameterOf(member), types)
            || member.IsIndexer
            || member.SetMethod is null
            || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || DeclaredShape.IsGivenElsewhere(member)
            || DeclaredShape.IsName(member, cancellation)
            || !RequestModels.Of(types).Bind(member)
            || ValidatesItself(type, member.Name, cancellation))
        {
            return null;
        }

        var check = InputChecks.Of(types.Compilation).CheckOf(type, member.Name);
        return check == InputCheck.OfNumber ? null : FaultOf(member, DeclaredShape.HeaderParameterOf(member), check);
    }

    private static void CheckMethod(OperationBlockAnalysisContext context, KnownTypes types, EndpointModel endpoints)
    {
        if (context.OwningSymbol is not IMethodSymbol method || endpoints.KindOf(method) is not (var kind and not EndpointKind.None))
            return;
        foreach (var parameter in method.Parameters)
        {
            if (FaultOf(parameter, types) is { } fault && !IsFiltered(method) && !IsCheckedIn(context.OperationBlocks, parameter, types))
                context.Report(Diagnostic.Create(Rule, parameter.Locations[0], kind == EndpointKind.Action ? IsValidated : null, parameter.Name, fault));
        }

        if (kind is EndpointKind.Function or EndpointKind.Action)
            CheckVariables(context, method, types);
    }

    /// <summary>A variable that is filled from the query, a header or a form of the request, as functions do.</summary>
    private static void CheckVariables(OperationBlockAnalysisContext context, IMethodSymbol method, KnownTypes types)
    {
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.Contents())
            {
                if (operation is IVariableDeclaratorOperation { Symbol: { } local } declarator
                    && IsText(local, types)
                    && declarator.GetVariableInitializer() is { } initializer
                    && IsReadFromRequest(initializer)
                    && !Judge.Contains(method)
                    && !IsFiltered(method)
                    && !InputChecks.MakeOneOf(initializer)
                    && !IsCheckedIn(context.OperationBlocks, local, types))
                {
                    context.Report(Diagnostic.Create(Rule, local.Locations[0], local.Name, "without the Modulus 11 check"));
                }
            }
        }
    }

    private static bool IsReadFromRequest(IOperation value)
    {
        foreach (var part in value.Descendants())
        {
            if (part is IPropertyReferenceOperation { Property: { Name: "Query" or "Headers" or "Form" or "RouteValues", ContainingType.Name: "HttpRequest" or "HttpRequestData" } })
                return true;
        }

        return false;
    }

    private static void CheckMapping(OperationAnalysisContext context, KnownTypes types)
    {
        if (EndpointModel.HandlerOf((IInvocationOperation)context.Operation, out var body) is not { } handler || body is null)
            return;
        foreach (var parameter in handler.Parameters)
        {
            if (FaultOf(parameter, types) is { } fault && !parameter.DeclaringSyntaxReferences.IsEmpty && !IsCheckedIn(ImmutableArray.Create(body), parameter, types))
                context.Report(Diagnostic.Create(Rule, parameter.Locations[0], parameter.Name, fault));
        }
    }

    private static string? FaultOf(IParameterSymbol parameter, KnownTypes types) =>
        IsText(parameter, types) && RequestModels.IsBound(parameter) && !Judge.Contains(parameter.ContainingSymbol)
            ? FaultOf(parameter, null, InputCheck.None)
            : null;

    /// <summary>Whether a member or parameter is a text that holds somebody's NHS number, and not what was typed or is shown.</summary>
    private static bool IsText(ISymbol symbol, KnownTypes types) =>
        (symbol.TypeOf() is { SpecialType: SpecialType.System_String } || (symbol is ILocalSymbol { Type.Name: "StringValues" } values && values.Type.IsInNamespace("Microsoft.Extensions.Primitives")))
        && !symbol.IsStatic
        && !symbol.IsImplicitlyDeclared
        && PersonNumber.KindOfName(symbol.Name) == PersonNumberKind.NhsNumber
        && !HeldMember.IsMeantAsText(symbol)
        && !IsMarked(symbol, types);

    private static bool IsMarked(ISymbol? symbol, KnownTypes types) => symbol?.HasAttribute(types["NhsStandards.NhsNumberAttribute"]) == true;

    /// <summary>What is wrong with the attributes of a member and of the header's parameter that it stands for; nothing where one of them may check.</summary>
    private static string? FaultOf(ISymbol symbol, IParameterSymbol? header, InputCheck check)
    {
        var length = int.MaxValue;
        if (!TryReadAttributes(symbol, ref check, ref length) || (header is not null && !TryReadAttributes(header, ref check, ref length)))
            return null;
        return length < LengthWithSpaces ? $"of at most {length.ToString(CultureInfo.InvariantCulture)} characters, which refuses numbers with spaces, without the Modulus 11 check"
            : check == InputCheck.OfForm ? "of which only the form is checked, without the Modulus 11 check"
            : "without the Modulus 11 check";
    }

    private static bool TryReadAttributes(ISymbol symbol, ref InputCheck check, ref int length)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            switch (type.Name)
            {
                case "RegularExpressionAttribute" or "MinLengthAttribute":
                    check = InputCheck.OfForm;
                    break;
                case "StringLengthAttribute" or "MaxLengthAttribute" or "LengthAttribute":
                    check = InputCheck.OfForm;
                    if (attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[arguments.Length - 1].Value is int maximum)
                        length = maximum;
                    break;
                default:
                    if (MayCheck(type))
                        return false;
                    break;
            }
        }

        return true;
    }

    /// <summary>An attribute of the team's own that validates, binds or converts.</summary>
    private static bool MayCheck(INamedTypeSymbol attribute)
    {
        if (attribute.Name is "ModelBinderAttribute" or "CustomValidationAttribute" or "RemoteAttribute" or "PageRemoteAttribute" || attribute.Name.EndsWith("ConverterAttribute", StringComparison.Ordinal) || NameWords.Contains(attribute.Name, "nhsnumber"))
            return true;
        if (attribute.IsBelowNamespace("System"))
            return false;
        for (var ancestor = attribute.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name is "ValidationAttribute" or "ModelBinderAttribute")
                return true;
        }

        return false;
    }

    /// <summary>Whether the type has a <c>Validate</c> of its own that looks at the member.</summary>
    private static bool ValidatesItself(INamedTypeSymbol type, string member, CancellationToken cancellation)
    {
        foreach (var candidate in type.GetMembers())
        {
            if (candidate is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method || !method.Name.EndsWith("Validate", StringComparison.Ordinal))
                continue;
            foreach (var declaration in method.DeclaringSyntaxReferences)
            {
                foreach (var token in declaration.GetSyntax(cancellation).DescendantTokens())
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member)
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a filter that is called for NHS numbers runs before the endpoint.</summary>
    private static bool IsFiltered(IMethodSymbol method) => HasFilter(method) || HasFilter(method.ContainingType);

    private static bool HasFilter(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && NameWords.Contains(type.Name, "nhsnumber"))
                return true;
            foreach (var argument in attribute.ConstructorArguments)
            {
                if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol filter } && NameWords.Contains(filter.Name, "nhsnumber"))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the body gives the number, or a variable made of it, to something that may check it.</summary>
    private static bool IsCheckedIn(ImmutableArray<IOperation> blocks, ISymbol number, KnownTypes types)
    {
        var numbers = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { number };
        foreach (var block in blocks)
        {
            foreach (var operation in block.Contents())
            {
                switch (operation)
                {
                    case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer && Has(initializer, numbers):
                        numbers.Add(declarator.Symbol);
                        break;
                    case IInvocationOperation call when InputChecks.MayBeMadeBy(call.TargetMethod) && Has(call, numbers):
                    case IObjectCreationOperation { Type: INamedTypeSymbol made } creation when IsCheckedBy(made, types) && Has(creation, numbers):
                    case IConversionOperation { OperatorMethod: not null, Type: { } converted } conversion when InputChecks.IsNumberType(converted.Name) && Has(conversion, numbers):
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether making the type checks the number: it is a number, or a request whose validator does.</summary>
    private static bool IsCheckedBy(INamedTypeSymbol made, KnownTypes types)
    {
        if (InputChecks.IsNumberType(made.Name))
            return true;
        if (made.DeclaringSyntaxReferences.IsEmpty)
            return false;
        foreach (var member in made.GetMembers())
        {
            if (member is IPropertySymbol && PersonNumber.KindOfName(member.Name) == PersonNumberKind.NhsNumber)
                return InputChecks.Of(types.Compilation).CheckOf(made, member.Name) == InputCheck.OfNumber;
        }

        return false;
    }

    private static bool Has(IOperation operation, HashSet<ISymbol> numbers)
    {
        foreach (var part in operation.Descendants())
        {
            if ((part is IParameterReferenceOperation parameter && numbers.Contains(parameter.Parameter)) || (part is ILocalReferenceOperation local && numbers.Contains(local.Local)))
                return true;
        }

        return false;
    }
}
