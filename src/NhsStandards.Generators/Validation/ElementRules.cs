using System.Globalization;
using NhsStandards.Generators.Contracts;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Emission;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Validation;

/// <summary>Writes the statements that check one element's content.</summary>
internal sealed class ElementRules(RuleBuilder rules, string stem)
{
    private readonly LocalNames _locals = new();
    private CodeWriter _writer = new();

    public string Of(ResolvedElement element, FirelyType type)
    {
        foreach (var invariant in element.Invariants)
            _writer.Line(rules.FieldOf(invariant) + ".Check(element, sink);");
        foreach (var child in element.Children)
        {
            if (type.Property(child.Name) is not { } property)
                continue;
            if (property.IsList)
                WriteList(child, property, "element." + property.ElementProperty);
            else
                WriteSingle(child, property, "element." + property.ElementProperty);
        }

        return _writer.ToString();
    }

    private void WriteSingle(ResolvedElement child, FirelyProperty property, string access)
    {
        var name = child.IsChoice ? child.Name + "[x]" : child.Name;
        if (child.IsProhibited)
        {
            WriteIf(access + " is not null", TooMany(name, "1", 0));
            return;
        }

        if (child.Min > (child.Published.Min ?? 0))
            WriteIf(access + " is null", TooFew(name, "0", child.Min));
        var narrow = Narrow(child, property);
        if (narrow.Length > 0)
            WriteIf(access + " is not (null or " + string.Join(" or ", narrow) + ")", "sink.WrongType(" + Literal(name) + ", " + Literal(Words(child.Types.Select(static type => type.Code))) + ");");
        var local = _locals.Take(property.Name);
        var checks = Written(() => WriteValue(child, local, child.Name, property));
        if (checks.Length > 0)
            WriteIn("if (" + access + " is " + (narrow.Length == 1 ? narrow[0] : child.IsChoice && child.Types.Count == 1 ? FirelyNames.Qualified(child.Types[0].Code) : "{ }") + " " + local + ")", checks);
        foreach (var slice in child.Slices)
        {
            if (slice.Types.Count == 1)
                WriteAlternative(slice, access, property);
        }
    }

    /// <summary>One type of a choice, about which the profile says more.</summary>
    private void WriteAlternative(ResolvedElement slice, string access, FirelyProperty property)
    {
        var type = FirelyNames.Qualified(slice.Types[0].Code);
        var label = slice.Name + "[x]:" + slice.SliceName;
        if (slice.IsProhibited)
        {
            WriteIf(access + " is " + type, TooMany(label, "1", 0));
            return;
        }

        if (slice.Min > 0)
            WriteIf(access + " is not " + type, TooFew(label, "0", slice.Min));
        var local = _locals.Take(property.Name + CSharpIdentifier.Pascal(slice.Types[0].Code));
        var checks = Written(() => WriteValue(slice, local, slice.Name, property));
        if (checks.Length > 0)
            WriteIn("if (" + access + " is " + type + " " + local + ")", checks);
    }

    private void WriteList(ResolvedElement child, FirelyProperty property, string access)
    {
        var most = child.Published.Max ?? 1;
        if (child.Min > (child.Published.Min ?? 0))
            WriteIf(access + ".Count < " + Number(child.Min), TooFew(child.Name, access + ".Count", child.Min));
        if (child.Max < most)
            WriteIf((child.IsProhibited ? access + ".Count > 0" : access + ".Count > " + Number(child.Max)), TooMany(child.Name, access + ".Count", child.Max));
        if (child.IsProhibited)
            return;
        var slices = Slices(child, property).ToArray();
        var counts = slices.Select(slice => slice.IsCounted ? _locals.Take(CSharpIdentifier.Pascal(slice.Element.SliceName!) + "Count") : null).ToArray();
        var isClosed = child.Slicing?.Rules == "closed" && slices.Length == child.Slices.Count;
        var isOrdered = child.Slicing is { IsOrdered: true } && slices.Length > 1;
        var checks = Written(() => WriteItem(child, property, slices, counts, isClosed, isOrdered));
        if (checks.Length == 0)
            return;
        foreach (var count in counts)
        {
            if (count is not null)
                _writer.Line("var " + count + " = 0;");
        }

        var last = isOrdered ? _locals.Take(property.Name + "Slice") : null;
        if (last is not null)
            _writer.Line("var " + last + " = 0;");
        _writer.Line("for (var i = 0; i < " + access + ".Count; i++)");
        _writer.Open();
        _writer.Line("var item = " + access + "[i];");
        _writer.Line("sink.Enter(" + Literal(child.Name) + ", i);");
        _writer.Lines(last is null ? checks : checks.Replace(OrderMark, last));
        _writer.Line("sink.Leave();");
        _writer.Close();
        for (var i = 0; i < slices.Length; i++)
        {
            if (counts[i] is not { } count)
                continue;
            var slice = slices[i].Element;
            var label = child.Name + ":" + slice.SliceName;
            if (slice.Min > 0)
                WriteIf(count + " < " + Number(slice.Min), TooFew(label, count, slice.Min));
            if (slice.Max < most)
                WriteIf(count + " > " + Number(slice.Max), TooMany(label, count, slice.Max));
        }
    }

    // Replaced by the name of the local variable that holds the place of the last slice, which is known after the checks.
    private const string OrderMark = "\u0001";

    private void WriteItem(ResolvedElement child, FirelyProperty property, Slice[] slices, string?[] counts, bool isClosed, bool isOrdered)
    {
        if (rules.Model.Narrower(child.ContentPath, property) is { } narrower)
        {
            var typed = _locals.Take(property.Name + "Item");
            var checks = Written(() => WriteValue(child, typed, child.Name, property, isEntered: true));
            WriteIf("item is not " + narrower, "sink.WrongType(" + Literal(child.Name) + ", " + Literal(child.ContentPath!) + ");");
            if (checks.Length > 0)
                WriteIn("if (item is " + narrower + " " + typed + ")", checks);
        }
        else
        {
            WriteValue(child, "item", child.Name, property, isEntered: true);
        }

        if (isClosed)
            _writer.Line("var belongs = false;");
        for (var i = 0; i < slices.Length; i++)
        {
            var slice = slices[i];
            var index = i;
            var matched = Written(() =>
            {
                if (isClosed)
                    _writer.Line("belongs = true;");
                if (counts[index] is { } count)
                    _writer.Line(count + "++;");
                if (isOrdered)
                {
                    WriteIf(OrderMark + " > " + Number(index), "sink.WrongSlice(" + Literal("'" + child.Name + ":" + slice.Element.SliceName + "' must come before the slices that the profile names after it.") + ");");
                    _writer.Line(OrderMark + " = " + Number(index) + ";");
                }

                if (!slice.Element.IsProhibited)
                    WriteValue(slice.Element, "item", child.Name, property, isEntered: true);
            });
            if (matched.Length > 0)
                WriteIn("if (" + slice.Condition + ")", matched);
        }

        if (isClosed)
            WriteIf("!belongs", "sink.WrongSlice(" + Literal("'" + child.Name + "' may only have the items that the profile names.") + ");");
    }

    /// <summary>The slices whose items can be told from others.</summary>
    private IEnumerable<Slice> Slices(ResolvedElement child, FirelyProperty property)
    {
        foreach (var slice in child.Slices)
        {
            var isCounted = slice.Min > 0 || slice.Max < (child.Published.Max ?? 1);
            if (slice.IsExtension)
            {
                if (slice.ExtensionUrl is { } url)
                    yield return new Slice(slice, "item.UrlElement?.JsonValue is " + CSharpLiteral.String(url), isCounted);
            }
            else if (rules.Model.Narrower(slice.ContentPath, property) is null && rules.Matches.Build(slice, child.Discriminators, out _) is { } nodes)
            {
                yield return new Slice(slice, MatchExpression.Of("item", nodes), isCounted);
            }
        }
    }

    /// <summary>What is checked of a value that is there.</summary>
    private void WriteValue(ResolvedElement element, string value, string name, FirelyProperty property, bool isEntered = false)
    {
        WriteFixed(element, value, name, property);
        WriteTargets(element, value, name);
        var suffix = element.SliceName is { } slice ? CSharpIdentifier.Pascal(slice) : "";
        var method = rules.Add(element, stem + (element is { IsExtension: true, SliceName: not null } ? "" : CSharpIdentifier.Pascal(element.Name)) + suffix);
        if (method is null)
            return;
        if (!isEntered)
            _writer.Line("sink.Enter(" + Literal(name) + ");");
        _writer.Line(method + "(" + value + ", sink);");
        if (!isEntered)
            _writer.Line("sink.Leave();");
    }

    private void WriteFixed(ResolvedElement element, string value, string name, FirelyProperty property)
    {
        if (element.Fixed is not { } given)
            return;
        if (given.IsPrimitive)
        {
            var type = element.Types.Count == 1 ? FirelyNames.ValueType(element.Types[0].Code) ?? "string" : "string";
            if (FixedExpressions.Raw(type, given.Text!) is { } constant && (property.IsPrimitive || FirelyNames.IsPrimitive(element.Types.Count == 1 ? element.Types[0].Code : "X")))
                WriteIf(value + ".JsonValue is not " + constant, "sink.WrongValue(" + Literal(name) + ", " + Literal("'" + given.Text + "'") + ");");
        }
        else if (element.ContentPath is { } path && rules.Expressions.Match(path, given) is { } nodes)
        {
            WriteIf("!(" + MatchExpression.Of(value, nodes) + ")", "sink.WrongValue(" + Literal(name) + ", \"what the profile fixes\");");
        }
    }

    private void WriteTargets(ResolvedElement element, string value, string name)
    {
        if (element.Types.Count != 1 || element.Types[0] is not { Code: "Reference", TargetProfiles.Count: > 0 } type || element.Types.Equals(element.Published.Types))
            return;
        var targets = type.TargetProfiles.Select(rules.Targets.Find).Distinct().ToArray();
        // What a profile that is not given is about cannot be told.
        if (targets.Contains(null) || targets.Contains("Resource"))
            return;
        var field = rules.TargetsField(targets!);
        WriteIf("!" + ContractEmitter.SupportAlias + "::References.MayBe(" + value + ", " + field + ", sink)", "sink.WrongTarget(" + Literal(name) + ", " + Literal(Words(targets!)) + ");");
    }

    /// <summary>The classes of the types that the profile leaves of a choice, or of a resource within another; empty where it leaves all.</summary>
    private string[] Narrow(ResolvedElement child, FirelyProperty property)
    {
        if (!child.IsChoice)
            return rules.Model.Narrower(child.ContentPath, property) is { } narrower ? [narrower] : [];
        var codes = child.Types.Select(static type => type.Code).ToArray();
        return codes.Length == 0 || child.Published.Types.Count == 0 || child.Published.Types.All(type => codes.Contains(type.Code)) ? [] : [.. codes.Select(FirelyNames.Qualified).Distinct()];
    }

    private string Written(Action write)
    {
        var outer = _writer;
        _writer = new CodeWriter();
        write();
        var text = _writer.ToString();
        _writer = outer;
        return text;
    }

    private void WriteIn(string head, string statements)
    {
        _writer.Line(head);
        _writer.Open();
        _writer.Lines(statements);
        _writer.Close();
    }

    private void WriteIf(string condition, string statement)
    {
        _writer.Line("if (" + condition + ")");
        _writer.Line("    " + statement);
    }

    private static string TooFew(string name, string count, int min) => "sink.TooFew(" + Literal(name) + ", " + count + ", " + Number(min) + ");";

    private static string TooMany(string name, string count, int max) => "sink.TooMany(" + Literal(name) + ", " + count + ", " + Number(max) + ");";

    private static string Words(IEnumerable<string> names) => string.Join(" or ", names.Distinct());

    private static string Literal(string text) => CSharpLiteral.String(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Slice(ResolvedElement Element, string Condition, bool IsCounted);
}
