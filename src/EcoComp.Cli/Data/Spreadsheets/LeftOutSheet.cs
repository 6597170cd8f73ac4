using EcoComp.Cli.Input;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>The sheet of what is not in compared sums; none where nothing is left out.</summary>
internal static class LeftOutSheet
{
    private const int TextWidth = 80;

    /// <summary>The sheet.</summary>
    public static IEnumerable<Sheet> Of(IEnumerable<string> questions, LeftOut leftOut, Words words, string title)
    {
        var rows = new SheetRows();
        bool any = false;
        foreach ((string code, string place, string text) in questions.Select(q => ("", "", q))
            .Concat(leftOut.All.Select(w => (w.Code, FaultLines.Place(w), LeftOut.Said(w, words)))))
        {
            rows.BeginFor((text, TextWidth)).Text(text, CellStyle.Wrapped).Text(code).Text(place).End();
            any = true;
        }

        if (!any) yield break;
        yield return new Sheet(
            words["compare.leftOut"], [new(words["compare.leftOut"], TextWidth), new(words["compare.head.code"], 8), new(words["compare.head.place"], 36)],
            [rows.ToBytes()])
        {
            Title = title,
            Subtitle = words["compare.leftOut"],
        };
    }
}
