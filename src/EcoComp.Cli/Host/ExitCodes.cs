namespace EcoComp.Cli.Host;

/// <summary>What the process says when it ends.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program, or a disk or a pipe that did not take the result, which is said and is nobody's fault.</summary>
    public const int ProgramFault = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>The input is refused.</summary>
    public const int InputRefused = 3;

    /// <summary>Something is undecided, or a month is not covered.</summary>
    public const int Undecided = 4;

    /// <summary>A check or replay does not match.</summary>
    public const int Mismatch = 5;
}
