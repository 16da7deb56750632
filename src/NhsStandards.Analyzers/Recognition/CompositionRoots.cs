using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that puts a program together or watches over it, and so touches every layer by nature.</summary>
internal readonly struct CompositionRoots(KnownTypes types)
{
    private readonly INamedTypeSymbol? _services = types["Microsoft.Extensions.DependencyInjection.IServiceCollection"];
    private readonly INamedTypeSymbol? _healthCheck = types["Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck"];
    private readonly INamedTypeSymbol? _designTimeFactory = types["Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory`1"];
    private readonly INamedTypeSymbol? _migration = types["Microsoft.EntityFrameworkCore.Migrations.Migration"];

    public bool IsRoot(INamedTypeSymbol type) =>
        type.Name is "Program" or "Startup" || type.Is(_healthCheck) || type.Is(_designTimeFactory) || type.Is(_migration);

    /// <summary>Whether a method registers services.</summary>
    public bool IsRoot(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.Is(_services))
                return true;
        }

        return false;
    }
}
