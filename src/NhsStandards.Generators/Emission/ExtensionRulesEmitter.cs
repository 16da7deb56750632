using NhsStandards.Generators.Contracts;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Resolution;
using NhsStandards.Generators.Validation;

namespace NhsStandards.Generators.Emission;

/// <summary>Writes the C# that checks extensions, wherever they stand, against the definitions that were given.</summary>
internal static class ExtensionRulesEmitter
{
    public const string TypeName = "ExtensionRules";

    public static string Emit(IEnumerable<ResolvedProfile> extensions, FirelyModel model, string @namespace)
    {
        var writer = new CodeWriter();
        ValidatorEmitter.WriteHead(writer, @namespace);
        writer.Line("internal static class " + TypeName);
        writer.Open();
        writer.Line("internal static bool Check(" + FirelyNames.Alias + "::Extension extension, " + ContractEmitter.SupportAlias + "::ValidationSink sink)");
        writer.Open();
        writer.Line("switch (extension.UrlElement?.JsonValue)");
        writer.Open();
        var classes = new CodeWriter();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extension in extensions)
            Write(extension, model, writer, classes, names);
        writer.Line("default:");
        writer.Line("    return false;");
        writer.Close();
        writer.Close();
        writer.Lines(classes.ToString());
        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    private static void Write(ResolvedProfile extension, FirelyModel model, CodeWriter writer, CodeWriter classes, HashSet<string> names)
    {
        if (extension.Root is not { } root)
            return;
        var rules = new RuleBuilder(model, new TargetTypes(extension.Targets));
        var method = rules.Add(root, "Extension");
        writer.Line("case " + CSharpLiteral.String(extension.Definition.Url) + ":");
        if (method is not null)
        {
            var name = CSharpIdentifier.Pascal(extension.Definition.Name) + "Rules";
            var candidate = name;
            for (var number = 2; !names.Add(candidate); number++)
                candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            writer.Line("    " + candidate + "." + method + "(extension, sink);");
            classes.Line();
            classes.Line("private static class " + candidate);
            ValidatorEmitter.WriteRules(classes, rules, "public");
        }

        writer.Line("    return true;");
    }
}
