using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>Workbooks in every manner of writing, and damaged ones.</summary>
public sealed class WorkbookMannersTests
{
    private static readonly Manner[] All = [.. Enum.GetValues<Manner>().Where(m => m != Manner.Plain)];

    private static void ReadsTheSame(byte[] bytes, string how)
    {
        WorkbookSheets read = WorkbookFile.Read(bytes);
        Assert.That(read.Flaw, Is.EqualTo(WorkbookFlaw.None), how);
        SheetCells sheet = read.Sheets.Single();
        Assert.That(sheet.Rows.Select(r => r.Number), Is.EqualTo(new[] { 2, 3, 4, 5 }), how);
        Assert.That(sheet.Rows.SelectMany(r => r.Cells).All(c => c.Problem == CellProblem.None), Is.True, how);
        Assert.That(sheet.Rows.Select(r => r.Cells.Select(c => (c.Column, c.Text))), Is.EqualTo(HandMadeWorkbook.Content.Select(r => r.Select((t, i) => (i + 2, t)))), how);
    }

    [Test]
    public void Each_manner_is_read([ValueSource(nameof(All))] object manner) =>
        ReadsTheSame(HandMadeWorkbook.Write((Manner)manner, Dice.Seeded(1)), manner.ToString()!);

    [Test]
    public void Manners_together_are_read()
    {
        for (ulong seed = 1; seed <= 500; seed++)
        {
            Dice dice = Dice.Seeded(seed);
            Manner manner = All.Where(_ => dice.Chance(35)).Aggregate(Manner.Plain, (m, one) => m | one);
            ReadsTheSame(HandMadeWorkbook.Write(manner, dice), $"{seed}: {manner}");
        }
    }

    [Test]
    public void A_damaged_workbook_is_read_as_it_was_or_told_damaged([Values(true, false)] bool old)
    {
        int refused = 0;
        for (ulong seed = 1; seed <= 400; seed++)
        {
            Dice dice = Dice.Seeded(seed);
            byte[] bytes = old ? AsShown.RandomWorkbooks.ByNpoi([[AsShown.RandomCells.Draw(dice), AsShown.RandomCells.Draw(dice)]], xls: true) : HandMadeWorkbook.Write(Manner.Plain, dice);
            if (dice.Chance(30)) bytes = bytes[..dice.Below(bytes.Length)];
            for (int i = dice.Below(8); i > 0 && bytes.Length > 0; i--) bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
            WorkbookSheets read = WorkbookFile.Read(bytes);
            if (read.Flaw != WorkbookFlaw.None) refused++;
            else if (!old) Assert.That(read.Sheets.Length, Is.EqualTo(1), seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.That(refused, Is.InRange(50, 400));
    }

    [Test]
    public void A_part_whose_bytes_are_not_those_that_were_written_is_damage()
    {
        byte[] bytes = HandMadeWorkbook.Write(Manner.Stored, Dice.Seeded(1));
        int at = bytes.AsSpan().IndexOf("<v>12.5</v>"u8);
        bytes[at + 3] = (byte)'9';
        Assert.That(WorkbookFile.Read(bytes).Flaw, Is.EqualTo(WorkbookFlaw.Damaged));
    }
}
