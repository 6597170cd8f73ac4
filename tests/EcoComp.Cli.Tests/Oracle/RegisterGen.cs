namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Counties and points: all kinds, on the five rivers and off them, with intervals and inflows that nothing forbids.</summary>
internal static class RegisterGen
{
    private static readonly string[] Waters =
        [.. Words.Rivers, .. Words.AliasesOfQingyi, "石梁河", "小洪河"];

    private static readonly string[] Names =
        ["高村桥", "白沙水库坝前", "=1+1断面", "@入境", "-3号断面", "+桥", "带,逗号", "带;分号", "带\"引号\"", "带'撇号", "Boundary bridge", "𠀀村"];

    public static CountyRow[] Counties(Dice dice)
    {
        CountyRow[] all =
        [
            new("411081", "禹州市", ""), new("411082", "长葛市", "长葛;长葛县"), new("411024", "鄢陵县", "鄢陵"), new("411003", "=建安区", "许昌县"),
        ];
        return [.. dice.Shuffled(all).Take(dice.Between(2, 4)).Select(c => c with { Alias = c.Alias.Split(';')[0] })];
    }

    public static PointRow[] Points(Dice dice, Folder folder, int from, int to)
    {
        int count = dice.Between(1, 12);
        string[] codes = dice.Shuffled(Enumerable.Range(1, count).Select(i => "D-" + i));
        var rows = new List<PointRow>();
        foreach (string code in codes)
            rows.AddRange(Rows(dice, folder, code, from, to));

        // Waters run downhill: a point's inflows are among those before it here, and the register file then lists them in any order.
        for (int i = 0; i < rows.Count; i++)
            rows[i] = rows[i] with { Inflows = Inflows(dice, rows, i) };
        PointRow[] written = dice.Shuffled(rows);
        return [.. written.Select(p => p.Kind == Kind.Reference && dice.Chance(50) ? WithoutNeedlessTarget(p, written) : p)];
    }

    private static IEnumerable<PointRow> Rows(Dice dice, Folder folder, string code, int from, int to)
    {
        Kind kind = dice.Pick(
            [Kind.Section, Kind.Section, Kind.Section, Kind.Section, Kind.Source, Kind.Source, Kind.Canal, Kind.Canal, Kind.Reference]);
        string type = kind switch
        {
            Kind.Section => dice.Pick(["river", "lake"]),
            Kind.Source => dice.Pick(["river", "lake", "groundwater"]),
            _ => "river",
        };
        int cut = dice.Between(from - 1, to);
        (int From, int To)[] intervals = dice.Below(8) switch
        {
            0 => [(Folder.NoStart, cut), (cut + 1, Folder.NoEnd)],
            1 => [(cut + 2, Folder.NoEnd), (cut - 1, cut)],
            2 => [(Folder.NoStart, cut)],
            3 => [(cut + 1, to + 3)],
            _ => [(Folder.NoStart, Folder.NoEnd)],
        };
        string name = dice.Pick(Names);
        string water = kind == Kind.Section ? dice.Pick(Waters) : kind == Kind.Canal ? "南水北调中线总干渠" : dice.Pick(Waters);
        foreach ((int first, int last) in intervals)
        {
            string county = kind == Kind.Reference && dice.Chance(60) ? "" : dice.Pick(folder.Counties).Code;
            int target = kind switch
            {
                Kind.Section => dice.Pick([1, 2, 2, 3, 3, 3, 4, 5]),
                Kind.Source => dice.Below(4),
                Kind.Canal => dice.Below(3),
                _ => dice.Between(1, 5),
            };
            yield return new PointRow(code, name, kind, water, type, county, target, [], first, last);
            if (dice.Chance(30))
                name = dice.Pick(Names);
        }
    }

    private static string[] Inflows(Dice dice, List<PointRow> rows, int index)
    {
        PointRow row = rows[index];
        if (row.Kind == Kind.Reference)
            return [];
        string[] possible =
        [
            .. rows.Take(index).Select(r => r.Code).Distinct()
                .Where(code => code != row.Code && Allowed(rows, row, code)),
        ];
        return [.. dice.Shuffled(possible).Take(dice.Pick([0, 1, 1, 1, 2, 3]))];
    }

    private static bool Allowed(List<PointRow> rows, PointRow row, string code) =>
        !rows.Any(r => r.Code == code && r.Overlaps(row) && r.County == row.County);

    private static PointRow WithoutNeedlessTarget(PointRow reference, PointRow[] all) =>
        all.Any(p => p.Inflows.Contains(reference.Code)) ? reference : reference with { Target = 0 };
}
