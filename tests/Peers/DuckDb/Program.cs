// duckdb FOLDER FILE: the national register's items by SQL, from the CSV files of FOLDER to FILE.
using DuckDB.NET.Native;

using Stream sql = typeof(Program).Assembly.GetManifestResourceStream("items.sql") ?? throw new InvalidOperationException("items.sql is not built in.");
using var text = new StreamReader(sql);
string query = text.ReadToEnd().Replace("FOLDER", Quoted(args[0]), StringComparison.Ordinal).Replace("FILE", Quoted(args[1]), StringComparison.Ordinal);

NativeMethods.Startup.DuckDBOpen(":memory:", out DuckDBDatabase database);
using (database)
{
    NativeMethods.Startup.DuckDBConnect(database, out DuckDBNativeConnection connection);
    using (connection)
    {
        DuckDBState state = NativeMethods.Query.DuckDBQuery(connection, query, out DuckDBResult result);
        if (state == DuckDBState.Success) return 0;
        Console.Error.WriteLine(NativeMethods.Query.DuckDBResultError(ref result));
        return 1;
    }
}

static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
