using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Evidence;

public class OfficeWordsTests
{
    [TestCase("注：断流断面不评价", true)]
    [TestCase("备注", true)]
    [TestCase("填表人：张三", true)]
    [TestCase("*表示未监测", true)]
    [TestCase("（一）本表数据来自月报", true)]
    [TestCase("以上为许昌市地表水环境质量监测月报数据", true)]
    [TestCase("2021-10", false)]
    [TestCase("S1", false)]
    [TestCase("石桥", false)]
    [TestCase("XCSW-2021-000000000001", false)]
    [TestCase("2021年10月8日", true)]
    [TestCase("2021年10月8", false)]
    [TestCase("2021-10-08", false)]
    [TestCase("甲乙丙丁戊己庚辛壬癸子丑寅卯辰", false, Description = "fifteen signs")]
    [TestCase("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳", true, Description = "sixteen")]
    [TestCase("abcdefghijklmno⺀", true, Description = "the first sign of those that Chinese is written with")]
    [TestCase("2021 3 quarter of 许昌", true)]
    [TestCase("*甲乙丙丁", false, Description = "a mark and a name")]
    [TestCase("*甲乙丙丁戊", true, Description = "a mark and words")]
    [TestCase("注1", false)]
    [TestCase("note: dry", true)]
    public void A_note_is_told_from_a_cell_of_a_record(string text, bool note) => Assert.That(OfficeWords.BuiltIn.IsNote(text), Is.EqualTo(note));

    [TestCase("监测项目", true)]
    [TestCase("监测 结果", true)]
    [TestCase("上月", false)]
    [TestCase("考核目标", false)]
    public void A_word_that_changes_nothing_is_told_from_one_that_may(string word, bool group) => Assert.That(OfficeWords.BuiltIn.IsGroup(word), Is.EqualTo(group));

    [Test]
    public void No_word_is_a_column_by_itself() => Assert.That(
        DataFile.Monitoring.Columns.Where(c => OfficeWords.BuiltIn.MayMean(c, "断面") && DataFile.Monitoring.Find("断面", out _) is not null), Is.Empty);

    [TestCase("审核：李四", true)]
    [TestCase("审核 李四", true)]
    [TestCase("审核负责人：李四", true, Description = "three signs between the word and its colon")]
    [TestCase("审核总负责人：李四", false, Description = "four")]
    [TestCase("（审核：李四）", true)]
    [TestCase("审核", false)]
    [TestCase("：审核", false)]
    [TestCase("石桥：李四", false)]
    [TestCase("", false)]
    public void A_signature_is_told_by_its_form_alone(string text, bool isSignature) =>
        Assert.That(OfficeWords.BuiltIn.IsSigned(text), Is.EqualTo(isSignature));

    [Test]
    public void The_words_of_a_text_stand_between_blanks_and_commas() =>
        Assert.That(OfficeWords.BuiltIn.WordsOf("制表：张三　审核，李四; 9月、"), Is.EqualTo(new[] { "制表：张三", "审核", "李四", "9月" }));

    [TestCase("status", "状态", true)]
    [TestCase("status", "状太", true)]
    [TestCase("status", "statuss", true)]
    [TestCase("status", "监测状态", true)]
    [TestCase("status", "断流情况", true)]
    [TestCase("status", "备注", false)]
    [TestCase("status", "", false)]
    [TestCase("to", "month_to", true)]
    [TestCase("to", "To", true)]
    [TestCase("to", "total", false, Description = "in a short name the letters of another word are no slip")]
    [TestCase("code", "codes", true)]
    [TestCase("code", "cede", true)]
    [TestCase("code", "cod", false)]
    [TestCase("code", "co", false)]
    [TestCase("point", "abcd", false)]
    [TestCase("event", "序号", true, Description = "it is a usual word")]
    [TestCase("point", "监测站", false, Description = "near 监测站点, and another thing")]
    public void A_heading_may_mean_a_column_by_a_usual_word_or_by_a_slip(string column, string heading, bool may) =>
        Assert.That(OfficeWords.BuiltIn.MayMean(Column(column), heading), Is.EqualTo(may));

    [TestCase("point", "断面", true)]
    [TestCase("point", "断 面*", true)]
    [TestCase("aliases", "Alias", true)]
    [TestCase("point", "点位", false, Description = "its own name is no other word for it")]
    public void A_usual_word_for_a_column_is_told_in_any_case(string column, string heading, bool usual) =>
        Assert.That(OfficeWords.BuiltIn.IsUsual(Column(column), heading), Is.EqualTo(usual));

    [TestCase("总鳞", "TP")]
    [TestCase("总林(mg/L)", "TP")]
    [TestCase("溶解样", "DO")]
    [TestCase("安氮", "NH3N")]
    [TestCase("总铅", "PB")]
    [TestCase("样品状态", null)]
    [TestCase("溶解氢", null)]
    [TestCase("ab", null)]
    [TestCase("溪", null)]
    [TestCase("", null)]
    public void A_heading_that_is_like_the_name_of_an_indicator_is_told(string heading, string? code) =>
        Assert.That(OfficeWords.BuiltIn.LikelyIndicator(heading)?.Code, Is.EqualTo(code));

    [Test]
    public void What_is_longer_than_any_heading_is_like_no_indicator() =>
        Assert.That(OfficeWords.BuiltIn.LikelyIndicator(new string('甲', 200) + "氨氮"), Is.Null);

    [TestCase("amount_yuan", "金额(万元)", "万元")]
    [TestCase("amount_yuan", "金额(单位：百万元)", "百万元")]
    [TestCase("amount_yuan", "扣款(万元)", null)]
    [TestCase("amount_yuan", "金额(元)", null)]
    [TestCase("amount_yuan", "amount_wan_yuan", "wan_yuan")]
    [TestCase("volume_t", "水量(m³/d)", "m3/d")]
    [TestCase("volume_t", "volume_kg", "kg", Description = "not g of volume_k")]
    [TestCase("point", "点位(万元)", null)]
    public void The_unit_of_a_heading_is_told_where_it_is_another_than_the_columns(string column, string heading, string? unit) =>
        Assert.That(OfficeWords.BuiltIn.OtherUnit(Column(column), heading), Is.EqualTo(unit));

    [TestCase("月份*", "月份")]
    [TestCase("※ 月份", " 月份")]
    [TestCase("(必填)月份", "月份")]
    [TestCase("月份【必填】*", "月份")]
    [TestCase("月份", "月份")]
    [TestCase("**", "**")]
    [TestCase("(必填)", "(必填)")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void A_heading_is_compared_without_the_marks_that_it_must_be_filled(string? heading, string bare) =>
        Assert.That(OfficeWords.BuiltIn.Unmarked(heading!), Is.EqualTo(bare));

    [TestCase("单位：圆", "圆")]
    [TestCase("（单位：圆）", "圆 单位：圆")]
    [TestCase("单位：圆，下同", "圆")]
    [TestCase("（计量单位）水量", "计量单位")]
    [TestCase("金额（圆）", "圆")]
    [TestCase("省级扣收万元", "万元")]
    [TestCase("省级扣收百万元", "百万元")]
    [TestCase("万元", "万元")]
    [TestCase("扣收150万元", "")]
    [TestCase("扣收一百万元", "")]
    [TestCase("监测部分", "", Description = "分 ends other words too")]
    [TestCase("单位：mg/L（汞：μg/L）", "mg/L 汞：μg/L mg/L μg/L")]
    [TestCase("2021年9月监测结果", "")]
    public void The_units_that_a_title_says_are_all_told(string title, string units) =>
        Assert.That(string.Join(' ', OfficeWords.BuiltIn.UnitsIn([title])), Is.EqualTo(units));

    [Test]
    public void The_units_of_several_titles_are_those_of_each() =>
        Assert.That(OfficeWords.BuiltIn.UnitsIn(["单位：圆", "扣收万元"]), Is.EqualTo(new[] { "圆", "万元" }));

    [TestCase("单位：mg/L", true)]
    [TestCase("（单位: 万元）", true)]
    [TestCase("Unit: mg/L", true)]
    [TestCase("Units: mg/L", true)]
    [TestCase("单位", false)]
    [TestCase("单位名称", false)]
    [TestCase("地点：许昌", false)]
    [TestCase("编制单位：监测站", false)]
    public void A_title_that_says_the_unit_of_its_table_is_told_from_others(string text, bool says) =>
        Assert.That(OfficeWords.BuiltIn.SaysUnit(text), Is.EqualTo(says));

    [TestCase("amount_yuan", "单位：万圆", "万圆")]
    [TestCase("amount_yuan", "（金额单位：万圆）", "万圆")]
    [TestCase("amount_yuan", "编制单位：万圆", "", Description = "an office")]
    [TestCase("amount_yuan", "单位：千山区环保局", "", Description = "an office again")]
    [TestCase("amount_yuan", "单位：人民币元", "", Description = "the column's own")]
    [TestCase("amount_yuan", "（单位）万圆", "")]
    [TestCase("amount_yuan", "单位：万圆，下同", "万圆")]
    [TestCase("volume_t", "水量单位：加仑", "")]
    [TestCase("volume_t", "水量单位：立方码方", "立方码方")]
    [TestCase("point", "单位：万圆", "")]
    public void A_unit_that_a_title_says_and_nobody_knows_is_told(string column, string title, string units) =>
        Assert.That(string.Join(' ', OfficeWords.BuiltIn.StrangeUnits(Column(column), [title])), Is.EqualTo(units));

    [TestCase("ppb", true)]
    [TestCase("mg/kg", true)]
    [TestCase("ppb1234567", true, Description = "ten signs")]
    [TestCase("ppb12345678", false, Description = "eleven are a sentence")]
    [TestCase("ppb监测站", false)]
    [TestCase("mg/L", false)]
    [TestCase("10-3mg/L", false)]
    [TestCase("℃", false)]
    public void A_unit_of_what_is_in_water_that_nobody_knows_is_told_from_those_that_are_known(string unit, bool strange) =>
        Assert.That(OfficeWords.BuiltIn.IsStrangeUnit(unit), Is.EqualTo(strange));

    [TestCase("amount_yuan", "万元", true)]
    [TestCase("amount_yuan", "元", false)]
    [TestCase("amount_yuan", "吨", false)]
    [TestCase("volume_t", "万m³", true)]
    [TestCase("volume_t", "M3", true)]
    [TestCase("point", "万元", false)]
    public void A_unit_that_a_column_may_be_said_to_have_and_has_not_is_told(string column, string unit, bool other) =>
        Assert.That(OfficeWords.BuiltIn.IsOtherUnit(Column(column), unit), Is.EqualTo(other));

    [TestCase("万元", true)]
    [TestCase("m³", true)]
    [TestCase("元", false)]
    [TestCase("金额(万元)", false)]
    public void A_cell_that_is_nothing_but_a_unit_is_told(string text, bool unit) =>
        Assert.That(OfficeWords.BuiltIn.IsUnit(text), Is.EqualTo(unit));

    [TestCase("9月", true)]
    [TestCase("十 二月", true)]
    [TestCase("13月", false)]
    [TestCase("2021年9月", false)]
    public void A_month_of_the_year_is_told(string word, bool month) => Assert.That(OfficeWords.BuiltIn.IsMonth(word), Is.EqualTo(month));

    [TestCase("合计", true)]
    [TestCase("total", true)]
    [TestCase("Ⅲ类标准", true)]
    [TestCase("石桥", false)]
    public void A_row_that_adds_up_is_told(string word, bool sum) => Assert.That(OfficeWords.BuiltIn.IsSum(word), Is.EqualTo(sum));

    [TestCase("全程序空白", true)]
    [TestCase("平均值", true)]
    [TestCase("左", false)]
    [TestCase("", false)]
    public void A_control_of_the_laboratory_is_told_from_a_sample(string sample, bool control) =>
        Assert.That(OfficeWords.BuiltIn.IsControl(sample), Is.EqualTo(control));

    [Test]
    public void A_missing_word_or_column_is_a_mistake_of_the_caller()
    {
        OfficeWords words = OfficeWords.BuiltIn;
        IsMistake("column", () => words.MayMean(null!, ""));
        IsMistake("column", () => words.IsUsual(null!, "断面"));
        IsMistake("column", () => words.OtherUnit(null!, "金额(万元)"));
        IsMistake("column", () => words.StrangeUnits(null!, ["单位：万圆"]));
        IsMistake("column", () => words.IsOtherUnit(null!, "万元"));
        IsMistake("heading", () => words.LikelyIndicator(null!));
        IsMistake("text", () => words.SaysUnit(null!));
        IsMistake("unit", () => words.IsStrangeUnit(null!));
        IsMistake("sample", () => words.IsControl(null!));
        IsMistake("text", () => words.IsNote(null!));
        IsMistake("text", () => words.BeginsAsNote(null!));
        IsMistake("text", () => words.WordsOf(null!));
        IsMistake("text", () => words.IsSigned(null!));

        static void IsMistake(string name, Func<object?> asked) =>
            Assert.That(asked, Throws.ArgumentNullException.With.Property("ParamName").EqualTo(name));
    }

    private static DataColumn Column(string name) => DataFile.All.SelectMany(f => f.Columns).First(c => c.Name == name);
}
