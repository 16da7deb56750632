#if NET8_0_OR_GREATER
using System.ComponentModel.DataAnnotations;
#endif

namespace NhsStandards;

/// <summary>
/// Says that a text holds an NHS number. On .NET 8 and later it is also a validation attribute: what <see cref="NhsNumber.TryParse(string, out NhsNumber)"/>
/// refuses is not valid. Better is a member of the type <see cref="NhsNumber"/> itself.
/// </summary>
/// <remarks>
/// <see langword="null"/> is valid, as for other validation attributes; demand a value with <c>[Required]</c>. The message names
/// the member, never the value.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
#if NET8_0_OR_GREATER
public sealed class NhsNumberAttribute() : ValidationAttribute("The {0} field is not a valid NHS number.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        string text => NhsNumber.TryParse(text, out _),
        NhsNumber typed => !typed.IsEmpty,
        _ => false,
    };
}
#else
public sealed class NhsNumberAttribute : Attribute;
#endif
