// The classes of tests run beside each other: none of them shares a file, a folder or a changing static with another.
[assembly: Parallelizable(ParallelScope.Fixtures)]
