using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>
/// Tells the rows of months that no settlement will take: before the first that is settled, or more than half a year away from all that have results. Most
/// often the year is mistyped, and the row, with what it would have cost or brought, would be lost without a word.
/// </summary>
/// <param name="dossier">What the folder says.</param>
/// <param name="catalogue">The regulations.</param>
/// <param name="faults">Where it is told.</param>
internal sealed class StrayMonths(Dossier dossier, RegulationCatalogue catalogue, FaultLog faults)
{
    /// <summary>Tells them.</summary>
    /// <param name="rows">The rows that the dossier was made of.</param>
    public void Check(FolderRows rows)
    {
        ImmutableArray<YearMonth> near = new ResultMonths(dossier, catalogue).Together();
        if (near.IsEmpty) return;
        foreach (YearMonth month in dossier.MonthsWithResults.Except(near)) TellResults(month, near);
        int last = Months.NumberOf(near[^1]) + ResultMonths.Far;
        foreach (InterpretationRow row in rows.Interpretations.Rows)
        {
            // A choice from a month on that nobody has yet: the months before it would go by another without a word.
            if (row.From.Value is { } from && Months.NumberOf(from) > last)
                Tell(FaultCodes.MonthFarAway, from, rows.Interpretations.Shape, row.Origin.At, Fault.Listing(Months.Runs(near)), "from");
        }

        bool isTrial = !near.Any(IsSettled); // of data from before the law nothing is lost
        foreach (YearMonth month in Months.InOrder(dossier.Events.MonthNumbers, dossier.Rulings.MonthNumbers, dossier.FundEntries.MonthNumbers))
        {
            if (Months.NumberOf(month) > last) Tell(FaultCodes.MonthFarAway, month, rows, Fault.Listing(Months.Runs(near)));
            else if (!isTrial && !IsSettled(month)) Tell(FaultCodes.MonthBeforeLaw, month, rows, Months.Text(First()));
        }
    }

    private bool IsSettled(YearMonth month) => catalogue.Governing(month, dossier.Interpretations) is not null;

    private YearMonth First() => catalogue.Interval(catalogue.Regulations[0], dossier.Interpretations).From!.Value;

    private void TellResults(YearMonth month, ImmutableArray<YearMonth> near)
    {
        string runs = Fault.Listing(Months.Runs(near));
        for (int i = 0; i < dossier.Register.Points.Length; i++)
        {
            MonitoringResult result = dossier.Results.Find(month, dossier.Register.Points[i]);
            if (result.Line > 0) Tell(FaultCodes.MonthFarAway, month, dossier.Results.Table, dossier.Results.Table.Locate(result.Line), runs);
            if (dossier.Readings?.Find(month, dossier.Register.Points[i]) is { } readings)
                Tell(FaultCodes.MonthFarAway, month, dossier.Readings.Table, dossier.Readings.Table.Locate(readings.Line), runs);
        }
    }

    private void Tell(string code, YearMonth month, FolderRows rows, string argument)
    {
        foreach (PollutionEvent row in dossier.Events[month].Where(e => code != FaultCodes.MonthBeforeLaw || !dossier.Events.IsToldWith(e, IsSettled)))
            Tell(code, month, rows.Events.Shape, row.At, argument);
        foreach (Ruling row in dossier.Rulings[month]) Tell(code, month, rows.Rulings.Shape, row.At, argument);
        foreach (FundEntry row in dossier.FundEntries[month]) Tell(code, month, rows.Fund.Shape, row.At, argument);
    }

    private void Tell(string code, YearMonth month, TableShape? table, FileLine at, string argument, string? named = null)
    {
        string column = named ?? (table?.FieldOf("month") > 0 ? "month" : "time"); // readings have the one or the other
        faults.Add(new Fault(code, at.File, at.Line, table?.FieldOf(column) ?? 0, column, Months.Text(month), [argument]));
    }
}
