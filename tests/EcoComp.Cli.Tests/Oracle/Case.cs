using System.Text;
using CsCheck;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>A folder without faults, the months to settle and how it is written down.</summary>
internal sealed record Case(Folder Folder, int From, int To, Style Style)
{
    public IEnumerable<int> Months => Enumerable.Range(From, To - From + 1);

    public IReadOnlyList<(string Name, byte[] Bytes)> Files => FolderWriter.Files(Folder, Style);

    public ExpectedMonth[] Expected => [.. Months.Select(m => Settlement.Of(Folder, m))];

    public TemporaryFolder Write() => TemporaryFolder.Of(Files);

    /// <summary>The case as a person would look at it: the files, in the plainest writing.</summary>
    public static string Print(Case subject)
    {
        var text = new StringBuilder().Append(Words.Month(subject.From)).Append("..").Append(Words.Month(subject.To)).Append('\n');
        foreach ((string name, byte[] bytes) in FolderWriter.Files(subject.Folder, Style.Plain))
            text.Append("== ").Append(name).Append('\n').Append(Encoding.UTF8.GetString(bytes));
        return text.ToString();
    }
}

/// <summary>Makes folders that are right by construction, so that whatever differs is a difference in the rules.</summary>
internal sealed class CaseGen : Gen<Case>
{
    public override Case Generate(PCG pcg, Size? min, out Size size)
    {
        var dice = new Dice(pcg);
        int from = Words.Month(2021, 9) + dice.Below(6);
        int to = from + dice.Below(3);
        Folder folder = Folder.Empty with
        {
            Counties = RegisterGen.Counties(dice),
            Choices = ChoicesGen.Choices(dice, from, to),
        };
        folder = folder with { Points = RegisterGen.Points(dice, folder, from, to) };
        folder = folder with { Results = EvidenceGen.Results(dice, folder, from, to), Events = EvidenceGen.Events(dice, folder, from, to) };
        folder = folder with { Rulings = RulingsGen.Rulings(dice, folder, from, to), Fund = EvidenceGen.Fund(dice, from, to) };
        Style style = Style.Thrown(dice);
        if (FirstMonthIsAugust(folder) && dice.Chance(50))
            from = Words.Month(2021, 8);
        size = new Size((ulong)(folder.Rows + to - from));
        return new Case(folder, from, Math.Min(to, from + 3), style);
    }

    private static bool FirstMonthIsAugust(Folder folder) => folder.Choices.Any(c => c.Choice == "2021-08");
}
