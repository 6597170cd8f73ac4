using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement.Scenarios;
using NodaTime;

namespace EcoComp.Cli.Commands.Comparing;

/// <summary>Reads what is assumed otherwise; what cannot be meant is refused with what probably was.</summary>
/// <param name="months">The months that are compared.</param>
/// <param name="dossier">The data whose points and events are named.</param>
/// <param name="laws">The regulations of the months, each of which must have what is chosen where it has the key.</param>
/// <param name="typed">Reads months.</param>
internal sealed class TypedChanges(ImmutableArray<YearMonth> months, Dossier dossier, IReadOnlyList<Regulation> laws, TypedMonths typed)
{
    /// <summary>The changes that options ask for, in the order in which help lists them.</summary>
    /// <exception cref="CommandFailure">One cannot be read, or two contradict each other; exit code 2.</exception>
    public IEnumerable<Change> Of(ParseResult parsed, ChangeOptions options)
    {
        Change[] read =
        [
            .. Each(parsed.GetValue(options.Choice), ChangeOptions.ChoiceName, Choice),
            .. Each(parsed.GetValue(options.Class), ChangeOptions.ClassName, Class),
            .. Each(parsed.GetValue(options.Status), ChangeOptions.StatusName, Status),
            .. Each(parsed.GetValue(options.Ruling), ChangeOptions.RulingName, Ruling),
        ];
        Distinct(read.OfType<Change.Choice>().Select(c => c.Key.Key));
        Distinct(read.OfType<Change.Result>().SelectMany(r => r.Months.Select(m => Months.Text(m) + "/" + r.Point)));
        Distinct(read.OfType<Change.Ruling>().SelectMany(r => r.Months.Select(m =>
            Months.Text(m) + "/" + r.Subject + "," + Codes.Of(r.Question))));
        return read;
    }

    private static IEnumerable<Change> Each(string[]? texts, string option, Func<FileLine, string, Change> read) =>
        (texts ?? []).Select(CellText.Read)
            .Select(text => read(new FileLine(option + " " + text, 1), text));

    private Change.Choice Choice(FileLine at, string text)
    {
        (string key, string choice) = Sides(at, text);
        Interpretation[] open = [.. laws.SelectMany(l => l.Interpretations)];
        Interpretation[] named = [.. laws.Select(l => l.FindInterpretation(key)).OfType<Interpretation>()];
        if (named.Length == 0)
        {
            throw CommandFailure.Of(
                ExitCodes.Usage, "compare.noKey", key, open.Select(i => i.Name + " " + i.Key).Distinct(),
                Meant.Nearest(key, open.SelectMany(i => (string[])[i.Key, i.Name]).Distinct()), laws.Select(l => l.Id));
        }

        Interpretation? with = Array.Find(named, i => i.Find(choice) is not null);
        Interpretation? without = key == FirstMonth.Key ? null : Array.Find(named, i => i.Find(choice) is null);
        if (without is not null && with is not null) (with, named) = (null, [without]); // it would be passed over in that one's months
        IEnumerable<string> choices = named.SelectMany(i => i.Choices).Select(c => c.Name + " " + c.Code).Distinct();
        return with is not null
            ? new Change.Choice(at, with, with.Find(choice)!.Code)
            : throw CommandFailure.Of(
                ExitCodes.Usage, "compare.noChoice", named[0].Key, choice, choices,
                Meant.Nearest(choice, named.SelectMany(i => i.Choices).SelectMany(c => (string[])[c.Code, c.Name]).Distinct()),
                laws.Where(l => named.Contains(l.FindInterpretation(key))).Select(l => l.Id));
    }

    private Change.Result Class(FileLine at, string text)
    {
        (string point, string value) = Sides(at, text);
        (ImmutableArray<YearMonth> of, Point found) = Where(point);
        return WaterClassNotation.TryRead(value, out WaterClass read)
            ? new Change.Result(at, of, found.Code, read, null)
            : throw CommandFailure.Of(
                ExitCodes.Usage, "compare.noClass", value, WaterClass.All.Select(c => c.ToString()),
                CellWords.Status.Find(value) is null ? Meant.Nothing : new Meant(["--status " + text]));
    }

    private Change.Result Status(FileLine at, string text)
    {
        (string point, string value) = Sides(at, text);
        (ImmutableArray<YearMonth> of, Point found) = Where(point);
        return CellWords.Status.Find(value) is { } read
            ? new Change.Result(at, of, found.Code, null, read)
            : throw NoWord("compare.noStatus", value, CellWords.Status.In(english: false), CellWords.Status.In(english: true));
    }

    private Change.Ruling Ruling(FileLine at, string text)
    {
        string[] parts = text.Split([',', '，'], 3);
        if (parts.Length < 3 || parts.Any(string.IsNullOrWhiteSpace)) throw Unread(at, text);
        (string subject, string word, string answer) = (parts[0].Trim(), parts[1].Trim(), parts[2].Trim());
        if (CellWords.Question.Find(word) is not { } question)
            throw NoWord("compare.noQuestion", word, CellWords.Question.In(english: false), CellWords.Question.In(english: true));
        (YearMonth? month, string named) = Dated(subject, t => dossier.Events.Find(t) is not null || IsPoint(t));
        if (dossier.Events.Find(named) is not { } found)
        {
            (ImmutableArray<YearMonth> of, Point point) = Where(subject, months.SelectMany(m => dossier.Events[m]).Select(e => e.Id));
            return new Change.Ruling(at, of, point.Code, question, answer);
        }

        if (!months.Contains(found.Month) || (month ?? found.Month) != found.Month)
            throw CommandFailure.Of(ExitCodes.Usage, "compare.eventElsewhere", found.Id, Months.Text(found.Month));
        return new Change.Ruling(at, [found.Month], found.Id, question, answer);
    }

    /// <summary>The point of a text, and the months of those compared that are meant: the one before it, or all in which the point is valid.</summary>
    private (ImmutableArray<YearMonth> Months, Point Point) Where(string text, IEnumerable<string>? events = null)
    {
        (YearMonth? month, string named) = Dated(text, IsPoint);
        if (month is { } one && !months.Contains(one)) throw CommandFailure.Of(ExitCodes.Usage, "compare.monthElsewhere", Months.Text(one));
        Point point = TypedNames.Point(named, month is { } only ? [only] : months, dossier, events);
        ImmutableArray<YearMonth> valid = [.. months.Where(m => (month is null || m == month) && point.EntryIn(m) is not null)];
        return valid.IsEmpty
            ? throw CommandFailure.Of(ExitCodes.Usage, "compare.notValid", point.Code, months.Select(Months.Text)) : (valid, point);
    }

    /// <summary>A month and a slash may stand before a name; a name may itself have a slash.</summary>
    private (YearMonth? Month, string Named) Dated(string text, Func<string, bool> isName)
    {
        int slash = text.Replace('／', '/').LastIndexOf('/');
        return slash < 0 || isName(text) ? (null, text) : (typed.Month(text[..slash].Trim()), text[(slash + 1)..].Trim());
    }

    private bool IsPoint(string text) =>
        dossier.Register.FindPoint(text) is not null || dossier.Register.Points.Any(p => p.Entries.Any(e => e.Name == text));

    private static (string Left, string Right) Sides(FileLine at, string text)
    {
        int place = text.Replace('＝', '=').LastIndexOf('=');
        return place > 0 && place < text.Length - 1 ? (text[..place].Trim(), text[(place + 1)..].Trim()) : throw Unread(at, text);
    }

    private static CommandFailure Unread(FileLine at, string text) => CommandFailure.Of(
        ExitCodes.Usage,
        at.File.Split(' ')[0] switch
        {
            "--choice" => "compare.form.choice",
            "--class" => "compare.form.class",
            "--status" => "compare.form.status",
            _ => "compare.form.ruling",
        },
        text, Meaning(text));

    /// <summary>What was meant by whoever wrote a colon, as forms do, in place of the sign.</summary>
    private static Meant Meaning(string text) => text.IndexOfAny([':', '\uFF1A']) is > 0 and var at && at < text.Length - 1 && !text.Contains('=')
        ? new Meant([text[..at].Trim() + "=" + text[(at + 1)..].Trim()])
        : Meant.Nothing;

    private static CommandFailure NoWord(string code, string word, IEnumerable<string> chinese, IEnumerable<string> english)
    {
        string[] words = [.. chinese.Zip(english, (c, e) => c + " " + e)];
        return CommandFailure.Of(ExitCodes.Usage, code, word, words, Meant.Nearest(word, words.SelectMany(w => w.Split(' '))));
    }

    private static void Distinct(IEnumerable<string> assumed)
    {
        if (assumed.GroupBy(a => a, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw CommandFailure.Of(ExitCodes.Usage, "compare.twice", twice.Key);
    }
}
