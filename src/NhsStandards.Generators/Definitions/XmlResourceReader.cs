using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Generators.Definitions;

/// <summary>Reads a FHIR resource in XML, without DTDs and without resolving anything outside the text.</summary>
internal static class XmlResourceReader
{
    private const string FhirNamespace = "http://hl7.org/fhir";
    private const int MaximumDepth = 128;

    /// <summary>The resource; or the reason why there is none; or neither for XML that is no resource.</summary>
    public static FhirNode? Read(SourceText source, string text, out ReadFailure? failure, CancellationToken cancellation)
    {
        failure = null;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        // The text is decoded already: a byte order mark left in it would be content before the declaration.
        using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
        try
        {
            return Read(reader, source, ref failure, cancellation);
        }
        catch (XmlException exception)
        {
            var at = Offset(source, exception.LineNumber, exception.LinePosition);
            failure = new ReadFailure(at, "XML syntax: " + FirstSentence(exception.Message));
            return null;
        }
    }

    private static FhirNode? Read(XmlReader reader, SourceText source, ref ReadFailure? failure, CancellationToken cancellation)
    {
        FhirNode? root = null;
        var isFhir = true;
        var open = new Stack<FhirNode>();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
                continue;
            }

            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (open.Count >= MaximumDepth)
            {
                failure = new ReadFailure(Position(reader, source), "elements are nested more than " + MaximumDepth.ToString(CultureInfo.InvariantCulture) + " deep");
                return null;
            }

            var isEmpty = reader.IsEmptyElement;
            var node = ReadElement(reader, source);
            if (open.Count > 0)
                open.Peek().Add(node);
            else
                isFhir = reader.NamespaceURI == FhirNamespace;
            root ??= node;
            if (!isEmpty)
                open.Push(node);
        }

        return isFhir ? root : null;
    }

    private static FhirNode ReadElement(XmlReader reader, SourceText source)
    {
        var start = Position(reader, source);
        var node = new FhirNode(reader.LocalName, reader.GetAttribute("value"), start, reader.LocalName.Length);
        // JSON has these two as members, and so has the node.
        if (reader.GetAttribute("id") is { } id)
            node.Add(new FhirNode("id", id, start, reader.LocalName.Length));
        if (reader.GetAttribute("url") is { } url)
            node.Add(new FhirNode("url", url, start, reader.LocalName.Length));
        return node;
    }

    private static int Position(XmlReader reader, SourceText source) =>
        reader is IXmlLineInfo info ? Offset(source, info.LineNumber, info.LinePosition) : 0;

    private static int Offset(SourceText source, int line, int column)
    {
        var index = Math.Min(Math.Max(line - 1, 0), source.Lines.Count - 1);
        var textLine = source.Lines[index];
        return Math.Min(textLine.Start + Math.Max(column - 1, 0), textLine.EndIncludingLineBreak);
    }

    /// <summary>The position is reported as such; the reader repeats it in its message.</summary>
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end > 0 ? message.Substring(0, end) : message).TrimEnd('.', ' ');
    }
}
