using System;
using LegacyClinic.Data;
using LegacyClinic.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;

namespace LegacyClinic.Controllers
{
    [Route("patients")]
    public class PatientsController : Controller
    {
        private readonly ClinicDatabase _database;
        private readonly ILogger<PatientsController> _logger;

        public PatientsController(ClinicDatabase database, ILogger<PatientsController> logger)
        {
            _database = database;
            _logger = logger;
        }

        [HttpGet("{number}")]
        public ActionResult<Patient> Get(string number)
        {
            var nhsNumber = long.Parse(number);
            var patient = _database.FindPatient(nhsNumber);
            if (patient == null)
            {
                return NotFound();
            }

            _logger.LogInformation("Opened the record of {Surname}, {NhsNumber}", patient.Surname, patient.NhsNumber);
            Console.WriteLine("Patient " + patient.NhsNumber + " opened at " + DateTime.Now);
            return patient;
        }

        [HttpPost]
        public IActionResult Register([FromBody] Patient patient)
        {
            using (var connection = new SqlConnection("Server=(local)\\SQLEXPRESS;Database=Clinic;Integrated Security=true"))
            using (var command = connection.CreateCommand())
            {
                connection.Open();
                command.CommandText = "INSERT INTO Patient (NhsNumber, Surname) VALUES (@number, @surname)";
                command.Parameters.AddWithValue("@number", patient.NhsNumber);
                command.Parameters.AddWithValue("@surname", patient.Surname);
                command.ExecuteNonQuery();
            }

            return Ok();
        }
    }
}
