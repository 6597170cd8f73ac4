// The least that a native .NET program can cost: it writes a line and references nothing.
Console.WriteLine("ecocomp");
