using NhsStandards.Generators.Emission;

namespace NhsStandards.Generators.Validation;

/// <summary>A method that checks one kind of element.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ParameterType">The class of the element, as C# writes it.</param>
/// <param name="Statements">Its statements, one or more lines that begin at the left.</param>
internal sealed record MethodText(string Name, string ParameterType, string Statements)
{
    public void WriteTo(CodeWriter writer, string accessibility)
    {
        writer.Line(accessibility + " static void " + Name + "(" + ParameterType + " element, " + ContractEmitter.SupportAlias + "::ValidationSink sink)");
        writer.Open();
        writer.Lines(Statements);
        writer.Close();
    }
}
