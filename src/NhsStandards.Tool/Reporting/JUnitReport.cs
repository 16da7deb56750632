using System.Globalization;
using System.Text;
using System.Xml;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>The findings as a JUnit file, which build servers show as tests: a suite for each principle, a test for each finding.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Format = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <param name="report">What was found.</param>
    /// <param name="failOn">Findings below it are shown as passed, with their text as output.</param>
    /// <param name="file">Where to.</param>
    public static void Write(Report report, FailOn failOn, string file)
    {
        using var text = ReportFile.Create(file);
        using var xml = XmlWriter.Create(text, Format);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "nhs-standards");
        foreach (var principle in Principle.All)
            WriteSuite(xml, principle, [.. report.Findings.All.Where(finding => finding.Rule.Principle == principle)], failOn);
        WriteNotChecked(xml, report.NotChecked);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, Principle principle, IReadOnlyList<Finding> findings, FailOn failOn)
    {
        StartSuite(
            xml,
            principle.Title,
            tests: Math.Max(1, findings.Count),
            failures: findings.Count(finding => !finding.IsSuppressed && failOn.IsReachedBy(finding.Severity)),
            errors: 0,
            skipped: findings.Count(finding => finding.IsSuppressed));
        // A suite without a test looks as if it had not run.
        if (findings.Count == 0)
            WriteCase(xml, principle.Title, "No findings", _ => { });
        foreach (var finding in findings)
            WriteCase(xml, $"{principle.Title}.{finding.Rule.Id}", $"{Place(finding)}{finding.Rule.Title}", writer => WriteOutcome(writer, finding, failOn));
        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, Finding finding, FailOn failOn)
    {
        if (finding.IsSuppressed)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(finding.Suppression is { Length: > 0 } reason ? reason : "Suppressed in the code without a reason"));
        }
        else if (failOn.IsReachedBy(finding.Severity))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Clean(finding.Message));
            xml.WriteAttributeString("type", finding.Severity.ToString().ToLowerInvariant());
        }
        else
        {
            xml.WriteStartElement("system-out");
        }

        xml.WriteString(Clean($"{Place(finding)}{finding.Rule.Id} {finding.Message}"));
        xml.WriteEndElement();
    }

    private static void WriteNotChecked(XmlWriter xml, IReadOnlyList<string> notChecked)
    {
        if (notChecked.Count == 0)
            return;
        StartSuite(xml, "Not checked", notChecked.Count, failures: 0, errors: notChecked.Count, skipped: 0);
        foreach (var reason in notChecked)
        {
            WriteCase(xml, "Not checked", reason.Split('\n')[0], writer =>
            {
                writer.WriteStartElement("error");
                writer.WriteAttributeString("message", Clean(reason.Split('\n')[0]));
                writer.WriteString(Clean(reason));
                writer.WriteEndElement();
            });
        }

        xml.WriteEndElement();
    }

    private static void StartSuite(XmlWriter xml, string name, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        foreach (var (counted, count) in (ReadOnlySpan<(string, int)>)[("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)])
            xml.WriteAttributeString(counted, count.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, string className, string name, Action<XmlWriter> outcome)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(className));
        xml.WriteAttributeString("name", Clean(name));
        outcome(xml);
        xml.WriteEndElement();
    }

    private static string Place(Finding finding) => finding.Path.Length == 0 ? "" : $"{finding.Path}:{finding.Region.StartLine}:{finding.Region.StartColumn} ";

    /// <summary>XML 1.0 has no way to write most control characters, which names of files may hold.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                clean.Append(text[index]).Append(text[++index]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
        }

        return clean.ToString();
    }
}
