using MiniExcelLibs;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary>The workbooks of <c>compare</c> hold the numbers of its CSV.</summary>
public sealed class WorkbookTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    [Test]
    public void The_differences_of_counties_and_city_stand_in_the_last_column()
    {
        IDictionary<string, object>[] rows = Rows("--choice", "canal-miss=per-point");
        Assert.That(rows, Has.Length.EqualTo(3 + (12 * 9) + 9 + 1));
        Assert.That(rows[^1]["L"], Is.EqualTo(-4000000));
        Assert.That(rows[3..^10].Sum(r => (double)r["L"]), Is.EqualTo(-4000000));
    }

    [Test]
    public void Each_choice_has_its_row()
    {
        IDictionary<string, object>[] rows = Rows("--each-choice");
        Assert.That(rows, Has.Length.EqualTo(3 + 44));
        Assert.That(rows.Single(r => Equals(r["D"], "per-point"))["K"], Is.EqualTo(-4000000));
    }

    private static IDictionary<string, object>[] Rows(params string[] options)
    {
        using TestFolder folder = TestFolder.Empty();
        string path = folder["compared.xlsx"];
        Outcome outcome = Ecocomp.Run(["compare", ByHand.Year, "--data", Sample, .. options, "--out", path]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return [.. MiniExcel.Query(path).Cast<IDictionary<string, object>>()];
    }
}
