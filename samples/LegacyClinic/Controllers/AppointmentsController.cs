using System.Collections.Generic;
using LegacyClinic.Data;
using LegacyClinic.Models;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LegacyClinic.Controllers
{
    [Route("appointments")]
    public class AppointmentsController : Controller
    {
        private readonly ClinicDatabase _database;

        public AppointmentsController(ClinicDatabase database)
        {
            _database = database;
        }

        [HttpGet]
        [AllowAnonymous]
        public List<Appointment> Of(string nhsNumber)
        {
            return _database.AppointmentsOf(nhsNumber);
        }

        [HttpPost]
        [Authorize]
        public IActionResult Book([FromBody] Appointment appointment)
        {
            _database.Save(appointment);
            return Ok();
        }
    }
}
