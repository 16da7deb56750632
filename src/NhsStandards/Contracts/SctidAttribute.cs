#if NET8_0_OR_GREATER
using System.ComponentModel.DataAnnotations;
#endif

namespace NhsStandards;

/// <summary>
/// Says that a text holds a SNOMED CT identifier. On .NET 8 and later it is also a validation attribute: what <see cref="SnomedCode.TryParse(string, out SnomedCode)"/>
/// refuses is not valid. Better is a member of the type <see cref="SnomedCode"/> itself.
/// </summary>
/// <remarks>
/// <see langword="null"/> is valid, as for other validation attributes; demand a value with <c>[Required]</c>. The message names
/// the member, never the value.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
#if NET8_0_OR_GREATER
public sealed class SctidAttribute() : ValidationAttribute("The {0} field is not a valid SNOMED CT identifier.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        string text => SnomedCode.TryParse(text, out _),
        SnomedCode typed => !typed.IsEmpty,
        _ => false,
    };
}
#else
public sealed class SctidAttribute : Attribute;
#endif
