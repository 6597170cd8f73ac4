using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>amend MONTH --data DIR --archive ARCHIVE --reason TEXT --authority DOC</c>: settles a closed month again from new data and writes the
/// differences beside it. The closed month stays as it is.
/// </summary>
internal static class AmendCommand
{
    private const int MostAmendments = 999;

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var (month, data, archive) = (Arguments.Month(), Arguments.Data(), Arguments.Archive());
        var reason = new Option<string>("--reason") { Description = Bilingual.Say("amend.reason"), Required = true };
        var authority = new Option<string>("--authority") { Description = Bilingual.Say("amend.authority"), Required = true };
        var by = Arguments.By();
        var (strict, lang, encoding) = (Arguments.Strict(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("amend", Bilingual.Say("command.amend"))
        {
            month, data, archive, reason, authority, by, strict, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Words words = Words.Named(parsed.GetValue(lang));
            YearMonth asked = Arguments.ReadMonth(parsed.GetRequiredValue(month));
            (string why, string document) = (Arguments.OneLine(parsed.GetRequiredValue(reason)), Arguments.OneLine(parsed.GetRequiredValue(authority)));
            if (why.Length == 0 || document.Length == 0)
                throw CommandFailure.Of(ExitCodes.Usage, "amend.empty");
            ArchiveFolder folder = ArchiveFolder.Open(parsed.GetRequiredValue(archive), words);
            ArchivePart standing = folder.Scan.Standing(asked) ?? throw CommandFailure.Of(ExitCodes.Mismatch, "amend.notClosed", Months.Text(asked));
            RegulationCatalogue catalogue = surroundings.Catalogue();
            Regulation regulation = folder.Guarded(() => Recomputation.RegulationOf(standing, catalogue));
            ImmutableArray<Adjustment> carried = folder.Guarded(() => folder.Stored.CarriedBy(standing));
            Settled settled = new SettlementRun
            {
                Data = parsed.GetRequiredValue(data),
                Months = [asked],
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Strict = parsed.GetValue(strict),
                Final = true,
                Words = words,
                Catalogue = () => catalogue,
                Adjustments = _ => carried,
                Owed = (dossier, _) => folder.Guarded(() => folder.Stored.Owed.Recorded(standing, dossier, catalogue)),
                StillOwed = (dossier, _) => folder.Guarded(() => folder.Stored.Owed.Before(asked, dossier, catalogue)),
            }.Run(streams);
            if (settled.Months[0].Regulation.Id != regulation.Id)
                throw CommandFailure.Of(ExitCodes.Mismatch, "amend.regulation");
            Amendment amendment = folder.Guarded(() => Of(folder, standing, settled.Months[0].Settlement, why, document));
            if (amendment.ChangesNothing)
            {
                streams.Result(words.Say("amend.nothing", Months.Text(asked), standing.Path));
                return ExitCodes.Done;
            }

            (ArchivePart part, bool listed) = folder.Add(
                new PartDraft
                {
                    Settled = settled,
                    Number = amendment.Number,
                    Results = ResultFiles.OfAmendment(settled.Months[0], amendment.Adjustments),
                    TakenUp = standing.Receipt.TakenUp,
                    Owed = standing.Receipt.Owed,
                    Late = false,
                    By = Arguments.OneLine(parsed.GetValue(by)),
                    Amends = standing.Sha256,
                    Reason = why,
                    Authority = document,
                    Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                },
                surroundings);
            foreach (string line in Told(part, amendment, words)) streams.Result(line);
            if (!listed) streams.Say("ecocomp: " + words["close.notListed"]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Amendment Of(ArchiveFolder folder, ArchivePart standing, MonthSettlement after, string reason, string authority)
    {
        int number = standing.Number + 1;
        if (number > MostAmendments) throw CommandFailure.Of(ExitCodes.Usage, "amend.tooMany");
        MonthSettlement before = folder.Stored.Month(standing);
        return new Amendment(number, AmendmentAdjustments.Between(before, after, number, reason, authority), before, after);
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
