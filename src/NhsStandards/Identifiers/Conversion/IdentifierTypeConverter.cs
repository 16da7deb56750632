using System.ComponentModel;
using System.Globalization;

namespace NhsStandards;

/// <summary>
/// Converts an identifier from and to its text, for model binding, configuration and serialisers that know type converters.
/// They store and transport, so the text is the whole value, also where <c>ToString()</c> masks it.
/// </summary>
internal abstract class IdentifierTypeConverter<T> : TypeConverter
    where T : struct
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? Parse(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T identifier ? ValueOf(identifier) : base.ConvertTo(context, culture, value, destinationType);

    protected abstract T Parse(string text);

    protected abstract string ValueOf(T identifier);
}
