using NhsStandards.Tool.Commands;
using NhsStandards.Tool.Explaining;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

public sealed class ExplainingTests
{
    [Theory]
    [InlineData("NHS3008")]
    [InlineData("nhs3008")]
    public void Explains_a_rule(string id) => Assert.StartsWith("# NHS3008: Hard-coded server\n", ExplainCommand.TextOf(id));

    [Fact]
    public void Rule_that_does_not_exist_names_its_neighbours() =>
        Assert.Contains("NHS3008", Assert.Throws<NotCheckedException>(() => ExplainCommand.TextOf("NHS3999")).Message);

    [Fact]
    public void Every_page_says_why_by_which_standard_and_whether_there_is_a_fix()
    {
        Assert.True(RulePage.Ids.Count() > 90);
        Assert.All(RulePage.Ids.Select(RulePage.Of), page =>
        {
            Assert.NotEmpty(page!.Why);
            Assert.NotEmpty(page.Fix);
            Assert.NotEmpty(page.Standards);
        });
    }

    [Fact]
    public void Every_principle_says_what_no_compiler_sees()
    {
        Assert.Equal(Principle.All.Select(principle => principle.Title), PrinciplePage.Principles.Select(guide => guide.Title));
        Assert.All(PrinciplePage.Principles, guide => Assert.NotEmpty(guide.OtherEvidence));
    }

    [Fact]
    public void Every_principle_gives_evidence_for_a_section_of_the_assessment_criteria()
    {
        Assert.Equal(5, PrinciplePage.AssessmentSections.Count);
        Assert.Equal(
            Principle.All.Select(principle => principle.Title).Order(),
            PrinciplePage.AssessmentSections.SelectMany(section => section.Principles).Order());
    }
}
