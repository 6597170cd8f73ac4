using System.Text.RegularExpressions;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>Data from spreadsheets say what the same data say in CSV.</summary>
public sealed partial class SheetInputTests
{
    private static readonly string[] AllMonths = ["settle", "2021-09..2022-08", "--format", "csv", "--data"];

    private static (string Sheet, IReadOnlyList<string[]> Records)[] Sheets =>
        [.. Samples.Files.Select(f => (Path.GetFileNameWithoutExtension(f.Name), Workbook.Records(f.Bytes)))];

    private static Run Check(params (string Name, byte[] Bytes)[] files)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(files);
        return CommandLine.Run("check", "--data", folder.Path);
    }

    private static void SettlesAsTheSample(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(files);
        Run run = CommandLine.Run([.. AllMonths, folder.Path]);
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Is.EqualTo(CommandLine.Run([.. AllMonths, Samples.Xuchang]).Output));
    }

    [Test]
    public void One_workbook_with_a_sheet_for_each_file() => SettlesAsTheSample([("data.xlsx", Workbook.OfText(Sheets))]);

    [Test]
    public void A_workbook_for_each_file() =>
        SettlesAsTheSample(Sheets.Select(s => (s.Sheet + ".xlsx", Workbook.OfText([("Sheet1", s.Records)]))));

    [Test]
    public void Sheets_and_CSV_files_side_by_side() => SettlesAsTheSample(
    [
        .. Samples.Files.Where(f => f.Name is not ("points.csv" or "fund.csv")),
        ("data.xlsx", Workbook.OfText(Sheets.Where(s => s.Sheet == "points"))),
        ("FUND.XLSX", Workbook.OfText(Sheets.Where(s => s.Sheet == "fund"))),
    ]);

    [Test]
    public void What_the_program_writes_itself() => SettlesAsTheSample(
    [
        .. Samples.Files.Where(f => f.Name != "monitoring.csv"),
        ("monitoring.xlsx", Own(Sheets.Single(s => s.Sheet == "monitoring").Records)),
    ]);

    private static byte[] Own(IReadOnlyList<string[]> records)
    {
        var rows = new SheetRows();
        foreach (string[] record in records.Skip(1))
        {
            rows.Begin();
            foreach (string cell in record) rows.Text(cell);
            rows.End();
        }

        using var stream = new MemoryStream();
        WorkbookWriter.Write(
            stream, [new("monitoring", [.. records[0].Select(c => new SheetColumn(c, 10))], [rows.ToBytes()])], Words.In(Language.Zh));
        return stream.ToArray();
    }

    [Test]
    public void Evidence_names_workbook_sheet_and_row()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([("data.xlsx", Workbook.OfText(Sheets))]);
        string csv = Explained(Samples.Xuchang);
        Assert.That(csv, Does.Contain("monitoring.csv:").And.Contains("points.csv:"));
        Assert.That(Explained(folder.Path), Is.EqualTo(Label().Replace(csv, "data.xlsx[$1]:")));

        static string Explained(string data) =>
            System.Text.Encoding.UTF8.GetString(CommandLine.Run("explain", "2021-09", "--data", data, "--subject", "QY-03").Output);
    }

    [Test]
    public void The_check_tells_the_workbooks_rows()
    {
        Run run = Check(("data.xlsx", Workbook.OfText(Sheets)));
        Assert.That(run.Exit, Is.Zero);
        Assert.That(System.Text.Encoding.UTF8.GetString(run.Output), Does.Contain("data.xlsx：" + Sheets.Sum(s => s.Records.Count - 1) + " 行，xlsx"));
    }

    [Test]
    public void A_file_that_a_spreadsheet_has_open_leaves_its_lock_unread() =>
        Assert.That(Check(("data.xlsx", Workbook.OfText(Sheets)), ("~$data.xlsx", [1, 2, 3])).Exit, Is.Zero);

    [GeneratedRegex(@"(\w+)\.csv:")]
    private static partial Regex Label();
}
