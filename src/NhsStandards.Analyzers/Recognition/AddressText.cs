using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Looks for a piece of text in an address, wherever the fixed parts of it stand: also after a base address that is not known.</summary>
internal static class AddressText
{
    /// <summary>Bounds the work on a text that is built on from itself in very many places.</summary>
    private const int MaximumValues = 64;

    public static bool Has(IOperation? address, System.Func<string, bool> isWanted, CancellationToken cancellation)
    {
        var remaining = MaximumValues;
        return Has(address, isWanted, ref remaining, cancellation);
    }

    private static bool Has(IOperation? address, System.Func<string, bool> isWanted, ref int remaining, CancellationToken cancellation)
    {
        if (address is null || --remaining < 0)
            return false;
        foreach (var part in address.DescendantsAndSelf())
        {
            switch (part)
            {
                case { ConstantValue: { HasValue: true, Value: string text } }:
                    if (isWanted(text))
                        return true;
                    break;
                case ILocalReferenceOperation local:
                    foreach (var given in LocalValues.Of(local))
                    {
                        if (remaining <= 0)
                            return false;
                        if (Has(given.Value, isWanted, ref remaining, cancellation))
                            return true;
                    }

                    break;
                case IFieldReferenceOperation { Field.IsReadOnly: true } or IPropertyReferenceOperation { Property.SetMethod: null }:
                    foreach (var traced in ConstantTrace.Of(part, cancellation))
                    {
                        if (traced.Text is { } known && isWanted(known))
                            return true;
                    }

                    break;
            }
        }

        return false;
    }
}
