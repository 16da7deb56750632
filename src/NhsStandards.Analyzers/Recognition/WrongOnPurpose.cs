using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that is meant to see a wrong value too: a validator's check, a comparison, a test's data.</summary>
internal static class WrongOnPurpose
{
    public static bool Is(ConstantContext context) =>
        context.Role == ConstantRole.Compared
        || context.Call switch
        {
            IInvocationOperation call => Judge.Is(call.TargetMethod),
            IObjectCreationOperation { Parent: IAttributeOperation } => true,
            _ => false,
        };
}
