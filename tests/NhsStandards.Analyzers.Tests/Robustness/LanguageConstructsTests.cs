using Microsoft.CodeAnalysis.CSharp;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Robustness;

/// <summary>The language constructs are what they say: code without syntax errors, and all that C# 12 has.</summary>
public class LanguageConstructsTests
{
    /// <summary>What no C# 12 file without mistakes has: scripts, mistakes, and what came later.</summary>
    private static readonly string[] Others =
    [
        "LoadDirectiveTriviaSyntax", "ReferenceDirectiveTriviaSyntax", "ShebangDirectiveTriviaSyntax", "IgnoredDirectiveTriviaSyntax",
        "BadDirectiveTriviaSyntax", "IncompleteMemberSyntax", "SkippedTokensTriviaSyntax",
        "AllowsConstraintClauseSyntax", "RefStructConstraintSyntax", "FieldExpressionSyntax", "ExtensionBlockDeclarationSyntax",
        "ExtensionMemberCrefSyntax", "UnionDeclarationSyntax", "UnsafeExpressionSyntax", "WithElementSyntax",
    ];

    [Fact]
    public void Lack_none()
    {
        var found = new[] { LanguageConstructs.With("text"), LanguageConstructs.Program, LanguageConstructs.FileScoped }
            .SelectMany(code => CSharpSyntaxTree.ParseText(code, SubjectCode.ParseOptions).GetRoot().DescendantNodesAndSelf(descendIntoTrivia: true))
            .Select(node => node.GetType())
            .ToHashSet();
        var missing = string.Join(", ", typeof(CSharpSyntaxNode).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CSharpSyntaxNode)) && !type.IsAbstract && !found.Contains(type))
            .Select(type => type.Name)
            .Except(Others)
            .Order(StringComparer.Ordinal));
        Assert.True(missing.Length == 0, missing);
    }

    [Theory]
    [MemberData(nameof(RobustnessTests.Texts), MemberType = typeof(RobustnessTests))]
    public void Have_no_syntax_errors(string text) =>
        Assert.Empty(CSharpSyntaxTree.ParseText(LanguageConstructs.With(text), SubjectCode.ParseOptions).GetDiagnostics());

    [Fact]
    public void Newest_ones_have_no_syntax_errors()
    {
        if (typeof(CSharpSyntaxNode).Assembly.GetName().Version!.Major >= 5)
            Assert.Empty(CSharpSyntaxTree.ParseText(LanguageConstructs.Newest, SubjectCode.NewestParseOptions).GetDiagnostics());
    }
}
