using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells file APIs that write from those that read.</summary>
internal static class FileWrite
{
    // Values of System.IO.FileMode and System.IO.FileAccess.
    private const int OpenExisting = 3;
    private const int ReadOnly = 1;

    /// <summary>Whether the call or creation writes to the file that this parameter names.</summary>
    public static bool Is(IOperation consumer, ISymbol member) => consumer switch
    {
        IObjectCreationOperation creation => member.ContainingSymbol?.ContainingType?.Name switch
        {
            "StreamWriter" => true,
            "FileStream" => OpensToWrite(creation.Arguments),
            _ => false,
        },
        IInvocationOperation { TargetMethod.ContainingType.Name: "File" or "FileInfo" } call => Writes(call, member),
        _ => false,
    };

    private static bool Writes(IInvocationOperation call, ISymbol parameter)
    {
        var name = call.TargetMethod.Name;
        if (name.StartsWith("Write", StringComparison.Ordinal) || name.StartsWith("Append", StringComparison.Ordinal))
            return true;
        return name switch
        {
            "Create" or "CreateText" or "OpenWrite" => true,
            "Open" => OpensToWrite(call.Arguments),
            "Copy" or "Move" or "Replace" or "CopyTo" or "MoveTo" => parameter.Name.StartsWith("dest", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool OpensToWrite(ImmutableArray<IArgumentOperation> arguments)
    {
        var writes = false;
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Value.ConstantValue.Value is not int value)
                continue;
            switch (argument.Parameter?.Type.Name)
            {
                case "FileAccess":
                    return value != ReadOnly;
                case "FileMode":
                    writes = value != OpenExisting;
                    break;
            }
        }

        return writes;
    }
}
