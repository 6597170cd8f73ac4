using EcoComp.Cli.Data;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The columns of tables of items: each table chooses those it needs.</summary>
/// <param name="words">The language.</param>
/// <param name="regulation">The regulation.</param>
/// <param name="names">What things are called towards counties; null where codes are told.</param>
internal sealed class ItemColumns(Words words, Regulation regulation, PublicNames? names = null)
{
    private readonly Phrases _phrases = new(words);

    /// <summary>The clause as cited.</summary>
    public ColumnOf<CountyItem> Clause => TableOf.Text<CountyItem>(words["head.clause"], i => i.Item.Basis);

    /// <summary>The clause as cited, and below it what it is about.</summary>
    public ColumnOf<CountyItem> ClauseAndTitle =>
        TableOf.Text<CountyItem>(words["head.clause"], i => i.Item.Basis + "\n" + words.Title(regulation[i.Item.Clause]));

    /// <summary>The county.</summary>
    public ColumnOf<CountyItem> County => TableOf.Text<CountyItem>(words["notice.head.county"], i => i.County.Name);

    /// <summary>What an item is about.</summary>
    public ColumnOf<CountyItem> Subject =>
        TableOf.Text<CountyItem>(words["head.subject"], i => names?.Subject(i.Item)
            ?? _phrases.Subject(i.Item.SubjectCode, i.Item.SubjectName, i.Item.SharePercent));

    /// <summary>The target.</summary>
    public ColumnOf<CountyItem> Target => TableOf.Centered<CountyItem>(words["head.target"], i => Phrases.Of(i.Item.Target));

    /// <summary>The measured class.</summary>
    public ColumnOf<CountyItem> Class => TableOf.Centered<CountyItem>(words["head.class"], i => Phrases.Of(i.Item.Class));

    /// <summary>The class without the inflow's influence.</summary>
    public ColumnOf<CountyItem> NetClass => TableOf.Centered<CountyItem>(words["head.net"], i => Phrases.Of(i.Item.NetClass));

    /// <summary>What happened, and the interpretations that were consulted.</summary>
    public ColumnOf<CountyItem> Reasons => TableOf.Remarks<CountyItem>(
        words["head.reasons"], words["label.semicolon"], i => _phrases.Reasons(i.Item.Note, i.Item.Interpretations, regulation));

    /// <summary>Why a county pays or gets it.</summary>
    public ColumnOf<CountyItem> Causes(CausesSaid causes) =>
        TableOf.Remarks<CountyItem>(words["head.reasons"], words["label.semicolon"], i => causes.Of(i.Item));

    /// <summary>The amount of a reward.</summary>
    public ColumnOf<CountyItem> Reward => Amount("head.reward", Direction.Reward);

    /// <summary>The amount of a deduction.</summary>
    public ColumnOf<CountyItem> Deduction => Amount("head.deduction", Direction.Deduction);

    /// <summary>The amendment that an adjustment comes from.</summary>
    public ColumnOf<CountyItem> Amendment => TableOf.Text<CountyItem>(words["head.amendment"], i => i.Item.Adjustment!.Amendment);

    /// <summary>The same in words.</summary>
    public ColumnOf<CountyItem> AmendmentInWords => TableOf.Text<CountyItem>(words["head.amendment"], i => words.Say(
        "notice.amendment", _phrases.Of(i.Item.Adjustment!.Month), NoticeSections.Number(i.Item.Adjustment.Number)));

    /// <summary>The clause that an adjustment corrects an item of.</summary>
    public ColumnOf<CountyItem> AdjustedClause => TableOf.Text<CountyItem>(words["head.clause"], i => i.Item.Adjustment!.Basis);

    /// <summary>The same, and below it what it is about.</summary>
    public ColumnOf<CountyItem> AdjustedClauseAndTitle => TableOf.Text<CountyItem>(
        words["head.clause"], i => names?.ClauseOf(i.Item.Adjustment!) is { } clause
            ? i.Item.Adjustment!.Basis + "\n" + words.Title(clause)
            : i.Item.Adjustment!.Basis);

    /// <summary>What an adjusted item is about.</summary>
    public ColumnOf<CountyItem> AdjustedSubject => TableOf.Text<CountyItem>(
        words["head.subject"], i => names?.Subject(i.Item.Adjustment!, i.Item.SharePercent)
            ?? _phrases.Subject(i.Item.Adjustment!.SubjectCode, i.Item.Adjustment.SubjectName, i.Item.SharePercent));

    /// <summary>Whether an adjustment takes an item back or puts one in its place.</summary>
    public ColumnOf<CountyItem> Change =>
        TableOf.Centered<CountyItem>(words["head.change"], i => words[i.Item.Adjustment!.Reverses ? "label.reversed" : "label.anew"]);

    /// <summary>Whether an adjustment takes a reward or a deduction back or puts one in its place.</summary>
    public ColumnOf<CountyItem> ChangeOfItem => TableOf.Centered<CountyItem>(words["notice.head.change"], i => words.Say(
        i.Item.Adjustment!.Reverses ? "notice.reversed" : "notice.anew", (i.Item.Adjustment.Reverses != (i.Item.Direction == Direction.Reward)
            ? Direction.Reward
            : Direction.Deduction).ToString()));

    /// <summary>Why a county pays or gets an adjustment: what the item that is taken back or put in its place stood on, the reason and the document.</summary>
    public ColumnOf<CountyItem> AdjustedCauses(CausesSaid causes) =>
        TableOf.Remarks<CountyItem>(words["notice.head.because"], words["label.semicolon"], i => causes.OfAdjusted(i.Item));

    /// <summary>What the item stood on that an adjustment takes back or puts anew, why it was adjusted, and the document that this rests on.</summary>
    public ColumnOf<CountyItem> AdjustedBecause(AdjustedGround ground) =>
        TableOf.Remarks<CountyItem>(words["notice.head.because"], words["label.semicolon"], i => [.. ground.Of(i.Item), words.Say(i.Item.Note)]);

    /// <summary>What an adjustment pays the county, or takes.</summary>
    public ColumnOf<CountyItem> Effect => TableOf.Number<CountyItem>(words["head.amount"], i => Words.Wan(i.Item.Effect));

    /// <summary>The amount of an item in the column of its direction, nothing in the other.</summary>
    private ColumnOf<CountyItem> Amount(string head, Direction direction) =>
        TableOf.Number<CountyItem>(words[head], i => i.Item.Direction == direction ? Words.Wan(i.Item.Amount) : "");
}
