namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A random folder without a fault, the months to settle, and how it is written down.</summary>
internal sealed record Generated(ulong Seed, Folder Folder, Month[] Months, Style Style)
{
    /// <summary>The months as the command line takes them.</summary>
    public string Range => Months.Length == 1 ? Months[0].ToString() : $"{Months[0]}..{Months[^1]}";

    public IEnumerable<(string Name, byte[] Bytes)> Files => FolderFiles.Write(Folder, Style);

    public TemporaryFolder Write() => TemporaryFolder.Of(Files);
}

/// <summary>What a folder has more of than others, so that what is rare meets what is rare.</summary>
internal enum Theme
{
    Any,

    /// <summary>Sections like their inflows, with readings on both sides.</summary>
    SameClass,

    /// <summary>Readings that lack an indicator.</summary>
    Partial,

    /// <summary>Canal points and accidents.</summary>
    Canal,

    /// <summary>Poison, in events and in readings.</summary>
    Poison,
}

/// <summary>Makes small folders in which much happens. One seed, one folder.</summary>
/// <param name="dice">The numbers.</param>
/// <param name="older">Only what a program knew before shares, incidents, dates, calendars and poison in readings.</param>
internal sealed class FolderGen(Dice dice, bool older)
{
    private static readonly (string Code, string Name, string Alias)[] Names =
        [("A", "甲县", "大甲"), ("B", "乙县", ""), ("C", "丙区", "丙;丙新区"), ("D", "丁市", "")];

    public static Generated Of(ulong seed, bool older = false)
    {
        // Seeds that follow one another start numbers that follow one another: the first few are thrown away.
        var dice = Dice.Seeded(seed);
        for (int i = 0; i < 8; i++) dice.Seed();
        return new FolderGen(dice, older).Make(seed);
    }

    private Generated Make(ulong seed)
    {
        County[] counties = [.. Names.Take(dice.Chance(4) ? 1 : dice.Between(2, 4)).Select(n => new County(n.Code, n.Name, n.Alias))];
        bool august = !older && dice.Chance(25);
        Month first = august && dice.Chance(70) ? Month.Of(2021, 8) : dice.Chance(70) ? Month.Of(2021, 9) : dice.Chance(50)
            ? Month.Of(2021, 12) : Month.Of(2022, 2);
        Month[] months = [.. Enumerable.Range(0, dice.Between(1, 3)).Select(first.Plus)];

        Theme theme = dice.Pick([Theme.Any, Theme.Any, Theme.SameClass, Theme.Partial, Theme.Canal, Theme.Poison]);

        Folder folder = Folder.Empty with { Counties = counties, Choices = new ChoicesGen(dice, months, older, theme).Choices(august) };
        folder = folder with { Points = new RegisterGen(dice, counties, months, older, theme).Points() };
        folder = new WaterGen(dice, folder, months, older, theme).Fill();
        folder = folder with { Events = new EventsGen(dice, folder, months, older, theme).Events() };
        folder = folder with { Fund = [.. months.SelectMany(Fund)] };
        folder = new RulingsGen(dice, folder, months, older).Ruled();
        return new Generated(seed, folder, months, dice.Chance(30) ? Style.Thrown(dice) : Style.Plain);
    }

    private IEnumerable<FundRow> Fund(Month month)
    {
        if (dice.Chance(30)) yield break;
        yield return new FundRow(month, "province-deduction", dice.Below(50) * 100_000L);
        if (dice.Chance(30)) yield return new FundRow(month, "province-deduction", dice.Below(5_000_000));
        if (dice.Chance(30) && !older) yield return new FundRow(month, "province-reward", dice.Below(30) * 100_000L);
    }
}

/// <summary>Any choice of any key, some of them only for some months.</summary>
internal sealed class ChoicesGen(Dice dice, Month[] months, bool older, Theme theme)
{
    private static readonly string[] Newer = ["same-class", "source-items", "canal-responsible"];

    private (string Key, string Choice)[] Likely => theme switch
    {
        Theme.SameClass => [("improvement", "better-than-inflow"), ("same-class", "by-readings"), ("upstream-offset", "concentration")],
        Theme.Partial => [("class-partial", "yes"), ("headwater", "counts-as-improved"), ("improvement", "better-than-inflow")],
        Theme.Canal => [("canal-accident", "replaces-miss"), ("canal-responsible", "own-county")],
        Theme.Poison or Theme.Any => [],
    };

    public ChoiceRow[] Choices(bool august)
    {
        List<ChoiceRow> rows = [];
        if (august) rows.Add(new ChoiceRow("first-month", "2021-08", null, null));
        foreach ((string key, string[] choices) in Interpretations.Table)
        {
            if (key == "first-month" || (older && Newer.Contains(key))
                || dice.Chance(key == "scope" ? 60 : Likely.Any(l => l.Key == key) ? 10 : 35)) continue;
            string? likely = Likely.FirstOrDefault(l => l.Key == key).Choice;
            if (likely is not null && dice.Chance(70))
            {
                rows.Add(new ChoiceRow(key, likely, null, null));
                continue;
            }

            string choice() => key == "improvement" && dice.Chance(60) ? choices[0] : dice.Pick(choices);
            Month month = dice.Pick(months);
            switch (older && key == "outlet-week" ? 9 : dice.Below(10))
            {
                case 0:
                    rows.AddRange(new ChoiceRow(key, choice(), null, month), new ChoiceRow(key, choice(), month.Plus(1), null));
                    break;
                case 1:
                    rows.Add(new ChoiceRow(key, choice(), month, null));
                    break;
                case 2:
                    rows.Add(new ChoiceRow(key, choice(), month.Plus(-1), month));
                    break;
                default:
                    rows.Add(new ChoiceRow(key, choice(), null, null));
                    break;
            }
        }

        return dice.Shuffled(rows);
    }
}

/// <summary>Draws that several makers share.</summary>
internal static class Draws
{
    public static string[] Rivers { get; } =
        ["清潩河", "清潁河", "清颍河", "清颖河", "颍河", "潁河", "頴河", "颖河", "北汝河", "大浪沟", "双洎河", "双泊河"];

    /// <summary>Who pays: mostly one county, else shares of some.</summary>
    public static string Payers(this Dice dice, string[] allowed, bool older, int sharedPercent = 30)
    {
        if (older || allowed.Length == 1 || !dice.Chance(sharedPercent)) return dice.Pick(allowed);
        string[] some = [.. dice.Shuffled(allowed).Take(dice.Between(2, Math.Min(3, allowed.Length)))];
        if (dice.Chance(35)) return string.Join(';', some);
        int first = dice.Pick([1, 33, 40, 50, 60, 67, 80, 98]);
        int[] percents = some.Length == 2 ? [first, 100 - first] : [first, (100 - first) / 2, 100 - first - ((100 - first) / 2)];
        return string.Join(';', some.Select((c, i) => Share(c, percents[i])));
    }

    public static Month MonthOf(this Dice dice, Month[] months) => dice.Pick(months);

    private static string Share(string county, int percent) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{county} {percent}%");
}
