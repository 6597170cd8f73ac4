// stopwatch FILE COMMAND ARGUMENTS...: runs one command and writes what the system counted for it to FILE: microseconds of processor time,
// microseconds by the clock, KiB of memory at the peak. A small native program does it because a child's peak begins with the memory of the
// process that starts it: started from the benchmark itself, every program would seem to need what the benchmark needs.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

const int OfChildren = -1;

var clock = Stopwatch.StartNew();
using Process process = Process.Start(new ProcessStartInfo(args[1], args[2..])) ?? throw new InvalidOperationException("It does not start: " + args[1]);
process.WaitForExit();
clock.Stop();

// struct rusage of Linux on 64 bits: user seconds and microseconds, system seconds and microseconds, peak in KiB, eleven more.
var used = new long[18];
if (Usage(OfChildren, used) != 0) throw new InvalidOperationException("getrusage fails.");
long processor = (used[0] + used[2]) * 1_000_000 + used[1] + used[3];
File.WriteAllText(args[0], string.Create(CultureInfo.InvariantCulture, $"{processor} {clock.ElapsedTicks * 1_000_000 / Stopwatch.Frequency} {used[4]}"));
return process.ExitCode;

[DllImport("libc", EntryPoint = "getrusage")]
[DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
static extern int Usage(int who, [Out] long[] usage);
