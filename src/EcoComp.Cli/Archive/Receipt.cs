using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive;

/// <summary>receipt.json, form <c>ecocomp.receipt/2</c>: what a month or an amendment was made of, and what came of it.</summary>
internal sealed record Receipt
{
    public const string Form = "ecocomp.receipt/2";

    /// <summary>The first version of the program that wrote this form; every later one may have.</summary>
    public const string FirstProgram = "1.0.0";

    public const string Closing = "closing";
    public const string Amendment = "amendment";

    public required string Schema { get; init; }

    /// <summary><c>closing</c> or <c>amendment</c>.</summary>
    public required string Kind { get; init; }

    public required string Month { get; init; }

    /// <summary>The number of the amendment; 0 for a closing.</summary>
    public required int Number { get; init; }

    /// <summary>When it was written, in UTC: the only thing in an archive that a clock told.</summary>
    public required string ClosedAt { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>Whether a later month was closed before (<c>--late</c>).</summary>
    public required bool Late { get; init; }

    /// <summary>The sha256 of the receipt that was written before this one in the archive; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>For an amendment, the sha256 of the receipt it corrects: the closing's or that of the amendment before.</summary>
    public required string Amends { get; init; }

    public required string Reason { get; init; }

    public required string Authority { get; init; }

    public required ReceiptRegulation Regulation { get; init; }

    /// <summary>The choices in force, each key with its choice, in the order of the regulation.</summary>
    public required Dictionary<string, string> Interpretations { get; init; }

    /// <summary>The rulings that were used.</summary>
    public required ReceiptRuling[] Rulings { get; init; }

    /// <summary>The encoding that <c>--encoding</c> forced, or empty.</summary>
    public required string ForcedEncoding { get; init; }

    public required ReceiptInput[] Inputs { get; init; }

    public required ReceiptFile[] Results { get; init; }

    /// <summary>The amendments whose adjustments the month carries.</summary>
    public required ReceiptLink[] TakenUp { get; init; }

    /// <summary>The files of the law that the month was settled by: the regulation, its water quality standards and the Chinese words.</summary>
    public required ReceiptFile[] Law { get; init; }

    /// <summary>Who closed or amended it (<c>--by</c>), or empty.</summary>
    public required string By { get; init; }

    /// <summary>The water quality standards that judged samples of the month, in the order of the regulation; none where there were no samples.</summary>
    public required ReceiptStandard[] Standards { get; init; }

    /// <summary>The month's rulings that nothing consulted.</summary>
    public required ReceiptRuling[] RulingsUnused { get; init; }

    /// <summary>The results that earlier months were still owed when the month was closed; an amendment has those of what it corrects.</summary>
    public required ReceiptOwed[] Owed { get; init; }
}

internal sealed record ReceiptRegulation
{
    public required string Id { get; init; }
    public required string Document { get; init; }
    public required string Sha256 { get; init; }
}

internal sealed record ReceiptStandard
{
    public required string Id { get; init; }
    public required string File { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>The standards that a settlement used.</summary>
    public static ReceiptStandard[] Of(Dossier dossier, SettledMonth month) => dossier.Readings is not { } book
        ? []
        : [.. new MonthReadings(book, month.Settlement.Month, month.Interpretations).StandardsUsed(dossier.Register)
            .Select(s => new ReceiptStandard { Id = s.Id, File = s.File, Sha256 = s.Sha256 })];
}

internal sealed record ReceiptRuling
{
    public required string Subject { get; init; }
    public required string Question { get; init; }
    public required string Answer { get; init; }
    public required string Authority { get; init; }
    public required string File { get; init; }
    public required int Line { get; init; }

    /// <summary>The rulings of a month that were used.</summary>
    public static ReceiptRuling[] Used(Dossier dossier, SettledMonth month) =>
        [.. dossier.Rulings[month.Settlement.Month].Where(r => !month.UnusedRulings.Contains(r)).Select(Of)];

    /// <summary>The rulings of a month that nothing consulted.</summary>
    public static ReceiptRuling[] Unused(SettledMonth month) => [.. month.UnusedRulings.Select(Of)];

    private static ReceiptRuling Of(Ruling ruling) => new()
    {
        Subject = ruling.Subject,
        Question = Codes.Of(ruling.Question),
        Answer = ruling.Answer.Text,
        Authority = ruling.Authority,
        File = ruling.At.File,
        Line = ruling.At.Line,
    };
}

/// <summary>A result that an earlier month was closed without and that is still to come.</summary>
internal sealed record ReceiptOwed
{
    /// <summary>The month that waits for it.</summary>
    public required string Month { get; init; }

    /// <summary>The code of the point.</summary>
    public required string Point { get; init; }

    /// <summary>The document that put it off.</summary>
    public required string Document { get; init; }
}

internal sealed record ReceiptInput
{
    public required string File { get; init; }
    public required string Sha256 { get; init; }
    public required long Size { get; init; }
    public required string Encoding { get; init; }
    public required int Rows { get; init; }
}

internal sealed record ReceiptFile
{
    public required string File { get; init; }
    public required string Sha256 { get; init; }
    public required long Size { get; init; }

    /// <summary>Files as a receipt names them.</summary>
    public static ReceiptFile[] Of(IReadOnlyList<(string File, Kept Content)> files)
    {
        var named = new ReceiptFile[files.Count];
        SideBySide.Do(named.Length, i => named[i] = new ReceiptFile
        {
            File = files[i].File,
            Sha256 = Digest.Sha256Text(files[i].Content.Pieces),
            Size = files[i].Content.WholeLength,
        });
        return named;
    }
}

internal sealed record ReceiptLink
{
    public required string Path { get; init; }
    public required string Sha256 { get; init; }
}
