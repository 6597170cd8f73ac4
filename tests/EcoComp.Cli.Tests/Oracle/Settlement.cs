namespace EcoComp.Cli.Tests.Oracle;

/// <summary>The whole month by rules.md.</summary>
internal static class Settlement
{
    public static ExpectedMonth Of(Folder folder, int month)
    {
        ExpectedMonth settled = WithoutRanges(folder, month);
        return settled with { Pending = [.. settled.Pending.Select(p => p.Question == "responsible" ? Ranged(settled, p) : p)] };
    }

    // Who is responsible is the one question whose range hangs on everything else of the month, so it is answered by trying every county.
    private static ExpectedPending Ranged(ExpectedMonth settled, ExpectedPending pending)
    {
        Folder folder = settled.Folder;
        long[] effects =
        [
            .. folder.Counties.Select(county => Answered(folder, settled.Month, pending, county.Code).Net - settled.Net),
        ];
        return pending with { Min = effects.Min(), Max = effects.Max() };
    }

    private static ExpectedMonth Answered(Folder folder, int month, ExpectedPending pending, string answer)
    {
        RulingRow ruling = new(month, pending.Subject, pending.Question, answer);
        return WithoutRanges(folder with { Rulings = [.. folder.Rulings, ruling] }, month);
    }

    private static ExpectedMonth WithoutRanges(Folder folder, int month)
    {
        var view = new MonthView(folder, month);
        var ledger = new Ledger(view);
        Events.Settle(view, ledger);
        Sections.Settle(view, ledger);
        Sources.Settle(view, ledger);
        Canal.Settle(view, ledger);

        ExpectedMonth settled = ledger.Close();
        if (settled.Province is null)
            ledger.Note("", "9", "", "province-unknown");
        if (settled.Balance < 0)
            ledger.Note("", "9", "", "shortfall");
        return ledger.Close();
    }
}
