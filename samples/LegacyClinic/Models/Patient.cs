using System;

namespace LegacyClinic.Models
{
    public class Patient
    {
        public int Id { get; set; }

        public long NhsNumber { get; set; }

        public string Surname { get; set; }

        public string Forename { get; set; }

        public DateTime DateOfBirth { get; set; }

        public string Postcode { get; set; }

        public string Telephone { get; set; }

        public string PracticeCode { get; set; }
    }
}
