using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1004: the number of a person is text of ten digits, not an amount.</summary>
/// <remarks>
/// Reported is every declaration that has to change. A parse whose result goes into such a declaration is the same problem
/// and is not reported beside it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NumericPersonNumber : StandardsAnalyzer
{
    private const string Column = "System.ComponentModel.DataAnnotations.Schema.ColumnAttribute";
    private const string RelationalProperties = "Microsoft.EntityFrameworkCore.RelationalPropertyBuilderExtensions";

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1004",
        title: "NHS, CHI or H&C number held or parsed as a number",
        messageFormat: "'{0}' is {1} '{2}', but {3} number is text of ten digits; use {4} or string",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The number of a person names somebody and is never calculated with. Held as a number it loses leading zeros, which CHI numbers have, overflows an int, and lets amounts through that no check digit has been looked at for.",
        helpLinkUri: HelpLink.To("NHS1004"),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        context.RegisterSymbolAction(symbol => CheckDeclaration(symbol, types), SymbolKind.Field, SymbolKind.Property, SymbolKind.Parameter);
        context.RegisterSymbolAction(symbol => CheckDelegate(symbol, types), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => CheckLambda(operation, types), OperationKind.AnonymousFunction);
        context.RegisterOperationAction(operation => CheckLocalFunction(operation, types), OperationKind.LocalFunction);
        context.RegisterOperationAction(operation => CheckCall(operation, types), OperationKind.Invocation);
    }

    private static void CheckDeclaration(SymbolAnalysisContext context, KnownTypes types)
    {
        var symbol = context.Symbol;
        if (IsReportedDeclaration(symbol, types))
            context.Report(Held(symbol, types, symbol.Locations[0]));
        else if (symbol is IFieldSymbol or IPropertySymbol)
            CheckColumn(context, symbol, types);
    }

    /// <summary>The parameters of a declared delegate, which the compiler does not hand out as such.</summary>
    private static void CheckDelegate(SymbolAnalysisContext context, KnownTypes types)
    {
        if (((INamedTypeSymbol)context.Symbol).DelegateInvokeMethod is not { } invoke)
            return;
        foreach (var parameter in invoke.Parameters)
        {
            if (IsNumeric(parameter, types))
                context.Report(Held(parameter, types, parameter.Locations[0]));
        }
    }

    /// <summary>A text member that is stored in a numeric column. Of a numeric member the column is a consequence.</summary>
    private static void CheckColumn(SymbolAnalysisContext context, ISymbol member, KnownTypes types)
    {
        if (types[Column] is not { } attribute
            || KindOf(member, types) is var kind && kind == PersonNumberKind.None
            || PersonNumberStorage.NumberIn(member.TypeOf()!) is not null
            || DeclaredShape.IsInMigration(member)
            || member.FindAttribute(attribute) is not { } column)
        {
            return;
        }

        foreach (var argument in column.NamedArguments)
        {
            if (argument is { Key: "TypeName", Value.Value: string typeName } && PersonNumberStorage.IsNumericColumn(typeName))
                context.Report(Create(column.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? member.Locations[0], member.Name, "stored as", typeName, kind));
        }
    }

    private static void CheckLambda(OperationAnalysisContext context, KnownTypes types)
    {
        foreach (var parameter in ((IAnonymousFunctionOperation)context.Operation).Symbol.Parameters)
        {
            // A parameter without a written type has it from the delegate.
            if (IsNumeric(parameter, types)
                && !parameter.DeclaringSyntaxReferences.IsEmpty
                && parameter.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is ParameterSyntax { Type: not null })
            {
                context.Report(Held(parameter, types, parameter.Locations[0]));
            }
        }
    }

    private static void CheckLocalFunction(OperationAnalysisContext context, KnownTypes types)
    {
        foreach (var parameter in ((ILocalFunctionOperation)context.Operation).Symbol.Parameters)
        {
            if (IsNumeric(parameter, types))
                context.Report(Held(parameter, types, parameter.Locations[0]));
        }
    }

    private static void CheckCall(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "HasColumnType")
            CheckColumnType(context, call, types);
        else if (NumberParse.TryGet(call, out var parse))
            CheckParse(context, parse, types);
    }

    private static void CheckParse(OperationAnalysisContext context, NumberParse parse, KnownTypes types)
    {
        if (NumberOf(parse, types) is not { } number || parse.OnlyAsks || Judge.Contains(context.ContainingSymbol) || DeclaredShape.IsInMigration(context.ContainingSymbol))
            return;
        context.Report(Create(parse.Call.Syntax.GetLocation(), number.Name, "parsed as", NameOf(parse.Number), KindOf(number, types)));
    }

    /// <summary>
    /// The variable, member or parameter that says that a person's number is parsed. Nothing where it is numeric itself and so is
    /// reported at its declaration, or belongs to a library, which can't be changed.
    /// </summary>
    private static ISymbol? NumberOf(NumberParse parse, KnownTypes types)
    {
        var target = parse.Target;
        if (target is ILocalSymbol && KindOf(target, types) != PersonNumberKind.None && !Amount.IsNamed(target.Name))
            return target;
        if (target is not null and not ILocalSymbol && IsNumeric(target, types))
            return null;
        var text = ConstantContext.SymbolOf(parse.Text);
        return text is not null && KindOf(text, types) != PersonNumberKind.None && !Amount.IsNamed(text.Name) && !IsNumeric(text, types) ? text : null;
    }

    private static void CheckColumnType(OperationAnalysisContext context, IInvocationOperation call, KnownTypes types)
    {
        if (!types.Has(RelationalProperties)
            || call.Arguments.IsEmpty
            || call.Arguments[call.Arguments.Length - 1] is not { Value.ConstantValue: { HasValue: true, Value: string typeName } }
            || !PersonNumberStorage.IsNumericColumn(typeName)
            || ConfiguredMember(call) is not { } member
            || KindOf(member, types) is var kind && kind == PersonNumberKind.None
            || PersonNumberStorage.NumberIn(member.TypeOf()!) is not null
            || DeclaredShape.IsInMigration(context.ContainingSymbol))
        {
            return;
        }

        context.Report(Create(call.Arguments[call.Arguments.Length - 1].Syntax.GetLocation(), member.Name, "stored as", typeName, kind));
    }

    /// <summary>The member of <c>Property(p =&gt; p.NhsNumber)</c> in the chain of calls before.</summary>
    private static ISymbol? ConfiguredMember(IInvocationOperation call)
    {
        var current = call;
        while (true)
        {
            IOperation? receiver = current.Instance ?? (current.TargetMethod.IsExtensionMethod && !current.Arguments.IsEmpty ? current.Arguments[0].Value : null);
            while (receiver is IConversionOperation conversion)
                receiver = conversion.Operand;
            if (receiver is not IInvocationOperation previous)
                return null;
            current = previous;
            if (current.TargetMethod.Name != "Property" || current.Arguments.IsEmpty)
                continue;
            foreach (var operation in current.Arguments[0].Descendants())
            {
                if (operation is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member)
                    return member.Member;
            }

            return null;
        }
    }

    private static bool IsReportedDeclaration(ISymbol symbol, KnownTypes types) =>
        !symbol.IsImplicitlyDeclared
        && IsNumeric(symbol, types)
        // A static number is nobody's: it is a bound, a position or a count.
        && (symbol is IParameterSymbol || !symbol.IsStatic)
        && !(symbol is IParameterSymbol parameter && (DeclaredShape.IsRecordHeader(parameter) || parameter.ContainingSymbol.IsImplicitlyDeclared || parameter.ContainingSymbol is IMethodSymbol { AssociatedSymbol: not null }))
        && !DeclaredShape.IsGivenElsewhere(symbol);

    /// <summary>Whether the symbol is a person's number and its type a number.</summary>
    private static bool IsNumeric(ISymbol symbol, KnownTypes types) =>
        symbol.TypeOf() is { } type
        && PersonNumberStorage.NumberIn(type) is not null
        && KindOf(symbol, types) != PersonNumberKind.None
        && !Amount.IsNamed(symbol.Name)
        // 'NhsNumbers' of a plain number is how many there are.
        && (PersonNumberStorage.IsCollection(type) || !NameWords.EndsWith(symbol.Name, "numbers"));

    private static PersonNumberKind KindOf(ISymbol symbol, KnownTypes types)
    {
        if (symbol is IMethodSymbol)
            return PersonNumberKind.None;
        return PersonNumber.KindOf(symbol, types) is var kind and not PersonNumberKind.None ? kind : PersonNumber.KindOfNamedType(symbol.TypeOf());
    }

    private static Diagnostic Held(ISymbol symbol, KnownTypes types, Location location) =>
        Create(location, symbol.Name, "held as", NameOf(symbol.TypeOf()!), PersonNumber.KindOf(symbol, types));

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static Diagnostic Create(Location location, string name, string how, string type, PersonNumberKind kind) =>
        Diagnostic.Create(Rule, location, name, how, type, kind == PersonNumberKind.ChiNumber ? "a CHI" : kind == PersonNumberKind.HealthAndCareNumber ? "an H&C" : "an NHS", PersonNumber.TypeNameOf(kind));
}
