using NhsStandards.Baselines;
using NhsStandards.Tool.Baselines;

namespace NhsStandards.Tool.Tests.Baselines;

public sealed class BaselineDocumentTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void What_people_wrote_stays_with_its_entry()
    {
        const string Text = """
            # Ours.

            # Moves with the data centre.
            NHS3008 0000000000000001 project="B" owner="Data team" # old comment
            NHS1001 0000000000000002   project="A"
            # the end
            """;
        File.WriteAllText(_file, Text);
        var document = BaselineDocument.Read(_file);
        document.With(document.Lines.Append(BaselineDocument.Line.Of(new BaselineEntry("NHS2002", "0000000000000003", "A")))).Write(_file);
        Assert.Equal(
            """
            # Ours.

            NHS1001 0000000000000002   project="A"
            NHS2002 0000000000000003 project="A"
            # Moves with the data centre.
            NHS3008 0000000000000001 project="B" owner="Data team" # old comment
            # the end

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(_file));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named_and_the_file_kept()
    {
        File.WriteAllText(_file, "\n<<<<<<< main\n");
        var exception = Assert.Throws<NotCheckedException>(() => BaselineDocument.Read(_file));
        Assert.StartsWith($"{_file}:2 ", exception.Message);
    }
}
