namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Makes a folder that fails smaller, row by row.</summary>
internal static class Smaller
{
    /// <summary>Leaves out every row without which it still fails.</summary>
    public static Generated Of(Generated made, Func<Generated, bool> fails)
    {
        for (bool again = true; again;)
        {
            again = false;
            foreach (Folder less in Less(made.Folder))
            {
                Generated tried = made with { Folder = less };
                if (!Fails(tried, fails)) continue;
                (made, again) = (tried, true);
                break;
            }
        }

        return made;
    }

    private static bool Fails(Generated tried, Func<Generated, bool> fails)
    {
        try
        {
            return fails(tried);
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or RefusedException or Silence)
        {
            // Without that row it is no folder any more.
            return false;
        }
    }

    private static IEnumerable<Folder> Less(Folder f) =>
    [
        .. Without(f.Points).Select(rows => f with { Points = rows }),
        .. Without(f.Events).Select(rows => f with { Events = rows }),
        .. Without(f.Rulings).Select(rows => f with { Rulings = rows }),
        .. Without(f.Choices).Select(rows => f with { Choices = rows }),
        .. Without(f.Samples).Select(rows => f with { Samples = rows }),
        .. Without(f.Results).Select(rows => f with { Results = rows }),
        .. Without(f.Fund).Select(rows => f with { Fund = rows }),
    ];

    private static IEnumerable<T[]> Without<T>(T[] rows) => rows.Select((_, at) => rows.Where((_, i) => i != at).ToArray());
}
