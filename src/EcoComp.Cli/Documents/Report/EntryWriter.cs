using EcoComp.Cli.Documents.Html;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>Writes the items, questions and notes of a month, each as a line that opens to the findings it was made of.</summary>
internal sealed class EntryWriter
{
    /// <summary>The level of headings within an entry: below those of counties.</summary>
    private const int Below = 5;

    private readonly PageParts _page;
    private readonly SettledMonth _month;
    private readonly ExplanationDocument _explanation;
    private readonly BlocksWriter _blocks;
    private readonly ILookup<(string Kind, string Clause, string Subject, string County), Finding> _findings;

    /// <summary>Writes those of a month.</summary>
    public EntryWriter(PageParts page, SettledMonth month)
    {
        (_page, _month, _explanation, _blocks) = (page, month, new ExplanationDocument(page.Words), new BlocksWriter(page.Html, Below));
        _findings = month.Findings.SelectMany(f => Keys(f).Select(k => (Key: k, Finding: f))).ToLookup(k => k.Key, k => k.Finding);
    }

    /// <summary>An item.</summary>
    public void Item(Item item, string county)
    {
        string clause = item.IsAdjustment ? _page.Words["head.adjustment"] : Cited(item.Clause, item.Basis);
        Start("item", clause, _page.Phrases.Subject(item.SubjectCode, item.SubjectName, item.SharePercent));
        _page.Html.Text(" ").Element("span", _page.Words["direction." + item.Direction], ("class", item.Direction == Direction.Reward ? "given" : "taken")).Text(" ");
        _page.Amount(item.Amount, item.ItemId + "#amount_yuan");
        _page.Html.End();
        Explain("item", item.Clause, item.SubjectCode, county);
    }

    /// <summary>A question.</summary>
    public void Question(Pending question, string county)
    {
        Start("question", Cited(question.Clause), _page.Phrases.Subject(question.SubjectCode, question.SubjectName, question.SharePercent));
        _page.Html.Text(" ").Element("span", _page.Words["head.pending"], ("class", "open")).Text(" " + _page.Words["question." + question.Question] + " ");
        string key = string.Join('/', ReportContent.KeyOf(_month), county, question.Clause, question.SubjectCode) + "?" + question.Question + "#";
        if (question.Min is null || question.Max is null)
        {
            _page.Html.Text(_page.Words["label.unknown"]);
        }
        else
        {
            _page.Amount(question.Min, key + "min_yuan");
            _page.Html.Text(" " + _page.Words["label.to"] + " ");
            _page.Amount(question.Max, key + "max_yuan");
        }

        _page.Html.End();
        Explain(question.Question.ToString(), question.Clause, question.SubjectCode, county);
    }

    /// <summary>A note.</summary>
    public void Note(Note note, string county)
    {
        Start("note", Cited(note.Clause), Phrases.Subject(note.SubjectCode, note.SubjectName));
        _page.Html.Text(_page.Words["label.colon"] + _page.Words.Say(note.Text)).End();
        Explain(note.Code, note.Clause, note.SubjectCode, county);
    }

    private void Start(string kind, string clause, string subject)
    {
        _page.Html.Start("details", ("class", kind)).Start("summary").Element("b", clause);
        if (subject.Length > 0) _page.Html.Text(" " + subject);
    }

    private void Explain(string kind, string clause, string subject, string county)
    {
        foreach (Finding finding in _findings[(kind, clause, subject, county)]) _blocks.Write(_explanation.Of(_month, finding));
        _page.Html.End();
    }

    private string Cited(string clause) => Cited(clause, _month.Regulation[clause].Basis);

    private string Cited(string clause, string basis) =>
        _month.Regulation.FindClause(clause) is { } known ? basis + " " + _page.Words.Title(known) : basis;

    /// <summary>What a finding is found by: of money that passes from one county to another, by both.</summary>
    private static IEnumerable<(string, string, string, string)> Keys(Finding finding) => finding switch
    {
        Payment payment => [Key("item", payment, payment.County.Code)],
        Transfer transfer => [Key("item", transfer, transfer.Payer.Code), Key("item", transfer, transfer.Payee.Code)],
        OpenQuestion question => [Key(question.Question.ToString(), question, question.County?.Code ?? "")],
        Noted note => [Key(note.Code, note, note.County?.Code ?? "")],
        _ => [],
    };

    private static (string, string, string, string) Key(string kind, Finding finding, string county) =>
        (kind, finding.Clause.Id, finding.Subject.Code, county);
}
