using System.Collections.Immutable;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Notices;

/// <summary>What the city's part of a notice and a county's statement have in common.</summary>
internal abstract class NoticeParts(SettledMonth month)
{
    /// <summary>The month.</summary>
    protected MonthSettlement Month { get; } = month.Settlement;

    /// <summary>The regulation, which has the titles of clauses and the names of choices.</summary>
    protected Regulation Regulation { get; } = month.Regulation;

    /// <summary>The words of the notice, always Chinese.</summary>
    protected Words Words { get; } = Words.In(Language.Zh);

    /// <summary>The phrases of the notice.</summary>
    protected Phrases Phrases { get; } = new(Words.In(Language.Zh));

    /// <summary>A paragraph.</summary>
    protected static Block Text(string text, TextStyle style) => new Block.Paragraph(text, style);

    /// <summary>What stands above a table.</summary>
    protected static Block Unit() => Text("单位：万元", NoticeStyles.Unit);

    /// <summary>An amount in a table.</summary>
    protected static string Wan(Money amount) => Words.Wan(amount);

    /// <summary>The amount of an item in the column of its direction, nothing in the other.</summary>
    protected static (string Reward, string Deduction) Amounts(Item item) =>
        item.Direction == Direction.Reward ? (Wan(item.Amount), "") : ("", Wan(item.Amount));

    /// <summary>Open questions as a table.</summary>
    /// <param name="name">What the table is called.</param>
    /// <param name="pending">The questions.</param>
    protected Block.Table Questions(string name, IEnumerable<(CountyStatement? County, Pending Pending)> pending) => new(
        name,
        [
            new("条款", 17), new("县（市、区）", 16), new("对象", 24), new("待认定", 15), new("影响范围", 14, Align.Right), new("情况", 36),
        ],
        [
            .. pending.Select(p => ImmutableArray.Create(
                Regulation[p.Pending.Clause].Basis, p.County?.Name ?? "待定", Phrases.Subject(p.Pending.SubjectCode, p.Pending.SubjectName),
                Words["question." + p.Pending.Question], Phrases.Range(p.Pending),
                Phrases.Reasons(p.Pending.Why, p.Pending.Interpretations, Regulation))),
        ]);

    /// <summary>Adjustments of earlier months as a table, positive where they pay the county.</summary>
    /// <param name="name">What the table is called.</param>
    /// <param name="items">The adjustments.</param>
    protected Block.Table Adjustments(string name, IEnumerable<(CountyStatement County, Item Item)> items) => new(
        name,
        [
            new("更正", 17), new("县（市、区）", 18), new("条款", 20), new("对象", 27), new("变化", 9, Align.Center), new("理由及依据", 27),
            new("金额", 10, Align.Right),
        ],
        [.. items.Select(i => (i.County, i.Item, Of: i.Item.Adjustment!)).Select(a => ImmutableArray.Create(
            a.Of.Amendment, a.County.Name, a.Of.Basis, Phrases.Subject(a.Of.SubjectCode, a.Of.SubjectName),
            Words[a.Of.Reverses ? "label.reversed" : "label.anew"], Words.Say(a.Item.Note),
            Wan(a.Item.Effect)))]);

    /// <summary>A note as a numbered paragraph.</summary>
    protected Block Note(Note note, int number, string county)
    {
        string subject = note.SubjectCode.Length == 0 ? "" : Phrases.Subject(note.SubjectCode, note.SubjectName);
        string about = string.Join(' ', new[] { Regulation[note.Clause].Basis, county + subject }.Where(t => t.Length > 0));
        return Text(FormattableString.Invariant($"{number}. {about}：{Words.Say(note.Text)}"), NoticeStyles.Listed);
    }

    /// <summary>The lines on which the bureaus sign that the regulation names. The date is written by hand: the program knows no date but the month.</summary>
    protected IEnumerable<Block> Signatures() =>
    [
        Text(string.Join("　　　　　　　　", Regulation.Head.Signatories.Select(s => s + "（盖章）")), NoticeStyles.Signature),
        Text("　　　　年　　月　　日", NoticeStyles.SignatureEnd),
    ];
}
