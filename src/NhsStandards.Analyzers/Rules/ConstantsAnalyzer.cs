using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.CyberSecurity;
using NhsStandards.Analyzers.DataStandards;
using NhsStandards.Analyzers.InternetFirst;
using NhsStandards.Analyzers.ModernBrowsers;
using NhsStandards.Analyzers.OpenInterfaces;
using NhsStandards.Analyzers.PrivacyAndAudit;
using NhsStandards.Analyzers.PublicCloud;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.RecordLayers;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The one pass over text constants: classifies each by its first characters and hands it to the rules that want it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantsAnalyzer : StandardsAnalyzer
{
    private static readonly IConstantRule[] Rules =
    [
        new NhsNumberLiteral(),
        new LiveNhsNumber(),
        new PlaceholderNhsNumber(),
        new OtherPersonNumberLiteral(),
        new OdsCodeLiteral(),
        new SctidLiteral(),
        new SctidOfOtherComponent(),
        new ReadCodeOnly(),
        new ClassificationCode(),
        new RegistrationNumber(),
        new UcumCode(),
        new CodeListValue(),
        new RetiredUri(),
        new NearMissUri(),
        new Dstu2MediaType(),
        new UnknownUkCoreName(),
        new ClosedMediaType(),
        new SpineMessage(),
        new AnonymousRequest(),
        new UnencryptedDatabase(),
        new WeakXmlSignature(),
        new UnsignedTokenHeader(),
        new SecretInSource(),
        new PasswordGrant(),
        new LowAssurance(),
        new AlteredAuditTable(),
        new PrivateNetworkHost(),
        new TestEndpoint(),
        new CloudRegionName(),
        new CloudKeyInText(),
        new ForeignStore(),
        new RoleLiteral(),
        new LegacyTechnology(),
    ];

    private static readonly IConstantRule[] TestRules = [.. Rules.Where(static rule => rule is IRunsInTestProjects)];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Rules.SelectMany(static rule => rule.Descriptors));

    private protected override bool RunsInTestProjects => true;

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var rules = project.IsTestProject ? TestRules : Rules;
        var wanted = WantedShapes(rules);
        context.RegisterOperationAction(
            operation => Visit(operation, types, rules, wanted),
            OperationKind.Literal,
            OperationKind.InterpolatedString,
            OperationKind.Utf8String,
            OperationKind.FieldReference,
            OperationKind.LocalReference);
    }

    private static void Visit(OperationAnalysisContext context, KnownTypes types, IConstantRule[] rules, ConstantShapes wanted)
    {
        var operation = context.Operation;
        if (TextOf(operation) is not { Length: > 0 } text)
            return;
        if (operation.Parent is IBinaryOperation { ConstantValue.HasValue: true })
        {
            // The whole concatenation is one constant, seen once: at its first part.
            if (WholeConcatenation(operation) is not { ConstantValue.Value: string whole } concatenation)
                return;
            operation = concatenation;
            text = whole;
        }
        else if (operation.Parent is IInterpolatedStringTextOperation { Parent: IInterpolatedStringOperation { ConstantValue.HasValue: true } })
        {
            return;
        }

        var shapes = ConstantShape.Of(text);
        if ((shapes & wanted) == 0)
            return;
        var constant = new Constant(context, types, operation, text, shapes);
        foreach (var rule in rules)
        {
            if ((rule.Shapes & shapes) != 0)
                rule.Check(constant);
        }
    }

    /// <summary>Of a literal from its source: the compiler makes an object for each constant that is asked for.</summary>
    private static string? TextOf(IOperation operation) => operation switch
    {
        ILiteralOperation { Syntax: LiteralExpressionSyntax literal } => literal.Token.Value as string,
        IUtf8StringOperation utf8 => utf8.Value,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        _ => null,
    };

    /// <summary>The outermost constant concatenation that begins with this operand; nothing where it does not begin with it.</summary>
    private static IOperation? WholeConcatenation(IOperation operand)
    {
        var current = operand;
        while (current.Parent is IBinaryOperation { ConstantValue.HasValue: true } binary)
        {
            if (binary.LeftOperand != current)
                return null;
            current = binary;
        }

        return current;
    }

    private static ConstantShapes WantedShapes(IConstantRule[] rules)
    {
        var shapes = ConstantShapes.None;
        foreach (var rule in rules)
            shapes |= rule.Shapes;
        return shapes;
    }
}
