using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents.Report;

public sealed partial class ReportTests
{
    private static readonly Lazy<string> Year = new(() => ReportedPage.Of(ReportedPage.Sample, ReportedPage.Year));

    /// <summary>What browsers of 2016 know, those of offices too.</summary>
    private static readonly string[] KnownProperties =
    [
        "-webkit-print-color-adjust", "align-items", "background", "border", "border-bottom", "border-collapse", "border-left", "border-top", "color", "cursor",
        "display", "fill", "flex", "flex-wrap", "font-family", "font-size", "font-weight", "height", "line-height", "list-style", "margin", "margin-left",
        "margin-top", "max-height", "max-width", "min-width", "outline", "outline-offset", "overflow", "overflow-x", "padding", "padding-bottom", "padding-left", "page-break-after",
        "page-break-before", "page-break-inside", "size", "stroke", "stroke-dasharray", "stroke-width", "text-align", "text-anchor", "vertical-align", "white-space",
        "word-break", "word-wrap",
    ];

    [TestCase("zh")]
    [TestCase("en")]
    public void Every_number_is_that_of_settlement_json_and_none_of_it_is_missing(string language)
    {
        Outcome settled = Ecocomp.Run("settle", ReportedPage.Year, "--data", ReportedPage.Sample, "--format", "json");
        var expected = new SettlementNumbers(settled.Output);
        IReadOnlyList<ReportedNumber> numbers = ReportedNumber.In(ReportedPage.Of(ReportedPage.Sample, ReportedPage.Year, "--lang", language));
        Assert.Multiple(() =>
        {
            foreach (ReportedNumber number in numbers.Where(n => expected.Of(n.Of) is not null)) Assert.That(number.Value, Is.EqualTo(expected.Of(number.Of)), number.Of);
            Assert.That(expected.Needed.Except(numbers.Select(n => n.Of)), Is.Empty);
            foreach (ReportedNumber number in numbers)
            {
                string text = number.Of.EndsWith("_yuan", StringComparison.Ordinal)
                    ? Words.Wan(new Money(number.Value))
                    : number.Value.ToString(CultureInfo.InvariantCulture);
                Assert.That(number.Text.TrimStart('+'), Is.EqualTo(text), number.Of);
            }
        });
    }

    [Test]
    public void Of_a_month_without_results_no_amount_is_shown()
    {
        using TestFolder folder = TestFolder.Small();
        string page = ReportedPage.Of(folder.Data, "2021-09..2021-10");
        Assert.That(page, Does.Contain("data-of=\"2021-09/A/net_yuan\"").And.Contain("data-of=\"2021-09/city/net_yuan\""));
        foreach (string of in new[] { "A/net_yuan", "city/net_yuan", "city/deduction_yuan", "fund/deductions_yuan", "fund/balance_yuan" })
            Assert.That(page, Does.Not.Contain($"data-of=\"2021-10/{of}\""), of);
    }

    /// <summary>What an event costs is known without results; it is a part, and no sum of the month is made of it.</summary>
    [Test]
    public void Of_a_month_without_results_events_stand_and_are_no_sum()
    {
        using TestFolder folder = TestFolder.Small().Events("2021-10,E1,intake,A,,,,,D1,");
        string page = ReportedPage.Of(folder.Data, "2021-10");
        string headline = Section(page, "headline");
        string[] known = [.. ReportedNumber.In(headline).Select(n => n.Of)];
        Assert.Multiple(() =>
        {
            Assert.That(ReportedNumber.In(page).Where(n => n.Value is 2000000 or -2000000).Select(n => n.Of), Is.EqualTo(new[] { "2021-10/subject:A/deduction_yuan", "2021-10/A/7.3/A#amount_yuan" }));
            Assert.That(ReportedNumber.In(page).Select(n => n.Of), Does.Not.Contain("2021-10/city/deduction_yuan").And.Not.Contain("2021-10/A/deduction_yuan"));
            Assert.That(known, Does.Contain("2021-09/city/net_yuan").And.Contain("2021-09>2021-10/city/pending"));
            foreach (string of in new[] { "2021-10/city/net_yuan", "2021-09>2021-10/city/deduction_yuan", "2021-09>2021-10/city/net_yuan", "2021-10/city/meeting", "2021-09>2021-10/city/meeting" })
                Assert.That(known, Does.Not.Contain(of));
            Assert.That(headline, Does.Contain("影响未知").And.Not.Contain("0 / 0").And.Not.Contain("min_yuan"));
            Assert.That(page, Does.Contain("各县区合计，净额未知，不排名次").And.Not.Contain("由低到高"));
        });
    }

    [Test]
    public void Sections_that_meet_their_targets_are_counted_by_hand()
    {
        using TestFolder folder = TestFolder.Small()
            .Add("points.csv", "S2,二桥,section,颍河,river,A,Ⅲ,R1,,", "S3,三桥,section,清潩河,river,B,Ⅳ,,,")
            .Add("monitoring.csv", "2021-09,S2,Ⅴ,,,,,", "2021-09,S3,,dry,,,,");
        IReadOnlyList<ReportedNumber> numbers = ReportedNumber.In(ReportedPage.Of(folder.Data, "2021-09"));
        long Value(string of) => numbers.First(n => n.Of == of).Value;
        Assert.Multiple(() =>
        {
            Assert.That(Value("2021-09/city/meeting"), Is.EqualTo(1));
            Assert.That(Value("river:颍河/c3"), Is.EqualTo(1));
            Assert.That(Value("river:颍河/c5"), Is.EqualTo(1));
            Assert.That(Value("county:甲县/meeting"), Is.EqualTo(1));
            Assert.That(Value("county:甲县/judged"), Is.EqualTo(2));
            Assert.That(numbers.Select(n => n.Of), Has.None.StartWith("county:乙县"), "a dry river has no class");
        });
    }

    [Test]
    public void A_point_stands_below_its_inflow_and_beside_its_river_and_a_missed_target_is_marked()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅴ");
        string page = ReportedPage.Of(folder.Data, "2021-09");
        string matrix = Section(page, "classes");
        Assert.Multiple(() =>
        {
            Assert.That(matrix.IndexOf("入境 R1", StringComparison.Ordinal), Is.LessThan(matrix.IndexOf("一桥 S1", StringComparison.Ordinal)));
            Assert.That(matrix, Does.Contain("<td class=\"c5 missed\">Ⅴ<b>×</b></td>"));
            Assert.That(Places(page), Is.EqualTo(new[] { ("入境 R1", 6m, 6m), ("一桥 S1", 6m, 94m) }).AsCollection);
        });
    }

    [Test]
    public void What_cost_most_says_what_for_and_which_points_and_events_a_county_s_sum_counts()
    {
        string costliest = Section(Year.Value, "costliest");
        Assert.Multiple(() =>
        {
            Assert.That(For("YL-S1 鄢陵县城地下水源地"), Is.EqualTo("水源地下降扣收"));
            Assert.That(For("411082 长葛市"), Is.EqualTo("干渠未达Ⅱ类扣收（NS-03 总干渠长葛中段、NS-04 总干渠长葛出境）"));
            Assert.That(For("411003 建安区"), Is.EqualTo("有毒有害污染物超标（SJ2207-01、SJ2207-02）"));
            Assert.That(For("SJ2205-02"), Is.EqualTo("干渠事故或通报扣收"));
        });

        string For(string subject) => costliest.Split("<th scope=\"row\">" + subject + "</th><td class=\"words\">")[1].Split("</td>")[0];
    }

    /// <summary>What a county pays once for several canal points stands at each of them as theirs together; what is a point's alone stands there plainly.</summary>
    [TestCase("zh", "合计", "长葛市（NS-03、NS-04） -400", "（与 NS-04 合计一次）")]
    [TestCase("en", "jointly", "长葛市 (NS-03, NS-04) -400", " (once with NS-04)")]
    public void What_is_paid_once_for_several_canal_points_stands_at_each_of_them(string language, string mark, string told, string inTable)
    {
        string rivers = Section(ReportedPage.Of(ReportedPage.Sample, "2022-05", "--lang", language), "rivers");
        ReportedNumber[] canal = [.. ReportedNumber.In(rivers).Where(n => n.Of.Contains("NS-0", StringComparison.Ordinal))];
        Assert.Multiple(() =>
        {
            Assert.That(canal.Select(n => n.Value), Is.EqualTo(Enumerable.Repeat(-4000000L, 4)));
            Assert.That(canal.Select(n => n.Of).Distinct(), Is.EquivalentTo(new[] { "2022-05/subject:NS-03+NS-04/effect_yuan", "2022-05/subject:NS-04+NS-03/effect_yuan" }));
            Assert.That(Regex.Matches(rivers, ">" + mark + "</text>"), Has.Count.EqualTo(2));
            Assert.That(rivers, Does.Contain(told).And.Contain(inTable));
        });
    }

    [Test]
    public void A_point_whose_canal_item_counts_it_alone_has_its_money_without_a_mark()
    {
        using TestFolder folder = TestFolder.Small().Replace("points.csv", "C1,干渠一,canal,总干渠,river,B,,,,", "C0,干渠上,canal,总干渠,river,A,,,,\nC1,干渠一,canal,总干渠,river,B,,C0,,")
            .Replace("monitoring.csv", "2021-09,C1,Ⅱ", "2021-09,C0,Ⅱ,,,,,\n2021-09,C1,Ⅲ").Interpretations("canal-responsible,own-county,文1,,");
        string rivers = Section(ReportedPage.Of(folder.Data, "2021-09"), "rivers");
        Assert.That(ReportedNumber.In(rivers).Where(n => n.Of.Contains("C1", StringComparison.Ordinal)).Select(n => (n.Of, n.Value)).Distinct(), Is.EqualTo(new[] { ("2021-09/subject:C1/effect_yuan", -4000000L) }));
        Assert.That(rivers, Does.Not.Contain("合计"));
    }

    /// <summary>Each part fits a sheet; every box and every tip stands in one, every way in each that it leads through.</summary>
    [Test]
    public void A_long_river_is_drawn_in_parts_that_fit_a_page()
    {
        using TestFolder folder = TestFolder.Empty().Write("counties.csv", "code,name\nA,甲县\nB,乙县\n")
            .Write("points.csv", "code,name,kind,water_body,water_type,county,target,inflows\n" + string.Concat(
                Enumerable.Range(0, 30).Select(i => $"S{i:00},断面,section,颍河,river,{"AB"[i % 2]},Ⅲ,{(i == 0 ? "" : $"S{i - 1:00}")}\n")))
            .Write("monitoring.csv", "month,point,class\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"2021-09,S{i:00},Ⅱ\n")));
        string rivers = Section(ReportedPage.Of(folder.Data, "2021-09"), "rivers");
        (decimal Top, decimal Height)[] parts = [.. Regex.Matches(rivers, "<svg class=\"map\"[^>]* viewBox=\"0 ([0-9.]+) [0-9.]+ ([0-9.]+)\"").Select(m => (Decimal(m.Groups[1]), Decimal(m.Groups[2])))];
        Assert.Multiple(() =>
        {
            Assert.That(parts.Select(p => p.Height).ToArray(), Has.Length.EqualTo(4).And.All.LessThanOrEqualTo(800));
            Assert.That(parts.Skip(1).Select(p => p.Top), Is.EqualTo(parts.SkipLast(1).Select(p => p.Top + p.Height)), "they join");
            Assert.That(rivers, Does.Contain("<figure class=\"long\">"));
            Assert.That(Boxes(rivers).Select(p => p.Y).Distinct().Count(), Is.EqualTo(30));
            Assert.That(Regex.Matches(rivers, "class=\"tip\""), Has.Count.EqualTo(29));
            Assert.That(Flow().Matches(rivers), Has.Count.EqualTo(29 + 3), "a way over a cut stands in both parts");
        });

        static decimal Decimal(Group group) => decimal.Parse(group.Value, CultureInfo.InvariantCulture);
    }

    [Test]
    public void Ways_of_the_water_into_different_boxes_never_lie_on_one_another_nor_on_a_box()
    {
        using TestFolder folder = ReportedPage.Joining();
        string page = ReportedPage.Of(folder.Data, "2021-09");
        (string Into, (decimal X1, decimal Y1, decimal X2, decimal Y2)[] Lines)[] ways = [.. Flow().Matches(Section(page, "rivers")).Select(m => Lines(m.Groups[1].Value))];
        (string Name, decimal X, decimal Y)[] boxes = [.. Places(page)];
        Assert.That((ways.Length, boxes.Length), Is.EqualTo((17, 10)));
        Assert.Multiple(() =>
        {
            foreach (var (way, other) in ways.SelectMany(w => ways.Where(o => o.Into != w.Into).Select(o => (w, o))))
            {
                foreach (var (a, b) in way.Lines.SelectMany(a => other.Lines.Select(b => (a, b))))
                {
                    Assert.That(a.X1 == a.X2 && b.X1 == b.X2 && a.X1 == b.X1 && a.Y1 < b.Y2 && b.Y1 < a.Y2, Is.False, $"{a} {b}");
                    Assert.That(
                        a.Y1 == a.Y2 && b.Y1 == b.Y2 && a.Y1 == b.Y1 && Math.Min(a.X1, a.X2) < Math.Max(b.X1, b.X2) && Math.Min(b.X1, b.X2) < Math.Max(a.X1, a.X2), Is.False, $"{a} {b}");
                }
            }

            foreach (var (line, box) in ways.SelectMany(w => w.Lines).SelectMany(l => boxes.Select(b => (l, b))))
            {
                Assert.That(
                    Math.Max(line.X1, line.X2) > box.X && Math.Min(line.X1, line.X2) < box.X + 168 && line.Y2 > box.Y && line.Y1 < box.Y + 62, Is.False, $"{line} {box}");
            }
        });
    }

    /// <summary>The straight parts of a way, and where it ends.</summary>
    private static (string Into, (decimal X1, decimal Y1, decimal X2, decimal Y2)[] Lines) Lines(string path)
    {
        string[] words = path.Split(' ');
        decimal number(string word) => decimal.Parse(word, CultureInfo.InvariantCulture);
        (decimal x, decimal y) = (number(words[1]), number(words[2]));
        var lines = new List<(decimal, decimal, decimal, decimal)>();
        for (int i = 3; i < words.Length; i += 2)
        {
            (decimal nextX, decimal nextY) = words[i] == "V" ? (x, number(words[i + 1])) : (number(words[i + 1]), y);
            lines.Add((x, y, nextX, nextY));
            (x, y) = (nextX, nextY);
        }

        return (string.Create(CultureInfo.InvariantCulture, $"{x} {y}"), [.. lines]);
    }

    [Test]
    public void Every_entry_opens_to_what_explain_says()
    {
        string page = WebUtility.HtmlDecode(Year.Value);
        foreach (string subject in new[] { "QY-04", "YH-04", "SJ2205-02" })
        {
            Outcome explained = Ecocomp.Run("explain", "2022-08", "--subject", subject, "--data", ReportedPage.Sample);
            if (explained.ExitCode != 0) explained = Ecocomp.Run("explain", "2022-05", "--subject", subject, "--data", ReportedPage.Sample);
            Assert.That(explained.ExitCode, Is.Zero, explained.Error);
            string[] steps = explained.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            string[] led = [.. steps.Where(s => !s.Contains("结论：不", StringComparison.Ordinal) && Amount().IsMatch(s))];
            foreach (string line in led.SelectMany(s => s.Split('\n').Skip(1)).Select(l => l.Trim()).Where(l => l.Length > 0))
                Assert.That(page, Does.Contain(line), subject);
        }
    }

    [Test]
    public void A_choice_that_was_made_is_told_by_its_name_with_its_document_and_its_place()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,C1,Ⅱ", "2021-09,C1,Ⅲ").Interpretations("canal-miss,per-point,许环〔2022〕5号,,");
        string made = "干渠未达标=逐点计（许环〔2022〕5号，interpretations.csv:2）";
        Assert.That(WebUtility.HtmlDecode(Section(ReportedPage.Of(folder.Data, "2021-09"), "entries")), Does.Contain(made).And.Not.Contain("canal-miss"));
        Outcome explained = Ecocomp.Run("explain", "2021-09", "C1", "--data", folder.Data);
        Assert.That(explained.Output, Does.Contain(made).And.Contain("口径：").And.Not.Contain("canal-miss").And.Not.Contain("own-county"));
    }

    [Test]
    public void Whatever_data_say_is_text()
    {
        using TestFolder folder = ReportedPage.Hostile();
        string page = ReportedPage.Of(folder.Data, "2021-09");
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<script"));
            Assert.That(page, Does.Not.Contain("<img"));
            Assert.That(page, Does.Not.Contain("<b>\""));
            Assert.That(page, Does.Not.Contain("<!--"));
            Assert.That(page, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;甲县"));
            Assert.That(page, Does.Contain("乙&amp;amp;县&quot;&#39;"), "an entity that data write is no character");
            Assert.That(page, Does.Contain("&lt;/svg&gt;&lt;img src=x onerror=alert(2)&gt;עברית"));
        });
    }

    [Test]
    public void Characters_that_turn_or_command_are_shown_by_their_numbers()
    {
        var html = new Cli.Documents.Html.HtmlWriter();
        html.Element("p", "甲\u202e乙\u0007丙\u2066", ("title", "\u200f<\""));
        Assert.That(Encoding.UTF8.GetString(html.ToBytes()), Is.EqualTo("<p title=\"U+200F&lt;&quot;\">甲U+202E乙U+0007丙U+2066</p>\n"));
    }

    [Test]
    public void The_page_allows_its_own_style_and_nothing_else()
    {
        string style = Year.Value.Split("<style>")[1].Split("</style>")[0];
        string digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        string policy = WebUtility.HtmlDecode(Policy().Match(Year.Value).Groups[1].Value);
        Assert.Multiple(() =>
        {
            Assert.That(policy, Is.EqualTo($"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"));
            Assert.That(Year.Value, Does.Not.Contain(" style="));
            Assert.That(Year.Value, Does.Not.Contain("src="));
            Assert.That(Year.Value, Does.Not.Contain("url("));
            Assert.That(Year.Value, Does.Not.Contain("http://").And.Not.Contain("https://"));
            Assert.That(Targets().Matches(Year.Value).Select(m => m.Groups[1].Value), Has.All.StartsWith("#"));
        });
    }

    [Test]
    public void The_style_has_only_what_browsers_of_2016_know()
    {
        string style = File.ReadAllText(Path.Combine(Repository.Root, "src", "EcoComp.Cli", "Documents", "Html", "page.css"));
        string[] used = [.. Property().Matches(style).Select(m => m.Groups[1].Value).Distinct()];
        Assert.Multiple(() =>
        {
            Assert.That(used, Is.Not.Empty);
            Assert.That(used.Except(KnownProperties), Is.Empty);
            Assert.That(KnownProperties.Except(used), Is.Empty, "the list holds what is used");
            Assert.That(style, Does.Not.Contain("grid").And.Not.Contain("--").And.Not.Contain("var(").And.Not.Contain("calc(").And.Not.Contain(":is(").And.Not.Contain("sticky"));
            Assert.That(AtRule().Matches(style).Select(m => m.Value).Distinct(), Is.EquivalentTo(new[] { "@media", "@page" }));
        });
    }

    [Test]
    public void Same_input_same_bytes_and_a_year_of_nine_counties_is_small()
    {
        byte[] again = ReportedPage.BytesOf(["--data", ReportedPage.Sample], ReportedPage.Year);
        Assert.That(again, Is.EqualTo(Encoding.UTF8.GetBytes(Year.Value)));
        Assert.That(again, Has.Length.LessThan(1_500_000));
    }

    [Test]
    public void The_month_before_and_the_year_before_are_compared_where_they_are_known()
    {
        string headline = Section(ReportedPage.Of(ReportedPage.Sample, "2021-10"), "headline");
        Assert.That(ReportedNumber.In(headline).Select(n => n.Of), Has.Member("2021-09>2021-10/city/net_yuan"));
        Assert.That(headline, Does.Contain("上年同月").And.Not.Contain("2020-10"));
        Assert.That(Section(ReportedPage.Of(ReportedPage.Sample, "2021-09"), "headline"), Does.Contain("上月"), "August 2021 is not settled");
    }

    [Test]
    public void The_share_that_meets_its_targets_is_compared_in_points_of_percent()
    {
        string Headline(string month) => Section(ReportedPage.Of(ReportedPage.Sample, month), "headline");
        string Share(string month) => Regex.Match(Headline(month), @"（([0-9.]+)%）").Groups[1].Value;
        decimal[] changes = [.. new[] { ("2021-09", "2021-10"), ("2021-10", "2021-11"), ("2021-12", "2022-01") }.Select(p => Change(p.Item1, p.Item2))];
        Assert.That(changes, Has.Some.Not.Zero);

        decimal Change(string before, string month)
        {
            decimal change = decimal.Parse(Share(month), CultureInfo.InvariantCulture) - decimal.Parse(Share(before), CultureInfo.InvariantCulture);
            Assert.That(Headline(month), Does.Contain((change > 0 ? "+" : "") + change.ToString("0.0", CultureInfo.InvariantCulture) + " 个百分点"));
            return change;
        }
    }

    [Test]
    public void What_the_fund_has_so_far_is_that_of_the_months_shown_and_says_since_when()
    {
        string fund = Section(ReportedPage.Of(ReportedPage.Sample, "2021-10..2021-11"), "fund");
        Assert.That(fund, Does.Contain("自 2021-10 累计结余").And.Not.Contain(">累计结余<"));
    }

    [TestCase("2021-09", ExitCodes.Usage)]
    [TestCase("2021-09 --out page.htm", ExitCodes.Usage)]
    [TestCase("2021-09 --out page.pdf", ExitCodes.Usage)]
    [TestCase("2021-08 --out page.html", ExitCodes.Undecided)]
    [TestCase("2021-13 --out page.html", ExitCodes.Usage)]
    public void A_page_that_cannot_be_is_refused(string line, int exitCode)
    {
        using var folder = new TemporaryFolder();
        string[] words = [.. line.Split(' ').Select(w => w.StartsWith("page", StringComparison.Ordinal) ? Path.Combine(folder.Path, w) : w)];
        Assert.That(Ecocomp.Run(["report", .. words, "--data", ReportedPage.Sample]).ExitCode, Is.EqualTo(exitCode));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    private static string Section(string page, string id) => page.Split($"<section id=\"{id}\"")[1].Split("</section>")[0];

    /// <summary>The boxes of drawings: what each is called and where it begins.</summary>
    private static IEnumerable<(string Name, decimal X, decimal Y)> Places(string page) => Boxes(Section(page, "rivers"));

    private static IEnumerable<(string Name, decimal X, decimal Y)> Boxes(string rivers) => Box().Matches(rivers)
        .Select(m => (m.Groups[1].Value, decimal.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), decimal.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex("<g class=\"[^\"]*\"><title>([^<]*)</title>\n<rect class=\"[^\"]*\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"")]
    private static partial Regex Box();

    [GeneratedRegex("<path class=\"flow\" d=\"([^\"]*)\"")]
    private static partial Regex Flow();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Targets();

    [GeneratedRegex("[{;]\\s*([a-z-]+):")]
    private static partial Regex Property();

    [GeneratedRegex("@[a-z-]+")]
    private static partial Regex AtRule();

    [GeneratedRegex("结论：(奖励|扣收)")]
    private static partial Regex Amount();
}
