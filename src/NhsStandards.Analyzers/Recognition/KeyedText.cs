using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Reads a constant name with a constant value: a header, a form field, an entry of a dictionary, a member of an anonymous object.</summary>
internal static class KeyedText
{
    /// <summary>Whether the operation puts a constant value under a constant name.</summary>
    public static bool TryRead(IOperation operation, out string key, out string value)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                key = (target.Arguments.IsEmpty ? target.Property.Name : target.Arguments[0].Value.ConstantText()) ?? "";
                value = assignment.Value.ConstantText() ?? "";
                return key.Length > 0 && value.Length > 0;
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Append" or "Set" or "SetParameter" or "TryAddWithoutValidation" or "AddParameter" or "AddHeader" or "WithHeader" } call:
                return TryReadLast(call.Arguments, out key, out value);
            case IObjectCreationOperation { Type.Name: "KeyValuePair" } creation:
                return TryReadLast(creation.Arguments, out key, out value);
            default:
                key = "";
                value = "";
                return false;
        }
    }

    private static bool TryReadLast(ImmutableArray<IArgumentOperation> arguments, out string key, out string value)
    {
        key = "";
        value = "";
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i].Value.ConstantText() is { } text && arguments[i - 1].Value.ConstantText() is { } name)
            {
                key = name;
                value = text;
                return true;
            }
        }

        return false;
    }
}
