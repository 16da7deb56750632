namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells services, of which a platform runs as many instances as it likes, from tools and desktop programs.</summary>
internal static class HostedService
{
    private static readonly string[] Hosts =
    [
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.Extensions.Hosting.BackgroundService",
        "Microsoft.Azure.Functions.Worker.FunctionAttribute",
        "Microsoft.Azure.WebJobs.FunctionNameAttribute",
        "Amazon.Lambda.Core.ILambdaContext",
    ];

    private static readonly string[] Programs =
    [
        "System.CommandLine.RootCommand",
        "Spectre.Console.Cli.CommandApp",
        "McMaster.Extensions.CommandLineUtils.CommandLineApplication",
        "CommandLine.Parser",
        "System.Windows.Application",
        "System.Windows.Forms.Form",
        "Microsoft.Maui.Controls.Application",
    ];

    public static bool Is(KnownTypes types) => HasAny(types, Hosts) && !HasAny(types, Programs);

    private static bool HasAny(KnownTypes types, string[] names)
    {
        foreach (var name in names)
        {
            if (types.Has(name))
                return true;
        }

        return false;
    }
}
