using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;
using NodaTime.Text;

namespace EcoComp.Cli.Archive;

/// <summary>A closing or an amendment that is about to be written.</summary>
internal sealed record PartDraft
{
    /// <summary>The month with all that was read for it.</summary>
    public required Settled Settled { get; init; }

    /// <summary>The number of the amendment; 0 for a closing.</summary>
    public int Number { get; init; }

    /// <summary>What it is settled by.</summary>
    public required Law Law { get; init; }

    /// <summary>Its result files in order.</summary>
    public required IReadOnlyList<(string File, Kept Content)> Results { get; init; }

    /// <summary>The amendments whose adjustments it carries.</summary>
    public required IReadOnlyList<ReceiptLink> TakenUp { get; init; }

    /// <summary>The results that earlier months are still owed.</summary>
    public required IReadOnlyList<ReceiptOwed> Owed { get; init; }

    /// <summary>Whether a later month was closed before.</summary>
    public bool Late { get; init; }

    /// <summary>The sha256 of the receipt it corrects, or empty.</summary>
    public string Amends { get; init; } = "";

    /// <summary>Why the month is corrected, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The document that the correction rests on, or empty.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Who closes or amends it, or empty.</summary>
    public string By { get; init; } = "";

    /// <summary>The encoding that was forced, or null.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>The part and its files.</summary>
    /// <param name="previous">The sha256 of the receipt that was written before.</param>
    /// <param name="closedAt">The time of closing.</param>
    /// <param name="version">The program's version.</param>
    public WrittenPart Finish(string previous, Instant closedAt, string version)
    {
        SettledMonth month = Settled.Months[0];
        Receipt receipt = ReceiptFor(previous, InstantPattern.General.Format(closedAt), version);
        byte[] bytes = ReceiptJson.Write(receipt);
        var part = new ArchivePart(Names.Part(month.Settlement.Month, Number), month.Settlement.Month, Number, receipt, Digest.Sha256Text(bytes));
        return new WrittenPart(
            part,
            [
                .. Settled.Sources.Select(s => (Names.Inputs + "/" + s.Name, new Kept(s.Bytes))),
                .. Results,
                .. Law.Files.Select(f => (Names.Law + "/" + f.File, f.Content)),
                (Names.Receipt, new Kept(bytes)),
            ]);
    }

    /// <summary>Its receipt.</summary>
    /// <param name="previous">The sha256 of the receipt that was written before.</param>
    /// <param name="closedAt">The time of closing.</param>
    /// <param name="version">The version of the program that writes it.</param>
    public Receipt ReceiptFor(string previous, string closedAt, string version) => ReceiptFor(Settled.Months[0], previous, closedAt, version);

    private Receipt ReceiptFor(SettledMonth month, string previous, string closedAt, string version) => new()
    {
        Schema = Receipt.Form,
        Kind = Number == 0 ? Receipt.Closing : Receipt.Amendment,
        Month = Months.Text(month.Settlement.Month),
        Number = Number,
        ClosedAt = closedAt,
        Program = version,
        Late = Late,
        Previous = previous,
        Amends = Amends,
        Reason = Reason,
        Authority = Authority,
        Regulation = new ReceiptRegulation { Id = month.Settlement.Regulation.Id, Document = month.Settlement.Regulation.Document, Sha256 = month.Settlement.Regulation.Sha256 },
        Interpretations = month.Settlement.Interpretations.Chosen.ToDictionary(c => c.Key, c => c.Choice),
        Rulings = ReceiptRuling.Used(Settled.Dossier, month),
        ForcedEncoding = Encoding switch { TextEncoding.Utf8 => "utf-8", TextEncoding.Gb18030 => "gb18030", _ => "" },
        Inputs = [.. Settled.Sources.Select(s => new ReceiptInput
        {
            File = s.Name, Sha256 = Digest.Sha256Text(s.Bytes), Size = s.Bytes.Length, Encoding = s.Encoding, Rows = s.Rows,
        })],
        Results = ReceiptFile.Of(Results),
        TakenUp = [.. TakenUp],
        Law = ReceiptFile.Of(Law.Files),
        By = By,
        Standards = ReceiptStandard.Of(Settled.Dossier, month),
        RulingsUnused = ReceiptRuling.Unused(month),
        Owed = [.. Owed],
    };
}
