namespace NhsStandards;

/// <summary>A person or system who acts, described as at the time of the act.</summary>
public sealed record AuditAgent
{
    /// <summary>Describes who acts.</summary>
    /// <param name="id">The identifier in the directory of users, such as an SDS user id.</param>
    /// <param name="role">The role in which the agent acts, such as an SDS role profile id or a role code.</param>
    /// <param name="organisation">The organisation that the agent acts for.</param>
    /// <param name="name">The name of the person or system, where known.</param>
    /// <exception cref="ArgumentException">The id, role or organisation is missing.</exception>
    public AuditAgent(string id, string role, OdsCode organisation, string? name = null)
    {
        Id = AuditText.Required(id, nameof(id));
        Role = AuditText.Required(role, nameof(role));
        Organisation = organisation.IsEmpty ? throw new ArgumentException("An organisation is required.", nameof(organisation)) : organisation;
        Name = name;
    }

    /// <summary>The identifier in the directory of users.</summary>
    public string Id { get; }

    /// <summary>The role in which the agent acts.</summary>
    public string Role { get; }

    /// <summary>The organisation that the agent acts for.</summary>
    public OdsCode Organisation { get; }

    /// <summary>The name of the person or system, where known.</summary>
    public string? Name { get; }
}
