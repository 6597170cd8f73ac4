using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Documents.Report;

/// <summary>How the classes of sections are shared out, river by river and county by county, over all months.</summary>
internal sealed class ClassShares(PageParts page) : ReportSection(page)
{
    private const int Width = 200;
    private const int Height = 16;
    private const int RoomForSign = 14;

    /// <inheritdoc/>
    public override string Id => "shares";

    /// <inheritdoc/>
    public override string Heading => "report.shares";

    /// <inheritdoc/>
    public override bool Has(ReportContent content) => content.Points.Any(p => p.IsSection);

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Judged[] results =
        [
            .. from month in content.Standing
               from section in content.Points
               where section.IsSection && section.ClassIn(month) is not null
               from county in section.In(month)!.Responsible!.Counties
               select new Judged(county.Name, section.ClassIn(month)!.Value, section.Meets(month)),
        ];
        // A section that counties share counts with each of them, on its river once.
        Table("river", Page.Words.Say("report.shares.river", content.Key), Page.Words["report.river"], content.Points.Where(p => p.IsSection).Select(p => p.River).Distinct(), river => [
            .. from month in content.Standing
               from section in content.Points
               where section.IsSection && section.River == river && section.ClassIn(month) is not null
               select new Judged("", section.ClassIn(month)!.Value, section.Meets(month)),
        ]);
        Table("county", Page.Words.Say("report.shares.county", content.Key), Page.Words["head.county"], content.Sum.Counties.Select(c => c.Name), county => [
            .. results.Where(r => r.County == county),
        ]);
    }

    private void Table(string key, string caption, string head, IEnumerable<string> rows, Func<string, Judged[]> resultsOf)
    {
        Page.StartTable(caption, "shares", [
            head, Page.Words["report.shares.bar"], .. WaterClass.All.Select(c => Page.Words.Say("class.is", c.ToString())), Page.Words["report.shares.all"],
            Page.Words["report.meeting"],
        ]);
        foreach (string name in rows)
        {
            Judged[] results = resultsOf(name);
            if (results.Length == 0) continue;
            Page.StartRow(name);
            Page.Html.Start("td");
            Bar(results);
            Page.Html.End();
            foreach (WaterClass value in WaterClass.All)
            {
                Page.Html.Start("td", ("class", "number"));
                Page.Number(results.Count(r => r.Class == value), key + ":" + name + "/" + PageParts.StyleOf(value));
                Page.Html.End();
            }

            Page.Html.Start("td", ("class", "number"));
            Page.Number(results.Length, key + ":" + name + "/judged");
            Page.Html.End().Start("td", ("class", "number"));
            int meeting = results.Count(r => r.Meets);
            Page.Number(meeting, key + ":" + name + "/meeting");
            Page.Html.Text(Page.Words.Say("report.share", PageParts.Percent(meeting, results.Length))).End().End();
        }

        Page.EndTable();
    }

    private void Bar(Judged[] results)
    {
        Page.StartBar(Width, Height);
        decimal at = 0;
        foreach (WaterClass value in WaterClass.All)
        {
            decimal length = (decimal)Width * results.Count(r => r.Class == value) / results.Length;
            if (length == 0) continue;
            Page.Rectangle(at, 0, length, Height, PageParts.StyleOf(value));
            if (length >= RoomForSign * value.ToString().Length) Page.StartText(at + (length / 2), Height - 4, "inside on" + PageParts.StyleOf(value)).Text(value.ToString()).End();
            at += length;
        }

        Page.Html.End();
    }

    /// <summary>A section's result of a month, for a county that answers for it.</summary>
    private sealed record Judged(string County, WaterClass Class, bool Meets);
}
