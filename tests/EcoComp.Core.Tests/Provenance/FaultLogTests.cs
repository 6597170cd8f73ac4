using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public class FaultLogTests
{
    private FaultLog _log = null!;

    [SetUp]
    public void Begin() => _log = new FaultLog();

    [Test]
    public void Warnings_are_counted_but_are_no_errors()
    {
        _log.AddFile("W402", "more.csv", "x");
        Assert.That((_log.Count, _log.HasErrors), Is.EqualTo((1, false)));
    }

    [Test]
    public void An_error_stays_one_after_another_and_after_a_warning()
    {
        _log.AddFile("E102", "points.csv");
        _log.AddFile("E102", "counties.csv");
        _log.AddFile("W402", "more.csv");
        Assert.That((_log.Count, _log.HasErrors), Is.EqualTo((3, true)));
    }

    [Test]
    public void A_fault_of_a_file_names_no_line()
    {
        _log.AddFile("E102", "points.csv", "a", "b");
        Fault fault = _log.Sorted(_ => 0).Single();
        Assert.That((fault.Code, fault.File, fault.Line, fault.Field, fault.Column, fault.Value),
            Is.EqualTo(("E102", "points.csv", 0, 0, "", "")));
        Assert.That(fault.Arguments, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void A_fault_of_a_cell_names_line_field_column_and_value()
    {
        _log.AddCell("E302", At(7), "county", "某县", "a");
        Fault fault = _log.Sorted(_ => 0).Single();
        Assert.That((fault.File, fault.Line, fault.Field, fault.Column, fault.Value), Is.EqualTo(("points.csv", 7, 6, "county", "某县")));
        Assert.That(fault.Arguments, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void A_cell_gives_its_value_and_a_cell_that_could_not_be_read_its_flaw()
    {
        RowOrigin row = At(7);
        Assert.That((_log.Take(Cell.Number("5"), row, "code"), _log.Take(Cell.Number(""), row, "code"), _log.Count), Is.EqualTo(((decimal?)5, (decimal?)null, 0)));
        Assert.That(_log.Take(Cell.Number("5x"), row, "county"), Is.Null);
        Assert.That(Said.Of(_log), Is.EqualTo(new[] { "points.csv:7:6:county E206 5x" }));
    }

    [Test]
    public void Faults_are_told_by_file_line_field_and_code()
    {
        _log.AddCell("W407", At(3), "code", "");
        _log.AddCell("E307", At(3), "code", "");
        _log.AddCell("E302", At(3), "kind", "");
        _log.AddCell("E301", At(10), "code", "");
        _log.AddCell("E301", At(2), "target", "");
        _log.AddFile("W402", "b.csv");
        _log.AddFile("W402", "a.csv");
        _log.AddFile("E102", "counties.csv");
        string[] told = [.. _log.Sorted(file => file switch { "counties.csv" => 0, "points.csv" => 1, _ => 9 })
            .Select(f => $"{f.File}:{f.Line}:{f.Column} {f.Code}")];
        Assert.That(told, Is.EqualTo(new[]
        {
            "counties.csv:0: E102", "points.csv:2:target E301", "points.csv:3:code E307", "points.csv:3:code W407",
            "points.csv:3:kind E302",
            "points.csv:10:code E301", "a.csv:0: W402", "b.csv:0: W402",
        }));
    }

    private static RowOrigin At(int line) => new(DataFile.Points.Shape, line);

    private void Add(string code, int line, string value, string file = "points.csv") => _log.Add(new Fault(code, file, line, 6, "county", value, []));

    [Test]
    public void A_word_that_is_wrong_on_several_rows_is_told_once_with_all_of_them()
    {
        foreach (int line in new[] { 9, 4, 7, 4 }) Add("E302", line, "丙县");
        Add("E302", 5, "丁县");
        Fault[] told = [.. _log.Sorted(_ => 0)];
        Assert.That(told.Select(f => (f.Line, f.Value, string.Join(' ', f.AlsoOn))), Is.EqualTo(new[] { (4, "丙县", "7 9"), (5, "丁县", "") }));
    }

    [Test]
    public void Few_empty_cells_are_told_one_by_one_and_many_at_once()
    {
        foreach (int line in new[] { 2, 3, 4 }) Add("E201", line, "");
        Assert.That(_log.Sorted(_ => 0).Select(f => f.Line), Is.EqualTo(new[] { 2, 3, 4 }));
        Add("E201", 5, "");
        Assert.That(_log.Sorted(_ => 0).Select(f => (f.Line, string.Join(' ', f.AlsoOn))), Is.EqualTo(new[] { (2, "3 4 5") }));
    }

    [Test]
    public void Faults_beyond_the_limit_of_a_file_are_counted_and_still_refuse()
    {
        for (int i = 0; i < FaultLog.MostListed; i++) Add("W412", i, "河" + i);
        Add("E302", 1, "丙县");
        Add("W412", 2, "沟");
        Add("E302", 1, "丙县", "events.csv");
        Assert.That(_log.HasErrors, Is.True);
        Fault[] told = [.. _log.Sorted(_ => 0)];
        Assert.That(told.Count(f => f.File == "points.csv"), Is.EqualTo(FaultLog.MostListed + 1));
        Assert.That(told.Single(f => f.Code == "E119").Arguments, Is.EqualTo(new[] { "1", "1" }));
        Assert.That(told.Count(f => f.File == "events.csv"), Is.EqualTo(1));
    }
}
