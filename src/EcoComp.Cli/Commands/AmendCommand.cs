using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>amend MONTH… --data DIR --archive ARCHIVE --reason TEXT --authority DOC</c>: settles closed months again from new data and writes the differences
/// beside them, of all months in one step. The closed months stay as they are.
/// </summary>
internal static class AmendCommand
{
    private const int MostAmendments = 999;

    /// <summary>The most characters of a reason and of the document that decides it.</summary>
    private const int LongestReason = 2000;
    private const int LongestAuthority = 200;

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var months = new Argument<string[]>("month") { Arity = ArgumentArity.OneOrMore };
        var (data, archive) = (Arguments.Data(), Arguments.Archive());
        var reason = new Option<string>("--reason") { Required = true };
        var authority = new Option<string>("--authority") { Required = true };
        var by = Arguments.By();
        var (strict, lang, encoding) = (Arguments.Strict(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("amend")
        {
            months, data, archive, reason, authority, by, strict, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            Words words = Arguments.WordsOf(parsed, lang, project);
            YearMonth[] asked = [.. parsed.GetRequiredValue(months).SelectMany(TypedMonths.Of(project.DataIfAny, surroundings).Range).Distinct().Order()];
            (string why, string document) = (Arguments.OneLine(parsed.GetRequiredValue(reason)), Arguments.OneLine(parsed.GetRequiredValue(authority)));
            if (why.Length == 0 || document.Length == 0)
                throw CommandFailure.Of(ExitCodes.Usage, "amend.empty");
            CheckLength(reason.Name, why, LongestReason);
            CheckLength(authority.Name, document, LongestAuthority);
            CheckPrintable(ExitCodes.Usage, reason.Name, why);
            CheckPrintable(ExitCodes.Usage, authority.Name, document);
            ArchiveFolder folder = ArchiveFolder.Open(
                project.Archive(parsed.GetValue(archive)), words, surroundings,
                (scan, part) => part == scan.Newest || asked.Contains(part.Month));
            Dictionary<YearMonth, ArchivePart> standing = asked.ToDictionary(m => m, m => Standing(folder, m));
            folder.Guarded(folder.Stored.CheckAll);
            Dictionary<YearMonth, Law> laws = standing.ToDictionary(s => s.Key, s => folder.Guarded(() => folder.Stored.Laws.Of(s.Value)));
            RegulationCatalogue catalogue = laws.Values.Aggregate(surroundings.Catalogue(), (all, law) => all.Find(law.Regulation.Id) == law.Regulation ? all : all.With(law.Regulation));
            Dictionary<YearMonth, ImmutableArray<Adjustment>> carried =
                standing.ToDictionary(s => s.Key, s => folder.Guarded(() => folder.Stored.CarriedBy(s.Value)));
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            Settled settled = new SettlementRun
            {
                Data = project.Data,
                Months = asked,
                Encoding = forced,
                Strict = parsed.GetValue(strict),
                Final = true,
                Words = words,
                Catalogue = () => catalogue,
                Law = (month, governing) => governing.Id == laws[month].Regulation.Id ? laws[month].Regulation : governing,
                Adjustments = month => carried[month],
                Owed = (dossier, month) => folder.Guarded(() => folder.Stored.Owed.Recorded(standing[month], dossier)),
                StillOwed = (dossier, month) => [.. folder.Guarded(() => folder.Stored.Owed.Before(month, dossier)).Where(o => !standing.ContainsKey(o.Month))],
            }.Run(streams);
            if (settled.Months.FirstOrDefault(m => m.Regulation != laws[m.Settlement.Month].Regulation) is { } other)
                throw CommandFailure.Of(ExitCodes.Mismatch, "amend.regulation", Months.Text(other.Settlement.Month));
            Amendment[] amendments = [.. settled.Months.Select(m => folder.Guarded(() => Of(folder, standing[m.Settlement.Month], m.Settlement, why, document)))];
            Amendment[] differing = [.. amendments.Where(a => !a.ChangesNothing)];
            foreach (Adjustment adjustment in differing.SelectMany(a => a.Adjustments))
            {
                CheckPrintable(ExitCodes.InputRefused, adjustment.SubjectCode, adjustment.SubjectName);
                CheckPrintable(ExitCodes.InputRefused, adjustment.CountyCode, adjustment.CountyName);
                CheckPrintable(ExitCodes.InputRefused, adjustment.SubjectCode, words.Say(adjustment.Note));
            }

            new IncidentGuard(folder, catalogue, settled.Dossier).CheckAmending(differing.Select(a => a.After.Month));
            PartDraft draft(Amendment amendment)
            {
                SettledMonth month = settled.Months.Single(m => m.Settlement.Month == amendment.After.Month);
                ArchivePart corrected = standing[amendment.After.Month];
                return new PartDraft
                {
                    Settled = settled with { Months = [month] },
                    Number = amendment.Number,
                    Law = laws[amendment.After.Month],
                    Results = ResultFiles.OfAmendment(month, laws[amendment.After.Month], amendment.Adjustments),
                    TakenUp = corrected.Receipt.TakenUp,
                    Owed = corrected.Receipt.Owed,
                    By = Arguments.OneLine(parsed.GetValue(by)),
                    Amends = corrected.Sha256,
                    Reason = why,
                    Authority = document,
                    Encoding = forced,
                };
            }

            if (differing.Length == 0) folder.Complete(surroundings);
            AddedParts? added = differing.Length > 0 ? folder.Add([.. differing.Select(draft)], surroundings) : null;
            if (added is not null) streams.Keep();
            foreach (Amendment amendment in amendments)
            {
                YearMonth month = amendment.After.Month;
                IEnumerable<string> lines = added?.Parts.FirstOrDefault(p => p.Month == month) is { } part
                    ? Told(part, amendment, words)
                    : [words.Say("amend.nothing", Months.Text(month), standing[month].Path)];
                foreach (string line in lines) streams.Result(line);
                if (new LawWatch(folder, surroundings.Catalogue(), words).Told(standing[month]) is { } edited) streams.Say("ecocomp: " + edited);
                foreach (Message difference in laws[month].Differences.Where(d => d.Code != "archive.lawOther")) streams.Say("ecocomp: " + Months.Text(month) + words["label.colon"] + words.Say(difference));
            }

            if (added is not null) streams.Result(added.Checkpoint.ToString());
            if (added is { AreListed: false }) streams.Say("ecocomp: " + words["close.notListed"]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ArchivePart Standing(ArchiveFolder folder, YearMonth month) =>
        folder.Scan.Standing(month) ?? throw CommandFailure.Of(ExitCodes.Mismatch, "amend.notClosed", Months.Text(month));

    /// <summary>Refuses a text that was pasted into the wrong place: the receipt and the notice that print it are never written again.</summary>
    /// <summary>Refuses what the notice of the month that takes an amendment up could not print: nothing could be closed any more.</summary>
    private static void CheckPrintable(int exitCode, string place, string text)
    {
        using var face = new EmbeddedFont();
        if (text.EnumerateRunes().FirstOrDefault(r => !PrintedText.IsPrintable(r) || face.Advance(r) is null) is { Value: > 0 } missing)
            throw CommandFailure.Of(exitCode, "notice.unprintable", place, MissingCharacter.CodeOf(missing));
    }

    private static void CheckLength(string option, string text, int longest)
    {
        int length = text.EnumerateRunes().Count();
        if (length > longest) throw CommandFailure.Of(ExitCodes.Usage, "notice.tooLong", option, length, longest);
    }

    private static Amendment Of(ArchiveFolder folder, ArchivePart standing, MonthSettlement after, string reason, string authority)
    {
        int number = standing.Number + 1;
        if (number > MostAmendments) throw CommandFailure.Of(ExitCodes.Usage, "amend.tooMany");
        return Amendment.Between(folder.Stored.Month(standing), after, number, reason, authority);
    }

    private static IEnumerable<string> Told(ArchivePart part, Amendment amendment, Words words)
    {
        Money sum = amendment.Adjustments.Aggregate(Money.Zero, (total, a) => total + a.Effect);
        yield return words.Say(
            "amend.done", part.Path, amendment.Adjustments.Length.ToString(CultureInfo.InvariantCulture), sum.ToString());
        foreach (Adjustment a in amendment.Adjustments)
        {
            yield return words.Say(
                "amend.line", a.CountyName, a.Basis, a.SubjectCode, words[a.Reverses ? "label.reversed" : "label.anew"],
                a.Direction.ToString(), a.Amount.ToString());
        }

        if (amendment.ProvinceChanged) yield return words["amend.province"];
        yield return words.Say("close.receipt", part.ReceiptPath, part.Sha256);
    }
}
