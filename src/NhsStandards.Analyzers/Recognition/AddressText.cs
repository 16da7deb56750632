using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Looks for a piece of text in an address, wherever the fixed parts of it stand: also after a base address that is not known.</summary>
internal static class AddressText
{
    private const int MaximumDepth = 4;

    public static bool Has(IOperation? address, System.Func<string, bool> isWanted, CancellationToken cancellation) => Has(address, isWanted, MaximumDepth, cancellation);

    private static bool Has(IOperation? address, System.Func<string, bool> isWanted, int depth, CancellationToken cancellation)
    {
        if (address is null || depth == 0)
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
                        if (Has(given.Value, isWanted, depth - 1, cancellation))
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
