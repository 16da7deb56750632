using System.Collections.Generic;
using System.Linq;
using Dapper;
using LegacyClinic.Models;
using Microsoft.Data.SqlClient;

namespace LegacyClinic.Data
{
    public class ClinicDatabase
    {
        private const string ConnectionString =
            "Server=CLINIC-SQL01;Database=Clinic;User Id=clinic;Encrypt=false;TrustServerCertificate=true";

        public Patient FindPatient(long nhsNumber)
        {
            using (var connection = new SqlConnection(ConnectionString))
            {
                return connection.QuerySingleOrDefault<Patient>(
                    "SELECT * FROM Patient WHERE NhsNumber = @nhsNumber", new { nhsNumber });
            }
        }

        public List<Appointment> AppointmentsOf(string nhsNumber)
        {
            using (var connection = new SqlConnection(ConnectionString))
            {
                return connection.Query<Appointment>(
                    "SELECT * FROM Appointment WHERE NhsNumber = @nhsNumber ORDER BY StartsAt", new { nhsNumber }).ToList();
            }
        }

        public void Save(Appointment appointment)
        {
            using (var connection = new SqlConnection(ConnectionString))
            {
                connection.Execute(
                    "INSERT INTO Appointment (NhsNumber, ClinicCode, StartsAt) VALUES (@NhsNumber, @ClinicCode, @StartsAt)", appointment);
            }
        }
    }
}
