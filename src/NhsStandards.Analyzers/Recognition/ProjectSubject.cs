using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What a project is about: patients, signed-in users, NHS login. Looked for when a rule first asks, since it takes the whole project.</summary>
internal sealed class ProjectSubject
{
    private static readonly ConditionalWeakTable<Compilation, ProjectSubject> Cache = new();

    private readonly Lazy<bool> _holdsPatients;
    private readonly SourceTokens _tokens;
    private readonly Lazy<bool> _usesNhsSignIn;

    private ProjectSubject(KnownTypes types)
    {
        _holdsPatients = new(() => HoldsPatientsIn(types.Compilation.Assembly.GlobalNamespace, PatientModel.Of(types)));
        _tokens = SourceTokens.Of(types.Compilation);
        _usesNhsSignIn = new(() => HasTextOfSignIn(_tokens));
    }

    public static ProjectSubject Of(KnownTypes types) =>
        Cache.GetValue(types.Compilation, static compilation => new ProjectSubject(KnownTypes.Of(compilation)));

    /// <summary>Whether a type of the project holds what identifies patients.</summary>
    public bool HoldsPatients => _holdsPatients.Value;

    /// <summary>Whether people or systems have to sign in to an endpoint.</summary>
    public bool RequiresSignIn => Mentions("Authorize") || Mentions("AuthorizeAttribute") || Mentions("RequireAuthorization") || Mentions("FallbackPolicy");

    /// <summary>Whether people sign in with NHS login or CIS2.</summary>
    public bool UsesNhsSignIn => _usesNhsSignIn.Value;

    /// <summary>Whether a name stands anywhere in the code.</summary>
    public bool Mentions(string name) => _tokens.Has(name);

    private static bool HoldsPatientsIn(INamespaceSymbol space, PatientModel patients)
    {
        foreach (var member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner ? HoldsPatientsIn(inner, patients) : member is INamedTypeSymbol type && patients.TierOfType(type) != PatientTier.None)
                return true;
        }

        return false;
    }

    private static bool HasTextOfSignIn(SourceTokens tokens)
    {
        foreach (var file in tokens.All)
        {
            foreach (var text in file.Texts.Keys)
            {
                if (IsOfSignIn(text))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfSignIn(string text) =>
        Has(text, "signin.nhs.uk") || Has(text, "login.nhs.uk") || Has(text, "am.nhsidentity.spineservices.nhs.uk") || text is "vtr" || text.StartsWith("AAL2_", StringComparison.Ordinal) || text.StartsWith("AAL3_", StringComparison.Ordinal);

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
