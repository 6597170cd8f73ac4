using System.CommandLine;
using EcoComp.Cli.Archive.Differences;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>diff A B</c>: what two settlements say otherwise, and why.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var a = new Argument<string>("a");
        var b = new Argument<string>("b");
        var month = new Option<string?>("--month");
        var (file, lang, encoding) = (Arguments.Out(OutputForm.Text), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("diff") { a, b, month, file, lang, encoding };
        command.SetAction(parsed =>
        {
            Destination to = Arguments.DestinationOf(parsed, null, file, streams, OutputForm.Text);
            foreach (string side in new[] { parsed.GetRequiredValue(a), parsed.GetRequiredValue(b) }) OutputPlaces.Check(to.Path, side, side);
            Words words = Arguments.WordsOf(parsed, lang, surroundings);
            RegulationCatalogue catalogue = surroundings.Catalogue();
            var reader = new DiffSideReader(catalogue, surroundings.Version, Arguments.EncodingOf(parsed.GetValue(encoding)), words)
            {
                TypedIn = surroundings.Folder,
                KnownArchive = Project.Find(null, surroundings.Folder).ArchiveIfAny,
            };
            (DiffSide first, DiffSide second) = (reader.Read(parsed.GetRequiredValue(a)), reader.Read(parsed.GetRequiredValue(b)));
            IReadOnlyList<YearMonth> months = parsed.GetValue(month) is { } text ? new TypedMonths(() => Common(first, second) is [.., var last] ? last : null).Range(text) : Common(first, second);
            if (months.Count == 0) throw CommandFailure.Of(ExitCodes.Usage, "diff.noneCommon");
            var document = new DiffDocument(words);
            var plain = new PlainText(words);
            bool differs = false;
            var lines = new List<string>();
            foreach (YearMonth one in months)
            {
                IReadOnlyList<Difference> differences = new CauseSearch(catalogue, one).Between(first, second)
                    ?? throw CommandFailure.Of(ExitCodes.Usage, "diff.notInBoth", Months.Text(one));
                differs |= differences.Count > 0;
                lines.AddRange(plain.Lines(document.Of(one, differences)));
            }

            to.Write(streams, lines);
            return differs ? ExitCodes.Mismatch : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The months to compare: those that both record, or that one records and the other has data for, or that both have data for.</summary>
    private static YearMonth[] Common(DiffSide a, DiffSide b)
    {
        if (a.Recorded.Count == 0 && b.Recorded.Count == 0) return [.. a.MonthsOfData.Union(b.MonthsOfData).Order()];
        IEnumerable<YearMonth> recorded = (a.Recorded.Count > 0 ? a : b).Recorded.Select(v => v.Month);
        DiffSide other = a.Recorded.Count > 0 ? b : a;
        return [.. recorded.Where(m => other.Recorded.Count == 0 || other.Of(m) is not null)];
    }
}
