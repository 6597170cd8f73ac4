namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Interpretations: most keys left alone, some chosen for good, some dated.</summary>
internal static class ChoicesGen
{
    public static ChoiceRow[] Choices(Dice dice, int from, int to)
    {
        int often = dice.Pick([0, 20, 60]);
        var rows = new List<ChoiceRow>();
        foreach ((string key, _, (string Code, string Chinese)[] choices) in Interpretations.All)
        {
            if (!dice.Chance(often))
                continue;
            string[] codes = [.. choices.Select(c => c.Code)];
            // The first month is a question about the regulation's own beginning; dating it would be a question about a question.
            if (key == "first-month" || dice.Chance(60))
                rows.Add(new ChoiceRow(key, dice.Pick(codes), Folder.NoStart, Folder.NoEnd));
            else
                rows.AddRange(Dated(dice, key, codes, from, to));
        }

        return dice.Shuffled(rows);
    }

    private static IEnumerable<ChoiceRow> Dated(Dice dice, string key, string[] codes, int from, int to)
    {
        int cut = dice.Between(from - 1, to + 1);
        int gap = dice.Below(2);
        if (dice.Chance(60))
            yield return new ChoiceRow(key, dice.Pick(codes), dice.Chance(50) ? Folder.NoStart : cut - 2, cut);
        if (dice.Chance(60))
            yield return new ChoiceRow(key, dice.Pick(codes), cut + 1 + gap, dice.Chance(50) ? Folder.NoEnd : cut + 3 + gap);
    }
}
