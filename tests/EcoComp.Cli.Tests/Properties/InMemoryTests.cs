namespace EcoComp.Cli.Tests.Properties;

/// <summary>What properties are tried on is what the command prints.</summary>
public sealed class InMemoryTests
{
    [Test]
    public void A_folder_in_memory_comes_to_the_bytes_that_the_command_prints_of_it_on_the_disk() => RandomFolders.Check(900, made =>
    {
        using TemporaryFolder folder = made.Write();
        Demand.SameBytes(CommandLine.Settled(folder.Path, made.Range, "json"), InMemory.Settled(made), made.Range);
    });
}
