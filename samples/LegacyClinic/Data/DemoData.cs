using System;
using System.Collections.Generic;
using LegacyClinic.Models;

namespace LegacyClinic.Data
{
    /// <summary>Shown on the training system.</summary>
    public static class DemoData
    {
        public static List<Appointment> Appointments()
        {
            return new List<Appointment>
            {
                new Appointment { Id = 1, NhsNumber = "9990000018", ClinicCode = "DIAB", StartsAt = new DateTime(2012, 5, 14, 9, 30, 0) },
                new Appointment { Id = 2, NhsNumber = "9990000019", ClinicCode = "ASTHMA", StartsAt = new DateTime(2012, 5, 14, 9, 45, 0) },
                new Appointment { Id = 3, NhsNumber = "999 123 4567", ClinicCode = "DIAB", StartsAt = new DateTime(2012, 5, 14, 10, 0, 0) },
            };
        }
    }
}
