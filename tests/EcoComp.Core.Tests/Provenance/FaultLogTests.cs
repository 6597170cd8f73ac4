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

    [Test]
    public void As_many_faults_of_a_file_as_are_listed_leave_none_to_be_counted_and_warnings_beyond_them_are_warned_of()
    {
        for (int i = 0; i < FaultLog.MostListed; i++)
        {
            Assert.That(_log.IsFull("points.csv"), Is.False);
            Add("W412", i, "河" + i);
        }

        Assert.That((_log.IsFull("points.csv"), _log.IsFull("events.csv")), Is.EqualTo((true, false)));
        Assert.That(_log.Sorted(_ => 0), Has.Length.EqualTo(FaultLog.MostListed));
        Add("W412", 1, "沟");
        Add("W412", 2, "渠");
        Assert.That(
            _log.Sorted(_ => 0).Where(f => f.Line == 0).Select(f => f.Code + " " + string.Join(' ', f.Arguments)),
            Is.SupersetOf(new[] { "W424 0 2" }));
        Add("E302", 3, "丙县");
        Assert.That(_log.Sorted(_ => 0).Single(f => f.Code == FaultCodes.MoreErrors).Arguments, Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public void What_was_meant_is_looked_for_among_many_names_only_where_few_faults_are_told()
    {
        Assert.That(_log.MayGuess("points.csv", int.MaxValue), Is.True);
        Add("E302", 1, "丙县");
        Assert.That(
            (_log.MayGuess("points.csv", 1000), _log.MayGuess("points.csv", int.MaxValue), _log.MayGuess("events.csv", int.MaxValue)),
            Is.EqualTo((true, false, true)));
    }

    [Test]
    public void An_error_of_a_cell_with_a_control_character_follows_from_it_and_is_not_told()
    {
        Add(FaultCodes.ControlCharacter, 4, "丙\u0007县");
        Add("E302", 4, "丙县");
        Add("W412", 4, "河");
        Add("E302", 5, "丁县");
        _log.Add(new Fault("E301", "points.csv", 4, 1, "code", "S", []));
        _log.AddFile(FaultCodes.ControlCharacter, "counties.csv");
        _log.AddFile("E102", "counties.csv");
        Assert.That(_log.Sorted(_ => 0).Select(f => $"{f.File}:{f.Line}:{f.Field} {f.Code}"), Is.EqualTo(new[]
        {
            "counties.csv:0:0 E102", "counties.csv:0:0 E112", "points.csv:4:1 E301",
            "points.csv:4:6 E112", "points.csv:4:6 W412", "points.csv:5:6 E302",
        }));
        Assert.That(_log.Count, Is.EqualTo(6));
    }

    [Test]
    public void A_cell_that_a_row_needs_is_told_by_its_row_and_a_column_that_the_table_lacks_once()
    {
        var shape = new TableShape("points.csv", new Dictionary<string, int> { ["code"] = 1, ["target"] = 2 })
        {
            UnreadColumns = ["kind"],
            HeaderLine = 3,
        };
        foreach (int line in new[] { 4, 5 })
        {
            foreach (string column in new[] { "target", "county", "kind" })
                _log.AddNeeded(FaultCodes.NeededByKind, new RowOrigin(shape, line), column, "");
        }

        Assert.That(
            Said.Of(_log), Is.EqualTo(new[] { "points.csv:3:0:county E108", "points.csv:4:2:target E211", "points.csv:5:2:target E211" }));
    }

    [TestCase(FaultCodes.BadReading, "0.5mg/L|7mg/L|12.25mg/L|3mg/L", TestName = "a unit behind each number")]
    [TestCase(FaultCodes.BadReading, "0.5*|7*|12*|3.5*", TestName = "a star behind each number")]
    [TestCase(FaultCodes.BadReading, "0,5|7,25|12,1|3,50", TestName = "a comma for a point")]
    [TestCase(FaultCodes.BadReading, "'0.5|'7|'12.25|'3", TestName = "a mark before each number")]
    [TestCase(FaultCodes.BadReading, "偏高a|偏高bc|偏高12|偏高3", TestName = "one word before each number")]
    [TestCase(FaultCodes.BadNumber, "12吨|7.5吨|900吨|1吨", TestName = "a unit behind each amount")]
    [TestCase(FaultCodes.BadMonth, "9月2021|10月2021|11月21|1月2022", TestName = "months in a manner that nobody reads")]
    [TestCase(FaultCodes.BadClass, "\u2160级|\u2162级|\u2164级|\u217F级", TestName = "classes in such a manner")]
    [TestCase(FaultCodes.BadDate, "8日9月|15日9月|1日10月|9日9月", TestName = "days in such a manner")]
    [TestCase(FaultCodes.BadTime, "8时半|9时半|10时半|11时半", TestName = "times in such a manner")]
    [TestCase(FaultCodes.UnknownPoint, "2021-09|2021年10月|202111|2021/12", TestName = "months in the column of points")]
    [TestCase(FaultCodes.UnknownPoint, "Ⅲ|Ⅱ类|劣Ⅴ|III类", TestName = "classes in the column of points")]
    [TestCase(FaultCodes.UnknownWord, "Ⅲ|Ⅱ|劣Ⅴ|IV", TestName = "classes in a column of words")]
    [TestCase(FaultCodes.UnknownPoint, "S1断面=S1|S2断面=S2|S10断面=S10|S3断面=S3", TestName = "a word behind each code")]
    [TestCase(FaultCodes.UnknownPoint, "'S1=S1|'S2=S2|'S10=S10|'S3=S3", TestName = "a mark before each code")]
    public void Many_cells_that_are_wrong_in_one_form_are_told_at_once(string code, string values)
    {
        Fault told = Told(code, values).Single();
        Assert.That((told.Line, string.Join(' ', told.AlsoOn)), Is.EqualTo((2, "3 4 5")));
        Assert.That(Told(code, values[..values.LastIndexOf('|')]), Has.Length.EqualTo(3), "few are told one by one");
    }

    [TestCase(FaultCodes.BadReading, "0.5*|7*|0,5*|7,5*", TestName = "a comma in some of the numbers")]
    [TestCase(FaultCodes.BadReading, "'0.5|'6|*0.5|*6", TestName = "several marks before numbers")]
    [TestCase(FaultCodes.BadReading, "—x|—y.z|—a|—b", TestName = "a mark before no number")]
    [TestCase(FaultCodes.BadMonth, "9-2021|10-2021|9+2021|10+2021", TestName = "months in two manners")]
    [TestCase(FaultCodes.BadNumber, "吨|万|无|些", TestName = "words for amounts")]
    [TestCase(FaultCodes.UnknownPoint, "2021-09|2021-10|Ⅲ|Ⅱ", TestName = "months and classes")]
    [TestCase(FaultCodes.UnknownPoint, "甲|乙|丙|丁", TestName = "points that nobody knows")]
    [TestCase(FaultCodes.UnknownPoint, "S1断面=S1|S2断面=S2|S1站=S1|S2站=S2", TestName = "two words behind codes")]
    [TestCase(FaultCodes.UnknownPoint, "S1断面=甲河|S2断面=乙河|S3断面=丙河|S4断面=丁河", TestName = "names that begin with no code")]
    [TestCase(FaultCodes.UnknownPoint, "A断面=A|B断面=B|C断面=C|D断面=D", TestName = "names that begin with a single letter")]
    [TestCase(FaultCodes.UnknownPoint, "*|*S1|*S2|*S3", TestName = "a sign alone beside marks")]
    public void Cells_that_are_wrong_in_several_forms_are_told_one_by_one(string code, string values) =>
        Assert.That(Told(code, values).Select(f => f.Value), Is.EqualTo(values.Split('|').Select(v => v.Split('=')[0])));

    [TestCase(FaultCodes.UnknownPoint)]
    [TestCase(FaultCodes.UnknownInflow)]
    [TestCase(FaultCodes.UnknownSubject)]
    public void Codes_in_another_letter_case_and_without_their_dashes_are_told_by_the_first_with_their_number(string code)
    {
        for (int i = 1; i <= 4; i++) _log.Add(new Fault(code, "monitoring.csv", i + 1, 2, "point", "qy0" + i, ["QY-0" + i, "", ""]));
        Fault told = _log.Sorted(_ => 0).Single();
        Assert.That((told.Value, string.Join(' ', told.AlsoOn), string.Join('|', told.Arguments)),
            Is.EqualTo(("qy01", "3 4 5", "QY-01||4")));
    }

    [TestCase("2021-09|2021-10|2021-11|2021-12", false)]
    [TestCase("2021-09|2021-10|2021-11", true)]
    [TestCase("甲|乙|丙|丁", true)]
    public void Where_columns_are_shifted_what_follows_from_that_is_not_told(string points, bool told)
    {
        string[] values = points.Split('|');
        for (int i = 0; i < values.Length; i++)
        {
            _log.Add(new Fault(FaultCodes.UnknownPoint, "monitoring.csv", i + 2, 2, "point", values[i], []));
            _log.Add(new Fault(FaultCodes.UnknownWord, "monitoring.csv", i + 2, 3, "status", "S" + (char)('A' + i), []));
        }

        _log.Add(new Fault(FaultCodes.UnknownWord, "monitoring.csv", 9, 3, "status", "断留", []));
        Assert.That(_log.Sorted(_ => 0).Count(f => f.Code == FaultCodes.UnknownWord), Is.EqualTo(told ? values.Length + 1 : 1));
    }

    [Test]
    public void In_a_row_whose_month_is_none_or_missing_what_follows_is_not_told_either()
    {
        for (int line = 2; line <= 5; line++)
            _log.Add(new Fault(FaultCodes.UnknownPoint, "monitoring.csv", line, 2, "point", "2021-0" + line, []));
        _log.Add(new Fault(FaultCodes.BadMonth, "monitoring.csv", 8, 1, "month", "S1", []));
        _log.Add(new Fault(FaultCodes.CellEmpty, "monitoring.csv", 9, 1, "month", "", []));
        for (int line = 7; line <= 12; line++) _log.Add(new Fault(FaultCodes.UnknownWord, "monitoring.csv", line, 3, "status", "断留", []));
        _log.Add(new Fault(FaultCodes.CellEmpty, "monitoring.csv", 9, 4, "class", "", []));
        _log.Add(new Fault(FaultCodes.CellEmpty, "monitoring.csv", 13, 4, "class", "", []));
        Assert.That(
            _log.Sorted(_ => 0).Select(f => $"{f.Line} {f.Column} {string.Join(' ', f.AlsoOn)}".TrimEnd()),
            Is.EqualTo(new[] { "2 point 3 4 5", "7 status 10 11 12", "8 month", "9 month", "13 class" }));
    }

    [Test]
    public void A_warning_that_is_taken_back_is_neither_told_nor_counted_and_others_are()
    {
        Add("W434", 4, "2021-08");
        Add("W434", 5, "2021-08");
        Add("W434", 6, "2021-07");
        Add("W435", 7, "2021-08");
        _log.TakeBack("W434", "2021-08");
        Assert.That(
            _log.Sorted(_ => 0).Select(f => $"{f.Line} {f.Code} {f.Value}"), Is.EqualTo(new[] { "6 W434 2021-07", "7 W435 2021-08" }));
        Assert.That(_log.Count, Is.EqualTo(2));
        _log.TakeBack("W434", "2021-08");
        Assert.That(_log.Count, Is.EqualTo(2));
    }

    /// <summary>What is told of a fault of each value, from line 2 on; behind = stands what may have been meant.</summary>
    private static Fault[] Told(string code, string values)
    {
        var log = new FaultLog();
        int line = 2;
        foreach (string[] value in values.Split('|').Select(v => v.Split('=')))
            log.Add(new Fault(code, "monitoring.csv", line++, 2, "point", value[0], [.. value[1..]]));
        return [.. log.Sorted(_ => 0)];
    }
}
