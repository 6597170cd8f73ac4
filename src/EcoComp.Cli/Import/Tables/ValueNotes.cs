using System.Collections.Immutable;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Evidence;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Tables;

/// <summary>What words beside or about samples say of their values: that they are in another unit, that a factor is to be taken, or that one is another.</summary>
internal static class ValueNotes
{
    /// <summary>Whether words about a sample make its values other ones than stand there.</summary>
    /// <param name="text">The words.</param>
    /// <param name="values">The values.</param>
    public static bool SayOther(string text, ImmutableArray<ImportedValue> values)
    {
        string key = ImportWords.Key(text);
        if (ImportWords.BuiltIn.NoteWords.SaysFactor(key)) return true;
        string[] units = [.. MeasurementUnit.In(text)];
        bool isNamed = false;
        foreach (ImportedValue value in values) isNamed |= Named(key, value.Heading.Indicator, 0, out _) >= 0;
        foreach (ImportedValue value in values)
        {
            Indicator indicator = value.Heading.Indicator;
            if (isNamed && Named(key, indicator, 0, out _) < 0) continue;
            MeasurementUnit own = value.Heading.Unit ?? indicator.Unit;
            foreach (string unit in units)
            {
                if (own.IsUnlike(unit)) return true;
            }

            if (own.Family == UnitFamily.Mass && OfficeWords.BuiltIn.IsStrangeUnit(ImportWords.BuiltIn.NoteWords.BehindUnitWord(key))) return true;
            if (SaysAnother(key, value)) return true;
        }

        return false;
    }

    /// <summary>Where an indicator is named in a text, behind a place; -1 where it is not.</summary>
    private static int Named(string key, Indicator indicator, int from, out int length)
    {
        foreach (string name in indicator.Aliases.Insert(0, indicator.Name))
        {
            length = name.Length;
            if (key.IndexOf(name, from, StringComparison.OrdinalIgnoreCase) is >= 0 and int at) return at;
        }

        length = 0;
        return -1;
    }

    /// <summary>Whether a text gives a value another number, 氨氮为0.19; one behind which 倍 stands is none.</summary>
    private static bool SaysAnother(string key, ImportedValue value)
    {
        IndicatorForm form = value.Heading.Indicator.Form;
        for (int at = 0; (at = Named(key, value.Heading.Indicator, at, out int length)) >= 0;)
        {
            at += length;
            string rest = ImportWords.BuiltIn.NoteWords.BehindValueWord(key[at..]);
            int end = 0;
            while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is '.' or '<')) end++;
            bool isSaid = end > 0 && (rest.Length < key.Length - at || MeasurementUnit.In(rest).Any());
            if (!isSaid || (end < rest.Length && !ImportWords.BuiltIn.NoteWords.EndsValue(rest[end]))) continue;
            if (ReadingCell.Value(rest[..end], form).Value is { } said && ReadingCell.Value(value.Text, form).Value is { } own && said.Number != own.Number) return true;
        }

        return false;
    }
}
