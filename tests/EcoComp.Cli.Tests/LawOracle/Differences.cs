namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Where a month of settlement.json is not what the oracle expects.</summary>
internal static class Differences
{
    public static string[] Between(Expected expected, Observed observed)
    {
        HashSet<string> unsaid = [.. expected.Outcome.Unsaid.Select(u => $"{u.Clause} {u.Subject} {u.Code}")];
        bool said(Line line) => !line.Is.StartsWith("note ", StringComparison.Ordinal) || !unsaid.Contains(line.Is.Split(' ', 3)[2]);
        return
        [
            .. Lists([.. expected.Items], [.. observed.Items]),
            .. Lists([.. expected.Asks], [.. observed.Asks]),
            .. Lists([.. expected.Notes.Where(n => said(n.Line))], [.. observed.Notes.Where(said)]),
            .. Lists([.. expected.Sums.Select(s => (s, Keys.None))], [.. observed.Sums]),
        ];
    }

    private static IEnumerable<string> Lists((Line Line, Keys Keys)[] expected, Line[] observed)
    {
        List<Line> left = [.. observed];
        bool same = true;
        foreach ((Line line, Keys keys) in expected)
        {
            if (left.FirstOrDefault(l => l.Is == line.Is) is not { } match)
            {
                same = false;
                yield return $"missing: {Show(line)}";
                continue;
            }

            left.Remove(match);
            if (match.Said != line.Said) yield return $"{line.Is}: expected {line.Said}; observed {match.Said}";
            if (line.Loose.Length > 0 && match.Loose != line.Loose)
                yield return $"{line.Is}: expected range {line.Loose}; observed {match.Loose}";
            string[] uncertain = [.. keys.Uncertain];
            string[] named = [.. match.Choices.Where(c => !uncertain.Contains(c.Split('=')[0]))];
            if (!named.SequenceEqual(line.Choices))
                yield return $"{line.Is}: expected [{string.Join(' ', line.Choices)}]; observed [{string.Join(' ', named)}]";
        }

        foreach (Line more in left) yield return $"unexpected: {Show(more)}";
        if (same && left.Count == 0 && !observed.Select(o => o.Is).SequenceEqual(expected.Select(e => e.Line.Is)))
        {
            string order(IEnumerable<string> lines) => string.Join("; ", lines);
            yield return $"order: expected {order(expected.Select(e => e.Line.Is))}\n       observed {order(observed.Select(o => o.Is))}";
        }
    }

    private static string Show(Line line) => $"{line.Is}: {line.Said} {line.Loose} [{string.Join(' ', line.Choices)}]";
}
