using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules;

/// <summary>
/// One door for files of regulations and of drafts: bytes in, a regulation or faults out, all of them, each with its line. What is opened here can be
/// settled by.
/// </summary>
public static class RegulationIntake
{
    /// <summary>The greatest size of a file in bytes: ten times what Xuchang's takes, so that a proof of all its cases ends within seconds.</summary>
    public const int MostBytes = 160 << 10;

    /// <summary>Reads a file.</summary>
    /// <param name="file">What the file is called in faults.</param>
    /// <param name="utf8">The bytes of the file; a byte order mark may stand before them.</param>
    /// <param name="catalogue">The regulations at hand, of which a draft names one as its base.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The regulation, or the one that a draft would be; null where it is refused.</returns>
    public static Regulation? Open(string file, ReadOnlySpan<byte> utf8, RegulationCatalogue catalogue, FaultLog faults) =>
        Open(file, utf8, catalogue, faults, isBeside: false);

    private static Regulation? Open(string file, ReadOnlySpan<byte> utf8, RegulationCatalogue catalogue, FaultLog faults, bool isBeside)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(faults);
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) utf8 = utf8[3..];
        if (utf8.Length > MostBytes)
        {
            faults.AddFile(FaultCodes.LawTooLarge, file, Kilobytes(utf8.Length), Kilobytes(MostBytes));
            return null;
        }

        byte[] bytes = utf8.ToArray();
        if (!Utf8.IsValid(bytes))
        {
            faults.AddFile(FaultCodes.LawEncoding, file);
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return RegulationDraft.Is(document.RootElement)
                ? Draft(file, bytes, document.RootElement, catalogue, faults)
                : Whole(file, bytes, document.RootElement, isBeside ? catalogue : null, faults);
        }
        catch (JsonException e)
        {
            faults.Add(new Fault(FaultCodes.LawJson, file, (int)(e.LineNumber ?? 0) + 1, 0, "", "", []));
        }
        catch (InvalidOperationException) // a text with half a character, which no reader of JSON gives out
        {
            faults.AddFile(FaultCodes.LawEncoding, file);
        }

        return null;
    }

    /// <summary>
    /// Regulations beside those that are at hand; each takes its place by the day from which it is in force. A file that says byte for byte what one at
    /// hand says is that one.
    /// </summary>
    /// <param name="files">The files: what each is called in faults, and its bytes.</param>
    /// <param name="catalogue">The regulations at hand.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>All of them; null where a file is refused.</returns>
    public static RegulationCatalogue? OpenAll(IEnumerable<(string File, byte[] Utf8)> files, RegulationCatalogue catalogue, FaultLog faults)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(faults);
        bool refused = false;
        var added = new List<(string File, Regulation Regulation)>();
        foreach ((string file, byte[] utf8) in files)
        {
            if (RegulationDraft.Is(utf8)) faults.AddFile(FaultCodes.LawIsDraft, file);
            else if (Open(file, utf8, catalogue, faults, isBeside: true) is { } one)
            {
                if (IsAtHand(one, catalogue)) continue;
                catalogue = catalogue.With(one);
                added.Add((file, one));
                continue;
            }

            refused = true;
        }

        foreach ((string file, Regulation one) in added.Where(a => catalogue.DefaultInterval(a.Regulation).IsEmpty))
        {
            refused = true;
            Regulation next = catalogue.Regulations[catalogue.Regulations.IndexOf(one) + 1];
            faults.Add(new Fault(
                FaultCodes.LawWithoutMonth, file, new JsonPlaces(one.Utf8.AsSpan()).LineOf(JsonPath.Top.Member("inForceFrom")), 0, "inForceFrom", IsoDates.Text(one.InForceFrom),
                [Months.Text(FirstMonth.Default(one)), next.Id, Months.Text(FirstMonth.Default(next))]));
        }

        return refused ? null : catalogue.Warning([.. faults.Sorted(_ => 0).Where(f => f.Severity == Severity.Warning)]);
    }

    private static bool IsAtHand(Regulation one, RegulationCatalogue catalogue) => catalogue.Regulations.Any(r => r.Sha256 == one.Sha256);

    private static bool Clashes(string file, Regulation one, RegulationCatalogue catalogue, FaultLog faults)
    {
        if (IsAtHand(one, catalogue)) return false;
        Regulation? byId = catalogue.Find(one.Id);
        Regulation? byDay = catalogue.Regulations.FirstOrDefault(r => r != byId && r.InForceFrom == one.InForceFrom);
        if (byId is not null) Tell("id", one.Id, "id", byId);
        if (byDay is not null) Tell("inForceFrom", IsoDates.Text(one.InForceFrom), "day", byDay);
        return byId is not null || byDay is not null;

        void Tell(string member, string value, string what, Regulation other) => faults.Add(new Fault(
            FaultCodes.LawClash, file, new JsonPlaces(one.Utf8.AsSpan()).LineOf(JsonPath.Top.Member(member)), 0, member, value, [what, other.Id]));
    }

    /// <summary>Reads a regulation; beside others it is to stand, or else it may stand in the place of one.</summary>
    private static Regulation? Whole(string file, byte[] utf8, JsonElement root, RegulationCatalogue? beside, FaultLog faults)
    {
        var found = JsonFaults.Collected();
        Regulation regulation = Bound(root, utf8, found, isDraft: false);
        Tell(file, utf8, found, faults);
        bool clashes = beside is not null && Clashes(file, regulation, beside, faults);
        return found.All.Count == 0 && !clashes ? regulation : null;
    }

    private static Regulation? Draft(string file, byte[] utf8, JsonElement root, RegulationCatalogue catalogue, FaultLog faults)
    {
        var own = JsonFaults.Collected();
        var merge = DraftMerge.Of(root, catalogue, own);
        (Regulation? regulation, JsonFaults found) = merge is null ? (null, own) : Bound(merge);
        if (merge?.DropIdle(found.All) == true) (regulation, found) = Bound(merge);
        Tell(file, utf8, own, faults);
        if (merge is null) return null;
        if (found.All.Count + found.Warnings.Count > 0)
        {
            // What is wrong in the merged regulation is named there and stands in the draft.
            JsonPlaces draft = new(utf8), merged = new(merge.Utf8);
            foreach (JsonFault fault in found.All.Concat(found.Warnings)) Tell(file, fault, draft.LineOf(merge.PlaceOf(fault.At)), merged, faults);
        }

        return own.All.Count + found.All.Count == 0 ? regulation : null;
    }

    private static (Regulation Regulation, JsonFaults Found) Bound(DraftMerge merge)
    {
        var found = JsonFaults.Collected();
        using JsonDocument merged = JsonDocument.Parse(merge.Utf8);
        return (Bound(merged.RootElement, merge.Utf8, found, isDraft: true), found);
    }

    private static Regulation Bound(JsonElement root, byte[] utf8, JsonFaults faults, bool isDraft)
    {
        Regulation regulation = RegulationReader.Read(root, utf8, StandardCatalogue.BuiltIn, faults, isDraft);
        RuleRegistry.BuiltIn.Bind(regulation, faults);
        return regulation;
    }

    private static string Kilobytes(int bytes) => ((bytes + 1023) >> 10).ToString(CultureInfo.InvariantCulture);

    private static void Tell(string file, byte[] utf8, JsonFaults found, FaultLog faults)
    {
        if (found.All.Count + found.Warnings.Count == 0) return;
        var places = new JsonPlaces(utf8);
        foreach (JsonFault fault in found.All.Concat(found.Warnings)) Tell(file, fault, places.LineOf(fault.At), places, faults);
    }

    private static void Tell(string file, JsonFault fault, int line, JsonPlaces named, FaultLog faults) =>
        faults.Add(new Fault(fault.Code, file, line, 0, named.WayOf(fault.At), fault.Value, fault.Arguments));
}
