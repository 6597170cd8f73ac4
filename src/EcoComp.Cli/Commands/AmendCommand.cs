using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
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

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var months = new Argument<string[]>("month") { Arity = ArgumentArity.OneOrMore };
        var (data, archive) = (Arguments.Data(), Arguments.Archive());
        var reason = new Option<string?>("--reason") { Required = true };
        var authority = new Option<string?>("--authority") { Required = true };
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
            (string why, string document) = (TypedText.Recorded(parsed, reason, TypedText.LongestReason), TypedText.Recorded(parsed, authority, TypedText.LongestName));
            if (why.Length == 0 || document.Length == 0)
                throw CommandFailure.Of(ExitCodes.Usage, "amend.empty");
            TypedText.RequireInFont(ExitCodes.Usage, reason.Name, why);
            TypedText.RequireInFont(ExitCodes.Usage, authority.Name, document);
            string name = TypedText.Recorded(parsed, by, TypedText.LongestName);
            string path = project.Archive(parsed.GetValue(archive));
            if (!InputFile.IsThere(path)) throw CommandFailure.Of(ExitCodes.Mismatch, "usage.noArchive", path);
            ArchiveFolder folder = ArchiveFolder.Open(
                path, words, surroundings,
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
                Registers = new RegisterGuard(folder, asked),
                Law = (month, governing) => governing.Id == laws[month].Regulation.Id ? laws[month].Regulation : governing,
                Adjustments = month => carried[month],
                Owed = (dossier, month) => folder.Guarded(() => folder.Stored.Owed.Recorded(standing[month], dossier)),
                StillOwed = (dossier, month) => [.. folder.Guarded(() => folder.Stored.Owed.Before(month, dossier)).Where(o => !standing.ContainsKey(o.Month))],
            }.Run(streams);
            if (settled.Months.FirstOrDefault(m => m.Regulation != laws[m.Settlement.Month].Regulation) is { } other)
                throw CommandFailure.Of(ExitCodes.Mismatch, "amend.regulation", Months.Text(other.Settlement.Month));
            new MissingTables(folder, settled.Dossier, project.Data).Require(asked);
            var vanished = new VanishedRows(folder);
            foreach (YearMonth month in asked) vanished.Require(settled.Dossier, month);
            var known = new KnownLater(folder, settled.Dossier);
            Amendment[] amendments = [.. settled.Months.Select(m => folder.Guarded(() => Of(folder, standing[m.Settlement.Month], m.Settlement, why, document, known)))];
            Amendment[] differing = [.. amendments.Where(a => !a.ChangesNothing || a.Registered.Count > 0)];
            RequirePrinted(differing, settled.Dossier, words);

            new IncidentGuard(folder, catalogue, settled.Dossier).CheckAmending(differing.Select(a => a.After.Month));
            var events = new EventGuard(folder);
            events.Require(settled.Dossier.Events, asked);
            events.RequireIncidents(settled.Dossier, asked);
            using var spool = new Spool();
            PartDraft draft(Amendment amendment)
            {
                SettledMonth month = settled.Months.Single(m => m.Settlement.Month == amendment.After.Month);
                ArchivePart corrected = standing[amendment.After.Month];
                return new PartDraft
                {
                    Settled = settled with { Months = [month] },
                    Number = amendment.Number,
                    Law = laws[amendment.After.Month],
                    Results = ResultFiles.OfAmendment(month, laws[amendment.After.Month], amendment.Adjustments, spool),
                    TakenUp = corrected.Receipt.TakenUp,
                    Owed = corrected.Receipt.Owed,
                    By = name,
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
                foreach (ConsoleLine line in amendment.Registered) streams.Say(line);
                if (new LawWatch(folder, surroundings.Catalogue(), words).Told(standing[month]) is { } edited) streams.Say("ecocomp: " + edited);
                foreach (Message difference in laws[month].Differences.Where(d => d.Code != "archive.lawOther")) streams.Say("ecocomp: " + Months.Text(month) + words["label.colon"] + words.Say(difference));
            }

            foreach (ConsoleLine line in folder.DamagedStamps()) streams.Say(line);
            if (added is not null) streams.Result(added.Checkpoint.ToString());
            if (added is { AreListed: false }) streams.Say("ecocomp: " + words["close.notListed"]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ArchivePart Standing(ArchiveFolder folder, YearMonth month) =>
        folder.Scan.Standing(month) ?? throw CommandFailure.Of(ExitCodes.Mismatch, "amend.notClosed", Months.Text(month));

    /// <summary>What the notices of later months will say of the amendments, they must be able to print.</summary>
    private static void RequirePrinted(IEnumerable<Amendment> amendments, Dossier dossier, Words words)
    {
        foreach (Amendment amendment in amendments)
        {
            foreach (Adjustment adjustment in amendment.Adjustments)
            {
                TypedText.RequireInFont(ExitCodes.InputRefused, adjustment.SubjectCode, adjustment.SubjectName);
                TypedText.RequireInFont(ExitCodes.InputRefused, adjustment.CountyCode, adjustment.CountyName);
                TypedText.RequireInFont(ExitCodes.InputRefused, adjustment.SubjectCode, words.Say(adjustment.Note));
            }

            YearMonth month = amendment.After.Month;
            foreach (OwedResult owed in dossier.OwedBefore(month.PlusMonths(1)).Where(o => o.Month == month))
                TypedText.RequireInFont(ExitCodes.InputRefused, owed.Point, owed.Name + owed.Document);
        }
    }

    private static Amendment Of(ArchiveFolder folder, ArchivePart standing, MonthSettlement after, string reason, string authority, KnownLater known)
    {
        int number = standing.Number + 1;
        if (number > MostAmendments) throw CommandFailure.Of(ExitCodes.Usage, "amend.tooMany");
        var amendment = Amendment.Between(folder.Stored.Month(standing), after, number, reason, authority);
        return amendment.ChangesNothing ? amendment with { Registered = known.Changed(after.Month) } : amendment;
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
