using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6013: national RBAC grants activities, and a role or activity alone doesn't tell which.</summary>
internal sealed class RoleLiteral : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6013",
        title: "Authorisation by role literal or malformed RBAC code",
        messageFormat: "'{0}' {1}",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "National RBAC gives each user activities (B codes), and an activity includes others. A check of a job role, or of one activity as if it were a role, turns away those who have the right another way.",
        helpLinkUri: HelpLink.To("NHS6013"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.RbacCode;

    public void Check(in Constant constant)
    {
        var target = constant.Context.Target;
        if (target is null)
            return;
        if (IsRoleCheck(target, constant.Types))
        {
            if (RbacCode.In(constant.Value) is { } code)
                constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), code, "is checked as a literal role; check the activity, and those that include it, in a policy"));
        }
        else if (!constant.IsReference && NameWords.Contains(target.Name, "rbac") && RbacCode.IsMalformed(constant.Value))
        {
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), constant.Value, "is no RBAC code; write R or B and four digits"));
        }
    }

    private static bool IsRoleCheck(ISymbol target, KnownTypes types) => target switch
    {
        IPropertySymbol { Name: "Roles", ContainingType: { } attribute } => attribute.Is(types["Microsoft.AspNetCore.Authorization.IAuthorizeData"]),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { Name: "IsInRole" or "RequireRole" } } => true,
        _ => false,
    };
}
