using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class IndicatorHeadingTests
{
    [TestCase("NH3N", "NH3N", "mg/L")]
    [TestCase("nh3n", "NH3N", "mg/L")]
    [TestCase("NH3-N", "NH3N", "mg/L")]
    [TestCase("氨氮 mg/L", "NH3N", "mg/L")]
    [TestCase("氨氮/(mg/L)", "NH3N", "mg/L")]
    [TestCase("氨氮/mg/L", "NH3N", "mg/L")]
    [TestCase("氨氮，μg/L", "NH3N", "μg/L")]
    [TestCase("氨氮（单位：mg/L）", "NH3N", "mg/L")]
    [TestCase("氨氮(mg·L⁻¹)", "NH3N", "mg/L")]
    [TestCase("氨氮(以N计,mg/L)", "NH3N", "mg/L")]
    [TestCase("氨氮（mg/L，以N计）", "NH3N", "mg/L")]
    [TestCase("氨氮(以N计,单位：μg/L)", "NH3N", "μg/L")]
    [TestCase("总磷（湖、库，以P计，mg/L）", "TP", "mg/L")]
    [TestCase("氟化物(以F⁻计,mg/L)", "F", "mg/L")]
    [TestCase("COD mg/L", "COD", "mg/L")]
    [TestCase("TP ug/L", "TP", "μg/L")]
    [TestCase("水温 ℃", "WT", "℃")]
    [TestCase("NH₃-N", "NH3N", "mg/L")]
    [TestCase("氨氮", "NH3N", "mg/L")]
    [TestCase("氨氮(mg/L)", "NH3N", "mg/L")]
    [TestCase("氨氮（mg/L）", "NH3N", "mg/L")]
    [TestCase("氨氮 (MG/l)", "NH3N", "mg/L")]
    [TestCase("氨氮(以N计)(μg/L)", "NH3N", "μg/L")]
    [TestCase("高锰酸盐指数", "CODMN", "mg/L")]
    [TestCase("CODMn", "CODMN", "mg/L")]
    [TestCase("CODmn(mg/L)", "CODMN", "mg/L")]
    [TestCase("耗氧量", "CODMN", "mg/L")]
    [TestCase("CODcr", "COD", "mg/L")]
    [TestCase("pH", "PH", "")]
    [TestCase("pH(无量纲)", "PH", "")]
    [TestCase("pH值", "PH", "")]
    [TestCase("溶解氧", "DO", "mg/L")]
    [TestCase("挥发酚(ug/L)", "VP", "μg/L")]
    [TestCase("挥发酚(µg/L)", "VP", "μg/L")]
    [TestCase("汞(ng/L)", "HG", "ng/L")]
    [TestCase("铬(六价)", "CR6", "mg/L")]
    [TestCase("铬（六价）（毫克/升）", "CR6", "mg/L")]
    [TestCase("TP_LAKE", "TP", "mg/L")]
    [TestCase("粪大肠菌群(MPN/L)", "FC", "个/L")]
    [TestCase("水温(℃)", "WT", "℃")]
    [TestCase("水温(°C)", "WT", "℃")]
    [TestCase("CHCL3", "T3_01", "μg/L")]
    [TestCase("T3_01", "T3_01", "mg/L")]
    [TestCase("三氯甲烷(mg/L)", "T3_01", "mg/L")]
    [TestCase("1,2-二氯乙烷", "T3_05", null)]
    [TestCase("三氯甲烷", "T3_01", null)]
    [TestCase("苯并(a)芘(μg/L)", "T3_66", "μg/L")]
    [TestCase("铍", "T3_73", "mg/L")]
    public void A_header_names_an_indicator_and_its_unit(string header, string code, string? unit)
    {
        IndicatorHeading heading = Water.Heading(header);
        Assert.That((heading.Indicator.Code, heading.Unit?.Symbol), Is.EqualTo((code, unit)));
    }

    [TestCase("氨氮(mg/kg)")]
    [TestCase("汞(g/L)")]
    [TestCase("汞 g/L")]
    [TestCase("总磷（克/升）")]
    [TestCase("氨氮(℃)")]
    [TestCase("氨氮(日均值)")]
    [TestCase("氨氮()")]
    [TestCase("pH(mg/L)")]
    [TestCase("水温(mg/L)")]
    [TestCase("粪大肠菌群(mg/L)")]
    public void A_unit_that_does_not_fit_is_told_with_the_indicator(string header)
    {
        Assert.That(IndicatorHeading.Read(Water.Indicators, header, out bool unitUnfit)?.Indicator, Is.Not.Null);
        Assert.That(unitUnfit, Is.True);
    }

    [TestCase("备注")]
    [TestCase("")]
    [TestCase("电导率(μS/cm)")]
    [TestCase("(mg/L)")]
    [TestCase("氨氮2")]
    [TestCase("铅mg/L)")]
    public void Anything_else_is_no_indicator(string header)
    {
        Assert.That(IndicatorHeading.Read(Water.Indicators, header, out bool unitUnfit), Is.Null);
        Assert.That(unitUnfit, Is.False);
    }

    [TestCase("pH*", true)]
    [TestCase("氨氮去除率", true)]
    [TestCase("COD（在线）", true)]
    [TestCase("氨氮/mgl", true)]
    [TestCase("总汞", true)]
    [TestCase("总铅(ug/L)", true)]
    [TestCase("溶解性铁", true)]
    [TestCase("总氰化物", true)]
    [TestCase("总Pb", true)]
    [TestCase("油类", true)]
    [TestCase("挥发性酚(mg/L)", true)]
    [TestCase("粪大肠", true)]
    [TestCase("氟离子", true)]
    [TestCase("阴离子洗涤剂(mg/L)", true)]
    [TestCase("重铬酸盐指数", true)]
    [TestCase("总油", true)]
    [TestCase("总酚", true)]
    [TestCase("T-P", true)]
    [TestCase("NH4-N", true)]
    [TestCase("NH₄⁺-N", true)]
    [TestCase("Ammonia-N (mg/L)", true)]
    [TestCase("溶氧", true)]
    [TestCase("D.O.", true)]
    [TestCase("总铬", false)]
    [TestCase("透明度", false)]
    [TestCase("N", false)]
    [TestCase("电导率(μS/cm)", false)]
    [TestCase("标准", false)]
    [TestCase("站点情况", false)]
    [TestCase("铁路桥", true)]
    [TestCase("现场水温", true)]
    [TestCase("色值", true)]
    [TestCase("颜色", false)]
    [TestCase("XPH", false)]
    [TestCase("PHX", false)]
    [TestCase("地铁口", false)]
    [TestCase("数据", false)]
    [TestCase("流量", false)]
    [TestCase("Flow", false)]
    [TestCase("Document", false)]
    [TestCase("", false)]
    public void What_may_be_an_indicator_is_told_from_what_is_none(string header, bool likely)
    {
        Assert.That(IndicatorHeading.Likely(IndicatorCatalogue.BuiltIn, header) is not null, Is.EqualTo(likely));
        Assert.That(IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, header, out bool unfit) is null || unfit, Is.True);
    }

    [Test]
    public void A_number_is_no_part_of_a_name_and_a_long_header_is_looked_at_no_further()
    {
        foreach (char numeral in "一二三四五六七八九十")
            Assert.That(IndicatorHeading.Likely(Water.Indicators, numeral.ToString()), Is.Null, $"{numeral}");
        Assert.That(IndicatorHeading.Likely(Water.Indicators, "二氯"), Is.Not.Null);
        Assert.That(IndicatorHeading.Likely(Water.Indicators, new string('甲', 100) + "氨氮"), Is.Not.Null);
        Assert.That(IndicatorHeading.Likely(Water.Indicators, new string('甲', 200) + "氨氮"), Is.Null);
        Assert.That(
            IndicatorHeading.Read(Water.Indicators, "氨氮" + new string(' ', 100) + "(mg/L)", out _)?.Indicator.Code, Is.EqualTo("NH3N"));
        Assert.That(IndicatorHeading.Read(Water.Indicators, new string('甲', 100), out _), Is.Null);
    }

    [TestCase("x₀₁₂₃₄₅₆₇₈₉", "x0123456789")]
    [TestCase("x¹²³⁴⁵⁶⁷⁸⁹", "x123456789")]
    [TestCase("x⁺⁻", "x+-")]
    [TestCase("Ｘ【a］、b：c／d", "Ｘ(a),b:c/d")]
    public void Raised_and_lowered_signs_and_wide_brackets_are_plain_ones(string written, string alias)
    {
        JsonObject file = DataFiles.Json(DataFiles.Indicators);
        file["indicators"]![0]!["aliases"] = new JsonArray(alias);
        var catalogue = IndicatorCatalogue.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));
        Assert.That(IndicatorHeading.Read(catalogue, written, out _)?.Indicator, Is.EqualTo(catalogue.Indicators[0]));
    }

    [Test]
    public void A_missing_header_or_catalogue_is_a_mistake_of_the_caller()
    {
        Assert.That(
            () => IndicatorHeading.Likely(null!, "pH"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("catalogue"));
        Assert.That(
            () => IndicatorHeading.Likely(Water.Indicators, null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("header"));
        Assert.That(
            () => IndicatorHeading.Read(Water.Indicators, null!, out _), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("header"));
    }
}
