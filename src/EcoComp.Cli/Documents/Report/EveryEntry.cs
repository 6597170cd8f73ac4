using EcoComp.Cli.Data;
using EcoComp.Cli.Documents.Html;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>Every item, question and note, month by month and county by county, each opening to what <c>explain</c> says of it.</summary>
internal sealed class EveryEntry(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "entries";

    /// <inheritdoc/>
    public override string Heading => "report.entries";

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Page.Html.Element("p", Page.Words["report.entries.how"], ("class", "note"));
        foreach (SettledMonth month in content.Months.Reverse()) Month(month);
    }

    private void Month(SettledMonth month)
    {
        MonthSettlement of = month.Settlement;
        string head = Page.Phrases.Of(of.Month) + " · " + Page.Phrases.Of(of.Status);
        int notes = of.AllNotes.Count();
        Page.Html.Start("details", ("class", "month")).Start("summary").Element("h3", head);
        Page.Html.Element(
            "span", Page.Words.Say("report.entries.count", PageParts.Count(of.Items.Count()), PageParts.Count(of.PendingCount), PageParts.Count(notes)), ("class", "below"));
        Page.Html.End();
        var entry = new EntryWriter(Page, month);
        foreach (CountyStatement county in of.Counties)
        {
            if (county.Items.IsEmpty && county.Pending.IsEmpty && county.Notes.IsEmpty) continue;
            Page.Html.Start("h4").Text(county.Name + Page.Words["label.colon"]);
            Page.Amount(month.IsUnknown ? null : county.Net, ReportContent.KeyOf(month) + "/" + county.Code + "/net_yuan");
            Page.Html.End();
            foreach (Item item in ReadingOrder.Of(county)) entry.Item(item, county.Code);
            foreach (Pending question in county.Pending) entry.Question(question, county.Code);
            foreach (Note note in county.Notes) entry.Note(note, county.Code);
        }

        if (!of.Pending.IsEmpty || !of.Notes.IsEmpty)
        {
            Page.Html.Element("h4", Page.Words["label.city"]);
            foreach (Pending question in of.Pending) entry.Question(question, "");
            foreach (Note note in of.Notes.Where(n => !month.IsUnknown || n.Code != NoteCodes.Shortfall)) entry.Note(note, "");
        }

        Page.Html.End();
    }
}
