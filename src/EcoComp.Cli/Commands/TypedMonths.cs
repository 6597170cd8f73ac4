using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary>Reads months that were typed; what is none is refused with the month that was probably meant, of those that the user works on.</summary>
/// <param name="newest">The newest month that something is known of, or null; asked for only where something was mistyped.</param>
internal sealed class TypedMonths(Func<YearMonth?> newest)
{
    private const string To = "..";
    private static readonly YearMonth Example = new(2021, 9);

    /// <summary>Months of a data folder.</summary>
    /// <param name="data">The folder, or null.</param>
    /// <param name="surroundings">Where the regulations come from.</param>
    public static TypedMonths Of(string? data, Surroundings surroundings) => new(() =>
    {
        try
        {
            return data is null ? null : NewestMonth.Of(data, null, surroundings.Catalogue(), strict: false, Words.In(Language.Zh));
        }
        catch (CommandFailure)
        {
            return null; // a folder that cannot be read tells nothing of what was meant
        }
    });

    /// <summary>Reads one month.</summary>
    /// <exception cref="CommandFailure">It is none; exit code 2.</exception>
    public YearMonth Month(string text)
    {
        string folded = Folded(text);
        if (MonthNotation.TryRead(folded, out YearMonth month)) return month;
        if (Parts(folded) is { } parts)
        {
            throw CommandFailure.Of(
                ExitCodes.Usage, "usage.oneMonth", text,
                MonthNotation.TryRead(parts.First, out YearMonth first) && MonthNotation.TryRead(parts.Last, out YearMonth last) ? Meaning([first, last]) : Meant.Nothing);
        }

        ImmutableArray<YearMonth> guessed = MonthGuess.Of(folded, newest);
        throw guessed.IsEmpty
            ? CommandFailure.Of(ExitCodes.Usage, "usage.monthForm", text, Months.Text(newest() ?? Example))
            : CommandFailure.Of(ExitCodes.Usage, "usage.month", text, Meaning(guessed));
    }

    /// <summary>Reads a month or a range of months.</summary>
    /// <exception cref="CommandFailure">It is neither, or ends before it begins; exit code 2.</exception>
    public IReadOnlyList<YearMonth> Range(string text)
    {
        string folded = Folded(text);
        int dots = folded.IndexOf(To, StringComparison.Ordinal);
        if (dots < 0 && Parts(folded) is null) return [Month(text)];
        if (dots < 0 || !MonthNotation.TryRead(folded.AsSpan(0, dots), out YearMonth first) || !MonthNotation.TryRead(folded.AsSpan(dots + 2), out YearMonth last))
            throw NoRange(text, folded);
        if (last.CompareTo(first) < 0) throw CommandFailure.Of(ExitCodes.Usage, "usage.reversed", text, new Meant([Text(last, first)]));
        return [.. Months.Range(first, last)];
    }

    private CommandFailure NoRange(string text, string folded)
    {
        (string from, string to) = Parts(folded) ?? ("", folded.Trim('.')); // nothing stands before the dots
        YearMonth? first = Only(from, newest);
        // An end without a year is in the year of the beginning, or in the next; a range without an end goes on to the newest month.
        YearMonth? last = to.Length == 0 ? newest() : Only(to, () => first is { } f ? f.PlusMonths(11) : newest());
        return first is { } a && last is { } b && a.CompareTo(b) <= 0
            ? CommandFailure.Of(ExitCodes.Usage, "usage.months", text, new Meant([Text(a, b)]))
            : CommandFailure.Of(ExitCodes.Usage, "usage.monthsForm", text, Text(new YearMonth((newest() ?? Example).Year, 1), newest() ?? Example));
    }

    private static YearMonth? Only(string text, Func<YearMonth?> newest) => MonthGuess.Of(text, newest) is [var only] ? only : null;

    /// <summary>What stands on both sides of a sign that people write between two months; null where there is none.</summary>
    private static (string First, string Last)? Parts(string text)
    {
        foreach (string sign in (string[])[To, "…", "—", "–", "~"])
        {
            int at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0) return (text[..at].Trim(), text[(at + sign.Length)..].Trim('.', '…', '—', '–', ' '));
        }

        // Two whole months with a hyphen or a word between them: 2021-09-2021-12.
        for (int at = 6; at < text.Length - 5; at++)
        {
            if (MonthNotation.TryRead(text.AsSpan(0, at), out _) && MonthNotation.TryRead(text.AsSpan(at + 1), out _)) return (text[..at], text[(at + 1)..]);
        }

        return null;
    }

    private static Meant Meaning(IEnumerable<YearMonth> months) => new([.. months.Select(Months.Text)]);

    private static string Text(YearMonth first, YearMonth last) => Months.Text(first) + To + Months.Text(last);

    private static string Folded(string text) => CellText.Read(text);
}
