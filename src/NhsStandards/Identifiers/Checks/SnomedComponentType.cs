namespace NhsStandards;

/// <summary>What kind of component a SNOMED CT identifier names, by its partition digits.</summary>
public enum SnomedComponentType
{
    /// <summary>No component: the identifier is empty.</summary>
    None,

    /// <summary>A concept, partitions 00 and 10: the only kind that is recorded as a code.</summary>
    Concept,

    /// <summary>A description, partitions 01 and 11.</summary>
    Description,

    /// <summary>A relationship, partitions 02 and 12.</summary>
    Relationship,

    /// <summary>A post-coordinated expression, partition 16.</summary>
    Expression,
}
