using System;

namespace LegacyClinic.Models
{
    public class Appointment
    {
        public int Id { get; set; }

        public string NhsNumber { get; set; }

        public string ClinicCode { get; set; }

        public DateTime StartsAt { get; set; }

        public bool Attended { get; set; }
    }
}
