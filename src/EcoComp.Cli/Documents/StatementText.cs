using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Documents;

/// <summary>A month as text: one block a county, then the city's table. Amounts in 万元.</summary>
internal sealed class StatementText(Words words) : ResultForm
{
    private const string Indent = "  ";
    private const string Under = "      · ";
    private const string Dot = " · ";
    private readonly Phrases _phrases = new(words);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Part(ShownMonth month)
    {
        var text = new StringBuilder();
        foreach (string line in Month(month)) text.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private IEnumerable<string> Month(ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        Regulation regulation = shown.Settled.Regulation;
        yield return words.Say("label.title", month.Regulation.Title) + Dot + _phrases.Of(month.Month) + Dot + _phrases.Of(month.Status);
        yield return Labelled("label.basis", month.Regulation.Document) + words["label.semicolon"] + words["label.unit"];
        if (month.Status == SettlementStatus.Trial) yield return words["label.trial"];
        if (Chosen(shown.Settled.Interpretations) is { Length: > 0 } chosen) yield return Labelled("label.choices", chosen);
        yield return "";
        foreach (CountyStatement county in shown.Counties)
        {
            foreach (string line in County(county, month, regulation)) yield return line;
            yield return "";
        }

        foreach (string line in City(shown)) yield return line;
        yield return "";
    }

    private IEnumerable<string> County(CountyStatement county, MonthSettlement month, Regulation regulation)
    {
        yield return words.Say("label.county", county.Name, county.Code) + Dot + _phrases.Of(month.Month) + Dot + _phrases.Of(month.Status);
        Item[] own = [.. county.Items.Where(i => !i.IsAdjustment)];
        if (own.Length == 0)
        {
            yield return Indent + words["label.none"];
        }
        else
        {
            foreach (string line in Items(own, county.Totals, regulation)) yield return line;
        }

        foreach (string line in Adjustments(county)) yield return line;

        if (!county.Items.IsEmpty) yield return Indent + Labelled("label.net", _phrases.Net(county.Totals.Net));
        foreach (string line in Pending(county.Pending, month, regulation)) yield return line;
        foreach (string line in Notes(county.Notes, regulation)) yield return line;
    }

    private IEnumerable<string> Items(Item[] items, Totals totals, Regulation regulation)
    {
        var table = new TextTable(
            new(words["head.clause"], false), new(words["head.subject"], false), new(words["head.target"], false), new(words["head.class"], false),
            new(words["head.net"], false), new(words["head.reward"], true), new(words["head.deduction"], true));
        foreach (Item item in items)
        {
            bool reward = item.Direction == Direction.Reward;
            string amount = Words.Wan(item.Amount);
            table.Add(
                item.Basis, Phrases.Subject(item.SubjectCode, item.SubjectName), Phrases.Of(item.Target), Phrases.Of(item.Class), Phrases.Of(item.NetClass),
                reward ? amount : "", reward ? "" : amount);
        }

        table.Add(words["label.total"], "", "", "", "", Words.Wan(totals.Reward), Words.Wan(totals.Deduction));
        return table.Lines(Indent, row => row < items.Length ? Explanation(items[row], regulation) : []);
    }

    private IEnumerable<string> Adjustments(CountyStatement county)
    {
        Item[] carried = [.. county.Items.Where(i => i.IsAdjustment)];
        if (carried.Length == 0) yield break;
        yield return Indent + words["head.adjustment"] + words["label.colon"].TrimEnd();
        var table = new TextTable(
            new(words["head.amendment"], false), new(words["head.clause"], false), new(words["head.subject"], false), new(words["head.target"], false),
            new(words["head.class"], false), new(words["head.net"], false), new(words["head.change"], false), new(words["head.amount"], true));
        foreach (Item item in carried)
        {
            Adjustment adjustment = item.Adjustment!;
            table.Add(
                adjustment.Amendment, adjustment.Basis, Phrases.Subject(adjustment.SubjectCode, adjustment.SubjectName),
                Phrases.Of(item.Target), Phrases.Of(item.Class), Phrases.Of(item.NetClass),
                words[adjustment.Reverses ? "label.reversed" : "label.anew"], Words.Wan(item.Effect));
        }

        table.Add(words["label.total"], "", "", "", "", "", "", Words.Wan(county.Totals.Adjustment));
        IEnumerable<string> Why(int row) => row < carried.Length ? [Under + words.Say(carried[row].Note)] : [];
        foreach (string line in table.Lines(Indent, Why)) yield return line;
    }

    private IEnumerable<string> Explanation(Item item, Regulation regulation)
    {
        if (!item.Note.IsNothing) yield return Under + words.Say(item.Note);
        if (!item.Interpretations.IsEmpty) yield return Under + Labelled("label.consulted", _phrases.Consulted(item.Interpretations, regulation));
    }

    private IEnumerable<string> Pending(ImmutableArray<Pending> pending, MonthSettlement month, Regulation regulation)
    {
        if (pending.IsEmpty) yield break;
        yield return Indent + words["label.pending"] + words["label.colon"].TrimEnd();
        var table = new TextTable(
            new(words["head.clause"], false), new(words["head.subject"], false), new(words["head.question"], false), new(words["head.range"], true));
        foreach (Pending question in pending)
            table.Add(
                regulation[question.Clause].Basis, Phrases.Subject(question.SubjectCode, question.SubjectName), words["question." + question.Question], _phrases.Range(question));
        foreach (string line in table.Lines(Indent, row => row < pending.Length ? Why(pending[row], month, regulation) : [])) yield return line;
    }

    private IEnumerable<string> Why(Pending question, MonthSettlement month, Regulation regulation)
    {
        if (!question.Why.IsNothing) yield return Under + words.Say(question.Why);
        if (!question.Interpretations.IsEmpty)
            yield return Under + Labelled("label.consulted", _phrases.Consulted(question.Interpretations, regulation));
        yield return Under + words.Say(
            question.Question == Question.Result ? "label.answerResult" : "label.answer", Months.Text(month.Month), question.SubjectCode, words["question.word." + question.Question],
            words["answer." + question.Question]);
    }

    private IEnumerable<string> Notes(ImmutableArray<Note> notes, Regulation regulation)
    {
        if (notes.IsEmpty) yield break;
        yield return Indent + words["label.notes"] + words["label.colon"].TrimEnd();
        foreach (Note note in notes)
        {
            string subject = note.SubjectCode.Length == 0 ? "" : Dot + Phrases.Subject(note.SubjectCode, note.SubjectName);
            yield return Indent + Indent + regulation[note.Clause].Basis + subject + words["label.colon"] + words.Say(note.Text);
        }
    }

    private IEnumerable<string> City(ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        yield return words["label.city"] + Dot + _phrases.Of(month.Month) + Dot + _phrases.Of(month.Status);
        var table = new TextTable(
            new(words["head.county"], false), new(words["head.reward"], true), new(words["head.deduction"], true), new(words["head.adjustment"], true),
            new(words["head.netAmount"], true), new(words["head.pending"], true));
        foreach (CountyStatement county in shown.Counties) Sums(county.Name, county.Totals, county.Pending.Length);
        Sums(words["label.cityTotal"], month.Totals, month.PendingCount);
        foreach (string line in table.Lines(Indent)) yield return line;
        if (month.PendingCount > 0) yield return Indent + words["label.draft"];
        foreach (string line in Pending(month.Pending, month, shown.Settled.Regulation)) yield return line;
        yield return Indent + words["label.fund"] + words["label.colon"] + string.Join(words["label.comma"], FundParts(month.Fund));
        foreach (string line in Notes(month.Notes, shown.Settled.Regulation)) yield return line;

        void Sums(string name, Totals totals, int pending) => table.Add(
            name, Words.Wan(totals.Reward), Words.Wan(totals.Deduction), Words.Wan(totals.Adjustment), Words.Wan(totals.Net),
            pending == 0 ? "" : pending.ToString(CultureInfo.InvariantCulture));
    }

    private IEnumerable<string> FundParts(Fund fund)
    {
        yield return words["label.fundDeductions"] + " " + Words.Wan(fund.Deductions);
        yield return words["label.fundRewards"] + " " + Words.Wan(fund.Rewards);
        yield return words["label.fundAdjustments"] + " " + Words.Wan(fund.Adjustments);
        yield return words["label.fundProvince"] + " " + (fund.Province is { } province ? Words.Wan(province) : words["label.unknown"]);
        yield return words["label.fundBalance"] + " " + (fund.Balance is { } balance ? Words.Wan(balance) : words["label.unknown"]);
    }

    private string Chosen(MonthInterpretations interpretations) => string.Join(
        words["label.semicolon"],
        interpretations.Regulation.Interpretations
            .Where(i => interpretations.Source(i) is not null)
            .Select(i => words.Name(i) + "=" + words.Name(interpretations.Choice(i))));

    private string Labelled(string label, string text) => words[label] + words["label.colon"] + text;
}
