#if NET8_0_OR_GREATER
using System.ComponentModel.DataAnnotations;
#endif

namespace NhsStandards;

/// <summary>
/// Says that a text holds an ODS code. On .NET 8 and later it is also a validation attribute: what <see cref="OdsCode.TryParse(string, out OdsCode)"/>
/// refuses is not valid. Better is a member of the type <see cref="OdsCode"/> itself.
/// </summary>
/// <remarks>
/// <see langword="null"/> is valid, as for other validation attributes; demand a value with <c>[Required]</c>. The message names
/// the member, never the value.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
#if NET8_0_OR_GREATER
public sealed class OdsCodeAttribute() : ValidationAttribute("The {0} field is not a valid ODS code.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        string text => OdsCode.TryParse(text, out _),
        OdsCode typed => !typed.IsEmpty,
        _ => false,
    };
}
#else
public sealed class OdsCodeAttribute : Attribute;
#endif
