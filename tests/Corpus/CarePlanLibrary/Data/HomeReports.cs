using System.Data;
using Microsoft.Data.SqlClient;
using NhsStandards;

namespace Harbour.CarePlans.Data;

/// <summary>Reports by hand-written SQL; older than the context.</summary>
internal sealed class HomeReports(string connectionString) // clean NHS7002
{
    private const string CountSql = "SELECT COUNT(*) FROM dbo.CarePlans WHERE Author = @author"; // clean NHS7006

    private const string BedSql = "SELECT b.Ward, b.Bed FROM [PAS].[dbo].[Beds] b WHERE b.Home = @author"; // expect NHS7006

    private const string RemoteSql = "SELECT * FROM OPENQUERY(PASLIVE, 'SELECT Ward FROM Admissions')"; // expect NHS7006

    private const string LinkedSql = "SELECT Ward FROM [PASLIVE].[Trust].[dbo].[Admissions]"; // expect NHS7006

    private const string TempSql = "IF OBJECT_ID('tempdb..#plans') IS NOT NULL DROP TABLE #plans"; // clean NHS7006 NHS6011

    private const string ColumnsSql = "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'CarePlans'"; // clean NHS7006

    public async Task<int> CountAsync(OdsCode author, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(connectionString);
        await using var command = new SqlCommand(CountSql, connection);
        command.Parameters.Add("@author", SqlDbType.VarChar, 9).Value = author.Value;
        await connection.OpenAsync(cancellationToken);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<DataTable> BedsAsync(bool remote, bool linked, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using (var clean = new SqlCommand(TempSql, connection))
            await clean.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new SqlCommand(remote ? RemoteSql : linked ? LinkedSql : BedSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var table = new DataTable();
        table.Load(reader);
        return table;
    }

    public async Task<List<string>> ColumnsAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand(ColumnsSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }
}
